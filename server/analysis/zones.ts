import type { Article } from '../text/article.ts';

export { type Dateline, findDateline } from './dateline.ts';

/** What a block is for in a story. Body rules read `paragraph` only, unless they say otherwise. */
export type Zone =
  | 'metadata'
  | 'headline'
  | 'repeated-headline'
  | 'dek'
  | 'byline'
  | 'story-date'
  | 'subhead'
  | 'paragraph'
  | 'list-item'
  | 'pull-quote'
  | 'caption'
  | 'residue'
  | 'credit'
  | 'contact'
  | 'copyright'
  | 'correction'
  | 'code'
  | 'other';

/** What a residue block is a remnant of. */
export type ResidueKind =
  | 'advert-label'
  | 'read-more'
  | 'signup'
  | 'share-widget'
  | 'agency-signoff'
  | 'photo-credit'
  | 'cookie-consent';

/** What kind of story this is, from front matter or else guessed; sourcing rules read `news` only. */
export type StoryType =
  | 'news'
  | 'opinion'
  | 'brief'
  | 'live-blog'
  | 'question-and-answer'
  | 'obituary'
  | 'sport'
  | 'not-an-article';

export interface StoryTypeGuess {
  readonly type: StoryType;
  readonly from: 'configuration' | 'front-matter' | 'guess';
  /** For the reader: why this was guessed. */
  readonly reason: string;
}

/** What assigning zones gives for a block, by index. */
export interface ZoneAssignment {
  readonly zone: Zone;
  readonly residue: ResidueKind | undefined;
}

/** Tells what each block is for. One assignment a block, in order. Linear in the blocks. */
export function assignZones(article: Article): ZoneAssignment[] {
  return article.blocks.map(() => ({ zone: 'paragraph', residue: undefined }));
}
