import { bearsName } from '../names/event-names.ts';
import { isOwnWord, isShortBody, opensDefinite, opensName } from './bodies.ts';
import type { Cluster, PlacedName } from './cluster.ts';
import { type Directory, onlyOf } from './directory.ts';

/** “the Lyle” for “Lyle Museum of Art”, whoever Lyle was. */
export function definiteBody(
  directory: Directory,
  { record }: PlacedName,
  word: string,
): Cluster | undefined {
  if (!record.isDefinite || record.mention.modifier) return undefined;
  return onlyOf(
    directory
      .openingWith(word)
      .filter(({ kind, fullest }) => kind === 'organisation' && opensDefinite(word, fullest.words)),
  );
}

/** The body that a single word stands for; `undefined` where none does, or more than one may. */
export function bodyFor(directory: Directory, placed: PlacedName, word: string): Cluster | undefined {
  return (
    bodyOpening(directory, placed, word) ??
    bodyEnding(directory, placed, word) ??
    teamOf(directory, placed, word) ??
    bearerOf(directory, placed.form.ending, word)
  );
}

/** “Northlight” for “Northlight Partners”. */
function bodyOpening(directory: Directory, placed: PlacedName, word: string): Cluster | undefined {
  const named = directory.openingWith(word);
  if (named.length === 0) return undefined;
  const longer = named.filter((body) => body.kind === 'organisation');
  const opening = longer.filter(({ fullest }) => opensName(word, fullest.words));
  if (opening.length === 1) return opening[0];
  // What the story calls a body by one word is the only body whose name begins with it.
  const [only] = longer;
  const isCalledIt =
    placed.isClearBody &&
    only !== undefined &&
    longer.length === 1 &&
    isOwnWord(word) &&
    only.fullest.words.length > 1;
  return isCalledIt ? only : undefined;
}

/** “Hurricane Ida” for “Ida”, “HMS Petrel” for “the Petrel”. */
export function bearerOf(directory: Directory, ending: string, word: string): Cluster | undefined {
  return onlyOf(
    directory
      .endingIn(ending)
      .filter(
        ({ kind, fullest: { words } }) => kind === 'other' && words.at(-1) === word && bearsName(words),
      ),
  );
}

/** “Solvagen” for “Team Solvagen”. */
function teamOf(directory: Directory, { form }: PlacedName, word: string): Cluster | undefined {
  return onlyOf(
    directory
      .endingIn(form.ending)
      .filter(({ fullest: { words } }) => words.length === 2 && words[0] === 'Team' && words[1] === word),
  );
}

/** “the Post” for “the Ashbury Post”, “Rovers” for “Tarrow Rovers”. */
function bodyEnding(directory: Directory, placed: PlacedName, word: string): Cluster | undefined {
  const { record, kind, form } = placed;
  if (!record.isDefinite && (!word.endsWith('s') || kind === 'place')) return undefined;
  return onlyOf(
    directory
      .endingIn(form.ending)
      .filter(
        (body) =>
          body.kind === 'organisation' &&
          isShortBody(word, body.fullest.words) &&
          (isOwnWord(word) || body.fullest.isOutlet),
      ),
  );
}
