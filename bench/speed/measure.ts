import type { Stories } from '../gold.ts';
import { measureAnalysis } from './analysis.ts';
import { measureArchive } from './archive.ts';
import { measureKeystrokes } from './keystroke.ts';
import { measureParagraph } from './paragraph.ts';

/** What is measured inside a process, each in one of its own: none finds warm what another has run. */
export const MEASURES: Readonly<Record<string, (stories: Stories) => object>> = {
  analysis: measureAnalysis,
  paragraph: measureParagraph,
  archive: measureArchive,
  keystroke: measureKeystrokes,
};
