import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { runLimited } from './limited-process.ts';

/** The VS Code that runs where desktop VS Code cannot be downloaded: VS Code 1.139 as a server with a web workbench. */
const CODE_SERVER = { name: 'code-server', version: '4.139.1', entry: 'out/node/entry.js' };

/** Drives the browser that shows the workbench; brings no browser of its own. */
const PLAYWRIGHT = { name: 'playwright-core', version: '1.65.1', entry: 'index.js' };

type NpmPackage = typeof CODE_SERVER;

const BUILD_REMEDY =
  'code-server compiles its native parts: make, g++, python3 and libkrb5-dev must be there.';

// code-server compiles its native parts: three minutes on two idle cores, more when they are shared.
const NPM_LIMIT_MS = 12 * 60_000;
const APT_LIMIT_MS = 6 * 60_000;

/** Absolute paths of what shows a workbench and drives it. */
export interface Installation {
  /** JavaScript file, to be run by this process's Node. */
  readonly codeServer: string;
  /** JavaScript module. */
  readonly playwright: string;
  /** Executable. */
  readonly chromium: string;
}

/** The folder the tools are kept in, outside the checkout: shared by checkouts, safe to delete. */
export function cacheFolder(): string {
  const chosen = process.env['COPYDESK_VSCODE_CACHE'];
  if (chosen) return chosen;
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'copydesk-vscode');
}

/**
 * Installs code-server, playwright-core and a Chromium, where they are not there yet.
 *
 * Cost: a file look-up each when they are there, some minutes and 1.2 GB when none is.
 * @throws when one cannot be installed, with what to do about it.
 */
export async function installTestHost(): Promise<Installation> {
  requireNode24();
  const chromium = await installChromium();
  const playwright = await installPackage(PLAYWRIGHT);
  const codeServer = await installPackage(CODE_SERVER, installCompilers, BUILD_REMEDY);
  return { codeServer, playwright, chromium };
}

function requireNode24(): void {
  if (process.version.startsWith('v24.')) return;
  throw new Error(
    `code-server ${CODE_SERVER.version} runs on Node 24, and this is ${process.version}: use "npm run".`,
  );
}

/**
 * Installs a package into a folder of its own and returns the path of its entry.
 *
 * The folder gets its name only when the install is complete, so an interrupted one is never taken for a good one, and
 * two runs at a time do not disturb each other.
 */
async function installPackage(
  wanted: NpmPackage,
  prepare: () => Promise<void> = () => Promise.resolve(),
  remedy = 'Try again when npm is reachable.',
): Promise<string> {
  const cache = cacheFolder();
  const folder = join(cache, `${wanted.name}-${wanted.version}`);
  const entryIn = (place: string) => join(place, 'node_modules', wanted.name, wanted.entry);
  if (existsSync(entryIn(folder))) return entryIn(folder);
  const partial = `${folder}.partial-${process.pid}`;
  removeAbandoned(cache);
  mkdirSync(partial, { recursive: true });
  writeFileSync(join(partial, 'package.json'), '{ "private": true }\n');
  try {
    console.log(`Installing ${wanted.name} ${wanted.version} into ${folder} …`);
    await prepare();
    await npmInstall(partial, wanted, remedy);
    if (!existsSync(entryIn(partial)))
      throw new Error(`${wanted.name} lacks ${wanted.entry} after its install.`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  } catch (error) {
    // Another run may have finished first; its folder serves as well.
    if (!existsSync(entryIn(folder))) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return entryIn(folder);
}

async function npmInstall(folder: string, wanted: NpmPackage, remedy: string): Promise<void> {
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', '--foreground-scripts=false'];
  // code-server's install scripts refuse an npm that runs on another Node than code-server will.
  const PATH = dirname(process.execPath) + delimiter + (process.env['PATH'] ?? '');
  const env = { ...withoutNpmSettings(process.env), PATH };
  const spec = `${wanted.name}@${wanted.version}`;
  const { code, timedOut } = await runLimited('npm', [...args, spec], NPM_LIMIT_MS, { cwd: folder, env });
  if (timedOut) throw new Error(`"npm install ${spec}" took over ${NPM_LIMIT_MS / 60_000} minutes.`);
  if (code !== 0) throw new Error(`"npm install ${spec}" failed; its output is above. ${remedy}`);
}

/** The environment less what "npm run" adds about this package, which would steer the install of another. */
function withoutNpmSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const about = /^npm_(package_|lifecycle_|command$|config_(local_prefix|prefix|global_prefix|user_agent)$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !about.test(name)));
}

/** Removes the folders of installs whose process is gone. */
function removeAbandoned(cache: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_BROWSERS = ['Chromium', 'Google Chrome'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

async function installChromium(): Promise<string> {
  const chosen = process.env['COPYDESK_CHROMIUM'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`COPYDESK_CHROMIUM names ${chosen}, which is not there.`);
  }
  const remedy = 'Install Chromium or Chrome, or set COPYDESK_CHROMIUM to its path.';
  const found = findBrowser();
  if (found !== undefined) return found;
  await installDebianPackages(['chromium'], remedy);
  const installed = findBrowser();
  if (installed === undefined)
    throw new Error(`apt-get installed chromium, but no browser is on the path. ${remedy}`);
  return installed;
}

function findBrowser(): string | undefined {
  return [...BROWSERS.map(findCommand), ...MAC_BROWSERS].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/** What code-server's native parts are compiled with, each with the Debian package that has it. */
const BUILD_NEEDS: readonly (readonly [present: () => boolean, debianPackage: string])[] = [
  [() => findCommand('make') !== undefined, 'make'],
  [() => findCommand('g++') !== undefined, 'g++'],
  [() => findCommand('python3') !== undefined, 'python3'],
  // Its kerberos module is fetched ready-made from GitHub, and compiled against this header where that is closed.
  [() => existsSync('/usr/include/gssapi/gssapi.h'), 'libkrb5-dev'],
];

/** Installs what an install of code-server needs. Where apt-get cannot, the install below may do without. */
async function installCompilers(): Promise<void> {
  const missing = BUILD_NEEDS.filter(([present]) => !present()).map(([, name]) => name);
  if (missing.length > 0 && mayInstallDebianPackages()) await installDebianPackages(missing, BUILD_REMEDY);
}

/** Path of a command, if the PATH has it. */
function findCommand(command: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

function mayInstallDebianPackages(): boolean {
  return findCommand('apt-get') !== undefined && process.getuid?.() === 0;
}

async function installDebianPackages(packages: readonly string[], remedy: string): Promise<void> {
  if (!mayInstallDebianPackages()) throw new Error(remedy);
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const lock = ['-qq', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Dpkg::Use-Pty=0'];
  // An old package list may still do, so a failure here is left for the install to tell.
  spawnSync('apt-get', ['update', ...lock], { env, stdio: 'ignore', timeout: APT_LIMIT_MS });
  const args = ['install', '-y', '--no-install-recommends', ...lock, ...packages];
  const { code } = await runLimited('apt-get', args, APT_LIMIT_MS, {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) throw new Error(`apt-get could not install ${packages.join(', ')}. ${remedy}`);
}
