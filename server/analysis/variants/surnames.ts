import { soundAlike } from '../../lexicon/sound-alike-names.ts';
import { groupBy } from '../../text/grouping.ts';
import { isOneLetterApart } from '../../text/one-letter-apart.ts';
import type { Entity } from '../entities.ts';
import { isDemonym, isGivenName, isInitial, knownKind } from '../names/vocabulary.ts';
import { areSomebodyElse, bearersOf, givenWord, placesOf, surnameWord } from './bearers.ts';
import { pairsOf } from './pairs.ts';
import type { Side, Variants } from './variants.ts';
import type { FormWord, WrittenForm } from './written-forms.ts';

/** Fewest letters of a surname that is compared on its own, and of a slip of one: shorter ones are a letter apart by chance. */
const SHORTEST_ALONE = 5;
const SHORTEST_SLIP = 4;

/** Fewest letters where the likeness is all there is: no full name is given, or in a headline. */
const SHORTEST_DOUBTFUL = 6;

/** How often somebody must be named to be no slip. */
const SURELY_KNOWN = 3;

/** Compares the surnames of those who share a given name. */
export function compareSurnames(
  full: readonly WrittenForm[],
  lone: readonly WrittenForm[],
  variants: Variants,
): void {
  for (const sharers of groupBy(full, (form) => givenWord(form).folded).values()) {
    if (sharers.length < 2 || isInitial(givenWord(sharers[0]!).text)) continue;
    const bySurname = [...groupBy(sharers, (form) => surnameWord(form).folded).values()];
    for (const [a, b] of pairsOf(bySurname)) {
      if (!areSurnameVariants(surnameWord(a[0]!), surnameWord(b[0]!)) || areTwoPeople(a, b)) continue;
      variants.add(withLone(a, lone), withLone(b, lone));
    }
  }
}

/** The forms with those of their bearers that are the surname alone. */
function withLone(full: readonly WrittenForm[], lone: readonly WrittenForm[]): Side {
  const entities = new Set(full.map(({ entity }) => entity));
  const { folded } = surnameWord(full[0]!);
  const alone = lone.filter((form) => surnameWord(form).folded === folded && entities.has(form.entity));
  return { forms: [...full, ...alone], pick: surnameWord };
}

function areSurnameVariants(a: FormWord, b: FormWord): boolean {
  if (a.folded.length < 3 || b.folded.length < 3 || isKnownWord(a.text) || isKnownWord(b.text)) return false;
  return isOneLetterApart(a.folded, b.folded) || soundAlike(a.text, b.text);
}

/** “Korea” and “Korean” are two words. */
function isKnownWord(text: string): boolean {
  return isDemonym(text) || knownKind(text) !== undefined || /\d/.test(text);
}

/** Whether those who share a given name are two people: both are named again and again, or are different things. */
function areTwoPeople(a: readonly WrittenForm[], b: readonly WrittenForm[]): boolean {
  if (a[0]!.entity?.kind !== 'person' && b[0]!.entity?.kind !== 'person') return true;
  const least = Math.min(placesOf(a), placesOf(b));
  return least >= SURELY_KNOWN || (least > 1 && areSomebodyElse(bearersOf(a), bearersOf(b)));
}

/** A surname with the forms that have it. */
interface Surname {
  readonly word: FormWord;
  readonly full: readonly WrittenForm[];
  readonly lone: readonly WrittenForm[];
}

/** How often a surname stands in the story. */
function countOf({ full, lone }: Surname): number {
  return placesOf(full) + placesOf(lone);
}

/** Compares surnames that stand alone with all others: “Keifner” in a story about Roger Kiefner. */
export function compareLoneSurnames(
  full: readonly WrittenForm[],
  lone: readonly WrittenForm[],
  variants: Variants,
): void {
  const byLetter = groupBy(surnamesOf(full, lone), ({ word }) => word.folded.charAt(0));
  for (const alike of byLetter.values())
    for (const [a, b] of pairsOf(alike)) {
      if (!mayBeVariants(a, b)) continue;
      const [usual, odd] = a.full.length > 0 ? orient(a, b) : orient(b, a);
      if (usual !== undefined && odd !== undefined) variants.addOdd(sideOf(usual), sideOf(odd));
    }
}

function surnamesOf(full: readonly WrittenForm[], lone: readonly WrittenForm[]): Surname[] {
  const names: Surname[] = [];
  for (const forms of groupBy([...full, ...lone], (form) => surnameWord(form).folded).values()) {
    const word = surnameWord(forms[0]!);
    if (word.folded.length < SHORTEST_SLIP || isKnownWord(word.text)) continue;
    names.push({
      word,
      full: forms.filter(({ words }) => words.length > 1),
      lone: forms.filter(({ words }) => words.length === 1),
    });
  }
  return names;
}

function sideOf({ full, lone }: Surname): Side {
  return { forms: [...full, ...lone], pick: surnameWord };
}

function mayBeVariants(a: Surname, b: Surname): boolean {
  // Both have a full name: they were compared with those who share its other word.
  if (a.full.length > 0 && b.full.length > 0) return false;
  const longest = Math.max(a.word.folded.length, b.word.folded.length);
  if (longest < SHORTEST_ALONE || !isOneLetterApart(a.word.folded, b.word.folded)) return false;
  return !isEndingApart(a.word.folded, b.word.folded);
}

/** “Obama” and “Obamas”, “Korea” and “Korean”, “Iraq” and “Iraqi”. */
function isEndingApart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length > short.length && long.startsWith(short) && /[sni]$/.test(long);
}

/** Which of two is usual and which odd, where one of them has a full name (`a`, if any); nothing where they may be two people. */
function orient(a: Surname, b: Surname): readonly [usual: Surname, odd: Surname] | readonly [] {
  const isHeadlineWord = b.lone.every(({ places }) => places.every(({ inHeadline }) => inHeadline));
  if (isHeadlineWord) return b.word.folded.length >= SHORTEST_DOUBTFUL && countOf(a) > 1 ? [a, b] : [];
  if (isGivenName(b.word.text)) return [];
  if (a.full.length === 0) return orientUnknown(a, b);
  const introduced = firstPlace(a.full);
  if (firstPlace(b.lone) < introduced) return [];
  if (countOf(b) <= countOf(a)) return [a, b];
  // Introduced with a slip, and right ever since.
  return countOf(a) === 1 && b.word.folded.length >= SHORTEST_DOUBTFUL && isPerson(b) ? [b, a] : [];
}

function orientUnknown(a: Surname, b: Surname): readonly [usual: Surname, odd: Surname] | readonly [] {
  if (!isPerson(a) || !isPerson(b) || a.word.folded.length < SHORTEST_DOUBTFUL) return [];
  if (isGivenName(a.word.text)) return [];
  const [rare, common] = countOf(a) < countOf(b) ? [a, b] : [b, a];
  return countOf(rare) === 1 && countOf(common) >= SURELY_KNOWN ? [common, rare] : [];
}

/** Where forms first stand outside headlines; `Infinity` when they do not. */
function firstPlace(forms: readonly WrittenForm[]): number {
  let first = Infinity;
  for (const { places } of forms)
    for (const { start, inHeadline } of places) if (!inHeadline) first = Math.min(first, start);
  return first;
}

function isPerson({ lone }: Surname): boolean {
  return lone.some(({ entity }) => isPersonEntity(entity));
}

function isPersonEntity(entity: Entity | undefined): boolean {
  return entity?.kind === 'person';
}
