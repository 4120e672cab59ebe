import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { optionsFor, ROOT, SERVER } from '../../scripts/bundle.ts';

/**
 * The language server's bundle, made of the sources as they are now: it starts in a quarter of the time that they
 * take, and it is what is shipped. Gone when the tests of this process end.
 */
export const SERVER_FILE = await bundleServer();

async function bundleServer(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-server-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(ROOT, 'server/models'), join(folder, 'models'), { recursive: true });
  const outfile = join(folder, 'server.cjs');
  await build(optionsFor({ ...SERVER, outfile }, 'under test', true));
  return outfile;
}
