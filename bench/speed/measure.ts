import type { Stories } from '../gold.ts';
import { measureAnalysis } from './analysis.ts';
import { measureArchive } from './archive.ts';
import { measureAttribution } from './attribution.ts';
import { measureHover } from './hover.ts';
import { measureKeystrokes } from './keystroke.ts';
import { measureParagraph } from './paragraph.ts';

/** What is measured inside a process. */
export const MEASURES = {
  analysis: measureAnalysis,
  paragraph: (stories) => measureParagraph(stories, 'fast'),
  'paragraph-network': (stories) => measureParagraph(stories, 'network'),
  archive: measureArchive,
  keystroke: measureKeystrokes,
  hover: measureHover,
  'attribution-fast': (stories) => measureAttribution(stories, 'fast'),
  'attribution-network': (stories) => measureAttribution(stories, 'network'),
} as const satisfies Readonly<Record<string, (stories: Stories) => object | Promise<object>>>;

export type Measure = keyof typeof MEASURES;
