import { fixAll } from '../../engine/fix.ts';
import { reasonOf } from '../../node/read-story.ts';
import { encodeStory } from '../../node/story-text.ts';
import { writeFileAtomically } from '../../node/write-file.ts';
import { coloursFor } from '../colours.ts';
import type { StoryOptions } from '../args.ts';
import { type CollectedStory, collectStories, failuresOf, reviewStories } from '../collect.ts';
import type { Trouble } from '../report.ts';
import { EXIT, harmless, type Terminal } from '../terminal.ts';
import { unifiedDiff } from '../unified-diff.ts';

/** Options of `fix`, as the command line has read them. */
export interface FixOptions extends StoryOptions {
  readonly dryRun?: boolean;
  /** Fix what these rules find, and nothing else. */
  readonly only?: readonly string[];
}

/**
 * Applies the safe fixes. Files that change are replaced in one step, others are not touched; standard input goes to
 * standard output. Returns the exit code.
 */
export async function fix(
  paths: readonly string[],
  options: FixOptions,
  terminal: Terminal,
): Promise<number> {
  const collected = await collectStories(paths, options, terminal);
  const troubles: Trouble[] = [...collected.troubles];
  const done: string[] = [];
  let fixes = 0;
  for (const { story, review, again } of reviewStories(collected.stories, options, terminal)) {
    troubles.push(...failuresOf(story.name, review));
    const choice = { kinds: ['safe'] as const, ...(options.only && { rules: options.only }) };
    const { text, applied } = fixAll(story.text, (changed) => again(changed).diagnostics, choice);
    if (options.dryRun === true)
      terminal.stdout.write(coloured(unifiedDiff(story.name, story.text, text), terminal));
    else if (story.isPiped) terminal.stdout.write(encodeStory({ ...story, text }) ?? text);
    else if (text !== story.text) {
      const problem = await write(story, text);
      if (problem !== undefined) {
        troubles.push({ name: story.name, problem });
        continue;
      }
    }
    if (text === story.text) continue;
    fixes += applied.length;
    done.push(`${harmless(story.name)}: ${describe(applied.map(({ rule }) => rule))}`);
  }
  const verb = options.dryRun === true ? 'would be applied' : 'applied';
  const files = `${done.length} ${done.length === 1 ? 'story' : 'stories'}`;
  const summary =
    fixes === 0 ? 'Nothing to fix.' : `${fixes} ${fixes === 1 ? 'fix' : 'fixes'} ${verb} to ${files}.`;
  const lines = [...done, ...troubles.map(({ name, problem }) => harmless(`${name}: ${problem}`)), summary];
  terminal.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return troubles.length > 0 ? EXIT.trouble : EXIT.clean;
}

/** @returns Why the file could not be written; it is then as it was. */
async function write(story: CollectedStory, text: string): Promise<string | undefined> {
  const bytes = encodeStory({ text, encoding: story.encoding });
  if (bytes === undefined)
    return 'The fixed text has characters that the file’s encoding, Windows-1252, does not have.';
  try {
    await writeFileAtomically(story.path, bytes);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** “residue-advert-label, typography-spaces ×2”. */
function describe(rules: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => (count === 1 ? rule : `${rule} ×${count}`)).join(', ');
}

function coloured(diff: string, terminal: Terminal): string {
  if (!terminal.colour) return diff;
  const colours = coloursFor(true);
  return diff.replace(/^([-+@])(.*)$/gm, (line, kind: string) =>
    kind === '-' ? colours.red(line) : kind === '+' ? colours.green(line) : colours.cyan(line),
  );
}
