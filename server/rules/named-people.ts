import { groupBy } from '../text/grouping.ts';
import type { AnalysedBlock, Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../analysis/entities.ts';
import { lastWordOf } from '../analysis/entities/people.ts';
import type { NameMention } from '../analysis/names.ts';
import { isGivenName, PARTICLES } from '../analysis/names/vocabulary.ts';
import { WEEKDAYS } from '../lexicon/calendar-words.ts';
import { firstIndex } from '../text/bisection.ts';
import { LetterPattern } from '../text/letter-pattern.ts';
import type { Span } from '../text/span.ts';

/** A place in the running text, outside quotations, where a name stands. */
export interface Naming extends Span {
  readonly home: AnalysedBlock;
  /** The words of the name there, without title and possessive ending. */
  readonly words: readonly string[];
  /** What stands beside it; `undefined` where only the rest of the story shows that the word is a name. */
  readonly beside: NameMention | undefined;
}

/** The people of a story that its own text names, staff included. */
export function peopleOf({ entities }: Analysis): Entity[] {
  return entities.filter(({ kind }) => kind === 'person');
}

/** Where a story names an entity outside quotations, in order. Cost: its mentions. */
export function namingsOf({ blocks, article }: Analysis, { mentions }: Entity): Naming[] {
  const namings: Naming[] = [];
  for (const { form, quoted, block, start, end } of mentions) {
    const home = blocks[block]!;
    if (form !== 'name' || quoted || home.zone !== 'paragraph') continue;
    const beside = nameAt(home, start - home.block.span.start);
    namings.push({
      start,
      end,
      home,
      beside,
      words: wordsOf(beside?.name ?? article.text.slice(start, end)),
    });
  }
  return namings;
}

/** The words of a name. */
export function wordsOf(name: string): readonly string[] {
  return name.split(/[\s,]+/).filter((word) => word !== '');
}

/** The name of a block that begins at an offset in it. */
export function nameAt({ reading }: AnalysedBlock, start: number): NameMention | undefined {
  const { mentions } = reading.names;
  const found = mentions[firstIndex(mentions.length, (index) => mentions[index]!.start >= start)];
  return found?.start === start ? found : undefined;
}

/** Whether a naming gives a surname and a name before it, and the words show that it is a person’s. */
export function isFullName(naming: Naming): boolean {
  const { words, beside } = naming;
  if (!mayBeFullName(naming)) return false;
  const isDescribed =
    beside !== undefined &&
    (beside.titles.length > 0 || beside.age !== undefined || beside.honorific !== undefined);
  return isGivenName(words[0]!) || (isDescribed && CAPITAL.test(words[0]!));
}

/** Whether a naming has the form of a full name: of someone who is known to be a person, it is one. */
export function mayBeFullName({ words, beside }: Naming): boolean {
  return words.length > 1 && beside?.kind !== 'organisation' && words.every(isNameWord);
}

function isNameWord(word: string): boolean {
  return PARTICLES.has(word) || NAME_WORD.test(word);
}

const NAME_WORD = new LetterPattern(String.raw`^(?:\p{Lu}[\p{L}’'.-]*|al-\p{L}+)$`);
const HAS_CAPITAL = new LetterPattern(String.raw`\p{Lu}`);
const CAPITAL = new LetterPattern(String.raw`^\p{Lu}\p{Ll}`);

/** Whether a naming gives the last word of a name, or its surname, and nothing before it. */
export function isBareSurname({ words }: Naming, name: readonly string[]): boolean {
  return words.length === 1 && words[0]!.toLowerCase() === lastWordOf(name);
}

/**
 * Whether a name stands for something other than its bearer: as the modifier of a noun (“the Okafor plan”), in a compound
 * (“Okafor-backed”), as part of a longer name, as a label, or behind a possessive, which opens the title of a show.
 */
export function isOtherThanBearer({ home, beside, start, end }: Naming): boolean {
  if (beside?.modifier === true) return true;
  const { prose, tokens, partsOfSpeech, sentences } = home.reading;
  const at = home.block.span.start;
  if (/^\s?[-–/&+:]/.test(prose.slice(end - at, end - at + 2))) return true;
  const index = firstIndex(tokens.length, (each) => tokens[each]!.start >= start - at);
  const next = firstIndex(tokens.length, (each) => tokens[each]!.start >= end - at);
  const behind = tokens[next];
  const title = beside?.honorific ?? beside?.titles.find((span) => span.end <= start - at);
  const before = tokens[index - 1];
  if (before !== undefined && title === undefined) {
    if (/^(?:[-–/&+(]|[’']s?|the|a|an)$/i.test(before.text)) return true;
    const sentence = firstIndex(sentences.length, (each) => sentences[each]!.firstToken >= index - 1);
    const opens = sentences[sentence]?.firstToken === index - 1;
    if (!opens && HAS_CAPITAL.test(before.text)) return true;
  }
  if (behind === undefined || behind.kind !== 'word') return false;
  const part = partsOfSpeech[next]!;
  return part === 'noun' || part === 'name';
}

/** Whether a possessive ending stands behind a name. */
export function isPossessive({ home, end }: Naming): boolean {
  const at = end - home.block.span.start;
  return /^[’']/.test(home.reading.prose.slice(at, at + 1));
}

/** People of the story by the last word of their names, in small letters. */
export function bearersBySurname(people: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  return groupBy(people, ({ name }) => lastWordOf(wordsOf(name)));
}

/** “on Monday”: what happened, with its day, opens the story itself. */
const DAY = new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b`);

/** Most words of a first paragraph that is the dek of a story whose layout does not tell. */
const LONGEST_DEK = 16;

/** The first block of the story proper: a first paragraph of a few words, without a dateline, sums it up as a dek does. */
export function firstOfBody({ paragraphs }: Analysis): number {
  const [first, second] = paragraphs;
  if (first === undefined || second === undefined) return first?.index ?? 0;
  const { dateline, tokens, prose } = first.reading;
  const isLede = dateline !== undefined || tokens.length > LONGEST_DEK || DAY.test(prose);
  return isLede ? first.index : second.index;
}
