import { findCredit, isBiography } from './credit-lines.ts';
import {
  findDateLine,
  findField,
  isByline,
  isDatedByline,
  isSectionLabel,
  isStaffLine,
} from './head-lines.ts';
import { foldHeadline } from './headline-key.ts';
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
  /** More sentences than one, as far as a stop followed by a capital tells. */
  readonly sentences: 'one' | 'several';
  /** All letters are capitals. */
  readonly capitals: boolean;
  /** The share of its longer words that begin with a capital or a digit, 0 to 1. */
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
  /** At the end of a story it tells who its author is. */
  readonly isBiography: boolean;
  /** Folded for comparing with headlines; empty for blocks longer than a headline can be. */
  readonly key: string;
}

// The longest headline of 840 published stories has 204 characters.
const LONGEST_TITLE = 320;
const LONGEST_LINE = 1400;

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
  isBiography: false,
  key: '',
};

/** Classes a block by its own words. Linear; blocks over 1,400 characters are taken for running text unread. */
export function classifyLine(prose: string): LineClass {
  if (prose.length > 4 * LONGEST_LINE) return PLAIN;
  const words = prose.replace(/\s+/g, ' ').trim();
  if (words.length > LONGEST_LINE) return PLAIN;
  const tokens = words.split(' ');
  const residue = findResidue(words);
  const isDated = residue === undefined && isDatedByline(words);
  const short = words.length <= LONGEST_TITLE;
  return {
    kind: residue !== undefined ? 'residue' : isDated ? 'byline' : findKind(words),
    residue,
    words: words === '' ? 0 : tokens.length,
    ending: endingOf(words),
    sentences: /[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u.test(words.replace(ABBREVIATION, '')) ? 'several' : 'one',
    capitals: !/\p{Ll}/u.test(words) && /\p{Lu}{2}/u.test(words),
    titleCase: titleCaseOf(tokens),
    quoted: /^["“„«]|^''/.test(words) && /["”»]["'’)]*$|''$/.test(words),
    bullet: /^[•●▪◦‣*·]\s/.test(words)
      ? 'certain'
      : /^(?:[-–—]\s|\(?\d{1,2}[.)]\s)/.test(words)
        ? 'dash'
        : undefined,
    headsLinks: residue === 'read-more' && headsLinks(words),
    isSection: isSectionLabel(words),
    isStaff: isStaffLine(words),
    isDated,
    isBiography: isBiography(words),
    key: short ? foldHeadline(words) : '',
  };
}

const ABBREVIATION = /\b(?:\p{Lu}|Dr|Gov|Jr|Lt|Mr|Mrs|Ms|No|Prof|Rep|Rev|Sen|Sens|Reps|Sgt|Sr|St|vs|v)\./gu;

function findKind(words: string): LineKind | undefined {
  if (!/[\p{L}\p{N}]/u.test(words)) return 'blank';
  const field = findField(words);
  if (field === 'title') return 'title-field';
  if (field === 'label') return 'label';
  const date = findDateLine(words);
  if (date !== undefined) return date;
  const credit = findCredit(words);
  if (credit !== undefined) return credit;
  if (isByline(words)) return 'byline';
  if (field === 'field') return 'field';
  return isCaption(words) ? 'caption' : undefined;
}

const CAPTION =
  /^(?:(?:image|photo|picture) caption\b|caption\s*:|(?:file )?(?:photo|image|picture|pictured|above|below|left|right|top|bottom)\s*:\s*\S|\(?(?:above|pictured),? |in this (?:[\w.,]+ ){0,6}(?:file |frame |video |screen |aerial |combination |undated |handout )?(?:photo|photograph|image|grab|frame|combination)(?: (?:provided|released|taken|made|obtained|from|by|of)\b|,))/i;
const CAPTION_MARK =
  /^in this\b.{0,120}(?:(?:provided|released|made available|obtained|taken|shot) (?:by|from|on)|\bfile\b|\b(?:19|20)\d\d\b)/i;

function isCaption(words: string): boolean {
  if (words.length > 700) return false;
  if (endsInPhotoCredit(words)) return true;
  return CAPTION.test(words) && (!/^in this\b/i.test(words) || CAPTION_MARK.test(words));
}

function endingOf(words: string): LineClass['ending'] {
  const last = words.replace(/["'”’»)\]]+$/, '').at(-1) ?? '';
  if (last === '.' || last === '…') return 'stop';
  if (last === ':') return 'colon';
  return last === '!' || last === '?' || last === ',' || last === ';' ? 'mark' : 'open';
}

function titleCaseOf(tokens: readonly string[]): number {
  let long = 0;
  let capital = 0;
  for (const token of tokens) {
    const word = token.replace(/^[^\p{L}\p{N}]+/u, '');
    if (word.length < 4 && !/^\p{Lu}/u.test(word)) continue;
    long++;
    if (/^[\p{Lu}\p{N}]/u.test(word)) capital++;
  }
  return long === 0 ? 0 : capital / long;
}
