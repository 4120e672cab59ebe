import type { Article } from '../text/article.ts';
import { countLetters } from '../text/letters.ts';
import { Holds } from './block-characters.ts';
import { foldHeadline, headlineKey, keepsLetters, withoutSiteName } from './headline-key.ts';
import type { BlockReading } from './block-reading.ts';

/** What a line that repeats a headline folds to, and the letters it has then. */
export interface HeadlineKey {
  readonly key: string;
  readonly letters: number;
}

/**
 * What lines fold to that repeat the headline (the block of that index) or the front matter's, with the site's name or
 * without. Linear in the headlines.
 */
export function headlineKeys(
  article: Article,
  readings: readonly BlockReading[],
  headline: number | undefined,
): readonly HeadlineKey[] {
  const field = article.frontMatter?.fields.get('headline')?.value;
  const own = headline === undefined ? [] : readings[headline]!.once(keysOfBlock);
  return field === undefined ? own : [...keysOf(field), ...own];
}

/** Whether a block that is not the headline repeats it, site names left aside. Linear in the block; asked before, a look-up. */
export function repeatsHeadline(reading: BlockReading, keys: readonly HeadlineKey[]): boolean {
  const { letters, words, holds } = reading.characters;
  if (keys.length === 0 || words.length > LONGEST_LINE || reading.line.kind === 'credit') return false;
  const keeps = keepsLetters(reading.characters);
  for (const { key, letters: expected } of keys)
    if ((letters === expected || !keeps) && reading.once(headlineKey) === key) return true;
  if ((holds & PARTS_SITE) === 0) return false;
  const bare = reading.once(keyWithoutSite);
  return bare !== undefined && keys.some(({ key }) => key === bare);
}

function keysOfBlock({ prose }: BlockReading): readonly HeadlineKey[] {
  return keysOf(prose);
}

function keysOf(headline: string): HeadlineKey[] {
  if (headline.length > LONGEST_HEADLINE) return [];
  const key = foldHeadline(headline);
  const bare = foldHeadline(withoutSiteName(headline));
  // Two words: a headline of one (“Obituaries”) may well stand above a part of the body, too.
  const keys = key.includes(' ') ? [key] : [];
  if (bare !== key && bare.split(' ').length >= 4) keys.push(bare);
  return keys.map((folded) => ({ key: folded, letters: countLetters(folded) }));
}

/** With the name of its site. */
const LONGEST_HEADLINE = 400;
/** Longer lines have no key. */
const LONGEST_LINE = 320;
/** What stands between a headline and the name of its site. */
const PARTS_SITE = Holds.bar | Holds.dash;

/** The key of a line without the site's name behind it; `undefined` when it has none, or hardly a word besides. */
function keyWithoutSite({ prose }: BlockReading): string | undefined {
  const bare = withoutSiteName(prose);
  return bare !== prose && bare.split(/\s+/).length >= 4 ? foldHeadline(bare) : undefined;
}
