import { endsName, invertedName, isWithEnding, startsName } from './bodies.ts';
import { type Cluster, mergeClusters } from './cluster.ts';
import { type Directory, distinct, onlyOf } from './directory.ts';

/** “City Council” belongs to “Ashbury City Council”, when no other council of that name is in the story, “Gray Cloud” to “Evelyn Gray Cloud”. */
export function joinShortNames(directory: Directory): void {
  for (const short of directory.clusters) {
    if (short.into !== undefined || short.fullest.words.length < 2) continue;
    const long = longerOf(directory, short);
    if (long !== undefined) mergeClusters(long, short);
  }
}

function longerOf(directory: Directory, short: Cluster): Cluster | undefined {
  const body = short.kind === 'organisation' ? longerBody(directory, short) : undefined;
  if (body !== undefined) return body;
  const firm =
    short.roles.length === 0 && short.gender === undefined ? firmCalled(directory, short) : undefined;
  if (firm !== undefined || short.sure || short.kind === 'place') return firm;
  return (
    longerPerson(directory, short) ??
    (short.kind === 'other' ? bodyStartingWith(directory, short) : undefined)
  );
}

function longerBody(directory: Directory, short: Cluster): Cluster | undefined {
  const { words, ending } = short.fullest;
  const ended = directory
    .endingIn(ending)
    .filter((long) => long !== short && long.kind === 'organisation' && endsName(words, long.fullest.words));
  if (ended.length > 0) return onlyOf(ended);
  const inverted = invertedName(words);
  const other = inverted === undefined ? undefined : directory.exact(inverted);
  if (other !== undefined && other !== short && other.kind === 'organisation') return other;
  return bodyStartingWith(directory, short);
}

function bodyStartingWith(directory: Directory, short: Cluster): Cluster | undefined {
  const { words } = short.fullest;
  return onlyOf(
    directory
      .openingWith(words[0]!)
      .filter(
        (long) => long !== short && long.kind === 'organisation' && startsName(words, long.fullest.words),
      ),
  );
}

/** “Quigley Thorne LLP” for “Quigley Thorne”, whatever it was taken for. */
function firmCalled(directory: Directory, short: Cluster): Cluster | undefined {
  const { words } = short.fullest;
  return onlyOf(
    directory
      .openingWith(words[0]!)
      .filter(
        (long) => long !== short && long.kind === 'organisation' && isWithEnding(words, long.fullest.words),
      ),
  );
}

/** “Evelyn Gray Cloud” for “Gray Cloud”, whatever it was taken for. */
function longerPerson(directory: Directory, short: Cluster): Cluster | undefined {
  const { words, last } = short.fullest;
  const people = directory.people(last);
  if (people.length === 0) return undefined;
  return onlyOf(
    distinct(people).filter((long) => long !== short && !long.staff && endsName(words, long.fullest.words)),
  );
}
