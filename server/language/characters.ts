/** What the tokenizer needs to know of a character. */
export type CharacterClass = 'letter' | 'digit' | 'space' | 'mark';

const SPACE = 0x20;

/** The classes of the Latin characters, to U+024F, which are looked up. */
const LATIN: readonly CharacterClass[] = Array.from({ length: 0x250 }, (_, code) =>
  code < 0xc0 ? lowClass(code) : code === 0xd7 || code === 0xf7 ? 'mark' : 'letter',
);

/** 1 for those that are letters: bytes, because nothing is looked up as often. */
const LATIN_LETTERS = Uint8Array.from(LATIN, (found) => (found === 'letter' ? 1 : 0));

/** Written without Unicode classes, which take milliseconds to compile: the table is made at every start. */
function lowClass(code: number): CharacterClass {
  const character = String.fromCharCode(code);
  if (/[A-Za-zªµº\xad]/.test(character)) return 'letter';
  if (/[0-9²³¹¼½¾]/.test(character)) return 'digit';
  return /\s/.test(character) ? 'space' : 'mark';
}

/** The class of the character whose code point is `code`; combining marks and soft hyphens count as letters. */
function classOf(code: number): CharacterClass {
  if (code < LATIN.length) return LATIN[code]!;
  if (isGeneralMark(code)) return 'mark';
  if (code === 0x200b) return 'space';
  const character = String.fromCodePoint(code);
  if (/[\p{L}\p{M}]/u.test(character)) return 'letter';
  if (/\p{N}/u.test(character)) return 'digit';
  return /\s/.test(character) ? 'space' : 'mark';
}

/** Whether `code` is a dash, quotation mark or dot from “‐” to “‧”, or a currency sign from “₠” on. */
function isGeneralMark(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0x20a0 && code <= 0x20cf);
}

/** The UTF-16 unit at `at`; a space outside the text. */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : SPACE;
}

/** The class of the character at `at`; 'space' outside the text. */
export function classAt(text: string, at: number): CharacterClass {
  const code = codeAt(text, at);
  // A letter beyond the basic plane is read whole from its first half; its second half alone is a mark.
  return isFirstHalf(code) ? classOf(text.codePointAt(at)!) : classOf(code);
}

/** The number of UTF-16 units of the character at `at`. */
export function unitsAt(text: string, at: number): number {
  return isFirstHalf(codeAt(text, at)) && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** Whether the character at `at` is a capital letter. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 128) return code >= 65 && code <= 90;
  return !isGeneralMark(code) && /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** Whether the character at `at` is a small letter. */
export function isSmallAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 128) return code >= 97 && code <= 122;
  return !isGeneralMark(code) && /^\p{Ll}/u.test(text.slice(at, at + 2));
}

/** Whether a letter or a digit stands at `at`. */
export function isWordAt(text: string, at: number): boolean {
  const found = classAt(text, at);
  return found === 'letter' || found === 'digit';
}

/** Whether the one unit at `at` is a letter or a digit: no combining mark, soft hyphen or half of a rarer letter. */
export function isWordUnitAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < LATIN.length) return isWordAt(text, at) && code !== 0xad;
  return !isGeneralMark(code) && /[\p{L}\p{N}]/u.test(text[at]!);
}

/** Whether the character, given by its code, is an apostrophe or looks like one. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

/** Whether the character, given by its code, is a hyphen that joins words. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2011;
}

/** The offset behind the Latin letters at `start`, which are nearly all letters of nearly all stories. */
export function latinLettersEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isLatinLetter(text.charCodeAt(end))) end += 1;
  return end;
}

/** Whether the character, given by its code, is a letter up to U+024F. */
export function isLatinLetter(code: number): boolean {
  return code < LATIN_LETTERS.length && LATIN_LETTERS[code] === 1;
}

/** Whether a blank line lies between two offsets that only white space parts. */
export function hasBlankLine(text: string, start: number, end: number): boolean {
  let breaks = 0;
  // Most gaps are one space or none.
  if (end - start > 1) for (let at = start; at < end; at++) if (text.charCodeAt(at) === 10) breaks += 1;
  return breaks > 1;
}
