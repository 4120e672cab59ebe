import type { Readable } from 'node:stream';

/** Where text goes: a terminal, a file, a pipe. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string | Uint8Array): unknown;
}

/** What a run reads from and writes to. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Folder that paths are counted from. */
  readonly folder: string;
  /** Whether standard output takes colours. */
  readonly colour: boolean;
  /** Width of a line of the terminal, where it is one. */
  readonly columns: number | undefined;
}

/** The exit codes of every command; the greater tells more. */
export const EXIT = {
  clean: 0,
  /** Findings at or over the limit. */
  findings: 1,
  /** Mistakes in the arguments or the configuration. */
  usage: 2,
  /** Something could not be read or written, or a rule threw. */
  trouble: 3,
} as const;

/** Ends a command with a message for the person who called it. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.usage) {
    super(message);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}

/** Text without the control characters that would move the cursor or change colours. Line breaks stay. */
export function harmless(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}
