import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heldOutNames } from '../training/polnear.ts';

export interface GoldStory {
  readonly name: string;
  readonly text: string;
}

/**
 * The value of `--gold`: the folder of the gold data, which is not part of the project. Says so and ends the process
 * with exit code 2 when it is not given.
 */
export function goldFolder(args: readonly string[]): string {
  const folder = valueOf(args, 'gold');
  if (folder === undefined) {
    process.stderr.write('Give the folder of the gold data: --gold DIR. See bench/README.md.\n');
    process.exit(2);
  }
  return folder;
}

/** The value behind `--NAME`, if given. */
export function valueOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
}

/** The stories of PolNeAR's train compartment, ordered by name. */
export function goldStories(folder: string): GoldStory[] {
  const texts = join(folder, 'polnear/data/train/text');
  return readdirSync(texts)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(texts, name), 'utf8') }));
}

/** The texts of the stories, those held out for measuring apart; each ordered by name. */
export interface Stories {
  readonly known: readonly string[];
  readonly heldOut: readonly string[];
}

/** The stories by the list of those held out. */
export function splitStories(folder: string): Stories {
  const names = heldOutNames(folder);
  const textsOf = (isHeldOut: boolean): string[] =>
    goldStories(folder)
      .filter(({ name }) => names.has(name.replace(/\.txt$/, '')) === isHeldOut)
      .map(({ text }) => text);
  return { known: textsOf(false), heldOut: textsOf(true) };
}
