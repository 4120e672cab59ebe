import { classAt, codeAt, isWordUnitAt } from '../language/characters.ts';
import type { Token } from '../language/tokens.ts';
import { isSingleMark } from '../language/quotation-marks.ts';
import type { MarkProblem } from './quotations.ts';

/** Two marks that belong together, or one that stands alone; by index of their tokens. */
export interface MarkPair {
  readonly opening: number | undefined;
  readonly closing: number | undefined;
  readonly problem: MarkProblem | undefined;
  readonly single: boolean;
  /** For an opening mark that nothing closes: the token at which another quotation shows that it should have been closed. */
  readonly brokenAt: number | undefined;
}

type Role = 'opens' | 'closes' | 'either';

interface OpenMark {
  readonly index: number;
  readonly single: boolean;
  readonly reversed: boolean;
  /** Where the marks of the same kind inside it begin; the first one first. */
  readonly inside: number[];
}

const EQUALS_SIGN = 0x3d;
const BEFORE_WORDS: ReadonlySet<number> = new Set(Array.from('$#@', (sign) => sign.charCodeAt(0)));

/** Which closing glyph answers which opening one; a mark that is in neither list answers itself. */
const ANSWERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['``', "''"],
  ['‘‘', '’’'],
  ['„', '”'],
  ['«', '»'],
  ['‹', '›'],
  ['‚', '’'],
  ['`', "'"],
]);
/** Marks that would open deeper than anybody quotes are passed over, so that hostile text costs no more than other text. */
const DEEPEST = 16;
const CLOSING_GLYPHS: ReadonlySet<string> = new Set(['”', '’', '’’', '»', '›']);
/** What stands before an opening mark and behind a closing one, where no white space does. */
const BEFORE_OPENING: ReadonlySet<string> = new Set('([{“‘"\'`—–/-');
const BEHIND_CLOSING: ReadonlySet<string> = new Set(')]}.,;:!?—–”’/-');

/** Pairs the quotation marks of a block; ordered by opening mark, or by the closing one where there is no opening. Linear. */
export function pairMarks(prose: string, tokens: readonly Token[], marks: readonly number[]): MarkPair[] {
  const pairs: MarkPair[] = [];
  const open: OpenMark[] = [];
  let inTag = false;
  for (const index of marks) {
    const token = tokens[index]!;
    if (token.kind !== 'quotation-mark') continue;
    // The value of an attribute in a tag that was left in the copy is no quotation.
    if (inTag || codeAt(prose, token.start - 1) === EQUALS_SIGN) {
      inTag = !inTag;
      continue;
    }
    const single = isSingleMark(token.text);
    const isOpen = open.some((mark) => mark.single === single);
    if (opensHere(prose, token, isOpen)) {
      if (open.length >= DEEPEST) continue;
      open.push({ index, single, reversed: CLOSING_GLYPHS.has(token.text), inside: [] });
    } else close(tokens, index, single, ANSWERS.get(token.text), open, pairs);
  }
  while (open.length > 0) leaveOpen(open.pop()!, open, pairs);
  return pairs.length < 2 ? pairs : pairs.toSorted(byFirstMark);
}

function byFirstMark(a: MarkPair, b: MarkPair): number {
  return (a.opening ?? a.closing!) - (b.opening ?? b.closing!);
}

/** Whether a mark opens a quotation; `isOpen` says that one of its kind is open already. The glyph counts, unless its place denies it. */
function opensHere(prose: string, token: Token, isOpen: boolean): boolean {
  const place = placeOf(prose, token);
  if (token.text === '``') return true;
  if (ANSWERS.has(token.text)) {
    return !isOpen || place === 'opens' || (place === 'either' && beginsWord(prose, token.end));
  }
  if (CLOSING_GLYPHS.has(token.text)) return !isOpen && (place === 'opens' || isBlank(prose, token.start));
  return place === 'opens' || (place === 'either' && !isOpen);
}

/** Whether nothing visible stands before `end`. Looks at ten characters. */
function isBlank(prose: string, end: number): boolean {
  if (end > 10) return false;
  for (let at = 0; at < end; at++) if (!isInvisibleAt(prose, at)) return false;
  return true;
}

/** Whether white space stands at `at`, or a sign that only sets the direction of writing or keeps letters apart. */
function isInvisibleAt(prose: string, at: number): boolean {
  const code = codeAt(prose, at);
  const isSign =
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069);
  return isSign || classAt(prose, at) === 'space';
}

/** Whether a word, a sum, a hashtag or a handle begins at `at`. */
function beginsWord(prose: string, at: number): boolean {
  return isWordUnitAt(prose, at) || BEFORE_WORDS.has(codeAt(prose, at));
}

/** What white space and marks around a quotation mark say of it. */
function placeOf(prose: string, { start, end }: Token): Role {
  const before = isInvisibleAt(prose, start - 1) || BEFORE_OPENING.has(prose[start - 1]!);
  const after = classAt(prose, end) === 'space' || BEHIND_CLOSING.has(prose[end]!);
  if (before === after) return 'either';
  return before ? 'opens' : 'closes';
}

function close(
  tokens: readonly Token[],
  index: number,
  single: boolean,
  answer: string | undefined,
  open: OpenMark[],
  pairs: MarkPair[],
): void {
  const at = open.findLastIndex((mark) => mark.single === single);
  if (at < 0) {
    // A single mark that nothing opened is an apostrophe.
    if (!single)
      pairs.push({ opening: undefined, closing: index, problem: 'not-opened', single, brokenAt: undefined });
    return;
  }
  // An inner single mark that is still open when its outer one closes is an apostrophe; a double one has lost its partner.
  while (open.length > at + 1) {
    const inner = open.pop()!;
    if (!inner.single) leaveOpen(inner, open, pairs, index);
  }
  const mark = open.pop()!;
  const [left, right] = [tokens[mark.index]!.text, tokens[index]!.text];
  const mixed = (ANSWERS.get(left) ?? left) !== right;
  const problem =
    mark.reversed || (answer !== undefined && answer !== right)
      ? 'reversed-glyph'
      : mixed
        ? 'mixed-glyphs'
        : undefined;
  pairs.push({ opening: mark.index, closing: index, problem, single, brokenAt: undefined });
  noteInside(open, single, mark.index);
}

function leaveOpen(mark: OpenMark, open: readonly OpenMark[], pairs: MarkPair[], end?: number): void {
  const { index, single, inside } = mark;
  // Nobody quotes with the same marks inside a quotation that stays open: it should have ended before them.
  pairs.push({
    opening: index,
    closing: undefined,
    problem: 'not-closed',
    single,
    brokenAt: inside[0] ?? end,
  });
  noteInside(open, single, index);
}

/** Tells the mark of the same kind around a pair where in it the pair begins, with whatever else is open around the pair. */
function noteInside(open: readonly OpenMark[], single: boolean, index: number): void {
  const at = open.findLastIndex((outer) => outer.single === single);
  if (at < 0) return;
  const { inside } = open[at]!;
  const begins = open[at + 1]?.index ?? index;
  if ((inside[0] ?? begins) >= begins) inside.unshift(begins);
}
