import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** How a process ended: its exit code (undefined when a signal ended it), and whether its time was up. */
export interface Ending {
  readonly code: number | undefined;
  readonly timedOut: boolean;
}

/** Time between asking a process to end and ending it. */
const GRACE_MS = 5_000;

const running = new Set<ChildProcess>();

/**
 * Runs a command in a process group of its own until it ends or its time is up, then ends whatever it left behind.
 *
 * @throws when the command cannot be started.
 */
export function runLimited(
  command: string,
  args: readonly string[],
  limitMs: number,
  options: SpawnOptions = {},
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
      detached: true,
    });
    running.add(child);
    let timedOut = false;
    let lastCall: NodeJS.Timeout | undefined;
    const limit = setTimeout(() => {
      timedOut = true;
      signalGroup(child, 'SIGTERM');
      lastCall = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
    }, limitMs);
    const settle = () => {
      clearTimeout(limit);
      clearTimeout(lastCall);
      running.delete(child);
      signalGroup(child, 'SIGKILL');
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('exit', (code) => {
      settle();
      resolve({ code: code ?? undefined, timedOut });
    });
  });
}

/** Ends every group still running when this process is interrupted: they are not in the terminal's group. */
export function endGroupsOnInterrupt(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const child of running) signalGroup(child, 'SIGKILL');
      process.exit(130);
    });
  }
}

/** Sends a signal to a process started with `detached`, and to all it has started. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended, or the platform knows none.
    child.kill(signal);
  }
}
