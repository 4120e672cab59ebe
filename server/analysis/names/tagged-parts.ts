import { NAME_TAGS } from '../../language/layers.ts';
import { CITIES } from '../../lexicon/places.ts';
import type { NameKind } from '../entities.ts';
import { kindOf, knownEnd } from './kinds.ts';
import type { NamePart } from './read-run.ts';
import { nicknameEnd } from './run-joints.ts';
import { TRAIT } from './traits.ts';
import { OPENING_PARTICLES } from './vocabulary.ts';
import { has, type NameWords, ORGANISATION, PERSON } from './word-traits.ts';

/**
 * The names in a part whose kind the lists can only guess, as the trained tagger tells them apart: “Unlike |Cruz”,
 * “Iron |Mike Tyson”. None when it takes the part for no name at all; the part itself when the lists are sure.
 */
export function readTags(words: NameWords, part: NamePart): readonly NamePart[] {
  const { tags } = words;
  const first = tags[part.first]!;
  // Nobody but a person has a nickname in marks: Lemuel “Lem” Ashdown.
  if (hasMarks(words, part)) return [retagged(part, 'person', true)];
  if (part.sure) {
    if (isSurname(words, part)) return [retagged(part, 'person', false)];
    return [isOverruled(words, part) ? retagged(part, kindOfTag(first), false) : part];
  }
  if (first !== 0 && isAll(tags, part.first, part.end, first))
    return named(words, part, part.first, part.end, first);
  const found: NamePart[] = [];
  for (let from = part.first, to = from; from < part.end; from = to) {
    const tag = tags[behindParticles(words, from, part.end)]!;
    to = stretchEnd(words, from, part.end, tag);
    if (tag !== 0) found.push(...named(words, part, from, to, tag));
  }
  return found;
}

/** Index behind the tokens from `from` on with one tag, with the particles and suffixes among them, which often have none. */
function stretchEnd(words: NameWords, from: number, end: number, tag: number): number {
  const { tags } = words;
  let to = behindParticles(words, from, end) + 1;
  for (let at = to; at < end; at++) {
    if (tags[at] === tag) to = at + 1;
    else if (tag === 0 || !isInnerWord(words, at)) break;
    else if (has(words, at, TRAIT.suffix)) to = at + 1;
  }
  return to;
}

/** Index of the word that “Van der” before it belongs to: “Van der |Linde Energie”. */
function behindParticles(words: NameWords, from: number, end: number): number {
  if (!has(words, from + 1, TRAIT.particle | TRAIT.capital)) return from;
  if (!OPENING_PARTICLES.has(words.tokens[from]!.text.toLowerCase())) return from;
  let at = from + 1;
  while (at < end - 1 && has(words, at, TRAIT.particle)) at += 1;
  return at;
}

/** “van”, “Jr.”: parts of a name that look like none. */
function isInnerWord(words: NameWords, at: number): boolean {
  return has(words, at, TRAIT.particle | TRAIT.suffix);
}

function hasMarks(words: NameWords, { first, end }: NamePart): boolean {
  const { tokens, tags } = words;
  for (let at = first + 1; at + 2 < end; at++) {
    const { kind, text } = tokens[at]!;
    if (kind !== 'quotation-mark' && text !== '(') continue;
    return nicknameEnd(words, at) > at && !has(words, at - 1, TRAIT.acronym) && tags[first] !== ORGANISATION;
  }
  return false;
}

/**
 * Whether the tagger knows better than a list that is sure: cities have teams (“Cleveland won”), and conventions are
 * events. This raises the F1 of organisations from .711 to .724 on the stories held out; nothing else that the lists are
 * sure of gains by the tagger on both sets of bench/names.
 */
function isOverruled({ tags, tokens }: NameWords, { kind, first, end }: NamePart): boolean {
  const tag = kindOfTag(tags[first]!);
  if (!isAll(tags, first, end, tags[first]!)) return false;
  if (kind === 'place') return tag === 'organisation' && end - first === 1 && CITIES.has(tokens[first]!.text);
  return (
    kind === 'organisation' &&
    tag === 'other' &&
    tags[first] !== 0 &&
    end - first > 1 &&
    EVENT_HEADS.has(tokens[end - 1]!.text)
  );
}

/** “Ellie Marsh”: two words that the tagger takes for a person, though the last of them ends the names of places or bodies. */
function isSurname(words: NameWords, { kind, first, end, inTitle }: NamePart): boolean {
  if (inTitle || (kind !== 'place' && kind !== 'organisation')) return false;
  // “Laura H. Guild”
  const isFull = end - first === 3 && has(words, first + 1, TRAIT.initial);
  if (!isFull && (end - first !== 2 || !has(words, end - 1, TRAIT.surnameHead))) return false;
  return knownEnd(words, first, end) !== end && isAll(words.tags, first, end, PERSON);
}

const EVENT_HEADS: ReadonlySet<string> = new Set(['Convention', 'Games', 'Cup', 'Series', 'Conference']);

function isAll(tags: Uint8Array, first: number, end: number, tag: number): boolean {
  for (let at = first; at < end; at++) if (tags[at] !== tag) return false;
  return true;
}

/** The name on tokens `from` to `to`, which have one tag, as far as it begins and ends with a capital. */
function named(words: NameWords, part: NamePart, from: number, to: number, tag: number): readonly NamePart[] {
  let first = tag === PERSON ? givenNameBefore(words, part, from) : from;
  let end = to;
  if (tag !== PERSON || !opensSurname(words, first, part))
    while (first < end && (!has(words, first, TRAIT.capital) || has(words, first, TRAIT.determiner)))
      first += 1;
  while (first < end && !has(words, end - 1, TRAIT.capital) && words.tokens[end - 1]!.kind !== 'number')
    end -= 1;
  if (first === end) return [];
  const listed = isWhole(part, first, end) ? part : kindOf(words, first, end);
  if (listed === undefined) return [];
  const kind = listed.sure ? listed.kind : kindOfTag(tag);
  const titleFirst = first === part.first ? part.titleFirst : first;
  return [retagged(part, kind, listed.sure, first, end, titleFirst)];
}

/** “|della| Rosa said”: a particle that opens the whole part is the surname's own. */
function opensSurname(words: NameWords, at: number, part: NamePart): boolean {
  return at === part.first && has(words, at, TRAIT.openingParticle);
}

/** Index of the word in mid-sentence that the tagger does not know, but that a particle joins to the surname: “|Wout| van den Broeck”. */
function givenNameBefore(words: NameWords, part: NamePart, first: number): number {
  let at = first - 1;
  while (at > part.first && has(words, at, TRAIT.particle)) at -= 1;
  const isJoined = at < first - 1 || has(words, first, TRAIT.particle);
  return isJoined && at >= part.first && words.tags[at] === 0 && has(words, at, TRAIT.capital) ? at : first;
}

/** A part as another kind of name, or another stretch of it. */
function retagged(
  { first: ownFirst, end: ownEnd, titleFirst: ownTitle, honorific, inTitle }: NamePart,
  kind: NameKind,
  sure: boolean,
  first = ownFirst,
  end = ownEnd,
  titleFirst = ownTitle,
): NamePart {
  return { kind, sure, first, end, titleFirst, honorific, inTitle };
}

function isWhole({ first, end }: NamePart, from: number, to: number): boolean {
  return first === from && end === to;
}

function kindOfTag(tag: number): NameKind {
  const kind = NAME_TAGS[tag]!;
  return kind === 'none' ? 'other' : kind;
}
