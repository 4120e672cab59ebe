// What a word is, as bits; the host sets them (see FLAG in word-flags.ts).
/** It has a letter or digit. */
export const FLAG_WORD: i32 = 1;
export const FLAG_COMMA: i32 = 2;
/** Opens what is reported. */
export const FLAG_OPENER: i32 = 4;
/** A semicolon, colon or dash. */
export const FLAG_STOP: i32 = 8;
/** Opens another clause. */
export const FLAG_CLAUSE: i32 = 16;
export const FLAG_VERB: i32 = 256;

/** Flags between a token and a cue, as the second pass tells them apart: 1 comma, 2 opener, 4 stop, 8 clause. */
export function betweenBit(flags: i32): i32 {
  if ((flags & FLAG_COMMA) != 0) return 1;
  if ((flags & FLAG_OPENER) != 0) return 2;
  if ((flags & FLAG_STOP) != 0) return 4;
  return (flags & FLAG_CLAUSE) == 0 ? 0 : 8;
}
