import type { Analysis } from '../analysis/analysis.ts';
import type { Entity, Mention } from '../analysis/entities.ts';
import { findBodyVariants } from '../analysis/variants/body-variants.ts';
import { findNameVariants } from '../analysis/variants/name-variants.ts';
import type { NameVariant, Spelling } from '../analysis/variants/variants.ts';
import { isLetter } from '../text/letters.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { HouseNames, HouseSpelling } from './house-names.ts';
import { houseRule, type Severity } from './rule.ts';

export const nameSpellingHouse = houseRule({
  meta: {
    id: 'name-spelling-house',
    summary: 'A name is written otherwise than in the names of the house.',
    group: 'entities',
    severity: 'info',
    fix: 'suggestion',
    // The house knows which of two spellings is right. Each is listed, since a rule that is off passes nothing on.
    supersedes: [
      'name-spelling-variants',
      'organisation-name-variants',
      'headline-name-not-in-body',
      'person-surname-only',
    ],
    since: '0.1.0',
    authorities: [],
  },
  options: {},
  *check(analysis, names) {
    let variants: readonly NameVariant[] | undefined;
    for (const entity of analysis.entities) {
      const spelling = spellingOf(entity, names);
      if (spelling === undefined) continue;
      const places = placesOf(spelling.written, entity.mentions, analysis);
      const [first] = places;
      if (first === undefined || isWordOfTheStory(spelling, analysis)) continue;
      const house = isCapital(spelling.written) ? spelling.house.toUpperCase() : spelling.house;
      const often = places.length > 1 ? ` in ${places.length} places` : '';
      variants ??= [...findNameVariants(analysis), ...findBodyVariants(analysis)];
      const right = rightSpelling(variants, first, spelling.house);
      yield {
        span: first,
        message: tell(spelling, right !== undefined),
        ...gravity(spelling, right !== undefined),
        related:
          right === undefined
            ? []
            : [{ span: right.places[0]!, message: `“${right.text}” stands here, as the house has it` }],
        // Where the wrong spelling stands more often, the right one would be called odd.
        covers: right?.places ?? [],
        fixes: [
          {
            title: `Write “${house}”, the house spelling${often}`,
            kind: 'suggestion',
            edits: places.map((span) => ({ span, text: house })),
          },
        ],
      };
    }
  },
});

/** The other spelling that the story has of a name that stands at a place, if the house writes it so. */
function rightSpelling(variants: readonly NameVariant[], place: Span, house: string): Spelling | undefined {
  const isThere = ({ places }: Spelling): boolean => places.some((each) => overlaps(each, place));
  for (const { usual, odd } of variants) {
    const other = isThere(odd) ? usual : isThere(usual) ? odd : undefined;
    if (other !== undefined && ` ${other.text} `.includes(` ${house} `)) return other;
  }
  return undefined;
}

/**
 * Of those one letter apart some are other people: 13 of 16 were right. A listed slip is one, and so is a name that the
 * story itself has in both spellings, which without the house would be a warning too.
 */
function gravity({ isListed }: HouseSpelling, isRightElsewhere: boolean): { readonly severity?: Severity } {
  if (isRightElsewhere) return { severity: 'warning' };
  return isListed ? {} : { severity: 'hint' };
}

/**
 * The first of the forms an entity is written in that the house writes otherwise. The surname of somebody whose full name
 * stands in the story is that person’s: “Reys” of Marta Reys is no slip for Lori Reyes.
 */
function spellingOf({ name, aliases, kind }: Entity, names: HouseNames): HouseSpelling | undefined {
  const isFullName = kind === 'person' && name.includes(' ');
  for (const form of [name, ...aliases]) {
    if (isFullName && !form.includes(' ')) continue;
    const spelling = names.spellingFor(form, kind);
    if (spelling !== undefined) return spelling;
  }
  return undefined;
}

/** Where the words at fault stand in the entity’s names, in order; what is quoted is left to whoever said it. */
function placesOf(words: string, mentions: readonly Mention[], { article }: Analysis): Span[] {
  return mentions.flatMap(({ start, end, form, quoted }) => {
    if (form !== 'name' || quoted) return [];
    const name = article.text.slice(start, end);
    const at = name.indexOf(words);
    if (at < 0 || isInWord(name, at, at + words.length)) return [];
    return [{ start: start + at, end: start + at + words.length }];
  });
}

/** “Politics” in capitals, one letter from “Politico”, is the word that the same story has in small letters. */
function isWordOfTheStory({ entry, written, isListed }: HouseSpelling, { article }: Analysis): boolean {
  if (isListed || /\s/.test(entry.name)) return false;
  const word = written.toLowerCase();
  for (let at = article.text.indexOf(word); at >= 0; at = article.text.indexOf(word, at + word.length))
    if (!isInWord(article.text, at, at + word.length)) return true;
  return false;
}

function isInWord(text: string, start: number, end: number): boolean {
  return (
    (start > 0 && isLetter(text.charCodeAt(start - 1))) ||
    (end < text.length && isLetter(text.charCodeAt(end)))
  );
}

function isCapital(words: string): boolean {
  return words.length > 1 && words === words.toUpperCase();
}

function tell({ entry, written, isListed }: HouseSpelling, isRightElsewhere: boolean): string {
  const checked = entry.checked === undefined ? '' : `, checked ${entry.checked.on}`;
  if (isListed) return `“${written}” is a known slip: the house has “${entry.name}”${checked}. Correct it.`;
  return isRightElsewhere
    ? `“${written}” is one letter from a name of the house, “${entry.name}”${checked}, and spelled as there elsewhere in this story. Correct it.`
    : `“${written}” is one letter from a name of the house, “${entry.name}”${checked}. Correct it, or add this name too if it is somebody else’s.`;
}
