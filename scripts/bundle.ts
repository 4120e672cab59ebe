import { chmod } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { BuildOptions } from 'esbuild';

/** Where paths of bundles start. */
export const ROOT = join(import.meta.dirname, '..');

/** A program of ours as one file. Paths are relative to the root of the project, or absolute. */
export interface Bundle {
  readonly entry: string;
  readonly outfile: string;
  /** Run from a shell: gets a first line for it, and the executable bit. */
  readonly executable: boolean;
  readonly external: readonly string[];
}

/** What `copydesk` runs. */
export const COMMAND_LINE: Bundle = {
  entry: 'server/cli/main.ts',
  outfile: 'dist/copydesk.cjs',
  executable: true,
  external: [],
};

/** What `copydesk-language-server` runs, and what the extension starts. */
export const SERVER: Bundle = {
  entry: 'server/lsp/main.ts',
  outfile: 'dist/server.cjs',
  executable: true,
  external: [],
};

/** What VS Code loads; it brings `vscode` itself. */
export const EXTENSION: Bundle = {
  entry: 'client/extension.ts',
  outfile: 'dist/extension.cjs',
  executable: false,
  external: ['vscode'],
};

/**
 * How esbuild makes a bundle.
 *
 * @param readable For work: not minified, with a source map.
 */
export function optionsFor(
  { entry, outfile, executable, external }: Bundle,
  version: string,
  readable: boolean,
): BuildOptions {
  return {
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    external: [...external],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // jsonc-parser's "main" is a UMD wrapper that hides its requires from the bundler.
    mainFields: ['module', 'main'],
    conditions: ['node', 'module'],
    // Some packages (fdir, of tinyglobby) ask where they lie; CommonJS says so by another name.
    banner: {
      js: `${executable ? '#!/usr/bin/env node\n' : ''}var here=require("node:url").pathToFileURL(__filename).href;`,
    },
    minify: !readable,
    sourcemap: readable,
    legalComments: 'none',
    logLevel: 'warning',
    define: { 'process.env.COPYDESK_VERSION': JSON.stringify(version), 'import.meta.url': 'here' },
    // The strict option of a tsconfig would put "use strict" before all, and weasel-words (of write-good) assigns to
    // a variable it never declares: its first call would throw.
    tsconfigRaw: { compilerOptions: { target: 'es2023', verbatimModuleSyntax: true } },
    plugins: [
      {
        name: 'executable',
        setup(plugin) {
          plugin.onEnd(async ({ errors }) => {
            if (executable && errors.length === 0) await chmod(placeOf(outfile), 0o755);
          });
        },
      },
    ],
  };
}

/** The path of a bundle on this machine. */
export function placeOf(outfile: string): string {
  return isAbsolute(outfile) ? outfile : join(ROOT, outfile);
}
