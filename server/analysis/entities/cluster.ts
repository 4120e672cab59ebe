import type { NameKind, Gloss, Mention, Role } from '../entities.ts';
import type { NameForm } from './name-forms.ts';
import type { NameRecord } from './name-records.ts';
import type { Namesakes } from './namesakes.ts';

/** A mention by name. */
export interface Named {
  readonly mention: Mention;
  /** The name as written there. */
  readonly text: string;
  /** What it was joined to, once it is: follow it with `resolved`. */
  readonly cluster: Cluster | undefined;
}

/** A name of one block, placed in the article; what joining asks most of its record is copied from there. */
export interface PlacedName extends Named {
  readonly record: NameRecord;
  readonly form: NameForm;
  readonly namesakes: Namesakes;
  /** Its kind: that of its record or, where that is a guess, the one most mentions of the name have. */
  kind: NameKind;
  /** Its own block tells its kind. */
  readonly sure: boolean;
  /** By far the most mentions of the name are a body's. */
  isClearBody: boolean;
  /** Start of the block in the article. */
  readonly at: number;
  /** It stands in a byline, credit or contact line: staff, whom a bare surname in the story never means. */
  readonly staff: boolean;
  cluster: Cluster | undefined;
}

/** An entity while names are still being joined to it. */
export interface Cluster {
  kind: NameKind;
  sure: boolean;
  /** The story calls it a book, film or the like. */
  isWork: boolean;
  /** The fullest form so far. */
  fullest: NameForm;
  staff: boolean;
  gender: 'he' | 'she' | undefined;
  gloss: Gloss | undefined;
  /** Merged into this one; follow it. */
  into: Cluster | undefined;
  /** Where the first of the names joined so far stands. */
  since: number;
  /** Where it was first called by one word. */
  calledSince: number;
  /** Indexes of the blocks that name a person in full. */
  readonly fullIn: number[];
  /** The last paragraph that named it, or meant it by a noun if it is a body, counted from 0; −1 until one does. */
  namedIn: number;
  readonly roles: Role[];
  /** Nouns that describe it: “chain”; none where it is undefined. */
  descriptions: Set<string> | undefined;
  /** In order of place; added when all names are joined. */
  readonly mentions: Mention[];
  /** Names other than the fullest, in order of appearance; added with the mentions. */
  aliases: Set<string> | undefined;
}

export function newCluster(kind: NameKind, sure: boolean, fullest: NameForm, staff: boolean): Cluster {
  return {
    kind,
    sure,
    isWork: false,
    fullest,
    staff,
    gender: undefined,
    gloss: undefined,
    into: undefined,
    since: Infinity,
    calledSince: Infinity,
    fullIn: [],
    namedIn: -1,
    roles: [],
    descriptions: undefined,
    mentions: [],
    aliases: undefined,
  };
}

/** The cluster that one was merged into, or itself. */
export function resolved(cluster: Cluster): Cluster {
  let at = cluster;
  while (at.into !== undefined) at = at.into;
  return at;
}

/** Adds what `from` holds to `to`; `from` leads to `to` afterwards. */
export function mergeClusters(to: Cluster, from: Cluster): void {
  if (to === from) return;
  for (const role of from.roles) to.roles.push(role);
  to.since = Math.min(to.since, from.since);
  to.calledSince = Math.min(to.calledSince, from.calledSince);
  for (const block of from.fullIn) to.fullIn.push(block);
  to.gloss ??= from.gloss;
  if (from.descriptions !== undefined) addDescriptions(to, from.descriptions);
  to.isWork ||= from.isWork;
  to.gender ??= from.gender;
  to.staff &&= from.staff;
  from.into = to;
}

/** Joins a name, with the roles that stand beside it. */
export function addName(cluster: Cluster, placed: PlacedName): void {
  const { record, mention, at, staff } = placed;
  placed.cluster = cluster;
  cluster.gender ??= record.gender;
  if (record.isWork) cluster.isWork = true;
  const { descriptions } = record;
  if (descriptions.length > 0) addDescriptions(cluster, descriptions);
  if (!staff) cluster.staff = false;
  if (record.roles.length > 0) addRoles(cluster, record.roles, at);
  // Nobody is called by the surname who is called “Marten”, nor introduced by somebody’s saying so.
  const { words, last } = placed.form;
  const isGiven = cluster.kind === 'person' && words.length === 1 && last !== cluster.fullest.last;
  if (isGiven && mention.quoted) return;
  cluster.since = Math.min(cluster.since, mention.start);
  if (isGiven) return;
  if (words.length === 1) cluster.calledSince = Math.min(cluster.calledSince, mention.start);
  else if (cluster.kind === 'person') cluster.fullIn.push(mention.block);
}

function addDescriptions(cluster: Cluster, nouns: Iterable<string>): void {
  cluster.descriptions ??= new Set();
  for (const noun of nouns) cluster.descriptions.add(noun);
}

function addRoles(cluster: Cluster, roles: readonly Role[], at: number): void {
  for (const role of roles) {
    if (!hasRole(cluster, role.text)) cluster.roles.push(placedRole(role, at));
  }
}

/** Whether somebody is said to be something already, in whatever capitals. */
function hasRole({ roles }: Cluster, wanted: string): boolean {
  const lower = wanted.toLowerCase();
  // A famous bearer has hundreds of roles: most are told apart by their length, without a string made of each.
  return roles.some(({ text }) => text.length === wanted.length && text.toLowerCase() === lower);
}

/** A role of a block that begins at an offset. */
export function placedRole({ text, form, start, end }: Role, at: number): Role {
  return { text, form, start: start + at, end: end + at };
}
