import { hashText } from '../../language/hash.ts';
import { MEDIA } from '../../lexicon/attribution-nouns.ts';
import { isNounTag, lowerAt, tagTable, wordHashes } from './block-words.ts';
import { sentenceEnd } from './linking/sentence-ranges.ts';
import type { TaggedBlock, TokenRange } from './tagged-block.ts';

const MEDIUM_NOUNS: ReadonlySet<number> = new Set(Array.from(MEDIA, hashText));
const PREPOSITIONS = wordHashes('in on at during via through by with from');
/** Prepositions that say with whom: “in an interview with the Herald”. */
const PARTNERS = wordHashes('with to');

/** How far behind a cue its medium is looked for, and how long one may be, in tokens. */
const REACH = 12;
const LONGEST = 8;

// prettier-ignore
const PHRASE_TAGS = tagTable(
  'DT', 'PDT', 'JJ', 'JJR', 'JJS', 'NN', 'NNS', 'NNP', 'NNPS', 'CD', 'POS', 'PRP$',
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
): TokenRange | undefined {
  const limit = sentenceEnd(block, cue, REACH + 2 * LONGEST);
  const end = Math.min(limit, cue.to + REACH);
  for (let token = cue.from; token < end; token++) {
    if (token >= cue.to) {
      token = rangeAt(source, token)?.to ?? token;
      const isContent = rangeAt(content, token) !== undefined;
      if (token >= end || isContent || block.layers.quotations[token]! >= 0) return undefined;
    }
    if (!PREPOSITIONS.has(lowerAt(block, token))) continue;
    const phrase = phraseBehind(block, token + 1, limit, content);
    if (phrase !== undefined) return { from: token, to: phrase };
  }
  return undefined;
}

/** The range that holds a token. */
function rangeAt(ranges: readonly TokenRange[], token: number): TokenRange | undefined {
  for (const range of ranges) if (token >= range.from && token < range.to) return range;
  return undefined;
}

/** The end of a noun phrase with a medium at its head, and of with whom; `undefined` when none begins here. */
function phraseBehind(
  block: TaggedBlock,
  start: number,
  limit: number,
  content: readonly TokenRange[],
): number | undefined {
  const end = phraseEnd(block, start, limit);
  if (end === start || !isMedium(block, start, end)) return undefined;
  if (rangeAt(content, end - 1) !== undefined) return undefined;
  if (end < limit && PARTNERS.has(lowerAt(block, end))) {
    const partner = phraseEnd(block, end + 1, limit);
    const isContent = rangeAt(content, end) !== undefined;
    if (partner > end + 1 && !isContent && isNounTag(block.layers.tags[partner - 1]!)) return partner;
  }
  return end;
}

function phraseEnd({ layers: { tags } }: TaggedBlock, start: number, limit: number): number {
  let end = start;
  while (end < limit && end < start + LONGEST && PHRASE_TAGS[tags[end]!] === 1) end += 1;
  return end;
}

function isMedium(block: TaggedBlock, start: number, end: number): boolean {
  for (let token = start; token < end; token++) if (MEDIUM_NOUNS.has(lowerAt(block, token))) return true;
  return false;
}
