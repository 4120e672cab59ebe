import { LetterPattern } from '../../text/letter-pattern.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Entity } from '../entities.ts';

/** A name, or what stands for it, where it stands. Absolute. */
export interface NamedPlace {
  readonly span: Span;
  readonly entity: Entity;
}

/** Who is named in each block, found when first asked for. Places are left out: nobody asks or quotes them. */
export class NamedInBlocks {
  readonly #entities: readonly Entity[];
  #byBlock: Map<number, NamedPlace[]> | undefined;
  readonly #inOrder = new Set<number>();

  constructor(entities: readonly Entity[]) {
    this.#entities = entities;
  }

  /** In order of place. */
  in(block: number): readonly NamedPlace[] {
    this.#byBlock ??= placesByBlock(this.#entities);
    const named = this.#byBlock.get(block);
    if (named === undefined) return [];
    // Few blocks are asked for: the others need not be put in order.
    if (!this.#inOrder.has(block)) named.sort((a, b) => a.span.start - b.span.start);
    this.#inOrder.add(block);
    return named;
  }
}

function placesByBlock(entities: readonly Entity[]): Map<number, NamedPlace[]> {
  const byBlock = new Map<number, NamedPlace[]>();
  for (const entity of entities) {
    if (entity.kind === 'place') continue;
    for (const span of entity.mentions) {
      const there = byBlock.get(span.block);
      if (there === undefined) byBlock.set(span.block, [{ span, entity }]);
      else there.push({ span, entity });
    }
  }
  return byBlock;
}

/** Whether the words of a source have what joins two names. */
export function mayJoin(words: string): boolean {
  return words.includes(' and ') || words.includes('&');
}

/** What leads from one name to another that stands beside it: “, ”, “ and the ”, “ and Councilman ”. */
const BESIDE = new LetterPattern(
  String.raw`^(?:, ?(?:(?:and|&) )?| (?:and|&) )(?:(?!(?:and|of|for|at|from|by|with|in|to|who|whose|that|on)\b)[\p{L}.-]+ ){0,4}$`,
);

/** What may stand before the first of them: an article, a title. “a lawyer for” makes the names somebody else's. */
const BEFORE = new LetterPattern(
  String.raw`^(?:(?!(?:of|for|at|from|by|with|in|to|who|whose|that|on)\b)[\p{L}.-]+ ){0,5}$`,
);

/**
 * The names that speak together in a source: “the Harbor Trust and the Calder Audubon Society”, “Mayor Ruth Okafor and
 * Councilman Paul Reed”. Empty unless there are two, and the source is nothing but them, their titles and what joins them.
 *
 * @param words The words of the source.
 * @param named Who is named in its block, in order.
 */
export function jointNames(source: Span, named: readonly NamedPlace[], words: string): readonly NamedPlace[] {
  if (!mayJoin(words)) return [];
  const inside = named.filter(({ span }) => contains(source, span));
  if (inside.length < 2) return [];
  const between = (start: number, end: number): string =>
    words.slice(start - source.start, end - source.start).replace(/\s+/g, ' ');
  if (!BEFORE.test(between(source.start, inside[0]!.span.start))) return [];
  let gap = '';
  for (let at = 1; at < inside.length; at++) {
    gap = between(inside[at - 1]!.span.end, inside[at]!.span.start);
    if (!BESIDE.test(gap)) return [];
  }
  const behind = between(inside.at(-1)!.span.end, source.end);
  return / (?:and|&) /.test(gap) && /^ ?,?$/.test(behind) ? inside : [];
}
