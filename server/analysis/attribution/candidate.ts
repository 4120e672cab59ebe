import type { AttributionKind } from '../attribution.ts';
import type { WordRange } from './noun-phrases.ts';

/** The rule that found a cue; confidence is measured by it. */
export type AttributionRule =
  | 'quotation'
  | 'that'
  | 'question'
  | 'infinitive'
  | 'preposition'
  | 'clause'
  | 'object'
  | 'tag'
  | 'according-to'
  | 'noun'
  | 'adjective'
  | 'colon';

/** An attribution before it is weighed against the others of its block. Numbers are word indexes. */
export interface Candidate {
  readonly rule: AttributionRule;
  readonly lemma: string;
  readonly kind: AttributionKind;
  readonly cue: WordRange;
  readonly source: WordRange | undefined;
  readonly content: readonly WordRange[];
  readonly medium: WordRange | undefined;
  /** The content stands before the cue, so that cues inside it are what was said. */
  readonly closes: boolean;
  /** Where an earlier cue's content must end because this one stands beside it; `undefined` when it may lie inside. */
  readonly cut: number | undefined;
}
