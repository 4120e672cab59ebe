import { ABBREVIATIONS, TITLE_ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import { SENTENCE_STARTERS } from '../lexicon/sentence-starters.ts';
import type { Span } from '../text/span.ts';
import { hasBlankLine, isCapitalAt, isSmallAt } from './characters.ts';
import { isClitic, type Token } from './tokens.ts';

/** A sentence with its closing marks, and the half-open range of tokens it holds. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/** Which straight quotation marks are open. */
interface StraightMarks {
  double: boolean;
  single: boolean;
}

const PERIOD = 0x2e;

/** Marks that belong to the sentence they close. */
const CLOSING: ReadonlySet<string> = new Set(['”', '’', "''", '’’', ')', ']', '»', '›', '}']);

/** Marks that no sentence begins with. */
const CARRYING_ON: ReadonlySet<string> = new Set(',;:)]}—–/-');

/** Names that are written with an exclamation mark. */
const SHOUTED_NAMES: ReadonlySet<string> = new Set([
  'Yahoo',
  'E',
  'Jeopardy',
  'Yum',
  'Jeb',
  'Oklahoma',
  'Panic',
]);

/**
 * Groups tokens into sentences: in order, disjoint, every token in one. A blank line always ends a sentence, a single
 * line break never does. Linear in the tokens.
 */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  const open: StraightMarks = { double: false, single: false };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === 'quotation-mark') noteMark(token, open);
    let last = index;
    const stop = isStop(text, token);
    if (stop) while (closes(tokens, last, open)) noteMark(tokens[++last]!, open);
    const paragraphEnds =
      last + 1 === tokens.length || hasBlankLine(text, tokens[last]!.end, tokens[last + 1]!.start);
    if (paragraphEnds || (stop && endsSentence(text, tokens, index, last))) {
      sentences.push({
        start: tokens[first]!.start,
        end: tokens[last]!.end,
        firstToken: first,
        endToken: last + 1,
      });
      first = last + 1;
      if (paragraphEnds) open.double = open.single = false;
    }
    index = last;
  }
  return sentences;
}

/** Straight marks open and close in turn. */
function noteMark({ kind, text }: Token, open: StraightMarks): void {
  if (kind !== 'quotation-mark') return;
  if (text === '"') open.double = !open.double;
  else if (text === "'") open.single = !open.single;
}

function isStop(text: string, { kind, start, end, text: mark }: Token): boolean {
  // Asked of every word: the text lies nearer than the word's own.
  if (kind === 'word') return end - start > 1 && text.charCodeAt(end - 1) === PERIOD;
  return kind === 'punctuation' && (mark === '.' || mark === '?' || mark === '!' || isEllipsis(mark));
}

function isEllipsis(text: string): boolean {
  return text[0] === '…' || (text.length > 1 && text[0] === '.');
}

/** Whether the token behind `last` belongs to the sentence that stops there. */
function closes(tokens: readonly Token[], last: number, open: StraightMarks): boolean {
  const next = tokens[last + 1];
  if (next === undefined || next.start !== tokens[last]!.end) {
    return false;
  }
  if (next.kind === 'punctuation' && (next.text === '.' || next.text === '?' || next.text === '!'))
    return true;
  if (next.kind === 'quotation-mark') {
    if (next.text === '"') return open.double;
    if (next.text === "'") return open.single;
  }
  return CLOSING.has(next.text);
}

/** Whether the stop at `index`, whose closing marks end with `last`, ends a sentence. */
function endsSentence(text: string, tokens: readonly Token[], index: number, last: number): boolean {
  const stop = tokens[index]!;
  const next = tokens[last + 1]!;
  const glued = next.start === tokens[last]!.end;
  const after = tokens[last + 2];
  const isParted = after === undefined || hasBlankLine(text, next.end, after.start);
  const begins = beginsSentence(next, isParted ? undefined : after);
  if (glued) {
    if (last === index) return isGluedStart(stop, next);
    return stop.kind !== 'word' && next.kind !== 'punctuation' && begins;
  }
  if (!begins) return false;
  if (stop.kind === 'word') {
    if (last === index) return endsWithAbbreviation(tokens, index, next);
    // “(R-Va.) Smith” names on; “the U.S.” with its marks closed ends before a capital.
    return !isTitle(stop) && (tokens[last]!.kind === 'quotation-mark' || startsOver(next));
  }
  if (isEllipsis(stop.text) && last === index) {
    // Four dots are an ellipsis and a full stop; “I” has a capital wherever it stands.
    if (stop.text.length > 3 && !stop.text.includes(' ')) return true;
    return next.kind === 'quotation-mark' || (next.text !== 'I' && SENTENCE_STARTERS.has(next.text));
  }
  return stop.text !== '!' || !SHOUTED_NAMES.has(tokens[index - 1]?.text ?? '') || startsOver(next);
}

/** “the plan.The council”: a full stop with no space behind it ends a sentence before a word that begins one. */
function isGluedStart(stop: Token, next: Token): boolean {
  return (
    stop.kind === 'punctuation' && !isEllipsis(stop.text) && next.kind === 'word' && isCapitalAt(next.text, 0)
  );
}

function startsOver({ kind, text }: Token): boolean {
  return kind === 'quotation-mark' || SENTENCE_STARTERS.has(text);
}

function isTitle({ text }: Token): boolean {
  return TITLE_ABBREVIATIONS.has(text.slice(0, -1));
}

/** Whether a sentence can begin with `next`; `after` is the token behind it in the same paragraph. */
function beginsSentence(next: Token, after: Token | undefined): boolean {
  if (next.kind === 'word') return !isSmallAt(next.text, 0) && !isClitic(next.text);
  if (next.kind === 'quotation-mark') return after === undefined || !isSmallAt(after.text, 0);
  if (next.kind === 'punctuation') return !CARRYING_ON.has(next.text[0]!);
  return true;
}

/** Whether a sentence ends with the abbreviation at `index`, which closing marks do not follow. */
function endsWithAbbreviation(tokens: readonly Token[], index: number, next: Token): boolean {
  const { text } = tokens[index]!;
  const word = text.slice(0, -1);
  if (TITLE_ABBREVIATIONS.has(word) || next.kind === 'number' || word.toLowerCase() === 'no') return false;
  if (next.kind === 'quotation-mark') return true;
  if (next.kind === 'link') return false;
  // One letter is an initial: the tokenizer has looked at what follows it.
  if (word.length === 1) return false;
  if (!SENTENCE_STARTERS.has(next.text)) return false;
  return ABBREVIATIONS.has(word) || word.length > 1;
}
