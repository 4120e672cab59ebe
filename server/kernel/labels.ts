/** How many labels a token may have: see LABELS in labels.ts of the tagger. */
export const LABELS: i32 = 7;
/** The number of “cue-begin”. */
export const CUE_BEGIN: i32 = 3;
