import { isAcronym, isDemonym } from '../names/vocabulary.ts';
import type { NameRecord } from './name-records.ts';

/** Two names of a block that it says are one thing's: “the Volcano Centre, known as PVG”. */
export interface StatedAlias {
  readonly name: string;
  readonly alias: string;
}

/** Acronyms that stand for the body named before them by what stands between; in brackets, with its letters in any order. */
export function statedAliases(records: readonly NameRecord[], prose: string): readonly StatedAlias[] {
  let found: StatedAlias[] | undefined;
  for (let at = 1; at < records.length; at++) {
    const { mention, form } = records[at]!;
    if (form.words.length > 1 || !isAcronym(form.name)) continue;
    // “by its Danish initials, PVG”
    const before = records[at > 1 && isDemonym(records[at - 1]!.form.name) ? at - 2 : at - 1]!;
    if (before.form.words.length < 2) continue;
    const { kind, end } = before.mention;
    if (kind === 'person' || kind === 'place' || mention.start - end > LONGEST_LINK) continue;
    const link = prose.slice(end, mention.start);
    const isStated =
      link === ' ('
        ? prose.charAt(mention.end) === ')' && hasLettersOf(before.form.words, form.name)
        : KNOWN_AS.test(link);
    if (isStated) (found ??= []).push({ name: before.form.name, alias: form.name });
  }
  return found ?? NO_STATED;
}

/** “CNE” has no letter that begins none of “National Electoral Commission”. */
function hasLettersOf(words: readonly string[], acronym: string): boolean {
  const initials = words.map((word) => word.charAt(0).toUpperCase());
  return acronym.split('').every((letter) => letter === '.' || initials.includes(letter));
}

const NO_STATED: readonly StatedAlias[] = [];

/** Units of “, better known by its Indonesian-language initials, ”. */
const LONGEST_LINK = 56;

const KNOWN_AS =
  /^,? (?:which is |(?:also|better|commonly|locally|widely) )*(?:known|abbreviated|shortened) (?:locally )?(?:as|to|by (?:its|the) (?:\p{Lu}[\p{L}-]+ )?(?:initials|acronym|abbreviation),?) (?:the )?$/u;
