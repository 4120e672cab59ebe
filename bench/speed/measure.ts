import type { Stories } from '../gold.ts';
import { measureAnalysis } from './analysis.ts';
import { measureArchive } from './archive.ts';
import { measureKeystrokes } from './keystroke.ts';
import { measureParagraph } from './paragraph.ts';

export type Measure = 'analysis' | 'paragraph' | 'archive' | 'keystroke';

/** What is measured inside a process. */
export const MEASURES: Readonly<Record<Measure, (stories: Stories) => object>> = {
  analysis: measureAnalysis,
  paragraph: measureParagraph,
  archive: measureArchive,
  keystroke: measureKeystrokes,
};
