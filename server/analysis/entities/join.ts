import { BODY_WORDS, OTHER_HEADS } from '../../lexicon/name-heads.ts';
import { ORGANISATION_HEADS } from '../../lexicon/organisations.ts';
import { PLACE_HEADS } from '../../lexicon/places.ts';
import { isAcronym, isDemonym, isGivenName, OPENING_PARTICLES, PARTICLES } from '../names/vocabulary.ts';
import { joinAcronyms, joinGloss, joinStatedAlias } from './acronyms.ts';
import { foldedName, isCompany } from './bodies.ts';
import { bearerOf, bodyFor, definiteBody } from './bodies-by-word.ts';
import { addName, type Cluster, type Named, newCluster, type PlacedName, resolved } from './cluster.ts';
import { byGivenName, joinCandidate } from './candidates.ts';
import { Directory, distinct } from './directory.ts';
import { firmCalled, firmsByFirstWord, isShortFirm } from './short-firms.ts';
import { joinShortNames } from './short-names.ts';
import type { Namesakes } from './namesakes.ts';
import { isOtherGeneration, isSamePerson, personBySurname } from './people.ts';
import type { Candidate, PlacedNames } from './place-names.ts';

/**
 * Joins placed names to clusters: names of several words first, then single words to those, then doubtful capitals.
 *
 * @returns The candidates that prove to be names, in order of place.
 */
export function joinClusters({ names, candidates, glosses, aliases, namesakes }: PlacedNames): Named[] {
  const directory = new Directory(namesakes);
  const campaigns: PlacedName[] = [];
  const single: PlacedName[] = [];
  const shortened: PlacedName[] = [];
  const firms = firmsByFirstWord(names);
  for (const placed of names) {
    const { words } = placed.form;
    if (placed.record.isCampaign) campaigns.push(placed);
    else if (words.length === 1 || isBareSurname(placed)) single.push(placed);
    else if (firms !== undefined && isShortFirm(placed, firms)) shortened.push(placed);
    else joinFullName(directory, placed);
  }
  for (const placed of shortened) joinShortFirm(directory, placed);
  joinShortNames(directory);
  upgradeToPeople(directory, single, candidates);
  for (const placed of single) joinSingleWord(directory, placed);
  for (const placed of campaigns) joinExact(directory, placed);
  const proven: Named[] = [];
  for (const candidate of candidates) joinCandidate(directory, candidate, proven);
  for (const gloss of glosses) joinGloss(directory, gloss);
  for (const alias of aliases) joinStatedAlias(directory, alias);
  joinAcronyms(directory);
  for (const placed of campaigns) markCampaigner(directory, placed);
  return proven;
}

function joinShortFirm(directory: Directory, placed: PlacedName): void {
  const firm = firmCalled(directory, placed);
  // A person whom the firm is called after is named in full with more than a name.
  if (firm === undefined || clusterOf(placed.namesakes)?.kind === 'person') joinFullName(directory, placed);
  else addName(firm, placed);
}

/** “De Morais”: a particle and the surname. */
function isBareSurname({ form: { words }, kind }: PlacedName): boolean {
  if (kind !== 'person' && kind !== 'other') return false;
  return OPENING_PARTICLES.has(words[0]!.toLowerCase()) && (words.length === 2 || PARTICLES.has(words[1]!));
}

/** Who has a campaign or an administration is a person. */
function markCampaigner(directory: Directory, { form }: PlacedName): void {
  const holder = directory.exact(form.words.slice(0, -1).join(' '));
  if (holder !== undefined && holder.kind === 'other' && !holder.sure) holder.kind = 'person';
}

function joinFullName(directory: Directory, placed: PlacedName): void {
  const { form, namesakes, sure } = placed;
  const { words } = form;
  const kind = placed.staff && placed.kind === 'other' && words.length <= 4 ? 'person' : placed.kind;
  let cluster = clusterOf(namesakes);
  if (kind === 'person' && cluster?.kind !== 'person') cluster = personByName(directory, placed);
  if (cluster === undefined) cluster = directory.add(newCluster(kind, sure, form, placed.staff), namesakes);
  else {
    if (words.length > cluster.fullest.words.length && placed.kind === cluster.kind) cluster.fullest = form;
    if (sure && !cluster.sure) {
      if (placed.kind === 'person' && cluster.kind !== 'person') directory.addPerson(cluster);
      cluster.kind = placed.kind;
      cluster.sure = true;
    }
    directory.alias(namesakes, form.opening, cluster);
  }
  addName(cluster, placed);
}

function personByName(directory: Directory, placed: PlacedName): Cluster | undefined {
  const { words, last } = placed.form;
  for (const person of directory.people(last)) {
    const found = resolved(person);
    if (isSamePerson(found.fullest.words, words) && !isOtherGeneration(found, placed)) return found;
  }
  return undefined;
}

/** What a name leads to. */
function clusterOf({ cluster }: Namesakes): Cluster | undefined {
  return cluster && resolved(cluster);
}

/** Two capitals of unknown kind are a person when the story calls the bearer by the last of them alone. */
function upgradeToPeople(
  directory: Directory,
  single: readonly PlacedName[],
  candidates: readonly Candidate[],
): void {
  const open = directory.clusters.filter(mayBePerson);
  if (open.length === 0) return;
  const surnames = new Set<string>();
  for (const { form, kind, isClearBody } of single)
    if (kind !== 'place' && !isClearBody) surnames.add(form.words[0]!);
  for (const { record } of candidates) if (record.words.length === 1) surnames.add(record.words[0]!.text);
  for (const cluster of open) {
    if (!surnames.has(cluster.fullest.words.at(-1)!)) continue;
    cluster.kind = 'person';
    directory.addPerson(cluster);
  }
}

