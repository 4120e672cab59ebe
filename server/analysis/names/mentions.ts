import { LetterPattern } from '../../text/letter-pattern.ts';
import type { Token } from '../../language/tokens.ts';
import { CAMPAIGN_THINGS } from '../../lexicon/campaign-words.ts';
import { TITLE_NOUNS } from '../../lexicon/titles.ts';
import type { Span } from '../../text/span.ts';
import type { NameKind } from '../entities.ts';
import type { NameMention } from '../names.ts';
import { isCalledBody, isCalledFirm } from './body-signs.ts';
import { BESIDE } from './neighbours.ts';
import { Phrase } from './phrases.ts';
import type { NamePart } from './read-run.ts';
import type { Run } from './runs.ts';
import { NOBODY, readSurroundings } from './surroundings.ts';
import { TRAIT } from './traits.ts';
import { has, type NameWords, tells } from './word-traits.ts';
import { phraseOf } from './written-names.ts';

const CAPITALS = new LetterPattern(String.raw`\p{Lu}{2,}`, 'g');
const CAPITAL = new LetterPattern(String.raw`^\p{Lu}`);

/** “PORT CALDER, Ore.”: the city and the state or country a dateline gives, in ordinary capitals. */
export function datelinePlaces(prose: string, place: Span): NameMention[] {
  const comma = prose.indexOf(',', place.start);
  if (comma < 0 || comma >= place.end) return placeMention(prose, place.start, place.end);
  return [...placeMention(prose, place.start, comma), ...placeMention(prose, comma + 1, place.end)];
}

const LONGEST_INITIALS = 3;

function placeMention(prose: string, from: number, until: number): NameMention[] {
  const written = prose.slice(from, until);
  const start = from + written.length - written.trimStart().length;
  const city = written.trim();
  // “UAE” is written so anywhere, “OHIO” only here.
  const name =
    city.length <= LONGEST_INITIALS
      ? city
      : city.replace(CAPITALS.for(prose), (word) => word.charAt(0) + word.slice(1).toLowerCase());
  if (!CAPITAL.test(name)) return [];
  return [plainMention(new Phrase(name.replace(/\s+/g, ' ')), 'place', start, start + city.length)];
}

/** A name that is surely of a kind, with nothing beside it. Relative to the block. */
export function plainMention(phrase: Phrase, kind: NameKind, start: number, end: number): NameMention {
  return {
    start,
    end,
    kind,
    sure: true,
    name: phrase.text,
    phrase,
    titles: [],
    honorific: undefined,
    clause: undefined,
    age: undefined,
    modifier: false,
  };
}

/** A name of a run with what stands beside it, in the sentence on tokens `from` to `until`. */
export function mentionOf(
  words: NameWords,
  part: NamePart,
  run: Run,
  from: number,
  until: number,
): NameMention {
  const { tokens } = words;
  const grown = part.inTitle ? part.end : campaignEnd(words, part);
  const isBody = grown > part.end;
  const around =
    part.inTitle || isBody
      ? NOBODY
      : readSurroundings(words, Math.min(part.titleFirst, part.first), part.end, from, until);
  const titled = around.titles.length > 0 || around.age !== undefined || around.clause !== undefined;
  const called =
    !part.sure &&
    !isBody &&
    (isCalledFirm(words, part.first, part.end) ||
      (!titled && isCalledBody(words, part.first, part.end, until)));
  const person =
    !called &&
    (part.kind === 'person' || (part.kind === 'other' && !part.sure && titled && isPlainWord(tokens, part)));
  const kind = isBody || called ? 'organisation' : person ? 'person' : part.kind;
  const phrase = phraseOf(words, part.first, grown);
  const honorific = part.honorific === undefined ? undefined : tokens[part.honorific]!;
  return {
    start: tokens[part.first]!.start,
    end: tokens[grown - 1]!.end,
    kind,
    sure: part.sure || (person && titled) || isBody || called,
    name: phrase.text,
    phrase,
    titles: kind === 'person' ? titlesOf(tokens, part, around.titles) : NOBODY.titles,
    honorific: honorific && { start: honorific.start, end: honorific.end },
    clause: kind === 'person' ? around.clause : undefined,
    age: kind === 'person' ? around.age : undefined,
    modifier: part.inTitle || isBody || isModifier(words, part.end, run),
  };
}

function isPlainWord(tokens: readonly Token[], part: NamePart): boolean {
  for (let at = part.first; at < part.end; at++)
    if (!/^\p{L}[\p{L}’'.-]*$/u.test(tokens[at]!.text)) return false;
  return true;
}

/** The title inside the run, without an honorific (“Chicago Mayor”), before those beside it. */
function titlesOf(tokens: readonly Token[], part: NamePart, beside: readonly Span[]): readonly Span[] {
  const last = part.honorific ?? part.first;
  if (last <= part.titleFirst) return beside;
  return [{ start: tokens[part.titleFirst]!.start, end: tokens[last - 1]!.end }, ...beside];
}

/**
 * “the Trump |administration|”: those who act for the person are a body of their own. Not where a title or a thing follows
 * (“campaign manager”, “campaign rally”), nor where nothing says that there is one (“a Trump administration would”, “Trump
 * campaign officials”).
 */
function campaignEnd(words: NameWords, part: NamePart): number {
  const { end, kind, sure } = part;
  // Parties and chambers are bodies already: “the Labour |administration|”, “a Senate |campaign|”.
  if (kind === 'place' || (kind === 'organisation' && sure) || !tells(words, end, BESIDE.campaign))
    return end;
  const { tokens } = words;
  if (tokens[end - 1]!.end + 1 !== tokens[end]!.start || !isTheOnly(words, part.titleFirst)) return end;
  const after = tokens[end + 1];
  const isOwner = after !== undefined && (TITLE_NOUNS.has(after.text) || CAMPAIGN_THINGS.has(after.text));
  return isOwner ? end : end + 1;
}

/** Most words between an article and what it belongs to. */
const LONGEST_GAP = 2;

/** Whether “the” stands before a name, or a word or two earlier: “the second Okafor administration”. */
function isTheOnly(words: NameWords, first: number): boolean {
  for (let at = first - 1; at >= 0 && first - at <= LONGEST_GAP + 1; at--) {
    if (has(words, at, TRAIT.the)) return true;
    if (words.tokens[at]!.kind !== 'word' || has(words, at, TRAIT.barrier)) return false;
  }
  return false;
}

/** Whether a noun in small letters directly follows. */
function isModifier(words: NameWords, at: number, run: Run): boolean {
  return at >= run.end && tells(words, at, BESIDE.noun);
}
