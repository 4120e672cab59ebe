/** What the tokenizer needs to know of a character. */
export type CharacterClass = 'letter' | 'digit' | 'space' | 'mark';

const ASCII: readonly CharacterClass[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) return 'letter';
  if (/[0-9]/.test(character)) return 'digit';
  return /\s/.test(character) ? 'space' : 'mark';
});

/** The class of the character whose code point is `code`; combining marks and soft hyphens count as letters. NaN is a space. */
function classOf(code: number): CharacterClass {
  if (code < 128) return ASCII[code]!;
  if (code >= 0x2010 && code <= 0x2027) return 'mark';
  if (Number.isNaN(code) || code === 0x200b) return 'space';
  if (code === 0xad) return 'letter';
  const character = String.fromCodePoint(code);
  if (/[\p{L}\p{M}]/u.test(character)) return 'letter';
  if (/\p{N}/u.test(character)) return 'digit';
  return /\s/.test(character) ? 'space' : 'mark';
}

/** The class of the character at `at`; 'space' outside the text. */
export function classAt(text: string, at: number): CharacterClass {
  const code = text.charCodeAt(at);
  // A letter beyond the basic plane is read whole from its first half; its second half alone is a mark.
  return code >= 0xd800 && code < 0xdc00 ? classOf(text.codePointAt(at)!) : classOf(code);
}

/** The number of UTF-16 units of the character at `at`. */
export function unitsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Whether the character at `at` is a capital letter. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** Whether the character at `at` is a small letter. */
export function isSmallAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(text.slice(at, at + 2));
}

/** Whether a letter or a digit stands at `at`. */
export function isWordAt(text: string, at: number): boolean {
  const found = classAt(text, at);
  return found === 'letter' || found === 'digit';
}

/** Whether the character, given by its code, is an apostrophe or looks like one. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

/** Whether a blank line lies between two offsets that only white space parts. */
export function hasBlankLine(text: string, start: number, end: number): boolean {
  let breaks = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 10) breaks += 1;
  return breaks > 1;
}