function mayBePerson({ kind, sure, fullest: { words } }: Cluster): boolean {
  if (kind !== 'other' || sure || words.length < 2 || words.length > 4) return false;
  const last = words.at(-1)!;
  if (BODY_WORDS.has(words[0]!) || words.some(isDemonym)) return false;
  return !(ORGANISATION_HEADS.has(last) || PLACE_HEADS.has(last) || OTHER_HEADS.has(last) || isAcronym(last));
}

function joinSingleWord(directory: Directory, placed: PlacedName): void {
  const { form, sure } = placed;
  if (form.words.length > 1) {
    const people = distinct(directory.people(foldedName(form.name)));
    const person = personBySurname(people, placed);
    if (person !== undefined) addName(person, placed);
    else if (people.length > 0) joinAmbiguous(directory, placed);
    else joinFullName(directory, placed);
    return;
  }
  const word = form.words[0]!;
  const exact = clusterOf(placed.namesakes);
  const place = exact?.kind === 'place' && exact.sure && placed.kind !== 'person';
  const listed =
    (place || (sure && placed.kind !== 'person')) &&
    !(placed.kind === 'place' && isGivenNameOf(directory, placed, word));
  if (!listed || placed.isClearBody) {
    const cluster = placed.isClearBody
      ? bodyFor(directory, placed, word)
      : (definiteBody(directory, placed, word) ??
        personFor(directory, placed, word) ??
        (isSurname(directory, placed) ? undefined : bodyFor(directory, placed, word)));
    if (cluster !== undefined) {
      addName(cluster, placed);
      return;
    }
    if (isSurname(directory, placed)) {
      joinAmbiguous(directory, placed);
      return;
    }
  }
  joinExact(directory, placed);
}

/** “Gary cried”, where the story names one Gary: no town, unless it stands where a place does. */
function isGivenNameOf(directory: Directory, { record }: PlacedName, word: string): boolean {
  return !record.standsAsPlace && isGivenName(word) && directory.byGivenName(word) !== undefined;
}

/** Whether a word that was taken for a person is the surname of several, and so no body's name. */
function isSurname(directory: Directory, { kind, form }: PlacedName): boolean {
  return kind === 'person' && directory.people(form.last).length > 0;
}

/** A surname that several bear is nobody's: those with one honorific are counted as one bearer of their own. */
function joinAmbiguous(directory: Directory, placed: PlacedName): void {
  const { form, staff } = placed;
  addName(
    directory.ambiguous(`${form.key} ${placed.record.gender ?? ''}`, () =>
      newCluster('person', false, form, staff),
    ),
    placed,
  );
}

function personFor(directory: Directory, placed: PlacedName, word: string): Cluster | undefined {
  const people = distinct(directory.people(placed.form.last));
  if (people.length > 0) {
    const person = personBySurname(people, placed);
    return person !== undefined && isNamesakeOfBody(directory, placed, word, person) ? undefined : person;
  }
  if (placed.record.mention.honorific !== undefined && !placed.record.isBeforeGiven) return undefined;
  // “Doreen” is the storm rather than somebody's given name.
  if (placed.record.mention.honorific === undefined && stormOf(directory, placed) !== undefined)
    return undefined;
  if (placed.kind !== 'person') return byGivenName(directory, word);
  const person = directory.byGivenName(word);
  if (person !== undefined) return person;
  const short = directory.byShortName(word);
  // A sentence may open with it elsewhere.
  if (short !== undefined) directory.alias(placed.namesakes, placed.form.opening, short);
  return short;
}

function stormOf(directory: Directory, { form, mention }: PlacedName): Cluster | undefined {
  const storm = bearerOf(directory, form.ending, form.words[0]!);
  return storm !== undefined && !mention.quoted ? storm : undefined;
}

/**
 * Whether a word that a person and a company bear, “Brannigan” of Colm Brannigan and Brannigan Foods, means the company: where
 * the tagger takes it for a body, and before the person is named; never with a title or age beside it.
 */
function isNamesakeOfBody(
  directory: Directory,
  placed: PlacedName,
  word: string,
  { since }: Cluster,
): boolean {
  const { kind, honorific } = placed.record.mention;
  if (honorific !== undefined || placed.record.roles.length > 0) return false;
  if (kind !== 'organisation' && since < placed.mention.start) return false;
  return directory
    .openingWith(word)
    .some(
      (body) =>
        body.kind === 'organisation' && body.fullest.words.length > 1 && isCompany(body.fullest.words),
    );
}

function joinExact(directory: Directory, placed: PlacedName): void {
  const { form, namesakes, sure } = placed;
  let cluster = clusterOf(namesakes);
  if (cluster === undefined)
    cluster = directory.add(newCluster(placed.kind, sure, form, placed.staff), namesakes);
  else if (!cluster.sure && (sure || cluster.kind === 'other')) {
    if (placed.kind === 'person' && cluster.kind !== 'person') directory.addPerson(cluster);
    cluster.kind = placed.kind;
    cluster.sure = sure;
  }
  addName(cluster, placed);
}
