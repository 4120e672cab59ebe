import { NAME_TAGS } from '../../language/layers.ts';
import { CITIES } from '../../lexicon/places.ts';
import type { EntityKind } from '../entities.ts';
import { kindOf } from './kinds.ts';
import type { NamePart } from './read-run.ts';
import { TRAIT } from './traits.ts';
import { has, type NameWords } from './word-traits.ts';

/**
 * The names in a part whose kind the lists can only guess, as the trained tagger tells them apart: “Unlike |Cruz”,
 * “Iron |Mike Tyson”. None when it takes the part for no name at all; the part itself when the lists are sure.
 */
export function readTags(words: NameWords, part: NamePart): readonly NamePart[] {
  const { tags } = words;
  const first = tags[part.first]!;
  if (part.sure) return [isOverruled(words, part) ? retagged(part, kindOfTag(first), false) : part];
  if (first !== 0 && isAll(tags, part.first, part.end, first))
    return named(words, part, part.first, part.end);
  const found: NamePart[] = [];
  for (let from = part.first, to = from; from < part.end; from = to) {
    while (to < part.end && tags[to] === tags[from]) to += 1;
    if (tags[from] !== 0) found.push(...named(words, part, from, to));
  }
  return found;
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

const EVENT_HEADS: ReadonlySet<string> = new Set(['Convention', 'Games', 'Cup', 'Series', 'Conference']);

function isAll(tags: Uint8Array, first: number, end: number, tag: number): boolean {
  for (let at = first; at < end; at++) if (tags[at] !== tag) return false;
  return true;
}

/** The name on tokens `from` to `to`, which have one tag, as far as it begins and ends with a capital. */
function named(words: NameWords, part: NamePart, from: number, to: number): readonly NamePart[] {
  let first = from;
  let end = to;
  while (first < end && (!has(words, first, TRAIT.capital) || has(words, first, TRAIT.determiner)))
    first += 1;
  while (first < end && !has(words, end - 1, TRAIT.capital) && words.tokens[end - 1]!.kind !== 'number')
    end -= 1;
  if (first === end) return [];
  const listed = isWhole(part, first, end) ? part : kindOf(words, first, end);
  if (listed === undefined) return [];
  const kind = listed.sure ? listed.kind : kindOfTag(words.tags[first]!);
  const titleFirst = first === part.first ? part.titleFirst : first;
  return [retagged(part, kind, listed.sure, first, end, titleFirst)];
}

/** A part as another kind of name, or another stretch of it. */
function retagged(
  { first: ownFirst, end: ownEnd, titleFirst: ownTitle, honorific, inTitle }: NamePart,
  kind: EntityKind,
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

function kindOfTag(tag: number): EntityKind {
  const kind = NAME_TAGS[tag]!;
  return kind === 'none' ? 'other' : kind;
}
