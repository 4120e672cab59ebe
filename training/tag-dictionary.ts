import { hashText } from '../server/language/hash.ts';
import { PENN_TAGS } from '../server/language/layers.ts';
import { type Look, lookOf, LOOKS } from '../server/language/word-looks.ts';
import { GIVEN_NAMES } from '../server/lexicon/given-names.ts';
import { plainForm } from '../server/language/word-shape.ts';
import type { Table } from './model-file-writer.ts';
import { type TaggedSentence, UNKNOWN } from './silver.ts';

const PROPER = PENN_TAGS.indexOf('NNP');

/** A word seen this often has only the tags it was seen with. */
const OFTEN = 4;
/** The share of a word's tags below which a tag is taken for a slip. */
const SLIP = 0.004;

/** The tables that say which tags a word may have (see tag-candidates.ts of the kernel), from tagged sentences. */
export function dictionaryTables(sentences: readonly TaggedSentence[]): Readonly<Record<string, Table>> {
  const words = new Map<string, Map<number, number>>();
  const looks = new Map<string, Map<number, number>>(LOOKS.map((look) => [look, new Map()]));
  for (const { words: texts, tags } of sentences)
    for (const [at, text] of texts.entries())
      if (tags[at] !== UNKNOWN) count(words, plainForm(text), tags[at]!);
  for (const [word, tags] of words)
    if (total(tags) < OFTEN)
      for (const [tag, times] of tags)
        for (let time = 0; time < times; time++) count(looks, lookOf(word), tag);
  const sets: number[][] = LOOKS.map((look) => openSet(look, looks.get(look)!));
  const numbers = new Map<string, number>();
  const entries: [string, number][] = [];
  for (const [word, tags] of words) {
    const all = total(tags);
    if (all < OFTEN) continue;
    const kept = [...tags].filter(([, times]) => times >= Math.max(1, all * SLIP)).map(([tag]) => tag);
    // Nobody of that name need have been in the news.
    if (GIVEN_NAMES.has(word) && !kept.includes(PROPER)) kept.push(PROPER);
    entries.push([
      word,
      numberOf(
        kept.toSorted((a, b) => a - b),
        sets,
        numbers,
      ),
    ]);
  }
  const starts = [0];
  for (const set of sets) starts.push(starts.at(-1)! + set.length);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(entries.length * 1.4)));
  for (const [word, set] of entries) enter(slots, hashText(word), set + 1);
  console.log(`${words.size} words, ${entries.length} of them with ${sets.length} sets of tags`);
  return { words: slots, setStarts: Int32Array.from(starts), setTags: Uint8Array.from(sets.flat()) };
}

function count(counts: Map<string, Map<number, number>>, key: string, tag: number): void {
  const tags = counts.get(key) ?? new Map<number, number>();
  counts.set(key, tags);
  tags.set(tag, (tags.get(tag) ?? 0) + 1);
}

function total(tags: ReadonlyMap<number, number>): number {
  return [...tags.values()].reduce((sum, times) => sum + times, 0);
}

/** What rare words of a look may be; marks may be anything. */
function openSet(look: Look, tags: ReadonlyMap<number, number>): number[] {
  if (look === 'mark') return PENN_TAGS.map((_, tag) => tag);
  const all = total(tags);
  return [...tags]
    .filter(([, times]) => times >= all * 0.001)
    .map(([tag]) => tag)
    .toSorted((a, b) => a - b);
}

function numberOf(tags: number[], sets: number[][], numbers: Map<string, number>): number {
  const key = tags.join();
  let number = numbers.get(key);
  if (number === undefined) {
    number = sets.push(tags) - 1;
    numbers.set(key, number);
  }
  return number;
}

/** The first word with a hash keeps it. */
function enter(slots: Int32Array, hash: number, value: number): void {
  const mask = slots.length - 1;
  let at = hash & mask;
  for (; slots[at] !== 0; at = (at + 1) & mask) if (slots[at]! >>> 16 === hash >>> 16) return;
  slots[at] = ((hash >>> 16) << 16) | value;
}
