import type { Span } from '../text/span.ts';
import type { AnalysedBlock } from './analysis.ts';
import { joinClusters } from './entities/join.ts';
import { type IsQuoted, placeNames } from './entities/place-names.ts';
import { firstIndex } from '../text/bisection.ts';
import { tellMentions } from './entities/mentions-in-order.ts';
import type { Cluster } from './entities/cluster.ts';
import { isEventName } from './names/event-names.ts';
import type { Quotation } from './quotations.ts';

/** What a single name can be told to name. */
export type NameKind = 'person' | 'organisation' | 'place' | 'other';
/**
 * work: a book, film, song or the like that the story calls one · event: a storm, war, cup, festival · other: laws, prizes,
 * peoples, products.
 */
export type EntityKind = NameKind | 'work' | 'event';
export type MentionForm = 'name' | 'nominal' | 'pronoun';

/** A place in the text that names or refers to an entity. Absolute. */
export interface Mention extends Span {
  readonly block: number;
  readonly form: MentionForm;
  readonly quoted: boolean;
}

/** What somebody is, and where the story says so: “Chicago mayor”, “who took office in May”. */
export interface Role extends Span {
  readonly text: string;
  /** title: before or after the name · clause: a relative clause · age: “, 42,”. */
  readonly form: 'title' | 'clause' | 'age';
}

/** “U.S. Immigration and Customs Enforcement” for “ICE”: the long form and where it stands. Absolute. */
export interface Gloss extends Span {
  readonly text: string;
}

/** What mentions name. */
export interface Entity {
  /** Stable within one analysis: “e1”, “e2”, … in order of first mention. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest form found, without title or honorific. */
  readonly name: string;
  /** Every other written form, in order of appearance. */
  readonly aliases: readonly string[];
  readonly gloss: Gloss | undefined;
  readonly roles: readonly Role[];
  /** In order of place; they do not overlap. */
  readonly mentions: readonly Mention[];
}

/**
 * Joins the names of all blocks into entities, in order of first mention: surnames to full names, acronyms to long
 * forms, “the agency” and “she” where only one can be meant.
 * Cost: linear in names, nouns and pronouns, but for those that share a word: two bodies are compared only when one’s name
 * holds the other’s last word, two people when they bear one surname.
 */
export function joinNames(blocks: readonly AnalysedBlock[], quotations: readonly Quotation[]): Entity[] {
  const isQuoted = quotedIn(quotations);
  const placed = placeNames(blocks, isQuoted);
  const proven = joinClusters(placed);
  return tellMentions(blocks, placed.names, proven, isQuoted).map(entityOf);
}

const NO_ALIASES: readonly string[] = [];

function entityOf(cluster: Cluster, index: number): Entity {
  const { fullest, aliases, gloss, roles, mentions } = cluster;
  return {
    id: `e${index + 1}`,
    kind: kindOfEntity(cluster),
    name: fullest.name,
    aliases: aliases === undefined ? NO_ALIASES : [...aliases],
    gloss,
    roles: roles.length < 2 ? roles : roles.toSorted(byStart),
    mentions,
  };
}

function kindOfEntity({ kind, isWork, fullest }: Cluster): EntityKind {
  if (kind !== 'other') return kind;
  return isWork ? 'work' : isEventName(fullest.words) ? 'event' : 'other';
}

function byStart(a: { readonly start: number }, b: { readonly start: number }): number {
  return a.start - b.start;
}

/** Tells whether a span lies inside a quotation, by block. */
function quotedIn(quotations: readonly Quotation[]): IsQuoted {
  const byBlock: (Quotation[] | undefined)[] = [];
  for (const quotation of quotations)
    if (quotation.form !== 'title' && quotation.form !== 'scare')
      (byBlock[quotation.block] ??= []).push(quotation);
  return (block, start, end) => {
    const list = byBlock[block];
    if (list === undefined) return false;
    // Nested quotations lie inside outer ones, so the last that begins before the span, or its outer one, holds it.
    let at = firstBehind(list, start) - 1;
    while (at > 0 && list[at]!.depth > 0) at -= 1;
    const outer = list[at]?.outer;
    return outer !== undefined && outer.start <= start && end <= outer.end;
  };
}

/** Index of the first quotation that begins behind an offset. */
function firstBehind(list: readonly Quotation[], offset: number): number {
  return firstIndex(list.length, (index) => list[index]!.outer.start > offset);
}
