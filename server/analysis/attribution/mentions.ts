import { isNounTag, lowerAt, pennTag, wordHashes } from './block-words.ts';
import type { TaggedBlock } from './tagged-block.ts';

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
const MODIFIERS: ReadonlySet<number> = new Set(
  (
    [
      'DT',
      'PDT',
      'JJ',
      'JJR',
      'JJS',
      'NN',
      'NNS',
      'NNP',
      'NNPS',
      'CD',
      'POS',
      'PRP$',
      'VBN',
      '$',
      '#',
    ] as const
  ).map(pennTag),
);

/** Tags a participle may follow inside a noun phrase: “the disputed levee”. */
const BEFORE_PARTICIPLE: ReadonlySet<number> = new Set((['DT', 'JJ', 'PRP$'] as const).map(pennTag));

/** Tags of what opens a noun phrase. */
const OPENERS: ReadonlySet<number> = new Set((['DT', 'PRP$'] as const).map(pennTag));

const RELATIVE_TAGS: ReadonlySet<number> = new Set((['WP', 'WDT'] as const).map(pennTag));

/** Tags of words that may be a phrase alone: “some say”. */
const PRONOUN_LIKE: ReadonlySet<number> = new Set(
  (['DT', 'JJ', 'JJS', 'CD', 'NN', 'NNS'] as const).map(pennTag),
);

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
  const word = lowerAt(block, head);
  if (tag === PERSONAL || RELATIVE_TAGS.has(tag)) return !NO_SPEAKERS.has(word);
  return PRONOUN_LIKE.has(tag) && GROUPS.has(word) && !(MODIFIERS.has(next) && next !== POSSESSIVE);
}

function phraseStart(tags: Uint8Array, head: number, start: number): number {
  const floor = Math.max(start, head - LONGEST);
  let from = head;
  while (from > floor && MODIFIERS.has(tags[from - 1]!)) {
    const tag = tags[from - 1]!;
    const before = from - 2 >= floor ? tags[from - 2]! : -1;
    if (tag === PAST_PARTICIPLE && !BEFORE_PARTICIPLE.has(before)) break;
    from -= 1;
    // “Tuesday the county”: what stands before an article begins another phrase.
    if (OPENERS.has(tag) && before !== PREDETERMINER && before !== POSSESSIVE) break;
  }
  return from;
}
