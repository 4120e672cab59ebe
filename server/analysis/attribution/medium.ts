import { hashText } from '../../language/hash.ts';
import { MEDIA } from '../../lexicon/attribution-nouns.ts';
import { isNounTag, lowerAt, pennTag, wordHashes } from './block-words.ts';
import { type Range, sentenceAround } from './sentence-ranges.ts';
import type { TaggedBlock, TokenRange } from './tagged-block.ts';

const MEDIUM_NOUNS: ReadonlySet<number> = new Set(Array.from(MEDIA, hashText));
const PREPOSITIONS = wordHashes('in on at during via through by with from');
/** Prepositions that say with whom: “in an interview with the Herald”. */
const PARTNERS = wordHashes('with to');

/** How far behind a cue its medium is looked for, and how long one may be, in tokens. */
const REACH = 12;
const LONGEST = 8;

const PHRASE_TAGS: ReadonlySet<number> = new Set(
  (['DT', 'PDT', 'JJ', 'JJR', 'JJS', 'NN', 'NNS', 'NNP', 'NNPS', 'CD', 'POS', 'PRP$'] as const).map(pennTag),
);

/**
 * Where words were put out, as the cue or the words behind it and its source say: “in a statement”, “on Twitter”.
 * Cost: at most REACH tokens behind the cue.
 */
export function mediumOf(
  block: TaggedBlock,
  cue: TokenRange,
  source: readonly TokenRange[],
  content: readonly TokenRange[],
): Range | undefined {
  const sentence = sentenceAround(block, cue.from, cue.to);
  const end = Math.min(sentence.to, cue.to + REACH);
  for (let token = cue.from; token < end; token++) {
    if (token >= cue.to) {
      token = behindSource(source, cue.block, token);
      const isContent = content.some((range) => holds(range, cue.block, token));
      if (token >= end || isContent || block.layers.quotations[token]! >= 0) return undefined;
    }
    if (!PREPOSITIONS.has(lowerAt(block, token))) continue;
    const phrase = phraseBehind(block, token + 1, sentence.to, content, cue.block);
    if (phrase !== undefined) return { from: token, to: phrase };
  }
  return undefined;
}

/** The first token from here on that is not in the source. */
function behindSource(source: readonly TokenRange[], block: number, token: number): number {
  return source.find((range) => holds(range, block, token))?.to ?? token;
}

function holds({ block, from, to }: TokenRange, home: number, token: number): boolean {
  return block === home && token >= from && token < to;
}

/** The end of a noun phrase with a medium at its head, and of with whom; `undefined` when none begins here. */
function phraseBehind(
  block: TaggedBlock,
  start: number,
  limit: number,
  content: readonly TokenRange[],
  home: number,
): number | undefined {
  const end = phraseEnd(block, start, limit);
  if (end === start || !isMedium(block, start, end)) return undefined;
  if (content.some((range) => holds(range, home, end - 1))) return undefined;
  if (end < limit && PARTNERS.has(lowerAt(block, end))) {
    const partner = phraseEnd(block, end + 1, limit);
    const isContent = content.some((range) => holds(range, home, end));
    if (partner > end + 1 && !isContent && isNounTag(block.layers.tags[partner - 1]!)) return partner;
  }
  return end;
}

function phraseEnd({ layers: { tags } }: TaggedBlock, start: number, limit: number): number {
  let end = start;
  while (end < limit && end < start + LONGEST && PHRASE_TAGS.has(tags[end]!)) end += 1;
  return end;
}

function isMedium(block: TaggedBlock, start: number, end: number): boolean {
  for (let token = start; token < end; token++) if (MEDIUM_NOUNS.has(lowerAt(block, token))) return true;
  return false;
}
