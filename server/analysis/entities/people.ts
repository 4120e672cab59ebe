import { SHORT_NAMES } from '../../lexicon/given-names.ts';
import { GENDERED_TITLES_HE, GENDERED_TITLES_SHE } from '../../lexicon/titles.ts';
import { isLetter } from '../../text/letters.ts';
import { isInitial, isSuffix, PARTICLES } from '../names/vocabulary.ts';
import type { Mention } from '../entities.ts';
import { foldedName } from './bodies.ts';
import type { NameMention } from '../names.ts';
import type { Cluster, PlacedName } from './cluster.ts';

/** The surname of a person’s name, lower case, without suffix: “de blasio”, “okafor”. */
export function surnameOf(words: readonly string[]): string {
  const bare = withoutSuffix(words);
  let at = bare.length - 1;
  while (at - 1 > 0 && PARTICLES.has(bare[at - 1]!)) at -= 1;
  return foldedName(bare.slice(at).join(' '));
}

/** The last word of a name, lower case: what “Blasio” would be joined by. */
export function lastWordOf(words: readonly string[]): string {
  return foldedName(withoutSuffix(words).at(-1) ?? '');
}

function withoutSuffix(words: readonly string[]): readonly string[] {
  if (words.length === 1) return words;
  const bare = words.includes(',') ? words.filter((word) => word !== ',') : words;
  return bare.length > 1 && isSuffix(bare.at(-1)!) ? bare.slice(0, -1) : bare;
}

/** Whether two full names with one surname can be one person’s: the given names agree, shorten one another, or are initials. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [withoutSuffix(a), withoutSuffix(b)];
  if (first.length < 2 || second.length < 2 || lastWordOf(a) !== lastWordOf(b)) return false;
  return agree(first[0]!, second[0]!) || hasWithin(first, second[0]!) || hasNickname(second, first[0]!);
}

/** Whether a word is one of a name's that stand neither first nor last: “Bud” of “Tom “Bud” Harlan”. */
function hasWithin(words: readonly string[], word: string): boolean {
  return words.some((own, at) => at > 0 && at < words.length - 1 && agree(nicknameIn(own) ?? own, word));
}

function hasNickname(words: readonly string[], word: string): boolean {
  return words.length > 2 && words.some((own) => nicknameIn(own) === word);
}

/** “Bud” of “(Bud)”; `undefined` for a word that has no marks around it. */
export function nicknameIn(word: string): string | undefined {
  return /^["“'‘(]/.test(word) ? /^["“'‘(](.+)["”'’)]$/.exec(word)?.[1] : undefined;
}

/**
 * Whether a full name that could be that of somebody named before is that of a father or son. “Dale Cray Jr.” is no Dale
 * Cray, since somebody is introduced with all of the name; “Dale Cray” may be the “Dale Cray Jr.” of before.
 */
export function isOtherGeneration({ fullest, staff }: Cluster, { form, record }: PlacedName): boolean {
  const known = suffixOf(fullest.words);
  const own = suffixOf(form.words);
  if (known === own) return false;
  if (own !== '') return !staff;
  return record.roles.some(({ form: of, text }) => of === 'title' && /\b(?:father|son)\b/i.test(text));
}

function suffixOf(words: readonly string[]): string {
  const last = words.at(-1)!;
  return words.length > 1 && isSuffix(last) ? last.replace('.', '') : '';
}

function agree(a: string, b: string): boolean {
  if (foldedName(a) === foldedName(b)) return true;
  if (isInitial(a) || isInitial(b)) return a.charAt(0) === b.charAt(0);
  return SHORT_NAMES.get(a)?.includes(b) === true || SHORT_NAMES.get(b)?.includes(a) === true;
}

/** What a name’s honorific and titles say of how its bearer is spoken of; a name itself never tells. */
export function genderOf({ honorific, titles }: NameMention, text: string): 'he' | 'she' | undefined {
  const told = honorific && genderOfTitle(text.slice(honorific.start, honorific.end));
  if (told !== undefined) return told;
  for (const { start, end } of titles) {
    const gender = genderOfTitle(text.slice(start, end));
    if (gender !== undefined) return gender;
  }
  return undefined;
}

/** How one who bears a title is spoken of, where its last word tells. */
export function genderOfTitle(title: string): 'he' | 'she' | undefined {
  const told = GENDERS.get(lastLettersOf(title).toLowerCase());
  if (told !== undefined) return told;
  // “his wife and business partner”
  const and = title.indexOf(' and ');
  return and < 0 ? undefined : GENDERS.get(lastLettersOf(title.slice(0, and)).toLowerCase());
}

