/** Whether a code point is a letter (`\p{L}`). Latin script and the marks of English text need no pattern. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return isAsciiLetter(code);
  if (isGeneralPunctuation(code)) return false;
  if (code >= 0xc0 && code < 0x250) return code !== 0xd7 && code !== 0xf7;
  return /\p{L}/u.test(String.fromCodePoint(code));
}

/** Whether a code point is a capital letter (`\p{Lu}`). */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (isGeneralPunctuation(code) || (code >= 0xdf && code <= 0xff)) return false;
  if (code >= 0xc0 && code <= 0xde) return code !== 0xd7;
  return /\p{Lu}/u.test(String.fromCodePoint(code));
}

/** Whether a code point is a number (`\p{N}`). */
export function isNumber(code: number): boolean {
  if (code < 0x80) return isDigit(code);
  return !isGeneralPunctuation(code) && /\p{N}/u.test(String.fromCodePoint(code));
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isAsciiLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** The letters of a text, in UTF-16 code units; stops counting at `enough`. */
export function countLetters(text: string, enough = Infinity): number {
  let letters = 0;
  for (let at = 0; at < text.length && letters < enough; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      if (isAsciiLetter(unit)) letters++;
      continue;
    }
    const code = text.codePointAt(at)!;
    const units = code > 0xffff ? 2 : 1;
    if (isLetter(code)) letters += units;
    at += units - 1;
  }
  return letters;
}

/** Dashes, typographic quotation marks and spaces: no letter or number is among them. */
function isGeneralPunctuation(code: number): boolean {
  return code >= 0x2000 && code <= 0x206f;
}
