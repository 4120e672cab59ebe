import type { Article } from '../text/article.ts';
import type { StoryTypeGuess, ZoneAssignment } from './zones.ts';

/** Tells what kind of story a text is, or that it is none. */
export function guessStoryType(_article: Article, _zones: readonly ZoneAssignment[]): StoryTypeGuess {
  return { type: 'news', from: 'guess', reason: '' };
}
