/** What the tagger calls a token, by number: outside, or the beginning or inside of a source, a cue or a content. */
export const LABELS = [
  'outside',
  'source-begin',
  'source-inside',
  'cue-begin',
  'cue-inside',
  'content-begin',
  'content-inside',
] as const;

/** The part of an attribution a label belongs to. */
export const PART = { none: 0, source: 1, cue: 2, content: 3 } as const;

/** The part a label belongs to, by label. */
export const PART_OF_LABEL: readonly number[] = [0, 1, 1, 2, 2, 3, 3];

/** The number of `cue-begin`. */
export const CUE_BEGIN = 3;

/** How many tables of transitions there are: within a sentence, at its start, after a quotation and at the start of one. */
export const CONTEXTS = 4;
