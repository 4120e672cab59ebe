import type { Analysis } from '../../analysis/analysis.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { closesQuotation } from './quoted-places.ts';
import type { Word, WrittenName } from './written-name.ts';

/**
 * The edits that write another name at a place: only of words that change, and around what stands between them, such as
 * markup or a line break. In capitals where the name was.
 */
export function editsFor(
  { article }: Analysis,
  written: WrittenName,
  renamed: readonly string[],
): TextEdit[] {
  const { words, isShouted } = written;
  const cased = isShouted
    ? renamed.map((word) => word.toUpperCase())
    : opening(article.text, written, renamed);
  let same = 0;
  const most = Math.min(words.length, cased.length);
  while (same < most && words[same]!.text === cased[same]) same++;
  let tail = 0;
  while (tail < most - same && words.at(-1 - tail)!.text === cased.at(-1 - tail)) tail++;
  const before = words.slice(same, words.length - tail);
  const after = cased.slice(same, cased.length - tail);
  return [...replaced(article.text, words, before, after, same), ...possessive(article.text, written, cased)];
}

/** A surname that begins with a small letter has a capital where it opens a sentence. */
function opening(text: string, { block, words }: WrittenName, renamed: readonly string[]): readonly string[] {
  const first = words[0]!;
  const [head = '', ...rest] = renamed;
  const isCapital = /^\p{Lu}/u.test(first.text);
  if (!isCapital || !/^\p{Ll}/u.test(head)) return renamed;
  const before = text.slice(Math.max(block.block.span.start, first.start - 3), first.start);
  const opens = first.start - block.block.span.start < 2 || /[.!?]["”’']?\s+["“‘]?$/.test(before);
  return opens ? [head.charAt(0).toUpperCase() + head.slice(1), ...rest] : renamed;
}

/** Edits that write words in the place of others of one name. */
function replaced(
  text: string,
  all: readonly Word[],
  before: readonly Word[],
  after: readonly string[],
  first: number,
): TextEdit[] {
  if (before.length === after.length)
    return before.flatMap((word, at) => (word.text === after[at] ? [] : edit(word, after[at]!)));
  if (before.length === 0) {
    // Words are added, behind the word before or in front of the first.
    const last = all[first - 1];
    if (last !== undefined) return [edit({ start: last.end, end: last.end }, ` ${after.join(' ')}`)];
    const { start } = all[0]!;
    return [edit({ start, end: start }, `${after.join(' ')} `)];
  }
  if (after.length === 0) return before.map((word) => removed(text, all, word));
  // The last words go where the last word stood, and what is left over of the old ones goes.
  const last = Math.min(before.length, after.length) - 1;
  const each = before.slice(0, last).map((word, at) => edit(word, after[at]!));
  const left = before.slice(last + 1).map((word) => removed(text, all, word));
  return [...each, edit(before[last]!, after.slice(last).join(' ')), ...left];
}

function edit({ start, end }: Span, text: string): TextEdit {
  return { span: { start, end }, text };
}

/** A word goes with the space beside it; markup stays. */
function removed(text: string, all: readonly Word[], word: Word): TextEdit {
  const at = all.indexOf(word);
  const before = all[at - 1];
  if (before !== undefined && /^[\s,]*$/.test(text.slice(before.end, word.start)))
    return edit({ start: before.end, end: word.end }, '');
  const behind = all[at + 1];
  if (before === undefined && behind !== undefined && /^\s*$/.test(text.slice(word.end, behind.start)))
    return edit({ start: word.start, end: behind.start }, '');
  return edit(word, '');
}

/** “Banks’ boat” is “Whitlock’s boat”: the mark alone makes a possessive only of a name in s. */
function possessive(
  text: string,
  { block, words, isShouted }: WrittenName,
  renamed: readonly string[],
): TextEdit[] {
  const last = words.at(-1)!;
  const mark = text.charAt(last.end);
  if ((mark !== "'" && mark !== '’') || !/s$/i.test(last.text) || /[sxz]$/i.test(renamed.at(-1) ?? ''))
    return [];
  if (!/^\s+[\p{L}\p{N}]/u.test(text.slice(last.end + 1, last.end + 4))) return [];
  const at = last.end + 1;
  return closesQuotation(block, at) ? [] : [edit({ start: at, end: at }, isShouted ? 'S' : 's')];
}
