import { type Analysis, analyse } from '../analysis/analysis.ts';
import { formatOf, parseArticle } from '../text/parse.ts';
import type { StoryOptions } from './args.ts';
import { type CollectedStory, collectStories } from './collect.ts';
import type { Trouble } from './report.ts';
import { harmless, type Terminal } from './terminal.ts';
import { ReadingMemory } from '../analysis/memory.ts';
import { sharedLanguage } from '../node/language.ts';

/** A story of a run, analysed but not reviewed. */
export interface AnalysedStory extends CollectedStory {
  readonly analysis: Analysis;
}

/** Reads and analyses the stories a command was called with, in order; no rule is run. */
export async function analyseStories(
  paths: readonly string[],
  options: StoryOptions,
  terminal: Terminal,
): Promise<{ readonly stories: readonly AnalysedStory[]; readonly troubles: readonly Trouble[] }> {
  const { stories, troubles } = await collectStories(paths, options, terminal);
  const analysed = stories.map((story) => ({
    ...story,
    analysis: analyse(
      parseArticle(story.text, formatOf(story.path)),
      new ReadingMemory(sharedLanguage(), options.engine),
    ),
  }));
  return { stories: analysed, troubles };
}

/** Tells on standard error of what could not be read. */
export function troublesToErrors(troubles: readonly Trouble[], terminal: Terminal): void {
  for (const { name, problem } of troubles) terminal.stderr.write(`${harmless(`${name}: ${problem}`)}\n`);
}
