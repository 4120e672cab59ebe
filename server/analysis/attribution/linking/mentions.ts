import { isNounTag, lowerAt, pennTag, tagTable, wordHashes } from '../block-words.ts';
import type { TaggedBlock } from '../tagged-block.ts';

/** A noun phrase or pronoun that may stand for a source: a half-open range of tokens of a block, and its head. */
export interface SourceMention {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** The longest noun phrase, in tokens. */
const LONGEST = 24;

const POSSESSIVE = pennTag('POS');
const PAST_PARTICIPLE = pennTag('VBN');
const PREDETERMINER = pennTag('PDT');
const PERSONAL = pennTag('PRP');
const OWNER = pennTag('PRP$');

/** Tags of what may stand before a noun in its phrase. */
// prettier-ignore
const MODIFIERS = tagTable(
  'DT', 'PDT', 'JJ', 'JJR', 'JJS', 'NN', 'NNS', 'NNP', 'NNPS', 'CD', 'POS', 'PRP$', 'VBN', '$', '#',
);

/** Tags a participle may follow inside a noun phrase: “the disputed levee”. */
const BEFORE_PARTICIPLE = tagTable('DT', 'JJ', 'PRP$');

/** Tags of what opens a noun phrase. */
const OPENERS = tagTable('DT', 'PRP$');

const RELATIVE_TAGS = tagTable('WP', 'WDT');

/** Tags of words that may be a phrase alone: “some say”. */
const PRONOUN_LIKE = tagTable('DT', 'JJ', 'JJS', 'CD', 'NN', 'NNS');

/** Words that stand for people without a noun, and pronouns that never are whose words are reported. */
const GROUPS = wordHashes('some many others both most several few critics those all one');
const NO_SPEAKERS = wordHashes('it itself himself themselves herself them him us me what');

/**
 * What may be a source in a range of a block's tokens, in order of its head.
 * Cost: linear in the tokens.
 */
export function sourceMentions(block: TaggedBlock, start: number, end: number): SourceMention[] {
  const { tags } = block.layers;
  const found: SourceMention[] = [];
  for (let head = start; head < end; head++) {
    const tag = tags[head]!;
    const next = head + 1 < end ? tags[head + 1]! : -1;
    if (isNounTag(tag)) {
      if (isNounTag(next)) continue;
      const from = phraseStart(tags, head, start);
      found.push({ from, to: next === POSSESSIVE ? head + 2 : head + 1, head });
    } else if (standsAlone(block, head, tag, next)) found.push({ from: head, to: head + 1, head });
  }
  return found;
}

function standsAlone(block: TaggedBlock, head: number, tag: number, next: number): boolean {
  if (tag === OWNER) return true;
  if (tag === PERSONAL || RELATIVE_TAGS[tag] === 1) return !NO_SPEAKERS.has(lowerAt(block, head));
  if (PRONOUN_LIKE[tag] === 0 || !GROUPS.has(lowerAt(block, head))) return false;
  return next < 0 || MODIFIERS[next] === 0 || next === POSSESSIVE;
}

/** Where the noun phrase of a head begins, no earlier than `start`. */
export function phraseStart(tags: Uint8Array, head: number, start: number): number {
  const floor = Math.max(start, head - LONGEST);
  let from = head;
  while (from > floor && MODIFIERS[tags[from - 1]!] === 1) {
    const tag = tags[from - 1]!;
    const before = from - 2 >= floor ? tags[from - 2]! : -1;
    if (tag === PAST_PARTICIPLE && (before < 0 || BEFORE_PARTICIPLE[before] === 0)) break;
    from -= 1;
    // “Tuesday the county”: what stands before an article begins another phrase.
    if (OPENERS[tag] === 1 && before !== PREDETERMINER && before !== POSSESSIVE) break;
  }
  return from;
}
