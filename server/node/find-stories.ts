import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { glob } from 'tinyglobby';
import { reasonOf } from './read-story.ts';

/** A story to read. */
export interface StoryFile {
  /** As the person named it: what was given, or the folder given and the way from there; `/` between folders. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** What `findStories` found and did not. */
export interface FoundStories {
  /** In the order given, folders' by name; each once. */
  readonly stories: readonly StoryFile[];
  /** What was given but cannot be looked at. */
  readonly problems: readonly { readonly name: string; readonly problem: string }[];
}

const STORY_NAMES = '**/*.{txt,md,markdown,article,story}';

/**
 * Finds stories in files and folders. Files are taken as they are; in folders, files with a story's extension are
 * looked for, but not behind links, in hidden folders or `node_modules`, nor what `.gitignore` leaves out.
 *
 * @param isIgnored Tells by absolute path what else to leave out of folders.
 */
export async function findStories(
  given: readonly string[],
  folder: string,
  isIgnored: (path: string) => boolean | Promise<boolean> = () => false,
): Promise<FoundStories> {
  const stories = new Map<string, StoryFile>();
  const problems: { name: string; problem: string }[] = [];
  const rules = new GitIgnores();
  for (const name of given) {
    const path = resolve(folder, name);
    try {
      if (statSync(path).isDirectory()) {
        for (const story of await storiesIn(name, path)) {
          if (stories.has(story.path) || (await rules.ignores(story.path)) || (await isIgnored(story.path)))
            continue;
          stories.set(story.path, story);
        }
      } else if (!stories.has(path)) stories.set(path, { name: withSlashes(name), path });
    } catch (error) {
      // Only what the file system says is about this path; a mistake in the configuration ends the run.
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      problems.push({ name, problem: isPattern(name, error) ? UNEXPANDED : reasonOf(error) });
    }
  }
  return { stories: [...stories.values()], problems };
}

const UNEXPANDED =
  'There is no such file. Patterns are the shell’s to fill in: write them without quotation marks.';

function isPattern(name: string, error: Error): boolean {
  return /[*?{[]/.test(name) && 'code' in error && error.code === 'ENOENT';
}

async function storiesIn(name: string, path: string): Promise<StoryFile[]> {
  const found = await glob(STORY_NAMES, {
    cwd: path,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  const prefix = withSlashes(name)
    .replace(/^\.\/?$/, '')
    .replace(/\/*$/, (slashes) => (slashes ? '/' : ''));
  const inside = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
  return found
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((story) => ({ name: inside + story, path: join(path, story) }));
}

function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** What `.gitignore` files say, from the repository's root down to a file; each is read once. */
class GitIgnores {
  readonly #levels = new Map<string, Promise<{ readonly folder: string; readonly rules: Ignore }[]>>();

  async ignores(path: string): Promise<boolean> {
    let ignored = false;
    for (const { folder, rules } of await this.#levelsAt(dirname(path))) {
      const answer = rules.test(withSlashes(relative(folder, path)));
      // An inner file may take back what an outer one says.
      if (answer.ignored) ignored = true;
      else if (answer.unignored) ignored = false;
    }
    return ignored;
  }

  #levelsAt(folder: string): Promise<{ readonly folder: string; readonly rules: Ignore }[]> {
    let levels = this.#levels.get(folder);
    if (levels === undefined) this.#levels.set(folder, (levels = this.#read(folder)));
    return levels;
  }

  async #read(folder: string): Promise<{ readonly folder: string; readonly rules: Ignore }[]> {
    const parent = dirname(folder);
    const isRoot = parent === folder || existsSync(join(folder, '.git'));
    const outer = isRoot ? [] : await this.#levelsAt(parent);
    const text = textOf(join(folder, '.gitignore'));
    return text === '' ? outer : [...outer, { folder, rules: ignore().add(text) }];
  }
}

/** Nothing where the file cannot be read. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
