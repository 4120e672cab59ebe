import * as z from 'zod';
import { dayOf } from '../analysis/dates/calendar.ts';
import { HOUSE_KINDS } from '../rules/house-names.ts';

/** More entries are no list that people keep. */
export const MOST_ENTRIES = 20_000;

/** What a file of names may hold. */
function knowledgeBaseShape() {
  return z
    .strictObject({
      $schema: z.string().optional().meta({ description: 'Where this file is described; for editors.' }),
      names: z.array(entryShape()).max(MOST_ENTRIES).meta({ description: 'The names the house knows.' }),
    })
    .meta({
      title: 'Copydesk names',
      description: 'Whom and what this house writes about, and how it writes them. Data only.',
    });
}

/** The JSON Schema of a file of names, for editors to complete it with. */
export function knowledgeBaseSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(knowledgeBaseShape(), { target: 'draft-7', io: 'input' }),
    allowComments: true,
    allowTrailingCommas: true,
  };
}

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const HOW_DAYS_ARE_WRITTEN = 'A day is written 2024-05-31, a month 2024-05, a year 2024.';

/** What one entry may hold. */
export function entryShape() {
  const spelling = z.string().trim().min(1).max(200);
  const day = z
    .string()
    .regex(DAY, { error: HOW_DAYS_ARE_WRITTEN, abort: true })
    .refine(isInCalendar, { error: 'there is no such day' });
  const role = z.strictObject({
    title: spelling.meta({ description: 'What the person is: “city treasurer”.' }),
    from: day.optional().meta({ description: `First day in the role. ${HOW_DAYS_ARE_WRITTEN}` }),
    to: day
      .optional()
      .meta({ description: `Last day in the role; absent while it lasts. ${HOW_DAYS_ARE_WRITTEN}` }),
  });
  return z.strictObject({
    name: spelling.meta({ description: 'The name in full, as this house writes it.' }),
    kind: z.enum(HOUSE_KINDS).meta({ description: 'What bears the name.' }),
    aliases: z.array(spelling).max(50).optional().meta({
      description: 'Other ways to write the name that are right too: a short form, an acronym.',
    }),
    misspellings: z.array(spelling).max(50).optional().meta({
      description:
        'Ways to write it that are wrong, the whole name or one word of it; stories are checked for them.',
    }),
    roles: z.array(role).max(50).optional().meta({
      description: 'What the person is or was; stories that say otherwise are queried.',
    }),
    notes: z.string().max(2000).optional().meta({ description: 'Shown with the name in stories.' }),
    checked: z
      .strictObject({
        by: z.string().trim().min(1).max(100).meta({ description: 'Initials of whoever checked the entry.' }),
        on: day.meta({ description: HOW_DAYS_ARE_WRITTEN }),
      })
      .optional()
      .meta({ description: 'Who checked the entry last, and when.' }),
  });
}

function isInCalendar(day: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayOf(year, month, date) !== undefined;
}
