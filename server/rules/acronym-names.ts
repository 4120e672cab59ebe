import type { AcronymUse } from '../analysis/acronyms.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { BODY_DESCRIPTIONS } from '../lexicon/body-descriptions.ts';
import { TITLE_NOUNS } from '../lexicon/titles.ts';

/** What a story calls those whose letters are their name, beside the words for other bodies. */
const CALLED: ReadonlySet<string> = new Set(
  'agency app brand broadcaster center channel giant label magazine outlet pollster program series service site station studio system'.split(
    ' ',
  ),
);

/** Where a use ends with the ending of its plural: behind “LWDs”. */
export function endOfPlural({ article: { text } }: Analysis, { end }: AcronymUse): number {
  return text[end] === 's' ? end + 1 : end;
}

/** A description, or another name, directly behind: “RJC, a group of donors,”. */
const DESCRIBED_BEHIND =
  /^s?,? (?:an? |the |one of |which |whose |based |known |for short|radio\b|television\b|TV\b)/;

/** What says that an acronym is another name of what stands before: “the fund for the pier, or FFP”. */
const INTRODUCED = /(?:, or|\bknown as|\bcalled|\bdubbed|\bshort for|\bacronym) (?:the |an? )?$/;

/** How far around an acronym one looks, in UTF-16 code units. */
const AROUND = 30;

/** Whether the words around one use of an acronym say what it is. */
export function isDescribed({ article: { text } }: Analysis, { start, end }: AcronymUse): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  if (DESCRIBED_BEHIND.test(text.slice(end, end + AROUND)) || INTRODUCED.test(before)) return true;
  const noun = /(\p{Ll}+) $/u.exec(before)?.[1];
  return noun !== undefined && (BODY_DESCRIPTIONS.has(noun) || CALLED.has(noun));
}

/** Whether a use stands in the writer’s own prose, as an acronym and nothing else. */
export function isPlainUse({ quoted, inHeadline, isDoubtful }: AcronymUse): boolean {
  return !quoted && !inHeadline && !isDoubtful;
}

/** Whether a word with a capital goes on with the name: “RTA Coaches”, but not “RTA Director Jane Doe”. */
export function opensLongerName({ article: { text } }: Analysis, { end }: AcronymUse): boolean {
  const next = /^ (\p{Lu}[\p{L}-]+)/u.exec(text.slice(end, end + AROUND))?.[1];
  return next !== undefined && !TITLE_NOUNS.has(next.toLowerCase());
}

/** Call signs of stations in the United States, and other channels. */
const STATION = /^(?:[KW][A-Z]{2,3}|[A-Z]{2,4}TV)$/;

/** Whether an acronym stands for itself: a station’s call sign, a person’s initials, a part of a longer name. Linear in names. */
export function isOwnName(analysis: Analysis, text: string): boolean {
  if (STATION.test(text)) return true;
  return analysis.entities.some(({ kind, name, aliases }) =>
    [name, ...aliases].some((each) =>
      each.includes(' ')
        ? each.split(' ').includes(text)
        : kind === 'person' && each.replaceAll('.', '') === text,
    ),
  );
}

/** Whether a longer name of the story has the letters of an acronym, in whatever order. Linear in names. */
export function isSpelledByName({ entities }: Analysis, text: string): boolean {
  const letters = sorted(text);
  return entities.some(({ name, aliases }) =>
    [name, ...aliases].some(
      (each) => each.includes(' ') && sorted(each.replace(/(?<=\p{L})\p{L}+|[^\p{Lu}]/gu, '')) === letters,
    ),
  );
}

function sorted(letters: string): string {
  return letters.split('').toSorted().join('');
}
