import { LetterPattern } from './letter-pattern.ts';

/** A line as the parser compares it with its neighbours: trimmed words, and how far it is indented. */
export interface ComparedLine {
  readonly words: string;
  /** White space before the words, in code units. */
  readonly indent: number;
}

/** How the lines of a text were broken: by a wrapping editor, or only where a paragraph ends. */
export interface Wrapping {
  /** The longest line that an editor wrapped at; `undefined` when lines end only where paragraphs do. */
  readonly width: number | undefined;
  /** Every line was filled as far as the next word allowed, so that a line that was not ends a paragraph. */
  readonly filled: boolean;
}

// Editors and wire printers wrap between 45 and 100 characters; shorter lines are headings, verse or lists,
// longer ones whole paragraphs.
const NARROWEST = 45;
const WIDEST = 100;

const UNFINISHED =
  /(?:[,;–—]|(?:^|\s)(?:an?|and|as|at|but|by|for|from|in|into|is|nor|of|on|or|over|that|the|to|with))$/i;
const FINISHED = /[.!?…:]["'”’)\]]*$/;
const STARTS_SMALL = new LetterPattern(String.raw`^["'“‘([]?\p{Ll}`);
const BULLET = /^(?:[-*+•●▪◦‣·–—]\s|\(?\d{1,3}[.)]\s|--\S)/;
const SEPARATOR = /^(?:[-*_=#~–—•]{2,}|(?:[-*_=#~–—•]\s+){2,}[-*_=#~–—•]|-\s?(?:0|30)\s?-)$/;
const DATE_LINE = /^(?:published|updated|posted|last updated)\b[^.!?]{0,6}\d?.{0,70}\d/i;
const TURN = new LetterPattern(String.raw`^(?:[QA][:.]|\p{Lu}[\p{Lu}.'’ -]{2,30}:)\s`);
const BYLINE = new LetterPattern(
  String.raw`^(?:By|BY)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|and|de|del|der|la|van|von|of|the|for|\|)[,|;/]?){1,14}$`,
);
const DATELINE = new LetterPattern(
  String.raw`^(?:\p{Lu}[\p{Lu}.'’-]+(?:[ ,]+[\p{L}.'’-]+){0,5}\s*(?:\([^)]{2,40}\)\s*)?(?:—|–|--?)\s|\([^)]{2,40}\)\s*(?:—|–|--?)\s)`,
);
const LONGEST_LOOK = 160;

/** Tells how the lines of a text were broken, from all neighbouring lines together. Linear. */
export function findWrapping(groups: readonly (readonly ComparedLine[])[]): Wrapping {
  let width = 0;
  let longer = 0;
  let lines = 0;
  for (const group of groups) {
    for (const { words, indent } of group) {
      lines++;
      const length = words.length + indent;
      if (length <= WIDEST) width = Math.max(width, length);
      else if (words.includes(' ')) longer++;
    }
  }
  // One line in twenty may be longer: a table row, a pasted paragraph.
  if (width < NARROWEST || longer * 20 > lines) return { width: undefined, filled: false };
  let pairs = 0;
  let carried = 0;
  let carriedUnfilled = 0;
  for (const group of groups) {
    for (let i = 1; i < group.length; i++) {
      const [above, below] = [group[i - 1]!, group[i]!];
      if (above.words.length + above.indent < NARROWEST || standsAlone(above, below)) continue;
      pairs++;
      if (isFinished(above.words) || !STARTS_SMALL.test(below.words)) continue;
      carried++;
      if (hasRoom(above, below, width)) carriedUnfilled++;
    }
  }
  // In wrapped prose four lines in five are carried over in the middle of a sentence, in small letters; in stacked
  // paragraphs none is.
  if (carried === 0 || carried * 4 < pairs) return { width: undefined, filled: false };
  return { width, filled: carriedUnfilled * 10 <= carried };
}

/** Whether `below` carries on the paragraph that `above` belongs to. */
export function carriesOn(above: ComparedLine, below: ComparedLine, wrapping: Wrapping): boolean {
  if (standsAlone(above, below)) return false;
  const finished = isFinished(above.words);
  if (!finished && (STARTS_SMALL.test(below.words) || isUnfinished(above.words))) return true;
  const { width, filled } = wrapping;
  if (width === undefined) return false;
  if (below.indent >= above.indent + 2) return false;
  if (isInCapitals(head(below.words)) && (finished || !isInCapitals(head(above.words)))) return false;
  const length = above.words.length + above.indent;
  if (filled) return !hasRoom(above, below, width);
  return length >= (finished ? 0.85 : 0.6) * width;
}

/** Whether words have no small letter. */
function isInCapitals(words: string): boolean {
  return /^[^a-z]{4,120}$/.test(words) && /^\P{Ll}{4,60}$/u.test(words);
}

function hasRoom(above: ComparedLine, below: ComparedLine, width: number): boolean {
  const word = head(below.words).search(/\s/);
  const length = word < 0 ? below.words.length : word;
  return above.words.length + above.indent + 1 + length <= width;
}

/** Whether one of two lines is of a kind that is never part of a wrapped paragraph. */
function standsAlone(above: ComparedLine, below: ComparedLine): boolean {
  const [first, second] = [head(above.words), head(below.words)];
  return (
    isApart(first) || isApart(second) || BULLET.test(second) || TURN.test(second) || DATELINE.test(second)
  );
}

function isApart(words: string): boolean {
  return SEPARATOR.test(words) || BYLINE.test(words) || DATE_LINE.test(words);
}

function isFinished(words: string): boolean {
  return FINISHED.test(words.slice(-12));
}

function isUnfinished(words: string): boolean {
  return UNFINISHED.test(words.slice(-12));
}

function head(words: string): string {
  return words.length > LONGEST_LOOK ? words.slice(0, LONGEST_LOOK) : words;
}
