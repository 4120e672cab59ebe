import { BODY_WORDS, OTHER_HEADS } from '../../lexicon/name-heads.ts';
import { ORGANISATION_HEADS } from '../../lexicon/organisations.ts';
import { PLACE_HEADS } from '../../lexicon/places.ts';
import { isDemonym } from '../names/kinds.ts';
import { isAcronym, isGivenName, isOutletName } from '../names/vocabulary.ts';
import {
  endsName,
  isAcronymName,
  initialsOf,
  isListedAcronym,
  isShortOutlet,
  listedName,
  nameKeys,
  opensName,
  standsFor,
} from './bodies.ts';
import {
  addMention,
  addName,
  type Cluster,
  mergeClusters,
  newCluster,
  type PlacedName,
  resolved,
} from './cluster.ts';
import { Directory, distinct } from './directory.ts';
import { genderOf, isSamePerson, lastWordOf, personBySurname } from './people.ts';
import type { Candidate, PlacedGloss, PlacedNames } from './place-names.ts';

/** Joins placed names to clusters: names of several words first, then single words to those, then doubtful capitals. */
export function joinClusters({ names, candidates, glosses }: PlacedNames): Cluster[] {
  const directory = new Directory();
  for (const placed of names)
    if (placed.words.length > 1 && !isCampaign(placed)) joinFullName(directory, placed);
  joinShortBodies(directory);
  const surnames = new Set(
    names
      .filter(({ words, mention }) => words.length === 1 && mention.kind !== 'place')
      .map(({ words }) => words[0]!),
  );
  for (const { words } of candidates) if (words.length === 1) surnames.add(words[0]!.text);
  for (const cluster of directory.clusters) upgradeToPerson(directory, cluster, surnames);
  for (const placed of names) if (placed.words.length === 1) joinSingleWord(directory, placed);
  for (const placed of names) if (isCampaign(placed)) joinExact(directory, placed);
  for (const candidate of candidates) joinCandidate(directory, candidate);
  for (const gloss of glosses) joinGloss(directory, gloss);
  joinAcronyms(directory);
  for (const placed of names) markCampaigner(directory, placed);
  return directory.clusters.filter(({ into }) => into === undefined);
}

/** “Doe campaign”: a body of its own that bears a person’s name. */
function isCampaign({ mention, words }: PlacedName): boolean {
  return (
    mention.modifier && mention.kind === 'organisation' && words.length > 1 && /^\p{Ll}/u.test(words.at(-1)!)
  );
}

/** Who has a campaign or an administration is a person. */
function markCampaigner(directory: Directory, placed: PlacedName): void {
  if (!isCampaign(placed)) return;
  const holder = directory.exact(placed.words.slice(0, -1).join(' '));
  if (holder !== undefined && holder.kind === 'other' && !holder.sure) holder.kind = 'person';
}

function joinFullName(directory: Directory, placed: PlacedName): void {
  const { mention, words } = placed;
  const kind = placed.staff && mention.kind === 'other' && words.length <= 4 ? 'person' : mention.kind;
  let cluster = directory.exact(mention.name);
  if (kind === 'person' && cluster?.kind !== 'person') {
    cluster = directory
      .people(lastWordOf(words))
      .map(resolved)
      .find((person) => isSamePerson(person.words, words));
  }
  if (cluster === undefined) cluster = directory.add(newCluster(kind, mention.sure, words, placed.staff));
  else {
    if (words.length > cluster.words.length && mention.kind === cluster.kind)
      rename(directory, cluster, words);
    if (mention.sure && !cluster.sure) {
      if (mention.kind === 'person' && cluster.kind !== 'person') directory.addPerson(cluster);
      cluster.kind = mention.kind;
      cluster.sure = true;
    }
    directory.alias(mention.name, cluster);
  }
  cluster.gender ??= genderOf(placed);
  addName(cluster, placed);
}

