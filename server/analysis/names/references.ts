import { isSmallAt } from '../../language/characters.ts';
import { type Layers, PENN_TAGS } from '../../language/layers.ts';
import type { Span } from '../../text/span.ts';
import { TRAIT } from './traits.ts';
import { has, type NameWords } from './word-traits.ts';

/** “the agency”, “the transit authority”: a definite noun that may stand for a name given before. Relative to the block. */
export interface DefiniteNoun extends Span {
  /** Its noun, lower case: “authority”. */
  readonly noun: string;
  /** The word before the noun, lower case, which a name must share: “transit”. */
  readonly modifier: string | undefined;
}

/** “he”, “her”: a pronoun for one person. Relative to the block. */
export interface PersonPronoun extends Span {
  readonly gender: 'he' | 'she';
  /** Subject of its clause (“he”), possessive (“his”), reflexive (“himself”), or what the rest is: “him”, “her”. */
  readonly use: PronounUse;
}

type PronounUse = 'subject' | 'object' | 'possessive' | 'reflexive';

/** The pronouns for one person in a block, in order. */
export function findPronouns(words: NameWords, { tags }: Layers): PersonPronoun[] {
  const found: PersonPronoun[] = [];
  if ((words.all & TRAIT.pronoun) === 0) return found;
  const { traits, tokens, length } = words;
  for (let at = 0; at < length; at++) {
    if ((traits[at]! & TRAIT.pronoun) === 0) continue;
    const { text, start, end } = tokens[at]!;
    const small = isSmallAt(text, 0) ? text : text.toLowerCase();
    const gender = genderOf(small);
    const use = small === 'her' && tags[at] === POSSESSIVE ? 'possessive' : (USES.get(small) ?? 'object');
    if (!isInCapitals(text)) found.push({ start, end, gender, use });
  }
  return found;
}

/** How pronouns are used; “her” as its part of speech says, the others as what is left. */
const USES: ReadonlyMap<string, PronounUse> = new Map([
  ['he', 'subject'],
  ['she', 'subject'],
  ['his', 'possessive'],
  ['hers', 'possessive'],
  ['himself', 'reflexive'],
  ['herself', 'reflexive'],
]);

/** Index into PENN_TAGS. */
const POSSESSIVE = PENN_TAGS.indexOf('PRP$');

/** Whom a pronoun for one person stands for: “he”, “himself”, “her”. */
function genderOf(pronoun: string): 'he' | 'she' {
  return pronoun.startsWith('s') || pronoun.startsWith('her') ? 'she' : 'he';
}

/** “HE” shouts, or heads a table. */
function isInCapitals(text: string): boolean {
  return !isSmallAt(text, 0) && !isSmallAt(text, 1) && text === text.toUpperCase();
}

/** The definite nouns of a block that can stand for a name, in order; not those that a phrase behind them tells apart. */
export function findDefiniteNouns(words: NameWords): DefiniteNoun[] {
  const { tokens, traits } = words;
  const found: DefiniteNoun[] = [];
  if ((words.all & TRAIT.the) === 0 || (words.all & TRAIT.definiteNoun) === 0) return found;
  for (let at = 0; at + 1 < tokens.length; at++) {
    if ((traits[at]! & TRAIT.the) === 0) continue;
    if (isNoun(words, at + 1))
      found.push({
        start: tokens[at]!.start,
        end: tokens[at + 1]!.end,
        noun: tokens[at + 1]!.text,
        modifier: undefined,
      });
    else if (tokens[at + 1]!.kind === 'word' && !has(words, at + 1, TRAIT.capital) && isNoun(words, at + 2))
      found.push({
        start: tokens[at]!.start,
        end: tokens[at + 2]!.end,
        noun: tokens[at + 2]!.text,
        modifier: tokens[at + 1]!.text.toLowerCase(),
      });
  }
  return found;
}

/** Whether a noun that can stand for a name is at `at`, and ends its phrase. */
function isNoun(words: NameWords, at: number): boolean {
  if (!has(words, at, TRAIT.definiteNoun)) return false;
  const next = words.tokens[at + 1];
  if (next === undefined || next.kind !== 'word') return true;
  if (LEADING_ON.has(next.text) || has(words, at + 1, TRAIT.capital)) return false;
  // Else the noun is a modifier of another: “the agency |report”.
  return next.text.endsWith('ed') || next.text.endsWith('ly') || ENDING_WORDS.has(next.text);
}

const LEADING_ON: ReadonlySet<string> = new Set('of for in at from on with'.split(' '));

/** Words before which a noun has ended its phrase. */
const ENDING_WORDS: ReadonlySet<string> = new Set(
  "' ’ 's ’s said says told added who which that and or but to by is was are were has had have will would could can may did does do also not as when while after before if because over into about under since until then later now still again himself herself itself wrote called asked declined announced reported confirmed denied responded replied issued released posted tweeted warned argued noted explained estimated".split(
    ' ',
  ),
);