/** Of those whom titles are for, by the last words of the titles. */
const GENDERS: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...[...GENDERED_TITLES_SHE].map((title) => [title, 'she'] as const),
  ...[...GENDERED_TITLES_HE].map((title) => [title, 'he'] as const),
]);

/** The last letters of a title that stand together; empty when none stand near its end. */
function lastLettersOf(title: string): string {
  const first = Math.max(0, title.length - LONGEST_TITLE_WORD);
  let end = title.length;
  while (end > first && !isLetter(title.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > first && isLetter(title.charCodeAt(start - 1))) start -= 1;
  return title.slice(start, end);
}

/** Units from the end of a title in which its last word stands. */
const LONGEST_TITLE_WORD = 40;

/**
 * The person whom a bare surname means. With several of one surname it is the only one named in full so far; otherwise
 * the one whose honorific agrees; otherwise nobody. “Mrs. Tarn” is no child and nobody who is spoken of as “he”.
 */
export function personBySurname(people: readonly Cluster[], placed: PlacedName): Cluster | undefined {
  const { gender } = placed.record;
  const open = people.filter(
    (person) => !person.staff && mayBearHonorific(person, gender, placed.record.mention),
  );
  const { start, block } = placed.mention;
  // “Mrs. Tarn”, where “Tarn” has been a “Mr.”, is somebody who is a “Mrs.” or was named just now.
  const isTold =
    gender !== undefined && people.some((person) => !open.includes(person) && person.calledSince < start);
  if (isTold)
    return (
      onlyOne(open.filter((person) => person.gender === gender)) ??
      onlyOne(open.filter(({ fullIn }) => fullIn.includes(block))) ??
      // Whom headline and story name in full is whom the story is about.
      onlyOne(open.filter((person) => person.gender === undefined && person.fullIn.length > 1))
    );
  if (open.length <= 1) return open[0];
  const titled = onlyOne(open.filter((person) => bearsTitleOf(person, placed)));
  if (titled !== undefined) return titled;
  const called = personCalledSo(open, placed.mention);
  // “Harlow, 26,” is introduced there.
  return called === undefined && placed.record.roles.length === 0
    ? personNamedHere(open, placed.mention)
    : called;
}

/** The only one whom the paragraph names in full before a place, where nobody was called by the surname alone before. */
function personNamedHere(people: readonly Cluster[], { start, block }: Place): Cluster | undefined {
  const known = people.filter(({ since }) => since < start);
  if (known.some(({ calledSince }) => calledSince < start)) return undefined;
  return onlyOne(known.filter(({ fullIn }) => fullIn.includes(block)));
}

/** Of several of one surname the only one named in full before a place, or the one whom the story goes on calling by it. */
export function personCalledSo(people: readonly Cluster[], { start, block }: Place): Cluster | undefined {
  const known = people.filter(({ since }) => since < start);
  return known.length === 1 ? known[0] : onlyOne(known.filter((person) => isCalledSo(person, known, block)));
}

/** Where a surname stands. */
type Place = Pick<Mention, 'start' | 'block'>;

function onlyOne(people: readonly Cluster[]): Cluster | undefined {
  return people.length === 1 ? people[0] : undefined;
}

/** “Mayor Tarn” is the one Tarn who is said to be a mayor. */
function bearsTitleOf({ roles }: Cluster, { record, at }: PlacedName): boolean {
  for (const { form, text, start } of record.roles) {
    if (form !== 'title' || text.length > LONGEST_TITLE_WORD) continue;
    const noun = lastLettersOf(text).toLowerCase();
    for (const own of roles)
      if (own.form === 'title' && own.start !== start + at && lastLettersOf(own.text).toLowerCase() === noun)
        return true;
  }
  return false;
}

/**
 * Whether somebody was called by the bare surname before any namesake was named, and goes on being called so: the others
 * are told apart by their given names. Not where one of them is named in the same paragraph.
 */
function isCalledSo({ calledSince }: Cluster, known: readonly Cluster[], block: number): boolean {
  return known.every(
    (other) =>
      other.calledSince === calledSince || (calledSince < other.since && !other.fullIn.includes(block)),
  );
}

/** Years from which somebody is called “Mr.” or “Ms.” */
const GROWN_UP = 18;

function mayBearHonorific(
  { gender, roles }: Cluster,
  told: 'he' | 'she' | undefined,
  { honorific }: NameMention,
): boolean {
  if (honorific === undefined) return true;
  if (gender !== undefined && told !== undefined && gender !== told) return false;
  return !roles.some(({ form, text }) => form === 'age' && Number(text) < GROWN_UP);
}
