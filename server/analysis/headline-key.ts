import { LetterPattern } from '../text/letter-pattern.ts';
import { isAsciiLetter, isDigit } from '../text/letters.ts';
import { type BlockCharacters, Holds } from './block-characters.ts';
import type { BlockReading } from './block-reading.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['rsquo', "'"],
  ['lsquo', "'"],
  ['rdquo', '"'],
  ['ldquo', '"'],
  ['ndash', '-'],
  ['mdash', '-'],
]);

/**
 * A headline folded for comparing: two headlines that differ in case, white space, accents' encoding, quotation marks,
 * other punctuation or character references have the same key. Empty when there is no letter or digit.
 */
export function foldHeadline(text: string): string {
  return foldPlain(text) ?? foldAny(text);
}

const NO_WORD = new LetterPattern(String.raw`[^\p{L}\p{N}$£€%+&]+`, 'g');

function foldAny(text: string): string {
  const plain = text
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
      (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
        if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
      },
    )
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '');
  return plain.replace(NO_WORD.for(plain), ' ').trim();
}

/**
 * The key of a text of ASCII letters and the usual marks, which most are, without a pattern; `undefined` for others.
 * An ampersand may begin a character reference.
 */
function foldPlain(text: string): string | undefined {
  let key = '';
  let start = -1;
  let parted = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : SPACE;
    const isForeign = unit > 0x7f && unit !== NO_BREAK_SPACE && (unit < 0x2010 || unit > 0x2026);
    if (unit === AMPERSAND || isForeign) return undefined;
    if (isAsciiLetter(unit) || isDigit(unit) || unit === 0x24 || unit === 0x25 || unit === 0x2b) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) {
      key += parted && key !== '' ? ` ${text.slice(start, at)}` : text.slice(start, at);
      start = -1;
      parted = false;
    }
    // “Don’t” and “dont” have the same key; what else stands between two words parts them.
    if (unit !== 0x27 && unit !== 0x60 && unit !== 0x2018 && unit !== 0x2019) parted = true;
  }
  return key.toLowerCase();
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const AMPERSAND = 0x26;

// The longest headline of 840 published stories has 204 characters.
const LONGEST_HEADLINE = 320;
/** White space and masked markup included. */
const LONGEST_BLOCK = 5600;

/** A block folded for comparing with headlines; empty for those longer than a headline can be. For `once`. */
export function headlineKey({ prose, characters: { words } }: BlockReading): string {
  return prose.length > LONGEST_BLOCK || words.length > LONGEST_HEADLINE ? '' : foldHeadline(words);
}

/** Whether the key of a block has as many letters as the block: no character reference, nothing that folds into others. */
export function keepsLetters({ holds }: BlockCharacters): boolean {
  return (holds & Holds.other) === 0 && (holds & REFERENCE) !== REFERENCE;
}

/** A character reference has both: “&amp;”. */
const REFERENCE = Holds.ampersand | Holds.programMark;

// “Mayor Resigns After Audit | The Harbor News”: what page titles add behind a bar or a dash.
const SITE_NAME = /\s+(?:[|–—•·»]|-{1,2})\s+(?=\S)(?:(?![|–—•·»])[^.!?]){2,40}$/;

/** A headline without the name of a site behind a bar or a dash; the headline itself when there is none. */
export function withoutSiteName(text: string): string {
  if (text.length > 300 || !/\s(?:[|–—•·»]|--?)\s/.test(text)) return text;
  const found = SITE_NAME.exec(text);
  return found === null ? text : text.slice(0, found.index);
}

/** “| The Harbour Mercury”, “- Harbour Mercury”: names only, five words at most. */
const NAMED_SITE = new LetterPattern(
  String.raw`\s+(?:(?<bar>[|»])|[–—-])\s+(?=\S)(?<name>(?:The |the )?\p{Lu}[\p{L}\p{N}.'’&-]{0,30}(?: (?:of|the|and|&|\p{Lu}[\p{L}\p{N}.'’&-]{0,30})){0,4})$`,
);
const OUTLET_WORD =
  /\b(?:Advertiser|Advocate|Argus|Beacon|Bee|Bulletin|Chronicle|Courier|Dispatch|Echo|Enquirer|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Leader|Ledger|Mail|Mercury|Mirror|Monitor|News|Observer|Post|Press|Record|Register|Reporter|Review|Sentinel|Standard|Star|Sun|Telegraph|Times|Tribune|Voice|Weekly|World)$/;

/**
 * A headline as its desk wrote it: without the name of the site that a page's title adds. Behind a dash only the name
 * of a paper is one; “Council closes pool – But Not Yet” stays whole.
 */
export function withoutOutlet(text: string): string {
  if (text.length > 300 || !/\s[|»–—-]\s/.test(text)) return text;
  const found = NAMED_SITE.exec(text);
  if (found === null) return text;
  return found.groups!['bar'] !== undefined || OUTLET_WORD.test(found.groups!['name']!)
    ? text.slice(0, found.index)
    : text;
}
