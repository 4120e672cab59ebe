import type { Analysis } from '../analysis/analysis.ts';
import { partsOf } from '../analysis/dates/calendar.ts';
import { findStoryDate } from '../analysis/dates/story-date.ts';
import type { Entity, Role } from '../analysis/entities.ts';
import { overlaps } from '../text/span.ts';
import type { HouseEntry, HouseRole } from './house-names.ts';
import { agree, isHeld, isOverIn, type Office, officeOf } from './office-titles.ts';
import { houseRule } from './rule.ts';

export const roleDiffersFromHouse = houseRule({
  meta: {
    id: 'role-differs-from-house',
    summary: 'Somebody bears another office in the story than in the names of the house.',
    group: 'entities',
    severity: 'hint',
    fix: 'none',
    since: '0.1.0',
    authorities: [],
  },
  options: {},
  *check(analysis, names) {
    let day: string | undefined;
    for (const entity of analysis.entities) {
      if (entity.kind !== 'person' || entity.roles.length === 0) continue;
      const entries = names.entriesOf(entity);
      if (entries.length === 0) continue;
      const borne = officesIn(entity, analysis);
      if (borne.length === 0) continue;
      day ??= dayOf(analysis);
      const [entry, ...others] = entries;
      const difference = differenceFrom(entry!, borne, day);
      // Of namesakes each may be the one.
      if (difference === undefined || others.some((other) => !differenceFrom(other, borne, day!))) continue;
      yield { span: difference.role, message: difference.message };
    }
  },
});

/** The day of a story, `YYYY-MM-DD`; empty where it does not say. */
function dayOf(analysis: Analysis): string {
  const { day } = findStoryDate(analysis);
  if (day === undefined) return '';
  const { year, month, date } = partsOf(day);
  return [String(year).padStart(4, '0'), ...[month, date].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

/** An office that the story gives somebody. */
interface Borne {
  readonly role: Role;
  readonly office: Office;
}

/** The offices that the writer’s own words give somebody now; what is quoted or over says nothing. */
function officesIn({ roles }: Entity, { article, quotations }: Analysis): Borne[] {
  return roles.flatMap((role) => {
    const office = role.form === 'title' ? officeOf(role.text) : undefined;
    if (office === undefined) return [];
    if (!isHeld(role.text) || isOverIn(article.text, role)) return [];
    return quotations.some(({ outer }) => overlaps(outer, role)) ? [] : [{ role, office }];
  });
}

/** What the story says otherwise than an entry; `undefined` where one office agrees, or nothing can be compared. */
function differenceFrom(
  entry: HouseEntry,
  borne: readonly Borne[],
  day: string,
): { readonly role: Role; readonly message: string } | undefined {
  const held = entry.roles.flatMap((role) => {
    const office = officeOf(role.title);
    return office === undefined ? [] : [{ role, office }];
  });
  const now = held.filter(({ role }) => isHeldOn(role, day));
  if (borne.some(({ office }) => now.some((each) => agree(each.office, office)))) return undefined;
  for (const { role, office } of borne) {
    const over = held.find((each) => isSame(each.office, office));
    const other = over ?? now[0];
    if (other === undefined) continue;
    const when = over === undefined ? '' : `, but not on the day of this story, ${day}`;
    return {
      role,
      message: `The story makes ${entry.name} “${role.text}”; the house has “${other.role.title}”${years(other.role)}${when}. Check which is right${checked(entry)}.`,
    };
  }
  return undefined;
}

function isSame(a: Office, b: Office): boolean {
  return a.name === b.name && a.isDeputy === b.isDeputy;
}

/** Whether a role is held on a day; each is compared as exactly as the house has it. Without a day every role counts. */
function isHeldOn({ from, to }: HouseRole, day: string): boolean {
  if (day === '') return true;
  if (from !== undefined && day.slice(0, from.length) < from) return false;
  return to === undefined || day.slice(0, to.length) <= to;
}

/** “ (2019 to 2023-05)”. */
function years({ from, to }: HouseRole): string {
  if (from === undefined && to === undefined) return '';
  return ` (${[from && (to === undefined ? `from ${from}` : from), to && `to ${to}`].filter(Boolean).join(' ')})`;
}

function checked({ checked: check }: HouseEntry): string {
  return check === undefined ? '' : `; the entry was checked ${check.on}`;
}
