import { classAt, hasBlankLine, isCapitalAt, isWordAt } from './characters.ts';
import type { Token } from './tokens.ts';

const DOUBLE = '"“”„‟«»＂';
const SINGLE = "'‘’‚‛`‹›ʼ";
const QUOTING: ReadonlySet<number> = new Set(Array.from(DOUBLE + SINGLE, (mark) => mark.charCodeAt(0)));
const SINGLE_MARKS: ReadonlySet<string> = new Set(SINGLE);

/** Whether a mark, given by its first character's code, is one that may quote; the single ones may be apostrophes. */
export function isQuotationMark(code: number): boolean {
  return QUOTING.has(code);
}

/** Whether a quotation mark is a single one: ‘ ’ ' */
export function isSingleMark(text: string): boolean {
  return SINGLE_MARKS.has(text);
}

/**
 * Tells apostrophes and inch marks from quotation marks: gives the former the kind `punctuation`.
 * A single mark quotes when it stands where one may open and a later one of its paragraph may close it.
 */
export function tellQuotationMarks(text: string, tokens: Token[]): void {
  /** The first token of the paragraph, and its quotation marks so far. */
  let start = 0;
  let marks: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (index > 0 && hasBlankLine(text, tokens[index - 1]!.end, token.start)) {
      tellMarks(text, tokens, marks, start);
      start = index;
      marks = [];
    }
    if (token.kind === 'quotation-mark') marks.push(index);
  }
  tellMarks(text, tokens, marks, start);
}

/** Goes through the marks of one paragraph, whose first token is `start`. */
function tellMarks(text: string, tokens: Token[], marks: readonly number[], start: number): void {
  if (marks.length === 0) return;
  tellSingleMarks(text, tokens, marks, start);
  tellInches(text, tokens, marks);
}

function demote(tokens: Token[], index: number): void {
  const { start, end, text } = tokens[index]!;
  tokens[index] = { start, end, kind: 'punctuation', text };
}

/** Goes through the single marks of one paragraph; one that no other answers is an apostrophe. */
function tellSingleMarks(text: string, tokens: Token[], marks: readonly number[], start: number): void {
  const singles = marks.filter((index) => isSingleMark(tokens[index]!.text));
  let open: number | undefined;
  for (const [place, index] of singles.entries()) {
    const token = tokens[index]!;
    if (mayOpenSingle(text, token)) {
      // A second opening before any close: the first was an apostrophe, unless it is a true left mark.
      if (open !== undefined && tokens[open]!.text !== '‘') demote(tokens, open);
      open = index;
    } else if (mayCloseSingle(text, token)) {
      const possessive = isPlural(text, token) && laterCloses(text, tokens, singles, place);
      if (open === undefined ? !standsAfterStop(text, token) : possessive) demote(tokens, index);
      else open = undefined;
    } else demote(tokens, index);
  }
  if (open !== undefined && tokens[open]!.text !== '‘' && !mayRunOn(text, tokens, open, start))
    demote(tokens, open);
}

/** Whether space or an opening mark stands before the mark and a word or mark right behind it. */
function mayOpenSingle(text: string, { text: mark, start, end }: Token): boolean {
  if (mark === '’' || mark === 'ʼ' || mark === '›') return false;
  if (classAt(text, end) === 'space') return false;
  if (mark === '‘' || mark === '‚' || mark === '‹') return true;
  return start === 0 || classAt(text, start - 1) === 'space' || '(["“‘—–-/`'.includes(text[start - 1]!);
}

function mayCloseSingle(text: string, { text: mark, start, end }: Token): boolean {
  if (mark === '‘' || mark === '`' || mark === '‚' || mark === '‹' || start === 0) return false;
  return classAt(text, start - 1) !== 'space' && !isWordAt(text, end);
}

/** Whether the mark may be the apostrophe of “the workers' demands”. */
function isPlural(text: string, { start, end }: Token): boolean {
  return (
    'sSzx'.includes(text[start - 1]!) && classAt(text, end) === 'space' && classAt(text, end + 1) === 'letter'
  );
}

/** Whether another mark that may close comes before the next that opens. */
function laterCloses(
  text: string,
  tokens: readonly Token[],
  singles: readonly number[],
  place: number,
): boolean {
  const next = singles[place + 1];
  return next !== undefined && !mayOpenSingle(text, tokens[next]!) && mayCloseSingle(text, tokens[next]!);
}

function standsAfterStop(text: string, { start }: Token): boolean {
  return start > 0 && '.,!?'.includes(text[start - 1]!);
}

/** A straight single mark at the head of a paragraph may open words that run on in the next. */
function mayRunOn(text: string, tokens: readonly Token[], index: number, start: number): boolean {
  return index === start && isCapitalAt(text, tokens[index]!.end);
}

/** A straight double mark right behind a figure, with nothing open, measures inches. */
function tellInches(text: string, tokens: Token[], marks: readonly number[]): void {
  let open = false;
  for (const index of marks) {
    const token = tokens[index]!;
    if (token.text !== '"') continue;
    const measures = classAt(text, token.start - 1) === 'digit' && !isWordAt(text, token.end);
    if (!open && measures) demote(tokens, index);
    else open = !open;
  }
}
