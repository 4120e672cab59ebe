import { PENN_TAGS } from '../../language/layers.ts';
import type { BlockReading } from '../block-reading.ts';

type Tag = (typeof PENN_TAGS)[number];

/** What may stand between a number and what it counts. */
const MODIFIERS: ReadonlySet<Tag> = new Set(['JJ', 'NN', 'NNS', 'NNP', 'NNPS', 'VBN', 'POS']);
const PLURALS: ReadonlySet<Tag> = new Set(['NNS', 'NNPS']);

/** Words that say that others are counted than before. */
const OTHERS: ReadonlySet<string> = new Set(
  'more other others additional new extra further fewer less'.split(' '),
);

/** Words from the number to what it counts, at most: “396 newly licensed intensive care beds”. */
const FARTHEST = 5;

/**
 * The noun that a number counts, where it stands plainly behind it: “beds” of “396 hospital beds”, “county” of
 * “99-county”. `undefined` for “two more”, “three of the jurors” and numbers that stand alone.
 *
 * @param token Index of a token at or before the number's end.
 */
export function countedNoun(
  { prose, tokens, layers: { tags } }: BlockReading,
  token: number,
  end: number,
): { readonly text: string; readonly end: number } | undefined {
  const compound = /^-([A-Za-z][a-z]{2,20})\b/.exec(prose.slice(end, end + 22));
  if (compound !== null) return { text: compound[1]!, end: end + compound[0].length };
  let at = token;
  while (at < tokens.length && tokens[at]!.start < end) at += 1;
  let noun: number | undefined;
  let last = end;
  for (let words = 0; words < FARTHEST && at < tokens.length; words++, at++) {
    const { start, end: wordEnd, text, kind } = tokens[at]!;
    const tag = PENN_TAGS[tags[at]!]!;
    if (start > last + 1 || kind !== 'word' || !MODIFIERS.has(tag) || OTHERS.has(text.toLowerCase())) break;
    if (PLURALS.has(tag)) noun = at;
    else if (noun !== undefined) break;
    last = wordEnd;
  }
  return noun === undefined ? undefined : { text: tokens[noun]!.text, end: tokens[noun]!.end };
}
