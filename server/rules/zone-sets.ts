import type { Zone } from '../analysis/zones.ts';

/** Whatever a reader may see of a story, in the order of a page. */
export const PRINTED_ZONES: readonly Zone[] = [
  'headline',
  'repeated-headline',
  'dek',
  'byline',
  'story-date',
  'subhead',
  'paragraph',
  'list-item',
  'pull-quote',
  'caption',
  'residue',
  'credit',
  'contact',
  'copyright',
  'correction',
  'other',
];

/** Printed zones and the front matter: every place where wrong characters do harm. */
export const WRITTEN_ZONES: readonly Zone[] = ['metadata', ...PRINTED_ZONES];

/** The reporter's own prose. */
export const PROSE_ZONES: readonly Zone[] = ['dek', 'paragraph', 'list-item', 'caption', 'correction'];
