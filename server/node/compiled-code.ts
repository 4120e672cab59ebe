import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { Script } from 'node:vm';

/** So many runs add what they compiled: each goes another way through the program. */
const LEARNING_RUNS = 4;

/** A program that runs on, as the language server does, has called most of its functions after this time, in ms. */
const SETTLED = 10_000;

/**
 * Runs a CommonJS file as `require` does, but with the code that earlier runs compiled of it, that of the functions they
 * called included. Node's own compile cache holds what is compiled before any function is called: that saves 7 of the
 * 260 ms that a check of one story takes, and this saves 65 (bench/results/speed-24.json has what is left).
 *
 * Where nothing can be kept, or NODE_DISABLE_COMPILE_CACHE says not to, the file is run all the same.
 *
 * @param file Absolute.
 * @param use What the program is called for; each use keeps its own code. Letters and hyphens.
 * @param require What the file requires with, for files in its folder: to make another takes half a millisecond.
 */
export function requireCompiled(file: string, use: string, require: NodeJS.Require): void {
  const folder = mayKeep(process.env) ? cacheFolder(process.platform, process.env) : undefined;
  if (folder === undefined) {
    require(file);
    return;
  }
  const store = join(folder, 'compiled', `${use}-${process.version}-${process.arch}`);
  const identity = identityOf(file);
  const kept = readKept(store, identity);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, cachedData: kept?.code });
  // Another build of Node, or other flags: V8 checks that itself.
  const runs = script.cachedDataRejected === false ? (kept?.runs ?? 0) : 0;
  if (runs < LEARNING_RUNS) {
    afterwards(() => keep(store, headOf(identity, runs + 1), script.createCachedData()));
  }
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
}

function mayKeep({ NODE_DISABLE_COMPILE_CACHE, NODE_V8_COVERAGE }: NodeJS.ProcessEnv): boolean {
  return (NODE_DISABLE_COMPILE_CACHE ?? '') === '' && (NODE_V8_COVERAGE ?? '') === '';
}

/**
 * Where programs of this person's keep what can be made again; `undefined` when the environment names no such folder.
 * Never the folder for temporary files, where another person may have put code for us to run.
 */
export function cacheFolder(
  platform: NodeJS.Platform,
  { LOCALAPPDATA = '', XDG_CACHE_HOME = '', HOME = '' }: NodeJS.ProcessEnv,
): string | undefined {
  if (platform === 'win32') return LOCALAPPDATA === '' ? undefined : join(LOCALAPPDATA, 'copydesk', 'Cache');
  if (!isAbsolute(HOME)) return undefined;
  if (platform === 'darwin') return join(HOME, 'Library', 'Caches', 'copydesk');
  return join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(HOME, '.cache'), 'copydesk');
}

/** Tells one build of a file from the next: whatever replaces it changes the time its entry was written. */
function identityOf(file: string): string {
  const { size, ino, mtimeMs, ctimeMs } = statSync(file);
  return JSON.stringify([file, size, ino, mtimeMs, ctimeMs]);
}

/** What was kept: a line with the file's identity and the number of runs, and the code behind it. */
function readKept(
  store: string,
  identity: string,
): { readonly runs: number; readonly code: Buffer } | undefined {
  try {
    const bytes = readFileSync(store);
    const head = bytes.toString('utf8', 0, bytes.indexOf('\n'));
    if (!head.startsWith(`${identity} `)) return undefined;
    return { runs: Number(head.slice(identity.length)), code: bytes.subarray(bytes.indexOf('\n') + 1) };
  } catch {
    return undefined;
  }
}

/** The line before the code, of a length that puts the code at a multiple of eight: V8 copies what lies elsewhere. */
function headOf(identity: string, runs: number): Buffer {
  const head = Buffer.from(`${identity} ${runs}`);
  return Buffer.concat([head, Buffer.alloc(7 - (head.length % 8), ' '), Buffer.from('\n')]);
}

/** Replaces what was kept in one step. What cannot be kept is made again: no run fails for it. */
function keep(store: string, head: Buffer, code: Buffer): void {
  const beside = `${store}.${process.pid}`;
  try {
    mkdirSync(dirname(store), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(beside, Buffer.concat([head, code]), { mode: 0o600 });
      renameSync(beside, store);
    } catch {
      rmSync(beside, { force: true });
    }
  } catch {
    // There is no folder to keep it in, or none to write to.
  }
}

/** Calls a function once, when the program ends or has run for a while. */
function afterwards(run: () => void): void {
  const timer = setTimeout(() => {
    process.off('exit', run);
    run();
  }, SETTLED);
  timer.unref();
  process.once('exit', run);
}
