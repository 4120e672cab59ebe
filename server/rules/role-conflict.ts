import type { Analysis } from '../analysis/analysis.ts';
import type { BlockReading } from '../analysis/block-reading.ts';
import type { Entity, Role } from '../analysis/entities.ts';
import { firstIndex } from '../text/bisection.ts';
import { textOf } from '../text/span.ts';
import { peopleOf } from './named-people.ts';
import { areIncompatible, type HeldOffice, heldOffice } from './held-offices.ts';
import { articleRule } from './rule.ts';

export const roleConflict = articleRule({
  meta: {
    id: 'role-conflict',
    summary: 'Two offices for one person that nobody holds at a time.',
    group: 'entities',
    severity: 'hint',
    fix: 'none',
    since: '0.1.0',
    authorities: ['AP'],
    storyTypes: ['news', 'brief', 'obituary'],
  },
  options: {},
  *check(analysis) {
    for (const person of peopleOf(analysis)) {
      if (person.roles.length < 2) continue;
      const [first, ...others] = heldOffices(analysis, person);
      const second = first && others.find(({ office }) => areIncompatible(first.office, office));
      if (first === undefined || second === undefined || isChanged(analysis, [first, second])) continue;
      yield {
        span: { start: second.role.start, end: second.role.end },
        message: `${person.name} is “${second.role.text}” here and “${first.role.text}” before. Check which is right, or write “former”.`,
        related: [{ span: first.role, message: `“${first.role.text}”` }],
      };
    }
  },
});

interface Held {
  readonly role: Role;
  readonly office: HeldOffice;
  /** Index of its block. */
  readonly block: number;
}

/** The offices the running text gives a person outside quotations, each with the name right beside it. */
function heldOffices(analysis: Analysis, person: Entity): Held[] {
  const held: Held[] = [];
  for (const role of person.roles) {
    const office = role.form === 'title' ? heldOffice(role.text) : undefined;
    if (office === undefined) continue;
    const block = besideName(analysis, person, role);
    if (block !== undefined) held.push({ role, office, block });
  }
  return held;
}

/** The block in which a title stands right before or behind a name of the person; `undefined` where it does not, or is quoted. */
function besideName({ blocks, article }: Analysis, { mentions }: Entity, role: Role): number | undefined {
  const next = firstIndex(mentions.length, (index) => mentions[index]!.start >= role.end);
  const [before, behind] = [mentions[next - 1], mentions[next]];
  if (behind !== undefined && isNaming(behind) && behind.start - role.end === 1) return behind.block;
  if (before === undefined || !isNaming(before)) return undefined;
  const between = textOf(article.text, { start: before.end, end: role.start });
  return between === ', ' && /^\p{Ll}/u.test(role.text) ? before.block : undefined;

  function isNaming({ form, quoted, block }: Entity['mentions'][number]): boolean {
    return form === 'name' && !quoted && blocks[block]!.zone === 'paragraph';
  }
}

/** Words by which somebody comes to an office, leaves it or is after it. */
const CHANGE =
  /\b(?:elected|re-?elected|appointed|appointment|nominated|nominee|nomination|became|becom\w+|resign\w+|promoted|sworn|succeed\w*|successor|replac\w+|running|ran|campaign\w*|candidate|seek\w*|sought|bid|race|stepp\w+ down|tapped|chosen|named|won|win|served|serving|former\w*|then|when|while|previous\w*|earlier|until|later|once)\b/i;

function tellsOfChange({ narration }: BlockReading): boolean {
  return CHANGE.test(narration);
}

/** Whether a paragraph that gives one of the offices tells of a change. */
function isChanged({ blocks }: Analysis, held: readonly Held[]): boolean {
  return held.some(({ block }) => blocks[block]!.reading.once(tellsOfChange));
}
