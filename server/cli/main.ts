import { CommanderError } from 'commander';
import { createProgram } from './program.ts';
import { StandardOutput } from './standard-output.ts';
import { CommandError, EXIT, harmless, type Terminal } from './terminal.ts';

/** The number that shells give for a program that wrote to a closed pipe: 128, and that of the signal SIGPIPE. */
const PIPE_CLOSED = 128 + 13;

const stdout = new StandardOutput(1, endTelling);
const stderr = new StandardOutput(2, endQuietly);

/** The command line. Returns the exit code. */
async function main(): Promise<number> {
  const terminal: Terminal = {
    // Node makes it when first asked, which takes 3 ms; few runs read it.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    folder: process.cwd(),
    colour: takesColour(),
    columns: stdout.columns,
  };
  let exitCode: number = EXIT.clean;
  const take = (code: number): void => {
    exitCode = code;
  };
  const program = createProgram(terminal, take, process.argv[2]);
  try {
    await program.parseAsync();
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
    const message = error instanceof Error ? error.message : String(error);
    terminal.stderr.write(`copydesk: ${harmless(message)}\n`);
    return error instanceof CommandError ? error.exitCode : EXIT.trouble;
  }
}

/** A full disk, say. Where standard error cannot be written either, the exit code has to tell. */
function endTelling(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE')
    stderr.write(`copydesk: The output could not be written: ${harmless(error.message)}\n`);
  endQuietly(error);
}

/** What the reader closed is not written to any more: “copydesk check | head” ends quietly. */
function endQuietly(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? PIPE_CLOSED : EXIT.trouble);
}

/** NO_COLOR and --no-color win over FORCE_COLOR, and that over what the terminal is. */
function takesColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if ((NO_COLOR ?? '') !== '' || process.argv.includes('--no-color')) return false;
  if ((FORCE_COLOR ?? '') !== '') return FORCE_COLOR !== '0';
  return stdout.isTTY && TERM !== 'dumb';
}

void main().then((code) => {
  process.exitCode = code;
  // Before it ends by itself, a process waits for a garbage collection that was begun and takes its heap apart. It is
  // made to end only where everything written has reached its reader.
  if (stdout.isWritten && stderr.isWritten) process.exit();
});
