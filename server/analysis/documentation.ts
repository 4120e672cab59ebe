import { LetterPattern } from '../text/letter-pattern.ts';
import type { Article } from '../text/article.ts';
import type { BlockReading } from './block-reading.ts';
import { findCode } from './inline-code.ts';
import type { ZoneAssignment } from './zones.ts';

const MOST_READ = 60_000;

// The sparest of 55 pages of a program’s documentation has a mark in 20.5 words; stories about programs have few.
const WORDS_PER_MARK = 25;
const FEWEST_MARKS = 6;
/** A block of code or a table tells as much as this many words set as code. */
const MARKS_PER_BLOCK = 3;

/** A speaker directly behind the end mark: an example in running text shows words, it names nobody. */
const TOLD = new LetterPattern(
  String.raw`["”] (?:(?:said|says|told|asked|recalled|added) (?:the )?\p{Lu}|(?:he|she|they|\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}) (?:said|says|told|asked|recalled|added)\b)`,
);

/**
 * Whether a Markdown text documents a program: under headings, full of code and tables, by nobody, from nowhere, and
 * nobody speaks in it. Linear; reads at most the first 60,000 characters.
 */
export function isDocumentation(
  article: Article,
  zones: readonly ZoneAssignment[],
  readings: readonly BlockReading[],
): boolean {
  if (article.format !== 'markdown') return false;
  const { fields } = article.frontMatter ?? {};
  if (fields?.get('byline')?.value.trim()) return false;
  let read = 0;
  let headings = 0;
  let blocksOfCode = 0;
  let inline = 0;
  let words = 0;
  for (const [i, { form, text }] of article.blocks.entries()) {
    if ((read += text.length) > MOST_READ && i > 0) break;
    const reading = readings[i]!;
    const { zone } = zones[i]!;
    if (zone === 'byline' || zone === 'story-date' || reading.dateline !== undefined) return false;
    if (form === 'heading') headings++;
    if (form !== 'code') inline += reading.once(findCode).length;
    if (form === 'code' || form === 'table') {
      blocksOfCode++;
      continue;
    }
    words += reading.line.words;
    if (form === 'paragraph' && reading.once(tells)) return false;
  }
  const marks = MARKS_PER_BLOCK * blocksOfCode + inline;
  return headings >= 2 && marks >= FEWEST_MARKS && marks * WORDS_PER_MARK >= words;
}

/** Whether a named speaker is quoted. */
function tells({ prose }: BlockReading): boolean {
  return TOLD.test(prose);
}
