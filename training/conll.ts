import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameTag, type TaggedSentence, UNKNOWN } from './silver.ts';

/** Kinds of name of both files, and ours. */
const KINDS: Readonly<Record<string, number>> = {
  PER: nameTag('person'),
  person: nameTag('person'),
  ORG: nameTag('organisation'),
  corporation: nameTag('organisation'),
  group: nameTag('organisation'),
  LOC: nameTag('place'),
  location: nameTag('place'),
  MISC: nameTag('other'),
  product: nameTag('other'),
  'creative-work': nameTag('other'),
};

/** Marks as the Penn Treebank writes them, and as news copy does. */
const MARKS: Readonly<Record<string, string>> = { '``': '“', "''": '”', '-LRB-': '(', '-RRB-': ')' };

/** The sentences of a hand-made file of the gold folder's `ner`: a word and its kind of name a line. They have no tags. */
export function readConll(gold: string, file: string): TaggedSentence[] {
  return readFileSync(join(gold, 'ner', file), 'utf8')
    .split(/\r?\n\s*\r?\n/)
    .map(readSentence)
    .filter(({ words }) => words.length > 0);
}

function readSentence(lines: string): TaggedSentence {
  const rows = lines
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/))
    .filter((row) => row.length === 2);
  return {
    words: rows.map(([word]) => MARKS[word!] ?? word!),
    tags: new Uint8Array(rows.length).fill(UNKNOWN),
    names: Uint8Array.from(rows, ([, label]) => KINDS[label!.replace(/^[BI]-/, '')] ?? 0),
  };
}

/** Every fifth run of ten sentences is held out: neighbours are often of one text. */
export function splitInFifths(sentences: readonly TaggedSentence[]): {
  readonly training: TaggedSentence[];
  readonly heldOut: TaggedSentence[];
} {
  const isHeldOut = (at: number): boolean => Math.floor(at / 10) % 5 === 4;
  return {
    training: sentences.filter((_, at) => !isHeldOut(at)),
    heldOut: sentences.filter((_, at) => isHeldOut(at)),
  };
}
