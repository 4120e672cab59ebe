import { isSmallAt } from '../../language/characters.ts';
import { type Layers, PENN_TAGS } from '../../language/layers.ts';
import type { Span } from '../../text/span.ts';
import { TRAIT } from './traits.ts';
import type { NameWords } from './word-traits.ts';

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
