import { open } from 'node:fs/promises';
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
    const file = await open(path, 'r');
    try {
      const stats = await file.stat();
      if (stats.isDirectory()) return { problem: 'This is a folder.' };
      if (stats.size > LARGEST_STORY) return tooLarge(stats.size);
      return toStory(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return { problem: reasonOf(error) };
  }
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