function rename(directory: Directory, cluster: Cluster, words: readonly string[]): void {
  cluster.words = words;
  cluster.name = words.join(' ');
  directory.alias(cluster.name, cluster);
}

/** “City Council” belongs to “Ashbury City Council”, when no other council of that name is in the story. */
function joinShortBodies(directory: Directory): void {
  for (const short of directory.clusters) {
    if (short.into !== undefined || short.kind !== 'organisation' || short.words.length < 2) continue;
    const longer = directory
      .endingIn(short.words.slice(-2).join(' '))
      .filter((long) => long !== short && long.kind === 'organisation' && endsName(short.words, long.words));
    if (longer.length === 1) mergeClusters(longer[0]!, short);
  }
}

/** Two capitals of unknown kind are a person when the story calls the bearer by the last of them alone. */
function upgradeToPerson(directory: Directory, cluster: Cluster, singles: ReadonlySet<string>): void {
  if (cluster.kind !== 'other' || cluster.sure || cluster.words.length < 2 || cluster.words.length > 4)
    return;
  const last = cluster.words.at(-1)!;
  if (BODY_WORDS.has(cluster.words[0]!) || cluster.words.some(isDemonym)) return;
  if (ORGANISATION_HEADS.has(last) || PLACE_HEADS.has(last) || OTHER_HEADS.has(last) || isAcronym(last))
    return;
  if (!singles.has(last)) return;
  cluster.kind = 'person';
  directory.addPerson(cluster);
}

function joinSingleWord(directory: Directory, placed: PlacedName): void {
  const word = placed.words[0]!;
  const { mention } = placed;
  const exact = directory.exact(word);
  const place = exact?.kind === 'place' && exact.sure && mention.kind !== 'person';
  const listed = place || (mention.sure && mention.kind !== 'person');
  if (!listed || directory.exact(word) === undefined) {
    const person = listed ? undefined : personFor(directory, placed, word);
    const cluster = person ?? (listed ? undefined : bodyFor(directory, placed, word));
    if (cluster !== undefined) {
      cluster.gender ??= genderOf(placed);
      addName(cluster, placed);
      return;
    }
  }
  joinExact(directory, placed);
}

function personFor(directory: Directory, placed: PlacedName, word: string): Cluster | undefined {
  const people = distinct(directory.people(word));
  if (people.length > 0) {
    const person = personBySurname(people, placed);
    if (person !== undefined) return person;
  }
  return people.length === 0 && placed.mention.honorific === undefined && isGivenName(word)
    ? directory.byGivenName(word)
    : undefined;
}

function bodyFor(directory: Directory, placed: PlacedName, word: string): Cluster | undefined {
  const opening = directory
    .openingWith(word)
    .filter((body) => body.kind === 'organisation' && opensName(word, body.words));
  if (opening.length === 1) return opening[0];
  const outlets = directory
    .endingIn(word)
    .filter(
      (body) => body.kind === 'organisation' && isOutletName(body.name) && isShortOutlet(word, body.words),
    );
  const before = placed.text.slice(Math.max(0, placed.mention.start - 4), placed.mention.start);
  return outlets.length === 1 && /^the $/i.test(before) ? outlets[0] : undefined;
}

function joinExact(directory: Directory, placed: PlacedName): void {
  const { mention, words } = placed;
  let cluster = directory.exact(mention.name);
  if (cluster === undefined)
    cluster = directory.add(newCluster(mention.kind, mention.sure, words, placed.staff));
  else if (!cluster.sure && (mention.sure || cluster.kind === 'other')) {
    if (mention.kind === 'person' && cluster.kind !== 'person') directory.addPerson(cluster);
    cluster.kind = mention.kind;
    cluster.sure = mention.sure;
  }
  cluster.gender ??= genderOf(placed);
  addName(cluster, placed);
}

