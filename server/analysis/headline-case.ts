import { ABBREVIATIONS, TITLE_ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import type { Token } from '../language/tokens.ts';
import { countLetters } from '../text/letters.ts';
import { overlaps } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import type { BlockReading } from './block-reading.ts';
import { BODY_ZONES } from './figures/body-figures.ts';

/** How a house writes its headlines. */
export type HeadlineCase = 'title' | 'sentence';

/** Words that a headline in title case writes small, but at its ends: articles, conjunctions, prepositions of three letters and fewer. */
const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  'a an the and but or nor for so yet as at by in of off on per to up via vs v if than from with into onto over de la van von der du del'.split(
    ' ',
  ),
);

/** Words that may be written with a capital in title case and without. */
const EITHER_IN_TITLES: ReadonlySet<string> = new Set(
  'as if than from with into onto over off up so yet per via after before about like near under upon amid'.split(
    ' ',
  ),
);

/** A word of a headline and how it is to be written. */
export interface Recased {
  readonly token: Token;
  readonly text: string;
}

/** Whether all of a headline is in capitals: with three words of four letters and more, so that “NASA TO TRY” is none. */
export function isShouted(tokens: readonly Token[]): boolean {
  let long = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word') continue;
    if (text !== text.toUpperCase()) return false;
    if (countLetters(text, 4) === 4) long += 1;
  }
  return long >= 3;
}

/**
 * The words of a headline that its case writes otherwise, in order. Title case gives capitals to all but small words;
 * sentence case keeps those of names, which are the words that the story writes with a capital inside a sentence. Words
 * that the story does not have are left as they are, unless the headline is in capitals, of which nothing can be told.
 * Linear in the blocks for each word; the words of a block are read once.
 */
export function recase({ headlineReading, blocks }: Analysis, to: HeadlineCase): Recased[] {
  if (headlineReading === undefined) return [];
  const { reading } = headlineReading;
  const { tokens, sentences, prose, names } = reading;
  const isShout = isShouted(tokens);
  const isAsked = isShout || to === 'sentence';
  const body = isAsked ? blocks.filter(({ zone }) => BODY_ZONES.has(zone)) : [];
  const forms = body.map(({ reading: own }) => own.once(formsInBlock));
  const firsts = new Set(sentences.map(({ firstToken }) => firstToken));
  const last = tokens.findLastIndex(({ kind }) => kind === 'word');
  const found: Recased[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || /^['’]|^n['’]t$/i.test(token.text) || isAbbreviation(token.text)) continue;
    const opens = firsts.has(at);
    // Behind a colon or inside quotation marks either is right.
    const mayOpen = /[“"‘:—–]\s*$/.test(prose.slice(Math.max(0, token.start - 2), token.start));
    const isNamed = !isShout && names.mentions.some((name) => overlaps(name, token));
    if (to === 'sentence' && !isShout && (mayOpen || isNamed)) continue;
    const known = formIn(forms, token.text);
    const text =
      to === 'title'
        ? inTitle(token.text, opens || mayOpen || at === last, isShout, known)
        : inSentence(token.text, opens, isShout, known);
    if (text !== token.text) found.push({ token, text });
  }
  return found;
}

function inTitle(text: string, isEnd: boolean, isShout: boolean, known: string | undefined): string {
  const small = text.toLowerCase();
  if (isShout) {
    if (known !== undefined && known !== small) return known;
    return SMALL_IN_TITLES.has(small) && !isEnd ? small : capitalised(small);
  }
  // “iPhone” and “McDonald” are names with a case of their own.
  if (/\p{Lu}/u.test(text.slice(1))) return text;
  if (EITHER_IN_TITLES.has(small) && !isEnd) return text;
  return SMALL_IN_TITLES.has(small) && !isEnd ? small : capitalised(text);
}

function inSentence(text: string, opens: boolean, isShout: boolean, known: string | undefined): string {
  if (known === undefined)
    return isShout ? (opens ? capitalised(text.toLowerCase()) : text.toLowerCase()) : text;
  return opens ? capitalised(known) : isShout || text === capitalised(known) ? known : text;
}

function isAbbreviation(text: string): boolean {
  return (
    text.includes('.') &&
    (ABBREVIATIONS.has(text.slice(0, -1)) ||
      TITLE_ABBREVIATIONS.has(text.slice(0, -1)) ||
      text.indexOf('.') < text.length - 1)
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How one block writes its words inside sentences, by the word in small letters: small where it ever does so. For `once`. */
function formsInBlock({ tokens, sentences }: BlockReading): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const { firstToken, endToken } of sentences) {
    for (let at = firstToken + 1; at < endToken; at++) {
      const { text, kind } = tokens[at]!;
      if (kind !== 'word') continue;
      const small = text.toLowerCase();
      if (text === small || !forms.has(small)) forms.set(small, text);
    }
  }
  return forms;
}

/** How some blocks write a word inside sentences: small where any of them does so; `undefined` where none has it. */
function formIn(blocks: readonly ReadonlyMap<string, string>[], text: string): string | undefined {
  const small = text.toLowerCase();
  let found: string | undefined;
  for (const forms of blocks) {
    const form = forms.get(small);
    if (form === small) return form;
    found ??= form;
  }
  return found;
}
