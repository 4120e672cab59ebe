import type { AnalysedBlock } from '../analysis.ts';
import { type Entity, joinNames } from '../entities.ts';
import type { ReadingMemory } from '../memory.ts';
import type { Quotation } from '../quotations.ts';
import { movedEntities, type Stretch } from './moved-entities.ts';
import { moveBetween, outlineNames } from './name-outline.ts';

/** An article whose names were joined, and what they came to. */
interface Joined {
  readonly blocks: readonly AnalysedBlock[];
  readonly quotations: readonly Quotation[];
  readonly entities: readonly Entity[];
}

/** Ask for it with `memory.once(newNameJoiner)`. */
export function newNameJoiner(_memory: ReadingMemory): NameJoiner {
  return new NameJoiner();
}

/**
 * Joins the names of an article as it is edited: most edits name nobody anew, and leave what the last article's names
 * came to as it was, a letter further on. Holds on to the blocks of the last article it joined.
 */
export class NameJoiner {
  #last: Joined | undefined;

  /** What `joinNames` gives; linear in the blocks and the mentions where no block names or quotes otherwise than before. */
  join(blocks: readonly AnalysedBlock[], quotations: readonly Quotation[]): readonly Entity[] {
    const last = this.#last;
    const stretches = last && movesSince(last, blocks, quotations);
    const entities =
      stretches === undefined ? joinNames(blocks, quotations) : movedEntities(last!.entities, stretches);
    this.#last = { blocks, quotations, entities };
    return entities;
  }
}

/** How the places of names have moved since names were joined last; `undefined` where they have to be joined anew. */
function movesSince(
  last: Joined,
  blocks: readonly AnalysedBlock[],
  quotations: readonly Quotation[],
): Stretch[] | undefined {
  if (blocks.length !== last.blocks.length || !areQuotedAlike(last.quotations, quotations)) return undefined;
  const stretches: Stretch[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const before = last.blocks[index]!;
    const after = blocks[index]!;
    if (before.zone !== after.zone) return undefined;
    const { start } = before.block.span;
    const by = after.block.span.start - start;
    addStretch(stretches, start, by);
    if (before.reading === after.reading) continue;
    const move = moveBetween(before.reading.once(outlineNames), after.reading.once(outlineNames));
    if (move === undefined) return undefined;
    addStretch(stretches, start + move.edge, by + move.by);
  }
  return stretches;
}

/** Whether two articles whose blocks quote alike quote alike: a single mark left open counts only where others quote with such. */
function areQuotedAlike(before: readonly Quotation[], after: readonly Quotation[]): boolean {
  if (before.length !== after.length) return false;
  for (let at = 0; at < before.length; at++) if (before[at]!.block !== after[at]!.block) return false;
  return true;
}

function addStretch(stretches: Stretch[], from: number, by: number): void {
  if ((stretches.at(-1)?.by ?? 0) !== by) stretches.push({ from, by });
}
