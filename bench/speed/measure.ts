import { goldFolder, splitStories } from '../gold.ts';
import { measureAnalysis } from './analysis.ts';
import { measureArchive } from './archive.ts';
import { measureKeystroke } from './keystroke.ts';
import { measureParagraph } from './paragraph.ts';

/** Everything that is measured inside one process, in this order. */
export function measureHere(args: readonly string[]): object {
  const stories = splitStories(goldFolder(args));
  return {
    node: process.version,
    analysis: measureAnalysis(stories),
    paragraph: measureParagraph(stories),
    archive: measureArchive(stories),
    keystroke: [1000, 10_000, 100_000].map((words) => measureKeystroke(stories, words)),
  };
}
