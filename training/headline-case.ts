import { PENN_TAGS } from '../server/language/layers.ts';
import { seededRandom } from './random.ts';
import type { TaggedSentence } from './silver.ts';

/** Small in headlines, however they are set. */
const SMALL = new Set('a an the and or but nor of to in on at by for from as with vs over into'.split(' '));

/**
 * Copies of some sentences, set as headlines are: one half with a capital to each word, the other all in capitals. Tags
 * stay: the words are what they were. Few news sentences are set so, but all are headlines.
 *
 * @param share The part of the sentences that is copied.
 */
export function headlineCase(
  sentences: readonly TaggedSentence[],
  share: number,
  seed: number,
): TaggedSentence[] {
  const random = seededRandom(seed);
  const copies: TaggedSentence[] = [];
  for (const sentence of sentences) {
    const length = sentence.words.length;
    const drawn = random();
    if (drawn >= share || length < 4 || length > 30) continue;
    const set = drawn < share * 0.6 ? capitalise : shout;
    const words = sentence.words.map((word, at) => set(word, PENN_TAGS[sentence.tags[at]!], at === 0));
    copies.push({ ...sentence, words });
  }
  return copies;
}

function capitalise(word: string, tag: string | undefined, first: boolean): string {
  if (tag === 'POS' || word.includes("'") || word.includes('’')) return word;
  if (SMALL.has(word.toLowerCase()) && !first) return word.toLowerCase();
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function shout(word: string): string {
  return word.toUpperCase();
}
