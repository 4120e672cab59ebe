import { type AnalysedStory, analyseStories, troublesToErrors } from './analyse-stories.ts';
import type { FormatChoice, StoryOptions } from './args.ts';
import { writeFormats } from './output.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** Options of the commands that export what a story holds. */
export interface ExportOptions extends StoryOptions {
  readonly format?: readonly FormatChoice[];
}

/** How a command writes stories: as objects of JSON, and as text in the formats of its own. */
interface StoryWriter {
  readonly toJson: (story: AnalysedStory) => object;
  readonly toText: (stories: readonly AnalysedStory[], format: string, colour: boolean) => string;
}

/** Analyses the stories, writes them in the formats asked for and tells of what could not be read. Returns the exit code. */
export async function exportStories(
  paths: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
  { toJson, toText }: StoryWriter,
): Promise<number> {
  const { stories, troubles } = await analyseStories(paths, options, terminal);
  await writeFormats(options.format, 'pretty', terminal, (format, { colour }) => {
    if (format === 'jsonl') return stories.map((story) => `${JSON.stringify(toJson(story))}\n`).join('');
    if (format === 'json')
      return `${JSON.stringify({ version: 1, files: stories.map(toJson) }, undefined, 2)}\n`;
    return toText(stories, format, colour);
  });
  troublesToErrors(troubles, terminal);
  return troubles.length > 0 ? EXIT.trouble : EXIT.clean;
}
