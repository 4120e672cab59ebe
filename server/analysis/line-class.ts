import { isAsciiLetter } from '../text/letters.ts';
import { endBefore } from '../text/lines.ts';
import { type BlockCharacters, Holds, Tells } from './block-characters.ts';
import type { BlockReading } from './block-reading.ts';
import { findCredit } from './credit-lines.ts';
import {
  findDateLine,
  findField,
  isByline,
  isDatedByline,
  isSectionLabel,
  isStaffLine,
} from './head-lines.ts';
import { Form, formsOf } from './line-opening.ts';
import { endsInPhotoCredit, findResidue, headsLinks } from './residue-lines.ts';
import type { ResidueKind } from './zones.ts';

/** What a block's own words say it is, wherever it stands. */
type LineKind =
  | 'residue'
  | 'credit'
  | 'contact'
  | 'copyright'
  | 'correction'
  | 'byline'
  | 'date'
  | 'time'
  | 'field'
  | 'label'
  | 'title-field'
  | 'caption'
  | 'blank';

/** A block's own words seen as a line of copy. Computed once a reading; places are not part of it. */
export interface LineClass {
  /** `undefined` for running text and titles. */
  readonly kind: LineKind | undefined;
  readonly residue: ResidueKind | undefined;
  /** Words between spaces. */
  readonly words: number;
  /** How its last words end: with a full stop, with another closing mark, or openly, as titles do. */
  readonly ending: 'stop' | 'mark' | 'colon' | 'open';
  /** The whole of it stands between quotation marks. */
  readonly quoted: boolean;
  readonly bullet: 'certain' | 'dash' | undefined;
  /** It heads a list of links to other stories. */
  readonly headsLinks: boolean;
  /** It names a section of the paper. */
  readonly isSection: boolean;
  /** At the head of a story it names who wrote it: a desk, an agency. */
  readonly isStaff: boolean;
  /** A byline that gives the day of publication too. */
  readonly isDated: boolean;
}

/** The line that a block of a story is; `undefined` beyond its first and its last. */
export function lineAt(readings: readonly BlockReading[], i: number): LineClass | undefined {
  // V8 takes an index of -1 for the name of a property, which costs as much as fifty look-ups.
  return i >= 0 && i < readings.length ? readings[i]!.line : undefined;
}

const LONGEST_LINE = 1400;

const PLAIN: LineClass = {
  kind: undefined,
  residue: undefined,
  words: 240,
  ending: 'stop',
  quoted: false,
  bullet: undefined,
  headsLinks: false,
  isSection: false,
  isStaff: false,
  isDated: false,
};

/** Classes a block by its own words. Linear; blocks over 1,400 characters are taken for running text unread. */
export function classifyLine({ prose, characters }: BlockReading): LineClass {
  const { words, count } = characters;
  if (prose.length > 4 * LONGEST_LINE || words.length > LONGEST_LINE) return PLAIN;
  const forms = formsOf(words);
  const residue = findResidue(characters, forms);
  const isDated = residue === undefined && characters.digits > 0 && isDatedByline(words);
  return {
    kind: residue !== undefined ? 'residue' : isDated ? 'byline' : findKind(characters, forms),
    residue,
    words: count,
    ending: endingOf(words),
    quoted: opensQuotation(words) && closesQuotation(words),
    bullet: bulletOf(words),
    headsLinks: residue === 'read-more' && headsLinks(words),
    isSection: isSectionLabel(words),
    isStaff: isStaffLine(characters, forms),
    isDated,
  };
}

function opensQuotation(words: string): boolean {
  return '"“„«'.includes(words.charAt(0)) || words.startsWith("''");
}

function closesQuotation(words: string): boolean {
  const end = endBefore(words, "'’)");
  return (end > 0 && '"”»'.includes(words.charAt(end - 1))) || words.endsWith("''");
}

function bulletOf(words: string): LineClass['bullet'] {
  if (isAsciiLetter(words.charCodeAt(0))) return undefined;
  if (/^[•●▪◦‣*·]\s/.test(words)) return 'certain';
  return /^(?:[-–—]\s|\(?\d{1,2}[.)]\s)/.test(words) ? 'dash' : undefined;
}

function findKind(characters: BlockCharacters, forms: number): LineKind | undefined {
  const { words, letters, digits, holds, tells } = characters;
  if (letters + digits === 0 && !/\p{N}/u.test(words)) return 'blank';
  const field = findField(words, forms);
  if (field === 'title') return 'title-field';
  if (field === 'label') return 'label';
  const date = digits > 0 || (tells & Tells.date) !== 0 ? findDateLine(words, forms) : undefined;
  if (date !== undefined) return date;
  const credit = findCredit(characters, forms);
  if (credit !== undefined) return credit;
  if (((forms & Form.byline) !== 0 || (holds & PARTS_NAMES) !== 0) && isByline(words, forms)) return 'byline';
  if (field === 'field') return 'field';
  return isCaption(words, forms) ? 'caption' : undefined;
}

/** What a name has behind it where no “by” stands before it. */
const PARTS_NAMES = Holds.bar | Holds.comma;

const CAPTION =
  /^(?:(?:image|photo|picture) caption\b|caption\s*:|(?:file )?(?:photo|image|picture|pictured|above|below|left|right|top|bottom)\s*:\s*\S|\(?(?:above|pictured),? |in this (?:[\w.,]+ ){0,6}(?:file |frame |video |screen |aerial |combination |undated |handout )?(?:photo|photograph|image|grab|frame|combination)(?: (?:provided|released|taken|made|obtained|from|by|of)\b|,))/i;
const CAPTION_MARK =
  /^in this\b.{0,120}(?:(?:provided|released|made available|obtained|taken|shot) (?:by|from|on)|\bfile\b|\b(?:19|20)\d\d\b)/i;

function isCaption(words: string, forms: number): boolean {
  if (words.length > 700) return false;
  if (endsInPhotoCredit(words)) return true;
  return (
    (forms & Form.caption) !== 0 &&
    CAPTION.test(words) &&
    (!/^in this\b/i.test(words) || CAPTION_MARK.test(words))
  );
}

function endingOf(words: string): LineClass['ending'] {
  const last = words.charAt(endBefore(words, CLOSERS) - 1);
  if (last === '.' || last === '…') return 'stop';
  if (last === ':') return 'colon';
  return last === '!' || last === '?' || last === ',' || last === ';' ? 'mark' : 'open';
}

const CLOSERS = '"\'”’»)]';
