import { rankOf } from '../../engine/diagnostic.ts';
import { indexLines } from '../../text/line-index.ts';
import type { FailOn, FormatChoice, StoryOptions } from '../args.ts';
import { collectStories, failuresOf, reviewStories } from '../collect.ts';
import { writeFormats } from '../output.ts';
import { type Report, type ReviewedStory, summarise, type Trouble } from '../report.ts';
import { REPORTERS } from '../reporters/index.ts';
import { EXIT, type Terminal } from '../terminal.ts';

/** Options of `check`, as the command line has read them. */
export interface CheckOptions extends StoryOptions {
  readonly format?: readonly FormatChoice[];
  readonly failOn: FailOn;
  readonly maxWarnings?: number;
  readonly printConfig?: boolean;
}

/** Reviews stories and reports what was found. Returns the exit code. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const collected = await collectStories(paths, options, terminal);
  if (options.printConfig === true) return printConfiguration(collected.stories, terminal);
  const troubles: Trouble[] = [...collected.troubles];
  const stories: ReviewedStory[] = [];
  for (const { story, review } of reviewStories(collected.stories, options, terminal)) {
    stories.push({ ...story, lines: indexLines(story.text), review });
    troubles.push(...failuresOf(story.name, review));
  }
  const report: Report = { stories, troubles };
  await writeFormats(options.format, 'pretty', terminal, (format, style) =>
    REPORTERS[format]!(report, style),
  );
  if (troubles.length > 0) return EXIT.trouble;
  return fails(report, options) ? EXIT.findings : EXIT.clean;
}

function fails(report: Report, { failOn, maxWarnings }: CheckOptions): boolean {
  if (maxWarnings !== undefined && summarise(report).warning > maxWarnings) return true;
  if (failOn === 'never') return false;
  return report.stories.some(({ review }) =>
    review.diagnostics.some(({ severity }) => rankOf(severity) <= rankOf(failOn)),
  );
}

/** The settings each story is reviewed with, as JSON; what is off is left out. */
function printConfiguration(
  stories: readonly Pick<ReviewedStory & { readonly path: string }, 'name' | 'path' | 'house'>[],
  terminal: Terminal,
): number {
  const files = stories.map(({ name, path, house }) => {
    const { rules, housekeeping, storyType } = house.settingsFor(path);
    const entries = rules.map(
      ({ rule, severity, options }) => [rule.meta.id, { severity, ...options }] as const,
    );
    return {
      path: name,
      configuration: house.file ?? null,
      profile: house.configuration.profile,
      storyType: storyType ?? 'guessed',
      rules: Object.fromEntries([...entries, ...housekeeping]),
    };
  });
  terminal.stdout.write(`${JSON.stringify({ version: 1, files }, undefined, 2)}\n`);
  return EXIT.clean;
}