/** Words of a headline, or a lone word that opens a sentence: a name where the story has one like it, the longest first. */
function joinCandidate(directory: Directory, candidate: Candidate): void {
  const { words } = candidate;
  for (let at = 0; at < words.length;) {
    let end = Math.min(words.length, at + 6);
    let cluster: Cluster | undefined;
    for (; end > at; end--) {
      cluster = knownAs(
        directory,
        words.slice(at, end).map(({ text }) => text),
      );
      if (cluster !== undefined) break;
    }
    if (cluster === undefined) {
      at += 1;
      continue;
    }
    const span = { start: words[at]!.start, end: words[end - 1]!.end };
    addMention(cluster, span, candidate.block, 'name', candidate.quoted);
    if (cluster.kind === 'person')
      cluster.roles.push(
        ...candidate.roles.filter(({ text }) => !cluster.roles.some((role) => role.text === text)),
      );
    cluster.forms.push({
      text: words
        .slice(at, end)
        .map(({ text }) => text)
        .join(' '),
      start: span.start,
    });
    at = end;
  }
}

function knownAs(directory: Directory, words: readonly string[]): Cluster | undefined {
  const exact = directory.exact(words.join(' '));
  if (words.length > 1) return exact;
  const word = words[0]!;
  if (exact !== undefined && exact.mentions.length > 0) return exact;
  const people = distinct(directory.people(word)).filter(({ staff }) => !staff);
  if (people.length > 0) return people.length === 1 ? people[0] : undefined;
  const opening = directory
    .openingWith(word)
    .filter((body) => body.kind === 'organisation' && opensName(word, body.words));
  if (opening.length === 1) return opening[0];
  return isGivenName(word) ? directory.byGivenName(word) : undefined;
}

/** Joins an acronym to the long form the story gives for it. */
function joinGloss(directory: Directory, { acronym, long }: PlacedGloss): void {
  const short = directory.exact(acronym);
  const full = directory.exact(long.text);
  if (full !== undefined && short !== undefined && full !== short) mergeClusters(full, short);
  const cluster = full ?? short;
  if (cluster === undefined) return;
  cluster.gloss ??= long;
  if (full !== undefined && !full.sure) full.kind = 'organisation';
  directory.alias(acronym, cluster);
}

/** Joins an acronym nobody explained to the one name in the story whose letters it has. */
function joinAcronyms(directory: Directory): void {
  const byInitials = new Map<string, Cluster[]>();
  const long = directory.clusters.filter(
    ({ into, kind, words }) => into === undefined && kind === 'organisation' && words.length > 1,
  );
  for (const cluster of long) {
    for (const letters of initialsOf(cluster.words))
      byInitials.set(letters, [...(byInitials.get(letters) ?? []).slice(0, 2), cluster]);
  }
  let byName: ReadonlyMap<string, readonly Cluster[]> | undefined;
  for (const cluster of directory.clusters) {
    if (cluster.into !== undefined || !isAcronymName(cluster) || cluster.kind === 'person') continue;
    const letters = cluster.name.replace(/[^\p{L}]/gu, '').toLowerCase();
    const known = listedName(cluster.name);
    if (known.length > 0) byName ??= clustersByName(long);
    const possible =
      known.length > 0
        ? new Set(nameKeys(known).flatMap((key) => byName?.get(key) ?? []))
        : isListedAcronym(cluster.name)
          ? long
          : (byInitials.get(letters) ?? []);
    const fitting = [...possible].filter(
      (full) => full.into === undefined && standsFor(cluster.name, full.words),
    );
    if (fitting.length === 1) mergeClusters(fitting[0]!, cluster);
  }
}

function clustersByName(clusters: readonly Cluster[]): ReadonlyMap<string, readonly Cluster[]> {
  const byName = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    for (const key of nameKeys(cluster.words)) {
      const there = byName.get(key);
      if (there === undefined) byName.set(key, [cluster]);
      else there.push(cluster);
    }
  }
  return byName;
}
