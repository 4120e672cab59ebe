import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Folders of a VS Code of its own: nothing of the person's is read or changed. */
export interface Profile {
  readonly userData: string;
  readonly extensions: string;
}

/** A code-server that answers. */
export interface CodeServer {
  readonly port: number;
  /** Ends it and the hosts it has started. */
  stop(): Promise<void>;
}

/** User settings every test starts with, on either host. */
const QUIET_SETTINGS = {
  // The browser's autosave would win over the save a test asks for, which then answers false.
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
};

// A cold code-server on two busy cores has taken 20 s to answer.
const START_LIMIT_MS = 120_000;
const COMMAND_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 10_000;

/** Lays a fresh profile under a folder, with the tests' user settings and those given. */
export function createProfile(folder: string, settings: Readonly<Record<string, unknown>> = {}): Profile {
  const profile = { userData: join(folder, 'user-data'), extensions: join(folder, 'extensions') };
  mkdirSync(join(profile.userData, 'User'), { recursive: true });
  mkdirSync(profile.extensions, { recursive: true });
  const all = JSON.stringify({ ...QUIET_SETTINGS, ...settings }, undefined, 2);
  writeFileSync(join(profile.userData, 'User', 'settings.json'), all);
  return profile;
}

/**
 * Starts code-server on a free port of this machine's loopback.
 *
 * @param options Further code-server options.
 * @throws when it ends or stays silent instead of listening, with what it said.
 */
export async function startCodeServer(
  entry: string,
  profile: Profile,
  options: readonly string[] = [],
): Promise<CodeServer> {
  const args = ['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-workspace-trust', ...options];
  const child = spawnCodeServer(entry, profile, args);
  const port = await listeningPort(child);
  return { port, stop: () => end(child) };
}

/** Asks first: a code-server that is killed leaves the hosts it has started behind. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const lastCall = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(lastCall);
}

/** Installs a packaged extension into a profile. @throws with code-server's words when it refuses. */
export async function installExtension(entry: string, profile: Profile, vsix: string): Promise<void> {
  const child = spawnCodeServer(entry, profile, ['--install-extension', vsix]);
  const said = collectOutput(child);
  const limit = setTimeout(() => child.kill('SIGKILL'), COMMAND_LIMIT_MS);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(limit);
  if (code !== 0) throw new Error(`code-server did not install ${vsix}:\n${said.join('\n')}`);
}

function spawnCodeServer(entry: string, profile: Profile, args: readonly string[]): ChildProcess {
  const home = join(profile.userData, 'code-server.yaml');
  writeFileSync(home, '');
  const own = ['--config', home, '--user-data-dir', profile.userData, '--extensions-dir', profile.extensions];
  const quiet = ['--disable-telemetry', '--disable-update-check'];
  return spawn(process.execPath, [entry, ...own, ...quiet, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutVSCode(process.env), EXTENSIONS_GALLERY: NO_GALLERY },
  });
}

/** Empty addresses: the workbench then looks nothing up outside this machine. */
const NO_GALLERY = JSON.stringify({
  serviceUrl: '',
  itemUrl: '',
  resourceUrlTemplate: '',
  controlUrl: '',
  nlsBaseUrl: '',
});

/** The environment less what a VS Code terminal adds, which would make the host below open files in that VS Code. */
export function withoutVSCode(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name)));
}

function listeningPort(child: ChildProcess): Promise<number> {
  const said = collectOutput(child);
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(limit);
      child.kill('SIGKILL');
      reject(new Error(`code-server ${reason}:\n${said.slice(-30).join('\n')}`));
    };
    const limit = setTimeout(
      () => fail(`was not listening after ${START_LIMIT_MS / 1000} s`),
      START_LIMIT_MS,
    );
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', () => fail('ended at its start'));
    said.onLine = (line) => {
      const port = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      child.removeAllListeners('exit');
      resolve(Number(port));
    };
  });
}

/** Reads what a process says, line by line: a pipe nobody reads would stop it. */
function collectOutput(child: ChildProcess): string[] & { onLine?: (line: string) => void } {
  const said: string[] & { onLine?: (line: string) => void } = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      if (said.length > 200) said.shift();
      said.onLine?.(line);
    });
  }
  return said;
}
