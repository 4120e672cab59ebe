import { chmod, readFile, writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { onDemand } from './on-demand.ts';

/** Where paths of bundles start. */
export const ROOT = join(import.meta.dirname, '..');

/** A program of ours as one file. Paths are relative to the root of the project, or absolute. */
export interface Bundle {
  readonly entry: string;
  readonly outfile: string;
  /** Run from a shell: gets a first line for it, and the executable bit. */
  readonly executable: boolean;
  readonly external: readonly string[];
  /** The bundle that this one only starts: it lies beside, and is not put in. */
  readonly starts?: Bundle;
}

export const COMMAND_LINE: Bundle = {
  entry: 'server/cli/main.ts',
  outfile: 'dist/command-line.cjs',
  executable: false,
  external: [],
};

/** What `copydesk` runs. */
export const COMMAND_LINE_START: Bundle = {
  entry: 'server/cli/start.ts',
  outfile: 'dist/copydesk.cjs',
  executable: true,
  external: [],
  starts: COMMAND_LINE,
};

export const SERVER: Bundle = {
  entry: 'server/lsp/main.ts',
  outfile: 'dist/language-server.cjs',
  executable: false,
  external: [],
};

/** What `copydesk-language-server` runs, and what the extension starts. */
export const SERVER_START: Bundle = {
  entry: 'server/lsp/start.ts',
  outfile: 'dist/server.cjs',
  executable: true,
  external: [],
  starts: SERVER,
};

/** What VS Code loads; it brings `vscode` itself. */
export const EXTENSION: Bundle = {
  entry: 'client/extension.ts',
  outfile: 'dist/extension.cjs',
  executable: false,
  external: ['vscode'],
};

/**
 * What the network runs on where WebAssembly has no vectors. A module in the sources, which not every editor's Node can
 * require. No host gains by it yet: the kernel needs vectors too.
 */
export const PLAIN_NETWORK = {
  absWorkingDir: ROOT,
  entryPoints: ['server/models/network.js'],
  outfile: join(ROOT, 'dist/models/network.cjs'),
  format: 'cjs',
  target: 'node20',
  minify: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * How esbuild makes a bundle. The packages that it loads on demand are built with it.
 *
 * @param readable For work: not minified, with a source map.
 * @param seen Is told the files that these packages are made of.
 */
export function optionsFor(
  { entry, outfile, executable, external, starts }: Bundle,
  version: string,
  readable: boolean,
  seen: (inputs: readonly string[]) => void = () => undefined,
): BuildOptions {
  const options: BuildOptions = {
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // jsonc-parser's "main" is a UMD wrapper that hides its requires from the bundler.
    mainFields: ['module', 'main'],
    conditions: ['node', 'module'],
    minify: !readable,
    sourcemap: readable,
    legalComments: 'none',
    logLevel: 'warning',
    logOverride: { 'import-is-undefined': 'error' },
    define: {
      'process.env.COPYDESK_VERSION': JSON.stringify(version),
      'process.env.COPYDESK_BUNDLE': JSON.stringify(starts && basename(starts.outfile)) ?? 'undefined',
      'import.meta.dirname': '__dirname',
    },
    // The strict option of a tsconfig would put "use strict" before all, and weasel-words (of write-good) assigns to
    // a variable it never declares: its first call would throw.
    tsconfigRaw: { compilerOptions: { target: 'es2023', verbatimModuleSyntax: true } },
  };
  return {
    ...options,
    entryPoints: [entry],
    outfile: placeOf(outfile),
    external: [...external],
    banner: executable ? { js: '#!/usr/bin/env node' } : {},
    plugins: [
      onDemand(knowingWhereItLies(options), seen),
      withoutProcesses,
      finished(placeOf(outfile), executable, readable),
    ],
  };
}

/** A package (fdir of tinyglobby) asks by URL where it lies, which CommonJS does not say and which takes .3 ms to make. */
function knowingWhereItLies(options: BuildOptions): BuildOptions {
  return {
    ...options,
    banner: { js: 'var here=require("node:url").pathToFileURL(__filename).href;' },
    define: { ...options.define, 'import.meta.url': 'here' },
  };
}

/** commander can run a subcommand as a program of its own; ours has none, and `child_process` takes 4 ms to load. */
const withoutProcesses: Plugin = {
  name: 'without-processes',
  setup(plugin) {
    plugin.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'nothing' } : undefined,
    );
    plugin.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

/** What is done to a bundle once it is written. */
function finished(file: string, executable: boolean, readable: boolean): Plugin {
  return {
    name: 'finished',
    setup(plugin) {
      plugin.onEnd(async ({ errors }) => {
        if (errors.length > 0) return;
        if (!readable) await writeFile(file, inAscii(await readFile(file, 'utf8')));
        if (executable) await chmod(file, 0o755);
      });
    },
  };
}

/**
 * A bundle with escapes for the characters outside ASCII that esbuild leaves in regular expressions: a text of one byte
 * a character is read and compiled faster.
 */
function inAscii(code: string): string {
  if (/\\[^\0-\x7F]/.test(code))
    throw new Error('A bundle holds a backslash before a character outside ASCII.');
  return code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The path of a bundle on this machine. */
export function placeOf(outfile: string): string {
  return isAbsolute(outfile) ? outfile : join(ROOT, outfile);
}
