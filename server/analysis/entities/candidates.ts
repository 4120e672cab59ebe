import type { Mention } from '../entities.ts';
import { isGivenName } from '../names/vocabulary.ts';
import { foldedName, isShortBody, opensName, startsName, withoutArticle } from './bodies.ts';
import { type Cluster, type Named, placedRole } from './cluster.ts';
import { type Directory, distinct, onlyOf } from './directory.ts';
import { textOfWords, type WordRecord } from './name-records.ts';
import { personCalledSo } from './people.ts';
import type { Candidate } from './place-names.ts';

/** Where a word stands. */
type Place = Pick<Mention, 'start' | 'block'>;

/** How many words of a headline may be one name. */
const LONGEST_NAME = 6;

/** Words of a headline, or a lone word that opens a sentence: a name where the story has one like it, the longest first. */
export function joinCandidate(directory: Directory, candidate: Candidate, proven: Named[]): void {
  const { record, block, at: home, quoted } = candidate;
  const { words, roles } = record;
  for (let at = 0; at < words.length;) {
    const known = longestKnown(directory, words, at, { start: words[at]!.start + home, block });
    const { end } = known;
    const cluster =
      known.cluster ?? (record.isDefinite && words.length === 1 ? headedBy(directory, words[0]!) : undefined);
    if (cluster === undefined) {
      at += 1;
      continue;
    }
    const start = words[at]!.start + home;
    const mention: Mention = { start, end: words[end - 1]!.end + home, block, form: 'name', quoted };
    proven.push({ mention, text: textOfWords(words.slice(at, end)), cluster });
    if (cluster.kind === 'person') {
      const known = new Set(cluster.roles.map((role) => role.text));
      for (const role of roles) if (!known.has(role.text)) cluster.roles.push(placedRole(role, home));
    }
    at = end;
  }
}

/** The longest name of the story that stands on words `at` to `end`. */
function longestKnown(
  directory: Directory,
  words: readonly WordRecord[],
  at: number,
  place: Place,
): { readonly cluster: Cluster | undefined; readonly end: number } {
  const { folded, text } = words[at]!;
  if (!directory.mayOpen(folded)) return { cluster: personKnownAs(directory, text, place), end: at + 1 };
  for (let end = Math.min(words.length, at + LONGEST_NAME); end > at + 1; end--) {
    const cluster = directory.byKey(keyOfWords(words, at, end));
    if (cluster !== undefined) return { cluster, end };
  }
  for (let end = Math.min(words.length, at + LONGEST_NAME); end > at + 1; end--) {
    const cluster = bodyStartingWith(directory, words, at, end);
    if (cluster !== undefined) return { cluster, end };
  }
  return { cluster: knownAs(directory, withoutArticle(folded), text, place), end: at + 1 };
}

/** “Lyle Museum” for “Lyle Museum of Art”. */
function bodyStartingWith(
  directory: Directory,
  words: readonly WordRecord[],
  first: number,
  end: number,
): Cluster | undefined {
  const named = directory.openingWith(words[first]!.text);
  if (named.length === 0) return undefined;
  const short = words.slice(first, end).map(({ text }) => text);
  return onlyOf(
    named.filter(({ kind, fullest }) => kind === 'organisation' && startsName(short, fullest.words)),
  );
}

function keyOfWords(words: readonly WordRecord[], first: number, end: number): string {
  let folded = words[first]!.folded;
  for (let at = first + 1; at < end; at++) folded += ` ${words[at]!.folded}`;
  return withoutArticle(folded);
}

/** The cluster of one word, which the bearers of longer names may be called by; `key` is the word's `bodyKey`. */
function knownAs(directory: Directory, key: string, word: string, place: Place): Cluster | undefined {
  const exact = directory.byKey(key);
  if (exact !== undefined) return exact;
  const people = bearersOf(directory, word);
  if (people.length > 0) return onlyOf(people) ?? personCalledSo(people, place);
  return onlyOf(bodiesCalled(directory, word)) ?? byGivenName(directory, word);
}

/** The same for a word that opens no name. */
function personKnownAs(directory: Directory, word: string, place: Place): Cluster | undefined {
  const people = bearersOf(directory, word);
  return people.length > 0 ? (onlyOf(people) ?? personCalledSo(people, place)) : byGivenName(directory, word);
}

/** “Corps” behind “the”, for “Army Corps of Engineers”; “Act”, for the only act. */
function headedBy(directory: Directory, { text, folded }: WordRecord): Cluster | undefined {
  return onlyOf(
    directory
      .endingIn(folded)
      .filter(
        ({ kind, isWork, fullest }) =>
          (kind === 'organisation' || (kind === 'other' && !isWork)) && isShortBody(text, fullest.words),
      ),
  );
}

/** Those of the story, not of its staff, whose surname a word is. */
function bearersOf(directory: Directory, word: string): readonly Cluster[] {
  const people = directory.people(foldedName(word));
  return people.length === 0 ? people : distinct(people).filter(({ staff }) => !staff);
}

/** The bodies that may be called by the word their names open with. */
function bodiesCalled(directory: Directory, word: string): readonly Cluster[] {
  return directory
    .openingWith(word)
    .filter(({ kind, fullest }) => kind === 'organisation' && opensName(word, fullest.words));
}

/** The only person whom a given name or a nickname means. */
export function byGivenName(directory: Directory, word: string): Cluster | undefined {
  const person = directory.byGivenName(word);
  return person !== undefined && (isGivenName(word) || person.fullest.words[0] !== word) ? person : undefined;
}
