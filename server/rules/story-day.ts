import type { Analysis } from '../analysis/analysis.ts';
import { MONTHS } from '../lexicon/calendar-words.ts';

/**
 * The day a story is of, `YYYY-MM-DD`, by its front matter or its date line; `undefined` where neither gives day, month and
 * year, or where the order of day and month cannot be told.
 */
export function storyDay({ article, blocks }: Analysis): string | undefined {
  const field = article.frontMatter?.fields.get('date')?.value;
  const line = blocks.find(({ zone }) => zone === 'story-date')?.block.prose;
  return (field && dayIn(field)) ?? (line && dayIn(line.slice(0, LONGEST_LINE)));
}

/** Characters of a date line that are looked at. */
const LONGEST_LINE = 120;

const NUMERIC = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const MONTH_FIRST = /\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? (\d{4})\b/;

function dayIn(words: string): string | undefined {
  const numeric = NUMERIC.exec(words)?.[0];
  if (numeric !== undefined) return numeric;
  const [, before, date, year] = MONTH_FIRST.exec(words) ?? [];
  const [, dateBefore, month, yearBehind] = DAY_FIRST.exec(words) ?? [];
  return written(before, date, year) ?? written(month, dateBefore, yearBehind);
}

function written(month = '', date = '', year = ''): string | undefined {
  const at = MONTHS.findIndex((name) => name === month || (month.length >= 3 && name.startsWith(month)));
  if (at < 0 || Number(date) < 1 || Number(date) > 31) return undefined;
  return `${year}-${String(at + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
}
