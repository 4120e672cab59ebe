import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Has Node keep the compiled code of what is loaded from here on, so that the next start need not compile it again.
 * Call it before the program itself is loaded. Does nothing where Node is older than 22.1, where the person has no
 * folder for caches or cannot write to it, or with NODE_DISABLE_COMPILE_CACHE; never throws.
 */
export function keepCompiledCode(): void {
  const folder = cacheFolder(process.platform, process.env, homedir());
  // Node's own choice is the folder for temporary files, where another person may have put code for us to run.
  if (folder !== undefined) nodeModule.enableCompileCache?.(join(folder, 'compiled'));
}

/** Where programs of this person's keep what can be made again; `undefined` when the system names no such folder. */
export function cacheFolder(
  platform: NodeJS.Platform,
  { LOCALAPPDATA = '', XDG_CACHE_HOME = '' }: NodeJS.ProcessEnv,
  home: string,
): string | undefined {
  if (platform === 'win32') return LOCALAPPDATA === '' ? undefined : join(LOCALAPPDATA, 'copydesk', 'Cache');
  if (!isAbsolute(home)) return undefined;
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'copydesk');
  return join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(home, '.cache'), 'copydesk');
}
