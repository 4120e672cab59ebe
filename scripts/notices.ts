import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './bundle.ts';

/**
 * The licence notices of the packages that bundles are made of: name, version, licence and the licence's own text, by
 * name. `inputs` are the files of esbuild's metafile.
 *
 * @throws Error when a package names no licence.
 */
export async function noticesFor(inputs: Iterable<string>): Promise<string> {
  const folders = new Set<string>();
  for (const input of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const notices = await Promise.all(Array.from(folders, noticeOf));
  return [
    'Copydesk holds parts of the packages below, each under its own licence.',
    ...notices.toSorted(),
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

async function noticeOf(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(ROOT, folder, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('license' in manifest))
    throw new Error(`${folder} names no licence`);
  const [name, version] = ['name' in manifest && manifest.name, 'version' in manifest && manifest.version];
  const file = (await readdir(join(ROOT, folder))).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : await readFile(join(ROOT, folder, file), 'utf8');
  return `${String(name)} ${String(version)} (${String(manifest.license)})\n\n${text.trim()}`.trimEnd();
}
