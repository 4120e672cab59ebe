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
  /** Pairs of the same kind of mark that stand inside it, by their place in the list of pairs. */
  readonly inside: number[];
}

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
const CLOSING_GLYPHS: ReadonlySet<string> = new Set(['”', '’', '’’', '»', '›']);

/** Pairs the quotation marks of a block; ordered by opening mark, or by the closing one where there is no opening. Linear. */
export function pairMarks(prose: string, tokens: readonly Token[]): MarkPair[] {
  const pairs: MarkPair[] = [];
  const open: OpenMark[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'quotation-mark') continue;
    const single = isSingleMark(token.text);
    const place = placeOf(prose, token);
    const isOpen = open.some((mark) => mark.single === single);
    const glyph = ANSWERS.has(token.text) ? 'opens' : CLOSING_GLYPHS.has(token.text) ? 'closes' : 'either';
    const opens =
      glyph === 'opens'
        ? !(place === 'closes' && isOpen)
        : place === 'opens' && (glyph === 'either' || !isOpen);
    if (opens || (glyph === 'either' && place === 'either' && !isOpen)) {
      open.push({ index, single, reversed: glyph === 'closes', inside: [] });
    } else close(tokens, index, single, glyph === 'opens', open, pairs);
  }
  while (open.length > 0) leaveOpen(open.pop()!, open, pairs);
  return pairs.toSorted((a, b) => (a.opening ?? a.closing!) - (b.opening ?? b.closing!));
}

/** What white space and marks around a quotation mark say of it. */
function placeOf(prose: string, { start, end }: Token): Role {
  const before = start === 0 || /[\s\u200b([{“‘"'`—–/-]/.test(prose[start - 1]!);
  const after = end >= prose.length || /[\s\u200b)\]}.,;:!?—–”’/-]/.test(prose[end]!);
  if (before === after) return 'either';
  return before ? 'opens' : 'closes';
}

function close(
  tokens: readonly Token[],
  index: number,
  single: boolean,
  reversed: boolean,
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
  const problem = mark.reversed || reversed ? 'reversed-glyph' : mixed ? 'mixed-glyphs' : undefined;
  pairs.push({ opening: mark.index, closing: index, problem, single, brokenAt: undefined });
  open.findLast((outer) => outer.single === single)?.inside.push(mark.index);
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
  open.findLast((outer) => outer.single === single)?.inside.unshift(index);
}
