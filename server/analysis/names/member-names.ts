import { knownEnd } from './kinds.ts';
import { TRAIT } from './traits.ts';
import { anyHas, has, type NameWords, ORGANISATION, PERSON } from './word-traits.ts';

/** Heads of bodies that are called after those who belong to them. */
const MEMBER_HEADS: ReadonlySet<string> = new Set(
  'Union Association Federation Council Board Committee Commission Department Authority Coalition Alliance League Society Guild Agency Conference Workers Employees Brotherhood Local'.split(
    ' ',
  ),
);

/** Words before which no “the” is needed for a body to be called after two trades: “United Food and Commercial Workers”. */
const OPENS_MEMBERS: ReadonlySet<string> = new Set(
  'United International National American Amalgamated Service Brotherhood Federation Association Union Alliance Coalition Society Guild'.split(
    ' ',
  ),
);

/** Most words on either side of the “and”. */
const LONGEST_SIDE = 4;

/** “the Dock |and| Ferry Workers Union”, “Federation of Hotels |and| Guest Houses”: one body called after two things; not two bodies. */
export function joinsMembers(words: NameWords, first: number, at: number): boolean {
  const { tokens } = words;
  const opensWithThe = has(words, first, TRAIT.the);
  const left = opensWithThe ? first + 1 : first;
  const right = at + 1;
  let end = right;
  while (end <= right + LONGEST_SIDE && has(words, end, TRAIT.capital)) end += 1;
  if (left >= at || end - right > LONGEST_SIDE || !isFree(words, right, end)) return false;
  const last = tokens[end - 1]!.text;
  if (isOpened(words, left, at))
    return isPlural(tokens[at - 1]!.text) && isPlural(last) && !isTagged(words, right, end);
  const own = OPENS_MEMBERS.has(tokens[left]!.text) ? left + 1 : left;
  if (at - left > LONGEST_SIDE || !isFree(words, own, at)) return false;
  if (at - left > 1 && has(words, at - 1, TRAIT.organisationHead)) return false;
  if (end - right < 2 || !MEMBER_HEADS.has(last) || anyHas(words, left, end - 1, TRAIT.title)) return false;
  if (OPENS_MEMBERS.has(tokens[left]!.text) && at - left > 1) return true;
  // “the Cubs and Players Association” are two.
  const isTeam = at - left === 1 && words.tags[left] === ORGANISATION;
  return (opensWithThe || has(words, left - 1, TRAIT.the)) && !isTeam;
}

/** Whether nothing on one side of the “and” is a name of its own: nobody, no listed name, no people. */
function isFree(words: NameWords, first: number, end: number): boolean {
  const alone = TRAIT.demonym | TRAIT.rank | TRAIT.givenName | TRAIT.acronym | TRAIT.initial;
  if (anyHas(words, first, end, alone)) return false;
  for (let at = first; at < end; at++) if (words.tags[at] === PERSON) return false;
  return knownEnd(words, first, end) === first;
}

/** “Federation of”: the name was opened by a word and “of” or “for”. */
function isOpened(words: NameWords, first: number, end: number): boolean {
  const { text } = words.tokens[first + 1]!;
  return end - first > 2 && has(words, first, TRAIT.organisationFirst) && (text === 'of' || text === 'for');
}

function isTagged({ tags }: NameWords, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (tags[at] !== 0) return true;
  return false;
}

function isPlural(text: string): boolean {
  return text.endsWith('s') && !text.endsWith('ss') && text.length > 4;
}

/** “Gun Owners |of| America”: many people who have that in their name are a body. */
export function isOfAmerica(words: NameWords, first: number, at: number): boolean {
  const left = has(words, first, TRAIT.determiner) ? first + 1 : first;
  return (
    words.tokens[at + 1]?.text === 'America' &&
    at - left > 1 &&
    isPlural(words.tokens[at - 1]!.text) &&
    !has(words, at - 1, TRAIT.demonym | TRAIT.givenName | TRAIT.rank) &&
    words.tags[at - 1] !== PERSON &&
    knownEnd(words, left, at) !== at
  );
}
