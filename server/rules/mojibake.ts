import type { Span } from '../text/span.ts';

/** A run of characters that were one text in UTF-8 and were read as Windows-1252 or Latin-1. */
export interface Garbling extends Span {
  /** What was meant; `undefined` when bytes are lost. */
  readonly meant: string | undefined;
}

/** What Windows-1252 shows for the bytes 0x80 to 0x9F; a blank is a byte it leaves open. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const WINDOWS_BYTES: ReadonlyMap<string, number> = new Map(
  Array.from(WINDOWS, (character, i) => [character, 0x80 + i] as const).filter(
    ([character]) => character !== ' ',
  ),
);

/** Replacement characters, halves of surrogate pairs, “â€” without its last byte, and whatever may start a garbled character. */
const CANDIDATE = /[\uFFFD\uD800-\uDFFF]+|[\u00C2-\u00F4]/gu;

/** What one of them holds: most texts have nothing of it, and telling halves from whole pairs is dear. */
const SIGN = /[\uFFFD\uD800-\uDFFF\u00C2-\u00F4]/;

/**
 * Finds garbled characters, in order of place. Linear. A letter followed by a mark by chance (“CAFÉ»”) is none: the
 * bytes must make a character that Western copy uses.
 */
export function findGarblings(text: string): Garbling[] {
  const found: Garbling[] = [];
  if (!SIGN.test(text)) return found;
  let at = 0;
  for (const { 0: words, index } of text.matchAll(CANDIDATE)) {
    if (index < at) continue;
    const garbling =
      words.charCodeAt(0) > 0xf4
        ? { start: index, end: index + words.length, meant: undefined }
        : readGarbling(text, index);
    if (garbling === undefined) continue;
    at = garbling.end;
    const last = found.at(-1);
    if (last?.end === garbling.start && last.meant !== undefined && garbling.meant !== undefined) {
      found[found.length - 1] = { ...garbling, start: last.start, meant: last.meant + garbling.meant };
    } else {
      found.push(garbling);
    }
  }
  return found;
}

function readGarbling(text: string, start: number): Garbling | undefined {
  const lead = text.charCodeAt(start);
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const bytes = [lead];
  for (let i = 1; i < length; i++) {
    const byte = byteOf(text[start + i]);
    if (byte === undefined) break;
    bytes.push(byte);
  }
  const end = start + bytes.length;
  if (bytes.length < length) {
    const isHalfQuote = lead === 0xe2 && bytes.length === 2 && bytes[1] === 0x80;
    return isHalfQuote ? { start, end, meant: undefined } : readSplit(text, start);
  }
  const code = decode(bytes);
  if (!isWestern(code)) return undefined;
  // “SÃ”” ends a quotation in Portuguese: a mark at a word's end is a mark.
  const second = text[start + 1]!;
  if (length === 2 && /[’”“‘–—…»«]/u.test(second) && !/^[\p{L}\p{M}]/u.test(text.slice(end, end + 2))) {
    return undefined;
  }
  // “Ã¢€” was garbled twice, and a byte is lost.
  if (code === 0xe2 && text[end] === '€') return { start, end: end + 1, meant: undefined };
  return { start, end, meant: String.fromCodePoint(code) };
}

/** What a later clean-up made of the second byte: “Ã¨” became “Ã” and a combining mark on a space of its own. */
const SPLIT: ReadonlyMap<string, string> = new Map([
  [' \u0308', 'è'],
  [' \u0304', 'ï'],
  [' \u0301', 'ô'],
  [' \u0327', 'ø'],
  ['3', 'ó'],
]);

/** A capital “Ã” behind a small letter belongs to no word; what it stands for may still be told. */
function readSplit(text: string, start: number): Garbling | undefined {
  if (text[start] !== 'Ã' || !/\p{Ll}$/u.test(text.slice(Math.max(0, start - 1), start))) return undefined;
  for (const [written, meant] of SPLIT) {
    if (text.startsWith(written, start + 1)) return { start, end: start + 1 + written.length, meant };
  }
  return { start, end: start + 1, meant: undefined };
}

/** The byte 0x80 to 0xBF a character was read from. */
function byteOf(character: string | undefined): number | undefined {
  if (character === undefined) return undefined;
  const code = character.charCodeAt(0);
  return code >= 0x80 && code <= 0xbf ? code : WINDOWS_BYTES.get(character);
}

function decode([lead, ...rest]: readonly number[]): number {
  const head = lead! & (rest.length === 1 ? 0x1f : rest.length === 2 ? 0x0f : 0x07);
  return rest.reduce((code, byte) => (code << 6) | (byte & 0x3f), head);
}

function isWestern(code: number): boolean {
  return (
    (code >= 0xa0 && code <= 0x17f) ||
    (code >= 0x2010 && code <= 0x2044) ||
    code === 0x20ac ||
    code === 0x2122 ||
    (code >= 0x1f300 && code <= 0x1faff)
  );
}
