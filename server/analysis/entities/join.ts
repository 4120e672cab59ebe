import { BODY_WORDS, OTHER_HEADS } from '../../lexicon/name-heads.ts';
import { ORGANISATION_HEADS } from '../../lexicon/organisations.ts';
import { PLACE_HEADS } from '../../lexicon/places.ts';
import { isDemonym } from '../names/kinds.ts';
import { isAcronym, isGivenName, isOutletName } from '../names/vocabulary.ts';
import {
  bodyKey,
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
import { isSamePerson, lastWordOf, personBySurname } from './people.ts';
import { type GlossRecord, textOfWords } from './name-records.ts';
import type { Candidate, PlacedNames } from './place-names.ts';

/** Joins placed names to clusters: names of several words first, then single words to those, then doubtful capitals. */
export function joinClusters({ names, candidates, glosses }: PlacedNames): Cluster[] {
  const directory = new Directory();
  const campaigns = names.filter(({ record }) => record.isCampaign);
  const single = names.filter(({ record }) => record.words.length === 1);
  for (const placed of names)
    if (placed.record.words.length > 1 && !placed.record.isCampaign) joinFullName(directory, placed);
  joinShortBodies(directory);
  const surnames = new Set(
    single.filter(({ record }) => record.mention.kind !== 'place').map(({ record }) => record.words[0]!),
  );
  for (const { record } of candidates) if (record.words.length === 1) surnames.add(record.words[0]!.text);
  for (const cluster of directory.clusters) upgradeToPerson(directory, cluster, surnames);
  for (const placed of single) joinSingleWord(directory, placed);
  for (const placed of campaigns) joinExact(directory, placed);
  for (const candidate of candidates) joinCandidate(directory, candidate);
  for (const gloss of glosses) joinGloss(directory, gloss);
  joinAcronyms(directory);
  for (const placed of campaigns) markCampaigner(directory, placed);
  return directory.clusters.filter(({ into }) => into === undefined);
}

/** Who has a campaign or an administration is a person. */
function markCampaigner(directory: Directory, { record }: PlacedName): void {
  const holder = directory.exact(record.words.slice(0, -1).join(' '));
  if (holder !== undefined && holder.kind === 'other' && !holder.sure) holder.kind = 'person';
}

function joinFullName(directory: Directory, placed: PlacedName): void {
  const { mention, words, key, gender } = placed.record;
  const kind = placed.staff && mention.kind === 'other' && words.length <= 4 ? 'person' : mention.kind;
  let cluster = directory.byKey(key);
  if (kind === 'person' && cluster?.kind !== 'person') {
    cluster = directory
      .people(lastWordOf(words))
      .map(resolved)
      .find((person) => isSamePerson(person.words, words));
  }
  if (cluster === undefined)
    cluster = directory.add(newCluster(kind, mention.sure, words, placed.staff), key);
  else {
    if (words.length > cluster.words.length && mention.kind === cluster.kind) rename(cluster, words);
    if (mention.sure && !cluster.sure) {
      if (mention.kind === 'person' && cluster.kind !== 'person') directory.addPerson(cluster);
      cluster.kind = mention.kind;
      cluster.sure = true;
    }
    directory.alias(key, cluster);
  }
  cluster.gender ??= gender;
  addName(cluster, placed);
}

function rename(cluster: Cluster, words: readonly string[]): void {
  cluster.words = words;
  cluster.name = words.join(' ');
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
  const { mention, words, key, gender } = placed.record;
  const word = words[0]!;
  const exact = directory.byKey(key);
  const place = exact?.kind === 'place' && exact.sure && mention.kind !== 'person';
  const listed = place || (mention.sure && mention.kind !== 'person');
  if (!listed || exact === undefined) {
    const person = listed ? undefined : personFor(directory, placed, word);
    const cluster = person ?? (listed ? undefined : bodyFor(directory, placed, word));
    if (cluster !== undefined) {
      cluster.gender ??= gender;
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
  return people.length === 0 && placed.record.mention.honorific === undefined && isGivenName(word)
    ? directory.byGivenName(word)
    : undefined;
}

function bodyFor(directory: Directory, placed: PlacedName, word: string): Cluster | undefined {
  const opening = directory
    .openingWith(word)
    .filter((body) => body.kind === 'organisation' && opensName(word, body.words));
  if (opening.length === 1) return opening[0];
  if (!placed.record.isDefinite) return undefined;
  const outlets = directory
    .endingIn(word)
    .filter(
      (body) => body.kind === 'organisation' && isOutletName(body.name) && isShortOutlet(word, body.words),
    );
  return outlets.length === 1 ? outlets[0] : undefined;
}

function joinExact(directory: Directory, placed: PlacedName): void {
  const { mention, words, key, gender } = placed.record;
  let cluster = directory.byKey(key);
  if (cluster === undefined)
    cluster = directory.add(newCluster(mention.kind, mention.sure, words, placed.staff), key);
  else if (!cluster.sure && (mention.sure || cluster.kind === 'other')) {
    if (mention.kind === 'person' && cluster.kind !== 'person') directory.addPerson(cluster);
    cluster.kind = mention.kind;
    cluster.sure = mention.sure;
  }
  cluster.gender ??= gender;
  addName(cluster, placed);
}

/** Words of a headline, or a lone word that opens a sentence: a name where the story has one like it, the longest first. */
function joinCandidate(directory: Directory, { record, block, at: home, quoted }: Candidate): void {
  const { words, roles } = record;
  for (let at = 0; at < words.length;) {
    const { keys, text } = words[at]!;
    let count = keys.length;
    let cluster: Cluster | undefined;
    for (; count > 0; count--) {
      cluster = knownAs(directory, keys[count - 1]!, count === 1 ? text : undefined);
      if (cluster !== undefined) break;
    }
    if (cluster === undefined) {
      at += 1;
      continue;
    }
    const end = at + count;
    const span = { start: words[at]!.start + home, end: words[end - 1]!.end + home };
    addMention(cluster, span, block, 'name', quoted);
    if (cluster.kind === 'person') {
      const known = new Set(cluster.roles.map((role) => role.text));
      for (const role of roles)
        if (!known.has(role.text))
          cluster.roles.push({ ...role, start: role.start + home, end: role.end + home });
    }
    cluster.forms.push({ text: textOfWords(words.slice(at, end)), start: span.start });
    at = end;
  }
}

/** The cluster a key leads to; `word` is given for a name of one word, which others may bear in part. */
function knownAs(directory: Directory, key: string, word: string | undefined): Cluster | undefined {
  const exact = directory.byKey(key);
  if (word === undefined) return exact;
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
function joinGloss(directory: Directory, { acronym, long }: GlossRecord): void {
  const short = directory.exact(acronym);
  const full = directory.exact(long.text);
  if (full !== undefined && short !== undefined && full !== short) mergeClusters(full, short);
  const cluster = full ?? short;
  if (cluster === undefined) return;
  cluster.gloss ??= long;
  if (full !== undefined && !full.sure) full.kind = 'organisation';
  directory.alias(bodyKey(acronym), cluster);
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
