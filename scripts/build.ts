import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BuildOptions, build, context, type Plugin } from 'esbuild';
import {
  type Bundle,
  COMMAND_LINE,
  COMMAND_LINE_START,
  EXTENSION,
  optionsFor,
  PLAIN_NETWORK,
  placeOf,
  ROOT,
  SERVER,
  SERVER_START,
} from './bundle.ts';
import { noticesFor } from './notices.ts';

/**
 * Bundles the extension, the language server and the command line into dist/, and puts everything else the extension
 * runs from beside them: the package holds dist/ and little more.
 *
 *     node scripts/build.ts            for release: minified, no source maps
 *     node scripts/build.ts --watch    for work: readable, with source maps, built again on every change
 *
 * Exits 1 when a bundle fails or a file is missing.
 */

const watching = process.argv.includes('--watch');

const BUNDLES: readonly Bundle[] = [COMMAND_LINE_START, COMMAND_LINE, SERVER_START, SERVER, EXTENSION];

/** The files that the packages loaded on demand are made of. */
const onDemand = new Set<string>();

/** What package.json points at besides the bundles, and where it lies in dist/. */
const COPIES: readonly (readonly [from: string, to: string])[] = [
  ['syntaxes/article.tmLanguage.json', 'dist/article.tmLanguage.json'],
  ['client/language-configuration.json', 'dist/language-configuration.json'],
  ['client/copydesk.schema.json', 'dist/copydesk.schema.json'],
  ['client/copydesk-names.schema.json', 'dist/copydesk-names.schema.json'],
  ['client/icon.png', 'dist/icon.png'],
  // The licences of what the models were trained on ask that their authors be named wherever the models go.
  ['server/models/MODEL-CARD.md', 'dist/models/MODEL-CARD.md'],
  ['client/walkthrough/open.md', 'dist/walkthrough/open.md'],
  ['client/walkthrough/read.md', 'dist/walkthrough/read.md'],
  ['client/walkthrough/hover.md', 'dist/walkthrough/hover.md'],
  ['client/walkthrough/rules.md', 'dist/walkthrough/rules.md'],
  ['client/walkthrough/headless.md', 'dist/walkthrough/headless.md'],
];

/** What lies beside the bundles as it is: a hover links to its rule's page, and the analysis reads its models there. */
const FOLDERS: readonly (readonly [from: string, to: string, ending: string])[] = [
  ['docs/rules', 'dist/rules', '.md'],
  ['server/models', 'dist/models', '.bin'],
  ['server/models', 'dist/models', '.wasm'],
];

const version = await packageVersion();
await rm(join(ROOT, 'dist'), { recursive: true, force: true });
const failures = [
  ...(await bundleAll()),
  ...(await copyAll()),
  ...(await writePlainNetwork()),
  ...(await writePage()),
];
for (const failure of failures) console.error(failure);
if (failures.length > 0 && !watching) process.exitCode = 1;

/** Says how large a bundle has become, every time it is made. */
function measured(bundle: Bundle): BuildOptions {
  const options = optionsFor(bundle, version, watching, (inputs) => {
    for (const input of inputs) onDemand.add(input);
  });
  const measure: Plugin = {
    name: 'measure',
    setup(plugin) {
      plugin.onEnd(async ({ errors }) => {
        if (errors.length > 0) return;
        const { size } = await stat(placeOf(bundle.outfile));
        console.error(`${bundle.outfile}  ${Math.ceil(size / 1024)} KB`);
      });
    },
  };
  return { ...options, metafile: true, plugins: [...(options.plugins ?? []), measure] };
}

/** @returns What failed, in words; esbuild has already shown the errors. */
async function bundleAll(): Promise<string[]> {
  if (watching) {
    const contexts = await Promise.all(BUNDLES.map((bundle) => context(measured(bundle))));
    await Promise.all(contexts.map((each) => each.watch()));
    return [];
  }
  const results = await Promise.allSettled(BUNDLES.map((bundle) => build(measured(bundle))));
  const inputs = results.flatMap((result) =>
    result.status === 'fulfilled' ? Object.keys(result.value.metafile?.inputs ?? {}) : [],
  );
  await mkdir(join(ROOT, 'dist'), { recursive: true });
  await writeFile(
    join(ROOT, 'dist', 'THIRD-PARTY-NOTICES.txt'),
    `${await noticesFor([...inputs, ...onDemand])}\n`,
  );
  return results.flatMap(({ status }, i) =>
    status === 'rejected' ? [`${BUNDLES[i]!.outfile} was not built`] : [],
  );
}

async function copyAll(): Promise<string[]> {
  const folders = await Promise.all(
    FOLDERS.map(async ([from, to, ending]) =>
      (await readdir(join(ROOT, from)))
        .filter((name) => name.endsWith(ending))
        .map((name) => [`${from}/${name}`, `${to}/${name}`] as const),
    ),
  );
  const copies = [...COPIES, ...folders.flat()];
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

/** @returns What failed, in words; esbuild has already shown the errors. */
async function writePlainNetwork(): Promise<string[]> {
  try {
    await build(PLAIN_NETWORK);
    return [];
  } catch {
    return [`${PLAIN_NETWORK.outfile} was not built`];
  }
}

async function packageVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('package.json has no version');
}

/**
 * Writes the package's own page: the README less its pictures and the links into the repository, which lead nowhere
 * from an installed extension, and which the packager refuses.
 */
async function writePage(): Promise<string[]> {
  try {
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
    const page = readme
      .replaceAll(/^!\[[^\]\n]*\]\((?!https:)[^)\n]*\)\n+/gm, '')
      .replaceAll(/\[([^\]\n]*)\]\((?!https?:|#)[^)\n]*\)/g, '$1');
    await writeFile(join(ROOT, 'dist', 'README.md'), page);
    return [];
  } catch (error) {
    return [`README.md could not be copied: ${String(error)}`];
  }
}
