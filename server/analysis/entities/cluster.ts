import type { EntityKind, Gloss, Mention, Role } from '../entities.ts';
import type { NameForm } from './name-forms.ts';
import type { NameRecord } from './name-records.ts';

/** A mention by name. */
export interface Named {
  readonly mention: Mention;
  /** What it was joined to, once it is: follow it with `resolved`. */
  readonly cluster: Cluster | undefined;
}

/** A name of one block, placed in the article; what joining asks most of its record is copied from there. */
export interface PlacedName extends Named {
  readonly record: NameRecord;
  readonly form: NameForm;
  /** Its kind: that of its record or, where that is a guess, the one most mentions of the name have. */
  kind: EntityKind;
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
  kind: EntityKind;
  sure: boolean;
  /** The fullest form so far. */
  fullest: NameForm;
  staff: boolean;
  gender: 'he' | 'she' | undefined;
  gloss: Gloss | undefined;
  /** Merged into this one; follow it. */
  into: Cluster | undefined;
  readonly forms: { readonly text: string; readonly start: number }[];
  readonly roles: Role[];
  readonly mentions: Mention[];
}

export function newCluster(kind: EntityKind, sure: boolean, fullest: NameForm, staff: boolean): Cluster {
  return {
    kind,
    sure,
    fullest,
    staff,
    gender: undefined,
    gloss: undefined,
    into: undefined,
    forms: [],
    roles: [],
    mentions: [],
  };
}

/** The cluster that one was merged into, or itself. */
export function resolved(cluster: Cluster): Cluster {
  let at = cluster;
  while (at.into !== undefined) at = at.into;
  return at;
}

/** Adds what `from` holds to `to`; `from` is empty afterwards and leads to `to`. */
export function mergeClusters(to: Cluster, from: Cluster): void {
  if (to === from) return;
  for (const mention of from.mentions.splice(0)) to.mentions.push(mention);
  for (const form of from.forms.splice(0)) to.forms.push(form);
  for (const role of from.roles.splice(0)) to.roles.push(role);
  to.gloss ??= from.gloss;
  to.gender ??= from.gender;
  to.staff &&= from.staff;
  from.into = to;
}

/** Adds a mention by name with the roles that stand beside it. */
export function addName(cluster: Cluster, placed: PlacedName): void {
  const { record, form, mention, at, staff } = placed;
  placed.cluster = cluster;
  cluster.gender ??= record.gender;
  cluster.mentions.push(mention);
  cluster.forms.push({ text: form.name, start: mention.start });
  if (!staff) cluster.staff = false;
  if (record.roles.length > 0) addRoles(cluster, record.roles, at);
}

function addRoles(cluster: Cluster, roles: readonly Role[], at: number): void {
  for (const role of roles) {
    const lower = role.text.toLowerCase();
    if (cluster.roles.some(({ text }) => text.toLowerCase() === lower)) continue;
    cluster.roles.push(placedRole(role, at));
  }
}

/** A role of a block that begins at an offset. */
export function placedRole({ text, form, start, end }: Role, at: number): Role {
  return { text, form, start: start + at, end: end + at };
}
