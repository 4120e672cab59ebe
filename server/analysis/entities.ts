import type { AnalysedBlock } from './analysis.ts';
import type { Quotation } from './quotations.ts';
import type { Span } from '../text/span.ts';

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
  /** In order of place. */
  readonly mentions: readonly Mention[];
}

/** Joins the names of all blocks into entities, in order of first mention. */
export function joinNames(_blocks: readonly AnalysedBlock[], _quotations: readonly Quotation[]): Entity[] {
  return [];
}
