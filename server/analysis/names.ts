import type { BlockReading } from './block-reading.ts';
import type { Span } from '../text/span.ts';
import type { EntityKind } from './entities.ts';

/** A name as it stands in one block, before names are joined across the article. Spans are relative to the block. */
export interface NameMention extends Span {
  readonly kind: EntityKind;
  /** The name without title, honorific and possessive ending. */
  readonly name: string;
  /** Title or description that stands with the name: “Chicago Mayor”, “the council's chairwoman”. */
  readonly titles: readonly Span[];
  readonly honorific: Span | undefined;
  /** The role clause behind the name: “who took office in May”. */
  readonly clause: Span | undefined;
  readonly age: Span | undefined;
  /** It stands as a modifier of another noun: “the Trump administration”. */
  readonly modifier: boolean;
}

/** A long form given for an acronym, in either order. */
export interface NameGloss {
  readonly acronym: Span;
  readonly long: Span;
}

export interface BlockNames {
  readonly mentions: readonly NameMention[];
  readonly glosses: readonly NameGloss[];
}

/** What a block's names are found from. */
export type NamesInput = Omit<BlockReading, 'names' | 'attributions' | 'claims'>;

/** Finds the names of one block and the long forms it gives for acronyms; ordered by place. */
export function findNames(_block: NamesInput): BlockNames {
  return { mentions: [], glosses: [] };
}
