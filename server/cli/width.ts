/** How many columns of a terminal a character takes: 0 for marks that join the one before, 2 for wide ones, else 1. */
export function columnsOf(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0)!;
  if (code < 0x300 || (code >= 0x2010 && code <= 0x2027)) return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  return isWide(code) ? 2 : 1;
}

/** The wide and full-width ranges of Unicode's East Asian Width, drawn together, and the emoji. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
