import { countWords, onOneLine } from '../text/lines.ts';
import { isAsciiLetter, isCapital, isLetter, isNumber } from '../text/letters.ts';
import { findCredit } from './credit-lines.ts';
import {
  findDateLine,
  findField,
  isByline,
  isDatedByline,
  isSectionLabel,
  isStaffLine,
} from './head-lines.ts';
import { formsOf, type LineForms } from './line-opening.ts';
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
  /** More sentences than one, as far as a stop followed by a capital tells; lines of over 32 words are not looked at. */
  readonly sentences: 'one' | 'several';
  /** All letters are capitals; no line of over 32 words. */
  readonly capitals: boolean;
  /** The share of its longer words that begin with a capital or a digit, 0 to 1; 0 for lines of over 32 words. */
  readonly titleCase: number;
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

const LONGEST_LINE = 1400;
/** Words: what is longer is no title of any kind, and is not looked at as one. */
const LONGEST_TITLE = 32;

const PLAIN: LineClass = {
  kind: undefined,
  residue: undefined,
  words: 240,
  ending: 'stop',
  sentences: 'several',
  capitals: false,
  titleCase: 0,
  quoted: false,
  bullet: undefined,
  headsLinks: false,
  isSection: false,
  isStaff: false,
  isDated: false,
};

/** Classes a block by its own words. Linear; blocks over 1,400 characters are taken for running text unread. */
export function classifyLine(prose: string): LineClass {
  if (prose.length > 4 * LONGEST_LINE) return PLAIN;
  const words = onOneLine(prose);
  if (words.length > LONGEST_LINE) return PLAIN;
  const forms = formsOf(words);
  const count = countWords(words);
  const residue = findResidue(words, forms);
  const isDated = residue === undefined && isDatedByline(words);
  const mayBeTitle = count <= LONGEST_TITLE;
  return {
    kind: residue !== undefined ? 'residue' : isDated ? 'byline' : findKind(words, forms),
    residue,
    words: count,
    ending: endingOf(words),
    sentences: mayBeTitle && !holdsSentences(words) ? 'one' : 'several',
    capitals: mayBeTitle && isInCapitals(words),
    titleCase: mayBeTitle ? titleCaseOf(words) : 0,
    quoted: /^["“„«]|^''/.test(words) && /["”»]["'’)]*$|''$/.test(words),
    bullet: bulletOf(words),
    headsLinks: residue === 'read-more' && headsLinks(words),
    isSection: isSectionLabel(words),
    isStaff: isStaffLine(words, forms),
    isDated,
  };
}

function bulletOf(words: string): LineClass['bullet'] {
  if (isAsciiLetter(words.charCodeAt(0))) return undefined;
  if (/^[•●▪◦‣*·]\s/.test(words)) return 'certain';
  return /^(?:[-–—]\s|\(?\d{1,2}[.)]\s)/.test(words) ? 'dash' : undefined;
}

/** Whether a stop has a capital behind it, and is not an abbreviation's. */
function holdsSentences(words: string): boolean {
  if (!/[.!?]["”’)]* /.test(words)) return false;
  return /[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u.test(words.replace(ABBREVIATION, ''));
}

function isInCapitals(words: string): boolean {
  return !/[a-z]/.test(words) && !/\p{Ll}/u.test(words) && /\p{Lu}{2}/u.test(words);
}

const ABBREVIATION = /\b(?:\p{Lu}|Dr|Gov|Jr|Lt|Mr|Mrs|Ms|No|Prof|Rep|Rev|Sen|Sens|Reps|Sgt|Sr|St|vs|v)\./gu;

function findKind(words: string, forms: LineForms): LineKind | undefined {
  if (!/[A-Za-z\d]/.test(words) && !/[\p{L}\p{N}]/u.test(words)) return 'blank';
  const field = findField(words, forms);
  if (field === 'title') return 'title-field';
  if (field === 'label') return 'label';
  const date = findDateLine(words, forms);
  if (date !== undefined) return date;
  const credit = findCredit(words, forms);
  if (credit !== undefined) return credit;
  if (isByline(words, forms)) return 'byline';
  if (field === 'field') return 'field';
  return isCaption(words, forms) ? 'caption' : undefined;
}

const CAPTION =
  /^(?:(?:image|photo|picture) caption\b|caption\s*:|(?:file )?(?:photo|image|picture|pictured|above|below|left|right|top|bottom)\s*:\s*\S|\(?(?:above|pictured),? |in this (?:[\w.,]+ ){0,6}(?:file |frame |video |screen |aerial |combination |undated |handout )?(?:photo|photograph|image|grab|frame|combination)(?: (?:provided|released|taken|made|obtained|from|by|of)\b|,))/i;
const CAPTION_MARK =
  /^in this\b.{0,120}(?:(?:provided|released|made available|obtained|taken|shot) (?:by|from|on)|\bfile\b|\b(?:19|20)\d\d\b)/i;

function isCaption(words: string, forms: LineForms): boolean {
  if (words.length > 700) return false;
  if (endsInPhotoCredit(words)) return true;
  return (
    forms.has('caption') && CAPTION.test(words) && (!/^in this\b/i.test(words) || CAPTION_MARK.test(words))
  );
}

function endingOf(words: string): LineClass['ending'] {
  let end = words.length;
  while (end > 0 && CLOSERS.includes(words.charAt(end - 1))) end--;
  const last = words.charAt(end - 1);
  if (last === '.' || last === '…') return 'stop';
  if (last === ':') return 'colon';
  return last === '!' || last === '?' || last === ',' || last === ';' ? 'mark' : 'open';
}

const CLOSERS = '"\'”’»)]';

function titleCaseOf(words: string): number {
  let long = 0;
  let capital = 0;
  for (let start = 0; start < words.length;) {
    let end = words.indexOf(' ', start);
    if (end < 0) end = words.length;
    const first = firstLetterOrDigit(words, start, end);
    const code = first < end ? words.codePointAt(first)! : 0;
    if (isCapital(code) || end - first >= 4) {
      long++;
      if (isCapital(code) || isNumber(code)) capital++;
    }
    start = end + 1;
  }
  return long === 0 ? 0 : capital / long;
}

/** `end` when there is none. */
function firstLetterOrDigit(words: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = words.codePointAt(at)!;
    if (isLetter(code) || isNumber(code)) return at;
    at += code > 0xffff ? 2 : 1;
  }
  return end;
}
