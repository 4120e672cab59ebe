import type { Article } from '../text/article.ts';
import { isTooLarge } from '../text/parse.ts';
import type { BlockReading } from './block-reading.ts';
import { whyNoArticle } from './not-an-article.ts';
import { guessFromWords, typeOfLabel } from './story-type-signs.ts';
import type { StoryTypeGuess, ZoneAssignment } from './zones.ts';

// In this order: what says the type outright before what merely files the story somewhere.
const FIELDS = [
  'type',
  'story_type',
  'storytype',
  'story-type',
  'kind',
  'genre',
  'format',
  'layout',
  'section',
  'category',
  'tags',
];

/**
 * Tells what kind of story a text is, or that it is none: from front matter, or else guessed, with `news` where
 * nothing speaks against it. Linear; reads at most the first 60,000 characters.
 */
export function guessStoryType(
  article: Article,
  zones: readonly ZoneAssignment[],
  readings: readonly BlockReading[],
): StoryTypeGuess {
  if (isTooLarge(article.text))
    return { type: 'not-an-article', from: 'guess', reason: 'It is larger than 2 MB.' };
  const told = fromFrontMatter(article);
  if (told !== undefined && told.type !== 'news') return told;
  const reason = whyNoArticle(article, zones, readings);
  // Front matter that calls it news is believed, unless there is no text at all.
  if (reason !== undefined && (told === undefined || article.blocks.length === 0)) {
    return { type: 'not-an-article', from: 'guess', reason };
  }
  return told ?? guessFromWords(article, zones, readings);
}

function fromFrontMatter(article: Article): StoryTypeGuess | undefined {
  const fields = article.frontMatter?.fields;
  if (fields === undefined) return undefined;
  let weak: StoryTypeGuess | undefined;
  for (const name of FIELDS) {
    const value = fields.get(name)?.value;
    if (value === undefined || value.length > 400) continue;
    for (const part of value.toLowerCase().split(/[,;/|]/)) {
      const type = typeOfLabel(part);
      // A tag says what a story is about, not what it is: a news story may be tagged “football”, “docs”, “live”.
      if (type === undefined || (name === 'tags' && type !== 'opinion' && type !== 'obituary')) continue;
      const told: StoryTypeGuess = {
        type,
        from: 'front-matter',
        reason: `The front matter says “${name}: ${value}”.`,
      };
      // “Local, Letters”: what is filed as news may still be more than that; a page layout may hold a story.
      if (type !== 'news' && type !== 'not-an-article') return told;
      if (weak === undefined || type === 'news') weak = told;
    }
  }
  return weak;
}
