import { dirname, resolve } from 'node:path';
import { reasonOf } from '../node/read-story.ts';
import { writeFileAtomically } from '../node/write-file.ts';
import type { FormatChoice } from './args.ts';
import type { ReportStyle } from './report.ts';
import { CommandError, EXIT, type Terminal } from './terminal.ts';

/** Lines of a terminal wider than this are hard to read; without a terminal, this is filled. */
const WIDEST = 110;

/**
 * Writes each format asked for to its file or to standard output; `usual` when none was asked for.
 *
 * @throws CommandError when a file cannot be written.
 */
export async function writeFormats(
  choices: readonly FormatChoice[] | undefined,
  usual: string,
  terminal: Terminal,
  render: (format: string, style: ReportStyle) => string,
): Promise<void> {
  for (const { format, file } of choices ?? [{ format: usual, file: undefined }]) {
    const isTerminal = file === undefined;
    const width = Math.min(WIDEST, (isTerminal && terminal.columns) || WIDEST);
    const text = render(format, { colour: isTerminal && terminal.colour, width });
    if (isTerminal) terminal.stdout.write(text);
    else {
      try {
        await writeFileAtomically(resolve(terminal.folder, file), text);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
        const reason = isMissing ? `There is no folder “${dirname(file)}”.` : reasonOf(error);
        throw new CommandError(`${file}: ${reason}`, EXIT.trouble);
      }
    }
  }
}
