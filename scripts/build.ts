import { chmod, copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BuildOptions, build, context } from 'esbuild';

/**
 * Bundles the extension, the language server and the command line into dist/, and puts everything else the extension
 * runs from beside them: the package holds dist/ and little more.
 *
 *     node scripts/build.ts            for release: minified, no source maps
 *     node scripts/build.ts --watch    for work: readable, with source maps, built again on every change
 *
 * Exits 1 when a bundle fails or a file is missing.
 */

const ROOT = join(import.meta.dirname, '..');
const watching = process.argv.includes('--watch');

interface Bundle {
  readonly entry: string;
  readonly outfile: string;
  /** Run from a shell: gets a first line for it, and the executable bit. */
  readonly executable: boolean;
  readonly external: readonly string[];
}

const BUNDLES: readonly Bundle[] = [
  { entry: 'server/cli/main.ts', outfile: 'dist/copydesk.cjs', executable: true, external: [] },
  { entry: 'server/lsp/main.ts', outfile: 'dist/server.cjs', executable: true, external: [] },
  { entry: 'client/extension.ts', outfile: 'dist/extension.cjs', executable: false, external: ['vscode'] },
];

/** What package.json points at besides the bundles, and where it lies in dist/. */
const COPIES: readonly (readonly [from: string, to: string])[] = [
  ['syntaxes/article.tmLanguage.json', 'dist/article.tmLanguage.json'],
  ['client/language-configuration.json', 'dist/language-configuration.json'],
  ['client/copydesk.schema.json', 'dist/copydesk.schema.json'],
  ['client/icon.png', 'dist/icon.png'],
  ['client/walkthrough/open.md', 'dist/walkthrough/open.md'],
  ['client/walkthrough/read.md', 'dist/walkthrough/read.md'],
  ['client/walkthrough/hover.md', 'dist/walkthrough/hover.md'],
  ['client/walkthrough/rules.md', 'dist/walkthrough/rules.md'],
  ['client/walkthrough/headless.md', 'dist/walkthrough/headless.md'],
];

/** Every page of these folders lies beside the bundles too: a hover links to the rule's page, with or without a network. */
const PAGES: readonly (readonly [from: string, to: string])[] = [['docs/rules', 'dist/rules']];

const version = await packageVersion();
await rm(join(ROOT, 'dist'), { recursive: true, force: true });
const failures = [...(await bundleAll()), ...(await copyAll())];
for (const failure of failures) console.error(failure);
if (failures.length > 0 && !watching) process.exitCode = 1;

function optionsFor({ entry, outfile, executable, external }: Bundle): BuildOptions {
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
    minify: !watching,
    sourcemap: watching,
    legalComments: 'none',
    logLevel: 'warning',
    define: { 'process.env.COPYDESK_VERSION': JSON.stringify(version), 'import.meta.url': 'here' },
    // The strict option of a tsconfig would put "use strict" before all, and weasel-words (of write-good) assigns to
    // a variable it never declares: its first call would throw.
    tsconfigRaw: { compilerOptions: { target: 'es2023', verbatimModuleSyntax: true } },
    plugins: [
      {
        name: 'finish',
        setup(plugin) {
          plugin.onEnd(async ({ errors }) => {
            if (errors.length > 0) return;
            if (executable) await chmod(join(ROOT, outfile), 0o755);
            const { size } = await stat(join(ROOT, outfile));
            console.error(`${outfile}  ${Math.ceil(size / 1024)} KB`);
          });
        },
      },
    ],
  };
}

/** @returns What failed, in words; esbuild has already shown the errors. */
async function bundleAll(): Promise<string[]> {
  if (watching) {
    const contexts = await Promise.all(BUNDLES.map((bundle) => context(optionsFor(bundle))));
    await Promise.all(contexts.map((each) => each.watch()));
    return [];
  }
  const results = await Promise.allSettled(BUNDLES.map((bundle) => build(optionsFor(bundle))));
  return results.flatMap(({ status }, i) =>
    status === 'rejected' ? [`${BUNDLES[i]!.outfile} was not built`] : [],
  );
}

async function copyAll(): Promise<string[]> {
  const pages = await Promise.all(
    PAGES.map(async ([from, to]) =>
      (await readdir(join(ROOT, from)))
        .filter((name) => name.endsWith('.md'))
        .map((name) => [`${from}/${name}`, `${to}/${name}`] as const),
    ),
  );
  const copies = [...COPIES, ...pages.flat()];
  const results = await Promise.allSettled(
    copies.map(async ([from, to]) => {
      await mkdir(dirname(join(ROOT, to)), { recursive: true });
      // Written with one newline style and no byte order mark, so that packages from two machines are equal.
      if (to.endsWith('.json')) {
        const json: unknown = JSON.parse(await readFile(join(ROOT, from), 'utf8'));
        await writeFile(join(ROOT, to), JSON.stringify(json));
      } else {
        await copyFile(join(ROOT, from), join(ROOT, to));
      }
    }),
  );
  return results.flatMap((result, i) =>
    result.status === 'rejected' ? [`${copies[i]![0]} could not be copied: ${String(result.reason)}`] : [],
  );
}

async function packageVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('package.json has no version');
}
