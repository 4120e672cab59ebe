import { isWordUnitAt } from '../../language/characters.ts';
import { groupBy } from '../../text/grouping.ts';
import { isOneLetterApart } from '../../text/one-letter-apart.ts';
import type { Analysis } from '../analysis.ts';
import type { Entity } from '../entities.ts';
import { isDemonym, knownKind } from '../names/vocabulary.ts';
import type { Zone } from '../zones.ts';
import { pairsOf } from './pairs.ts';
import { type NameVariant, Variants } from './variants.ts';
import { type FormWord, type WrittenForm, writtenForms } from './written-forms.ts';

/**
 * Names of bodies that the story writes in two ways: a letter apart (“Ratepayers Associaton”), with other marks (“Harbor-Light”,
 * “UN” and “U.N.”) or other capitals (“Harborlight”). Short forms (“the Post”) and acronyms are no variants. Ordered by the
 * first odd place. Cost: linear in mentions; names are compared only where they share a word and their length.
 */
export function findBodyVariants(analysis: Analysis): readonly NameVariant[] {
  const forms = writtenForms(analysis, isBody);
  const variants = new Variants(analysis);
  if (forms.length < 2) return [];
  compareLetters(forms, variants);
  const inProse = (form: WrittenForm): WrittenForm => withPlaces(form, analysis);
  compareInitials(forms, inProse, variants);
  compareMarks(forms, inProse, variants);
  return variants.inOrder();
}

function isBody({ kind }: Entity): boolean {
  return kind === 'organisation';
}

/** Where a house style for periods, hyphens and capitals holds: headlines have their own. */
const STYLED: ReadonlySet<Zone> = new Set(['paragraph', 'list-item', 'caption']);

function withPlaces({ text, words, entity, places }: WrittenForm, { blocks }: Analysis): WrittenForm {
  const styled = places.filter(({ block, quoted }) => !quoted && STYLED.has(blocks[block]!.zone));
  return { text, words, entity, places: styled };
}

/** The whole name as one word. */
function wholeName({ text }: WrittenForm): FormWord {
  return { text, folded: text, start: 0, end: text.length };
}

/** Fewest letters of words that are compared: shorter ones are other words a letter apart. */
const SHORTEST = 5;

/** Compares names of as many words that differ in one of them. */
function compareLetters(forms: readonly WrittenForm[], variants: Variants): void {
  const long = forms.filter(({ words }) => words.length > 1);
  const byFirst = groupBy(long, ({ words }) => `${words.length} ${words[0]!.folded}`);
  const byLast = groupBy(long, ({ words }) => `${words.length} ${words.at(-1)!.folded}`);
  for (const alike of [...byFirst.values(), ...byLast.values()])
    for (const [a, b] of pairsOf(alike))
      if (isSlip(a, b)) variants.add({ forms: [a], pick: wholeName }, { forms: [b], pick: wholeName });
}

function isSlip({ words: a }: WrittenForm, { words: b }: WrittenForm): boolean {
  let odd = -1;
  for (let at = 0; at < a.length; at++) {
    if (a[at]!.folded === b[at]!.folded) continue;
    if (odd >= 0) return false;
    odd = at;
  }
  if (odd < 0) return false;
  const [one, other] = [a[odd]!, b[odd]!];
  if (one.folded.charAt(0) !== other.folded.charAt(0) || !isOneLetterApart(one.folded, other.folded))
    return false;
  if ([one, other].some(({ text }) => isDemonym(text) || knownKind(text) !== undefined || /\d/.test(text)))
    return false;
  const isPlural = one.folded === `${other.folded}s` || other.folded === `${one.folded}s`;
  if (!isPlural) return Math.min(one.folded.length, other.folded.length) >= SHORTEST;
  // “Grant High Schools” are several; “Harrow Solution” is a slip.
  return odd < a.length - 1
    ? one.text !== one.folded
    : PLURAL_HEADS.has(one.folded) || PLURAL_HEADS.has(other.folded);
}

/** Words that end the names of single bodies, though they are plurals. */
const PLURAL_HEADS: ReadonlySet<string> = new Set(
  'airlines airways associates brands brothers communications corps enterprises foods holdings industries laboratories labs mills motors partners pharmaceuticals properties publications resources securities solutions sons studios systems technologies ventures wines works'.split(
    ' ',
  ),
);

/** “UN” and “U.N.”, alone or in longer names. */
function compareInitials(
  forms: readonly WrittenForm[],
  inProse: (form: WrittenForm) => WrittenForm,
  variants: Variants,
): void {
  const written = forms.filter((form) => initialsWord(form) !== undefined);
  for (const alike of groupBy(written, (form) => initialsWord(form)!.folded).values()) {
    const spellings = [...groupBy(alike, (form) => initialsWord(form)!.text.replace(/\.$/, '')).values()];
    for (const [a, b] of pairsOf(spellings)) variants.add(sideOf(a), sideOf(b));
  }

  function sideOf(alike: readonly WrittenForm[]) {
    return { forms: alike.map(inProse), pick: (form: WrittenForm) => initialsWord(form)! };
  }
}

/** The first word of a name, where it is an acronym with or without periods. */
function initialsWord({ words, text }: WrittenForm): FormWord | undefined {
  const [first] = words;
  const match = /^(?:[A-Z]{2,6}|(?:[A-Z]\.){1,5}[A-Z]\.?)(?![A-Za-z\d&-])/.exec(text);
  return match === null
    ? undefined
    : { text: match[0], folded: first!.folded, start: 0, end: match[0].length };
}

/** Names with the same letters that differ in hyphens, spaces, “&” or inner capitals. */
function compareMarks(
  forms: readonly WrittenForm[],
  inProse: (form: WrittenForm) => WrittenForm,
  variants: Variants,
): void {
  for (const alike of groupBy(forms, lettersOf).values())
    for (const [a, b] of pairsOf(alike))
      if (differInMarks(a.text, b.text))
        variants.add({ forms: [inProse(a)], pick: wholeName }, { forms: [inProse(b)], pick: wholeName });
}

function lettersOf({ text }: WrittenForm): string {
  const bare = text.replace(/^the /i, '').toLowerCase();
  return /^[a-z]+$/.test(bare) ? bare : bare.replace(/&/g, 'and').replace(/[\s.,:;/'’()!?–-]+/g, '');
}

function differInMarks(a: string, b: string): boolean {
  const [one, other] = [bareName(a), bareName(b)];
  if (one === other || one === one.toUpperCase() || other === other.toUpperCase()) return false;
  if (one.toLowerCase() !== other.toLowerCase()) return true;
  // “State Of The Union” follows another rule for small words, “the Harrow administration” is none.
  for (let at = 0; at < one.length; at++)
    if (one[at] !== other[at] && !isWordUnitAt(one, at - 1)) return false;
  return true;
}

/** Without “the”, with the apostrophes of a typewriter and without periods, which are compared apart. */
function bareName(text: string): string {
  return text.replace(/^the /i, '').replace(/[’]/g, "'").replaceAll('.', '');
}
