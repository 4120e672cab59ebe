import { LetterPattern } from '../text/letter-pattern.ts';
/** How a word looks, which tells what an unknown word may be. */
export const LOOKS = ['small', 'capital', 'shouted', 'digit', 'mark'] as const;
export type Look = (typeof LOOKS)[number];

/** The look of a word in plain form. One capital is `capital`, two or more and no small letter `shouted`. */
export function lookOf(plain: string): Look {
  let small = 0;
  let capitals = 0;
  let startsSmall = false;
  let hasDigit = false;
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    if (code >= 128) return lookOfRarer(plain);
    if (code >= 0x30 && code <= 0x39) hasDigit = true;
    else if (code >= 0x41 && code <= 0x5a) capitals += 1;
    else if (code >= 0x61 && code <= 0x7a) {
      startsSmall ||= capitals === 0;
      small += 1;
    }
  }
  if (hasDigit) return 'digit';
  if (small + capitals === 0) return 'mark';
  if (startsSmall) return 'small';
  return small === 0 && capitals > 1 ? 'shouted' : 'capital';
}

/** Where that look stands among LOOKS. */
export function lookNumber(plain: string): number {
  return LOOKS.indexOf(lookOf(plain));
}

const DIGIT = new LetterPattern(String.raw`\p{Nd}`);
const LETTER = new LetterPattern(String.raw`\p{L}`);

/** The look of a word with letters or marks beyond ASCII. */
function lookOfRarer(plain: string): Look {
  if (DIGIT.test(plain)) return 'digit';
  const first = LETTER.exec(plain)?.[0];
  if (first === undefined) return 'mark';
  if (first === first.toLowerCase()) return 'small';
  return plain === plain.toUpperCase() && plain.replace(/\P{L}/gu, '').length > 1 ? 'shouted' : 'capital';
}

/** What a capital tells at a place: all of it, or little because the word is the first, or in a headline. */
export const PLACE = { inside: 0, first: 1, titleCase: 2, allCapitals: 3 } as const;
