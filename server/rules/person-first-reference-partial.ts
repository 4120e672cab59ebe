import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../analysis/entities.ts';
import { lastWordOf } from '../analysis/entities/people.ts';
import { FAMOUS_OPTION, type Famous, famousPeople } from './famous.ts';
import {
  bearersBySurname,
  firstOfBody,
  isBareSurname,
  isFullName,
  isOtherThanBearer,
  mayBeFullName,
  type Naming,
  namingsOf,
  wordsOf,
} from './named-people.ts';
import { articleRule } from './rule.ts';

export const personFirstReferencePartial = articleRule({
  meta: {
    id: 'person-first-reference-partial',
    summary: 'A person called by the surname alone before the story gives the full name.',
    group: 'entities',
    severity: 'warning',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP', 'Reuters', 'Guardian'],
    storyTypes: ['news', 'brief', 'obituary', 'sport'],
  },
  options: { famous: FAMOUS_OPTION },
  *check(analysis, { famous }) {
    const people = analysis.entities.filter(({ kind }) => kind === 'person');
    let opening: number | undefined;
    let known: Famous | undefined;
    let bearers: ReadonlyMap<string, readonly Entity[]> | undefined;
    for (const person of people) {
      if (!person.name.includes(' ') || person.aliases.length === 0) continue;
      opening ??= firstOfBody(analysis);
      const found = opensShort(analysis, person, opening)
        ? firstPartial(analysis, person, opening)
        : undefined;
      if (found === undefined) continue;
      bearers ??= bearersBySurname(people);
      const surname = lastWordOf(wordsOf(person.name));
      known ??= famousPeople(famous);
      if (bearers.get(surname)!.length > 1 || known.bears(surname)) continue;
      const { first, fullest } = found;
      const name = fullest.words.join(' ');
      const { start, end } = first;
      const honorific = first.beside?.honorific;
      const from = honorific === undefined ? start : honorific.start + first.home.block.span.start;
      yield {
        span: { start, end },
        message: `“${first.words.join(' ')}” stands here before the story gives the full name. Give “${name}” at the first mention.`,
        related: [{ span: fullest, message: 'The full name' }],
        fixes: [
          {
            title: `Give the full name, “${name}”`,
            kind: 'suggestion',
            edits: [{ span: { start: from, end }, text: name }],
          },
        ],
      };
    }
  },
});

/** Whether the first mention is shorter than the name: one look tells that of most people. */
function opensShort({ blocks }: Analysis, { mentions, name }: Entity, opening: number): boolean {
  const first = mentions.find(
    ({ form, quoted, block }) =>
      form === 'name' && !quoted && block >= opening && blocks[block]!.zone === 'paragraph',
  );
  return first !== undefined && first.end - first.start < name.length;
}

interface PartialReference {
  readonly first: Naming;
  readonly fullest: Naming;
}

/** The first naming, if it gives the surname alone, and the fullest of those behind it. */
function firstPartial(analysis: Analysis, person: Entity, opening: number): PartialReference | undefined {
  const words = wordsOf(person.name);
  const namings = namingsOf(analysis, person).filter(({ home }) => home.index >= opening);
  const [first] = namings;
  if (first === undefined || !isBareSurname(first, words)) return undefined;
  if (isOtherThanBearer(first)) return undefined;
  const isPerson = person.roles.length > 0 ? mayBeFullName : isFullName;
  const full = namings.filter((naming) => isPerson(naming) && lastWordOf(naming.words) === lastWordOf(words));
  const [fullest] = full.toSorted((a, b) => b.words.length - a.words.length);
  return fullest && { first, fullest };
}
