/** How a file's characters are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a file. A byte order mark is part of it (U+FEFF), so that writing it back changes nothing else. */
export interface StoryText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Reads bytes as text: UTF-16 with a byte order mark, UTF-8, or else Windows-1252, which older newsroom systems write. A
 * byte that spoils a text in UTF-8 becomes half a surrogate pair (U+DC80 to U+DCFF), which no text in UTF-8 has: so it can
 * be shown, and is written back as it was. Source: PEP 383.
 *
 * @returns `undefined` for bytes that are no text.
 */
export function decodeStory(bytes: Uint8Array): StoryText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  // Text holds no null; pictures, archives and word processors' files do, near their head.
  if (bytes.subarray(0, 8192).includes(0)) return undefined;
  try {
    return decodeAs(bytes, 'utf-8');
  } catch {
    // Control characters where Windows-1252 has none tell a binary file from an old text.
    return bytes.subarray(0, 8192).some((byte) => byte < 9 || (byte > 13 && byte < 27))
      ? undefined
      : (decodeSpoilt(bytes) ?? decodeWindows1252(bytes));
  }
}

/** @throws TypeError for bytes that are not in this encoding. */
function decodeAs(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): StoryText {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
  return { text: decoder.decode(bytes), encoding };
}

/** A character of several bytes in UTF-8, or else a byte that is in none. Source: RFC 3629, section 4. */
const BEYOND_ASCII =
  /[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2}|[\x80-\xff]/g;

/** Text in UTF-8 with bytes that are not; `undefined` where those are as many as the bytes of characters beyond ASCII. */
function decodeSpoilt(bytes: Uint8Array): StoryText | undefined {
  let balance = 0;
  const text = latinOf(bytes).replace(BEYOND_ASCII, (character) => {
    balance += character.length > 1 ? character.length : -1;
    if (character.length > 1) return Buffer.from(character, 'latin1').toString('utf8');
    return String.fromCharCode(0xdc00 + character.charCodeAt(0));
  });
  return balance > 0 ? { text, encoding: 'utf-8' } : undefined;
}

/** A half of a surrogate pair that stands for a byte: see `decodeStory`. */
const SPOILT = /[\udc80-\udcff]+/gu;

function encodeUtf8(text: string): Buffer {
  const pieces: Buffer[] = [];
  let written = 0;
  for (const { 0: spoilt, index } of text.matchAll(SPOILT)) {
    pieces.push(Buffer.from(text.slice(written, index), 'utf8'));
    pieces.push(Buffer.from(spoilt, 'latin1'));
    written = index + spoilt.length;
  }
  return Buffer.concat([...pieces, Buffer.from(text.slice(written), 'utf8')]);
}

/** The characters of bytes 80 to 9F; everything else is as in Latin-1. Written out, for Node 20 decodes them wrongly. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): StoryText {
  const text = latinOf(bytes).replace(
    /[\u0080-\u009f]/g,
    (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!,
  );
  return { text, encoding: 'windows-1252' };
}

/** A character a byte. */
function latinOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The bytes of a text; `undefined` when it has characters that the encoding does not. */
export function encodeStory({ text, encoding }: StoryText): Buffer | undefined {
  if (encoding === 'utf-8') return encodeUtf8(text);
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

function encodeWindows1252(text: string): Buffer | undefined {
  const bytes = Buffer.alloc(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const above = WINDOWS_1252.indexOf(text[at]!);
    if (above < 0 && (unit > 0xff || (unit >= 0x80 && unit <= 0x9f))) return undefined;
    bytes[at] = above < 0 ? unit : 0x80 + above;
  }
  return bytes;
}
