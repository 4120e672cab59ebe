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
  const field = article.frontMatter?.fields.get('headline')?.value;
  const keys = field === undefined ? [] : keysOf(field);
  if (headline !== undefined) keys.push(...readings[headline]!.once(keysOfBlock));
  if (keys.length === 0) return () => false;
  return (i) => {
    const reading = readings[i]!;
    const { letters, words, holds } = reading.characters;
    if (i === headline || words.length > LONGEST_LINE || reading.line.kind === 'credit') return false;
    const keeps = keepsLetters(reading.characters);
    for (const { key, letters: expected } of keys)
      if ((letters === expected || !keeps) && reading.once(headlineKey) === key) return true;
    if ((holds & PARTS_SITE) === 0) return false;
    const bare = reading.once(keyWithoutSite);
    return bare !== undefined && keys.some(({ key }) => key === bare);
  };
}

/** What a line that repeats a headline folds to, and the letters it has then. */
interface Key {
  readonly key: string;
  readonly letters: number;
}

function keysOfBlock({ prose }: BlockReading): readonly Key[] {
  return keysOf(prose);
}

function keysOf(headline: string): Key[] {
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
