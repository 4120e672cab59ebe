import { compareSpans, type Span } from '../text/span.ts';
import type { AnalysedBlock } from './analysis.ts';
import { joinClusters } from './entities/join.ts';
import { type IsQuoted, placeNames } from './entities/place-names.ts';
import { firstIndex } from '../text/bisection.ts';
import { addStandIns } from './entities/stand-ins.ts';
import type { Cluster } from './entities/cluster.ts';
import type { Quotation } from './quotations.ts';

export type EntityKind = 'person' | 'organisation' | 'place' | 'other';
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
 * Cost: linear in names, nouns and pronouns; two bodies are compared only when one’s name holds the other’s last word.
 */
export function joinNames(blocks: readonly AnalysedBlock[], quotations: readonly Quotation[]): Entity[] {
  const isQuoted = quotedIn(quotations);
  const placed = placeNames(blocks, isQuoted);
  const { clusters, proven } = joinClusters(placed);
  addStandIns(blocks, placed.names, proven, isQuoted);
  return clusters
    .filter(({ mentions }) => mentions.length > 0)
    .map((cluster) => ({ cluster, mentions: inOrder(cluster.mentions) }))
    .toSorted((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
    .map(({ cluster, mentions }, index) => entityOf(cluster, mentions, index));
}

/** Mentions in order of place; of two that overlap, the first. */
function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  if (isInOrder(mentions)) return mentions;
  const kept: Mention[] = [];
  for (const mention of mentions.toSorted(compareSpans)) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= mention.start) kept.push(mention);
  }
  return kept;
}

/** Whether mentions are in order of place and do not overlap, as most are found. */
function isInOrder(mentions: readonly Mention[]): boolean {
  for (let at = 1; at < mentions.length; at++) if (mentions[at - 1]!.end > mentions[at]!.start) return false;
  return true;
}

function entityOf(cluster: Cluster, mentions: readonly Mention[], index: number): Entity {
  const { kind, gloss } = cluster;
  const { name } = cluster.fullest;
  const aliases = new Set<string>();
  if (cluster.forms.some(({ text }) => text !== name))
    for (const { text } of cluster.forms.toSorted(byStart)) if (text !== name) aliases.add(text);
  const roles = cluster.roles.length < 2 ? cluster.roles : cluster.roles.toSorted(byStart);
  return { id: `e${index + 1}`, kind, name, aliases: [...aliases], gloss, roles, mentions };
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
