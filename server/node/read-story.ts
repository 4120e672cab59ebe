import { closeSync, fstatSync, openSync, promises, readFileSync, type Stats } from 'node:fs';
import { decodeStory, type StoryText } from './story-text.ts';

/** A file that cannot be reviewed, and why, as a sentence without its name. */
export interface Unreadable {
  readonly problem: string;
}

/** War and Peace has 3.2 million characters; a larger file is a log or a dump, and reading it would hold up the rest. */
export const LARGEST_STORY = 5_000_000;

/** Reads a story. Never throws. */
export async function readStory(path: string): Promise<StoryText | Unreadable> {
  try {
    const file = await promises.open(path, 'r');
    try {
      return whyUnread(await file.stat()) ?? toStory(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/**
 * The same, but waits for the disk: where nothing else is to be done meanwhile, this is quicker than to load what reads
 * files without waiting (2 ms) and to be told later of each step.
 */
export function readStoryNow(path: string): StoryText | Unreadable {
  try {
    const file = openSync(path, 'r');
    try {
      return whyUnread(fstatSync(file)) ?? toStory(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

function whyUnread(stats: Stats): Unreadable | undefined {
  if (stats.isDirectory()) return { problem: 'This is a folder.' };
  return stats.size > LARGEST_STORY ? tooLarge(stats.size) : undefined;
}

/** Reads a story from a stream, such as standard input; stops when it grows too large. Never throws. */
export async function readStoryFrom(stream: AsyncIterable<Uint8Array>): Promise<StoryText | Unreadable> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > LARGEST_STORY) return tooLarge(size);
      chunks.push(chunk);
    }
  } catch (error) {
    return { problem: reasonOf(error) };
  }
  return toStory(Buffer.concat(chunks));
}

function toStory(bytes: Uint8Array): StoryText | Unreadable {
  return decodeStory(bytes) ?? { problem: 'This is not text.' };
}

function tooLarge(size: number): Unreadable {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  return {
    problem: `This is too large for a story: ${megabytes(size)} MB, at most ${megabytes(LARGEST_STORY)} MB are read.`,
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'You may not read or write this file.',
  EPERM: 'You may not read or write this file.',
  EISDIR: 'This is a folder.',
  EROFS: 'The disk cannot be written to.',
  ENOSPC: 'The disk is full.',
  EMFILE: 'Too many files are open.',
  ELOOP: 'This link leads round in a circle.',
};

/** Why the file system refused, as a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
