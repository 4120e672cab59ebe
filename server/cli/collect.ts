import { dirname, resolve } from 'node:path';
import { analyse } from '../analysis/analysis.ts';
import { HeadlineCollection } from '../engine/collection.ts';
import { type Review, Reviewer } from '../engine/review.ts';
import { findStories, type StoryFile } from '../node/find-stories.ts';
import { type House, Houses } from '../node/read-config.ts';
import { readStoryFrom, readStoryNow, type Unreadable } from '../node/read-story.ts';
import type { Encoding, StoryText } from '../node/story-text.ts';
import { RULES } from '../rules/index.ts';
import { formatOf, parseArticle } from '../text/parse.ts';
import type { StoryOptions } from './args.ts';
import type { Trouble } from './report.ts';
import { CommandError, harmless, type Terminal } from './terminal.ts';
import { ReadingMemory } from '../analysis/memory.ts';
import { sharedLanguage } from '../node/language.ts';

/** A story of a run, as read. */
export interface CollectedStory extends StoryFile {
  readonly text: string;
  readonly encoding: Encoding;
  readonly house: House;
  /** From standard input: there is no file to write to. */
  readonly isPiped: boolean;
  /** The person named this file, not only a folder around it. */
  readonly isNamed: boolean;
}

/** The stories of a run, in the order found, and what could not be read. */
export interface Collection {
  readonly stories: readonly CollectedStory[];
  readonly troubles: readonly Trouble[];
}

/** Runs over more files than this tell how far they are. */
const MANY_FILES = 25;

/**
 * Reads the stories a command was called with: files, folders, `-` for standard input, the working folder when nothing
 * is given. What cannot be read is in `troubles`, and the rest goes on.
 *
 * @throws CommandError for mistakes in the configuration.
 */
export async function collectStories(
  paths: readonly string[],
  options: StoryOptions,
  terminal: Terminal,
): Promise<Collection> {
  const houses = new Houses(RULES, terminal.folder, options.rule);
  const named = options.config === undefined ? undefined : resolve(terminal.folder, options.config);
  const houseOf = async (path: string): Promise<House> =>
    checked(await (named === undefined ? houses.at(dirname(path)) : houses.from(named)));
  if (named !== undefined) checked(await houses.from(named));

  const given = paths.length === 0 ? ['.'] : paths;
  const files = given.filter((path) => path !== '-');
  const found = await findStories(files, terminal.folder, async (path) =>
    (await houseOf(path)).ignores(path),
  );
  const asked = new Set(files);
  const troubles: Trouble[] = [...found.problems];
  const stories: CollectedStory[] = [];
  const keep = async (file: StoryFile, read: StoryText | Unreadable, isPiped: boolean): Promise<void> => {
    if ('problem' in read) troubles.push({ name: file.name, problem: read.problem });
    else
      stories.push({
        ...file,
        ...read,
        house: await houseOf(file.path),
        isPiped,
        isNamed: isPiped || asked.has(file.name),
      });
  };
  if (given.includes('-')) {
    const name = options.stdinFilename ?? 'stdin.txt';
    await keep({ name, path: resolve(terminal.folder, name) }, await readStoryFrom(terminal.stdin), true);
  }
  const progress = progressOn(terminal, found.stories.length);
  for (const file of found.stories) {
    progress('Reading', file.name);
    await keep(file, readStoryNow(file.path), false);
  }
  progress('', '');
  return { stories, troubles };
}

/** @throws CommandError that lists the mistakes, each with its place and remedy. */
function checked(house: House): House {
  if (house.problems.length === 0) return house;
  const lines = house.problems.map(({ file, text, span, message, remedy }) => {
    const before = text.slice(0, span.start).split('\n');
    const place = text === '' ? '' : `:${before.length}:${before.at(-1)!.length + 1}`;
    return `${file}${place}: ${message}${remedy === undefined ? '' : ` ${remedy}`}`;
  });
  throw new CommandError(lines.join('\n'));
}

/** Reviews the stories of a run beside each other; reviews come in the order of the stories. */
export function* reviewStories(
  stories: readonly CollectedStory[],
  { engine }: StoryOptions,
  terminal: Terminal,
): Generator<{ readonly story: CollectedStory; readonly review: Review; again: (text: string) => Review }> {
  const collection = new HeadlineCollection();
  if (stories.length > 1) {
    for (const { name, path, text } of stories)
      collection.update(
        name,
        analyse(parseArticle(text, formatOf(path)), new ReadingMemory(sharedLanguage())),
      );
  }
  const progress = progressOn(terminal, stories.length);
  for (const story of stories) {
    const { name, path, text, house } = story;
    progress('Reviewing', name);
    const reviewer = new Reviewer(new ReadingMemory(sharedLanguage(), engine));
    const settings = house.settingsFor(path);
    const known = house.nameOf(path);
    const again = (changed: string): Review =>
      reviewer.review(
        { text: changed, format: formatOf(path), path: known },
        settings,
        collection.neighboursOf(name),
        house.accepted,
        house.names.names,
      );
    yield { story, review: again(text), again };
  }
  progress('', '');
}

/** Rules that threw, as troubles of the story they threw on. */
export function failuresOf(name: string, { failures }: Review): Trouble[] {
  return failures.map(({ rule, message }) => ({ name, problem: `The rule ${rule} failed: ${message}` }));
}

/** Tells on one line of the terminal what is being done; says nothing when there is none, or few files. */
function progressOn(terminal: Terminal, total: number): (verb: string, name: string) => void {
  if (total < MANY_FILES || terminal.stderr.isTTY !== true) return () => undefined;
  let done = 0;
  return (verb, name) => {
    const line = name === '' ? '' : `${verb} ${++done}/${total} ${harmless(name)}`;
    terminal.stderr.write(`\r\u001B[K${line.slice(0, (terminal.columns ?? 80) - 1)}`);
  };
}
