import { readFileSync, statSync } from 'node:fs';
import { LARGEST_CONFIGURATION, tooLarge } from '../engine/config-source.ts';
import { reasonOf } from './read-story.ts';
import { decodeStory } from './story-text.ts';

/** A file of the house that gives no text, and why, as a sentence. */
export interface NoHouseText {
  readonly problem: string;
  /** There is no such file. */
  readonly isAbsent: boolean;
}

/**
 * The text of a file of the house, without its byte order mark. Never throws; waits for the disk.
 *
 * @param largest Units of the largest text that is read.
 */
export function readHouseFile(path: string, largest = LARGEST_CONFIGURATION): string | NoHouseText {
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) return { problem: 'There is no such file.', isAbsent: true };
    // No character takes more than three bytes for each of its units: what is larger is not read for nothing.
    if (size > 3 * largest) return { problem: tooLarge(largest), isAbsent: false };
    const decoded = decodeStory(readFileSync(path));
    return decoded?.text.replace(/^\uFEFF/, '') ?? { problem: 'This is not text.', isAbsent: false };
  } catch (error) {
    return { problem: reasonOf(error), isAbsent: false };
  }
}
