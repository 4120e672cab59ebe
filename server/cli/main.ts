import { constants } from 'node:os';
import { CommanderError } from 'commander';
import picocolors from 'picocolors';
import { createProgram } from './program.ts';
import { CommandError, EXIT, harmless, type Terminal } from './terminal.ts';

/** The command line. The exit code is set, never forced, so that everything written reaches its reader. */
async function main(): Promise<number> {
  const terminal: Terminal = {
    // Node makes it when first asked, which takes 3 ms; few runs read it.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    folder: process.cwd(),
    colour: takesColour(),
    columns: process.stdout.columns,
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

/** What the reader closed is not written to any more: “copydesk check | head” ends quietly. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(128 + constants.signals.SIGPIPE);
}

/** NO_COLOR and --no-color win over FORCE_COLOR, and that over what the terminal is. */
function takesColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if ((NO_COLOR ?? '') !== '' || process.argv.includes('--no-color')) return false;
  if ((FORCE_COLOR ?? '') !== '') return FORCE_COLOR !== '0';
  return process.stdout.isTTY && TERM !== 'dumb' && picocolors.isColorSupported;
}

process.stdout.on('error', endQuietly);
process.stderr.on('error', endQuietly);
void main().then((code) => {
  process.exitCode = code;
});
