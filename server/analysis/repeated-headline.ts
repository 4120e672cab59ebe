import type { Article } from '../text/article.ts';
import { countLetters } from '../text/letters.ts';
import { Holds } from './block-characters.ts';
import { foldHeadline, headlineKey, keepsLetters, withoutSiteName } from './headline-key.ts';
import type { BlockReading } from './block-reading.ts';

/**
 * Tells which blocks repeat the headline (the block of that index) or the front matter's, site names left aside.
 * Linear in the headline to make, in the block to ask; blocks asked before cost a look-up.
 */
export function headlineTest(
  article: Article,
  readings: readonly BlockReading[],
  headline: number | undefined,
): (i: number) => boolean {
  const keys = new Set<string>();
  const field = article.frontMatter?.fields.get('headline')?.value;
  for (const text of [field, headline === undefined ? undefined : article.blocks[headline]!.prose]) {
    if (text === undefined || text.length > 400) continue;
    const key = foldHeadline(text);
    const bare = foldHeadline(withoutSiteName(text));
    // Two words: a headline of one (“Obituaries”) may well stand above a part of the body, too.
    if (key.split(' ').length >= 2) keys.add(key);
    if (bare.split(' ').length >= 4) keys.add(bare);
  }
  if (keys.size === 0) return () => false;
  const letters = new Set(Array.from(keys, (key) => countLetters(key)));
  return (i) => {
    const reading = readings[i]!;
    const { characters } = reading;
    if (i === headline || characters.words.length > LONGEST_LINE || reading.line.kind === 'credit')
      return false;
    if ((letters.has(characters.letters) || !keepsLetters(characters)) && keys.has(reading.once(headlineKey)))
      return true;
    if ((characters.holds & PARTS_SITE) === 0) return false;
    const bare = reading.once(keyWithoutSite);
    return bare !== undefined && keys.has(bare);
  };
}

/** Longer lines have no key. */
const LONGEST_LINE = 320;
/** What stands between a headline and the name of its site. */
const PARTS_SITE = Holds.bar | Holds.dash;

/** The key of a line without the site's name behind it; `undefined` when it has none, or hardly a word besides. */
function keyWithoutSite({ prose }: BlockReading): string | undefined {
  const bare = withoutSiteName(prose);
  return bare !== prose && bare.split(/\s+/).length >= 4 ? foldHeadline(bare) : undefined;
}
