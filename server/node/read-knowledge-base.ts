import { readFileSync, statSync } from 'node:fs';
import { KnowledgeBase } from '../engine/knowledge-base.ts';
import { LARGEST_KNOWLEDGE_BASE, readKnowledgeBase } from '../engine/knowledge-base-source.ts';
import { type ConfigurationProblem, problemAtHead } from '../engine/config-source.ts';
import { reasonOf } from './read-story.ts';

/** A file of names as it was read. */
export interface NamesFile {
  /** Absolute; there need not be such a file. */
  readonly path: string;
  /** What the places of entries count in; empty where there is no file. */
  readonly text: string;
  /** `undefined` where there is no file, or nothing of it can be used. */
  readonly names: KnowledgeBase | undefined;
  readonly problems: readonly ConfigurationProblem[];
  readonly isAbsent: boolean;
}

/** Reads a file of names. Never throws; waits for the disk. */
export function readNamesFile(path: string): NamesFile {
  const nothing = { path, text: '', names: undefined, isAbsent: false };
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) return { ...nothing, problems: [], isAbsent: true };
    // No character takes more than three bytes for each of its units: what is larger is not read for nothing.
    if (size > 3 * LARGEST_KNOWLEDGE_BASE) return { ...nothing, problems: [tooLarge(size)] };
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const { entries, problems } = readKnowledgeBase(text);
    const names = entries.length === 0 ? undefined : new KnowledgeBase(entries);
    return { ...nothing, text, names, problems };
  } catch (error) {
    return { ...nothing, problems: [problemAtHead(reasonOf(error))] };
  }
}

function tooLarge(size: number): ConfigurationProblem {
  return problemAtHead(`This file is too large: ${(size / 1_000_000).toFixed(1)} MB of names.`);
}
