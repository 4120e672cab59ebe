import { runTests } from '@vscode/test-electron';
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

import { createProfile, withoutVSCode } from './code-server.ts';
import { cacheFolder } from './installation.ts';
import { RESULTS_FILE } from './results.ts';

/** Runs the suite in the extension host of a VS Code: the desktop's where it can be had, else code-server's. */

const ROOT = join(import.meta.dirname, '..', '..');
const BUNDLED_SUITE = join(ROOT, '.cache', 'vscode-suite');

type Host = 'electron' | 'code-server';

const REACH_LIMIT_MS = 5_000;
const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';

try {
  await main();
} catch (error) {
  // A failed suite has told why in its results; the exit code is for everything else.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const results = process.env[RESULTS_FILE];
  if (results === undefined) throw new Error(`${RESULTS_FILE} names no file: run test/vscode/run.ts.`);
  const host = await chooseHost();
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-suite-'));
  try {
    await bundleSuite();
    const profile = createProfile(folder);
    const workspace = join(folder, 'workspace');
    cpSync(join(import.meta.dirname, 'workspace'), workspace, { recursive: true });
    for (const name of Object.keys(process.env))
      if (!(name in withoutVSCode(process.env))) delete process.env[name];
    await runTests({
      ...(host === 'electron' ? { cachePath: join(cacheFolder(), 'vscode') } : {}),
      ...(host === 'code-server' ? { vscodeExecutablePath: writeExecutable(folder) } : {}),
      extensionDevelopmentPath: stageExtension(folder),
      extensionTestsPath: join(BUNDLED_SUITE, 'index.cjs'),
      extensionTestsEnv: { [RESULTS_FILE]: results },
      launchArgs: [
        workspace,
        `--user-data-dir=${profile.userData}`,
        `--extensions-dir=${profile.extensions}`,
        '--disable-extensions',
      ],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** COPYDESK_VSCODE decides; otherwise the desktop's VS Code, if it can be downloaded or was, and has a screen. */
async function chooseHost(): Promise<Host> {
  const forced = process.env['COPYDESK_VSCODE'];
  if (forced === 'electron' || forced === 'code-server') return announce(forced, 'as COPYDESK_VSCODE says');
  if (forced) throw new Error(`COPYDESK_VSCODE is "${forced}"; it can be electron or code-server.`);
  const screenless =
    process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  if (screenless) return announce('code-server', 'there is no screen for the desktop VS Code');
  if (globSync('vscode-*', { cwd: join(cacheFolder(), 'vscode') }).length > 0)
    return announce('electron', 'it was downloaded before');
  return (await canDownload())
    ? announce('electron', 'it can be downloaded')
    : announce('code-server', 'the desktop VS Code cannot be downloaded here');
}

function announce(host: Host, reason: string): Host {
  const names = { electron: 'the desktop VS Code', 'code-server': "code-server's extension host" };
  console.log(`In ${names[host]}: ${reason}.`);
  return host;
}

async function canDownload(): Promise<boolean> {
  try {
    return (await fetch(RELEASES, { signal: AbortSignal.timeout(REACH_LIMIT_MS) })).ok;
  } catch {
    return false;
  }
}

/** Bundles each file of the suite on its own: mocha loads them as files. */
async function bundleSuite(): Promise<void> {
  rmSync(BUNDLED_SUITE, { recursive: true, force: true });
  await build({
    entryPoints: globSync('*.ts', { cwd: join(import.meta.dirname, 'suite') }).map((name) =>
      join(import.meta.dirname, 'suite', name),
    ),
    outdir: BUNDLED_SUITE,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });
}

/** Copies what the extension runs from, so that a build in the meantime takes nothing away from under the tests. */
function stageExtension(folder: string): string {
  const extension = join(folder, 'extension');
  mkdirSync(extension);
  for (const name of ['package.json', 'dist']) {
    if (!existsSync(join(ROOT, name))) throw new Error(`${name} is missing: run "npm run build" first.`);
    cpSync(join(ROOT, name), join(extension, name), { recursive: true });
  }
  return extension;
}

/** Writes an executable that stands in for `code`: runTests starts one file, without arguments of its own. */
function writeExecutable(folder: string): string {
  const path = join(folder, 'code');
  const script = join(import.meta.dirname, 'code-server-as-vscode.ts');
  writeFileSync(path, `#!/bin/sh\nexec ${quote(process.execPath)} ${quote(script)} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
