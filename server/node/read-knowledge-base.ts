import { KnowledgeBase } from '../engine/knowledge-base.ts';
import { LARGEST_KNOWLEDGE_BASE, readKnowledgeBase } from '../engine/knowledge-base-source.ts';
import { type ConfigurationProblem, problemAtHead } from '../engine/config-source.ts';
import { readHouseFile } from './read-house-file.ts';

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
  const text = readHouseFile(path, LARGEST_KNOWLEDGE_BASE);
  if (typeof text !== 'string') {
    const { problem, isAbsent } = text;
    return { path, text: '', names: undefined, problems: isAbsent ? [] : [problemAtHead(problem)], isAbsent };
  }
  const { entries, problems } = readKnowledgeBase(text);
  const names = entries.length === 0 ? undefined : new KnowledgeBase(entries);
  return { path, text, names, problems, isAbsent: false };
}
