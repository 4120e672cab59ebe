import type { Span } from '../../text/span.ts';
import type { EntityKind, Gloss, Mention, MentionForm, Role } from '../entities.ts';
import type { NameForm } from './name-forms.ts';
import type { NameRecord } from './name-records.ts';

/** A name of one block, placed in the article. */
export interface PlacedName {
  readonly record: NameRecord;
  /** Its kind: that of its mention or, where that is a guess, the one most mentions of the name have. */
  kind: EntityKind;
  /** By far the most mentions of the name are a body's. */
  isClearBody: boolean;
  /** Index of the block. */
  readonly block: number;
  /** Start of the block in the article. */
  readonly at: number;
  readonly quoted: boolean;
  /** It stands in a byline, credit or contact line: staff, whom a bare surname in the story never means. */
  readonly staff: boolean;
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
export function addName(cluster: Cluster, { record, at, block, quoted, staff }: PlacedName): void {
  const { mention, roles } = record;
  const start = mention.start + at;
  cluster.mentions.push({ start, end: mention.end + at, block, form: 'name', quoted });
  cluster.forms.push({ text: mention.name, start });
  if (!staff) cluster.staff = false;
  if (roles.length > 0) addRoles(cluster, roles, at);
}

function addRoles(cluster: Cluster, roles: readonly Role[], at: number): void {
  for (const { text, form, start, end } of roles) {
    const lower = text.toLowerCase();
    if (cluster.roles.some((role) => role.text.toLowerCase() === lower)) continue;
    cluster.roles.push({ text, form, start: start + at, end: end + at });
  }
}

export function addMention(
  cluster: Cluster,
  span: Span,
  block: number,
  form: MentionForm,
  quoted: boolean,
): void {
  cluster.mentions.push({ start: span.start, end: span.end, block, form, quoted });
}
