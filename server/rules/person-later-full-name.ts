import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../analysis/entities.ts';
import { surnameOf } from '../analysis/entities/people.ts';
import { isSuffix } from '../analysis/names/vocabulary.ts';
import {
  bearersBySurname,
  firstOfBody,
  isBareSurname,
  isFullName,
  type Naming,
  namingsOf,
  peopleOf,
  wordsOf,
} from './named-people.ts';
import { articleRule, type Finding } from './rule.ts';

export const personLaterFullName = articleRule({
  meta: {
    id: 'person-later-full-name',
    summary: 'A full name given again where the surname would do.',
    group: 'entities',
    severity: 'off',
    severityWhenOn: 'hint',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP', 'Guardian'],
    storyTypes: ['news', 'brief', 'obituary', 'sport'],
  },
  options: {
    gap: {
      default: 6,
      minimum: 1,
      description: 'Paragraphs without the person after which the full name may be given again.',
    },
  },
  *check(analysis, { gap }) {
    const people = peopleOf(analysis);
    let bearers: ReadonlyMap<string, readonly Entity[]> | undefined;
    let order: ReadonlyMap<number, number> | undefined;
    for (const person of people) {
      const repeated = fullNames(analysis, person);
      if (repeated.length < 2) continue;
      bearers ??= bearersBySurname(people);
      const words = wordsOf(person.name).filter((word) => !isSuffix(word));
      if ((bearers.get(words.at(-1)!.toLowerCase())?.length ?? 0) > 1) continue;
      order ??= new Map(analysis.paragraphs.map(({ index }, at) => [index, at]));
      const surname = words.slice(-surnameOf(words).split(' ').length).join(' ');
      for (const { full, before } of repeated) {
        if (before === undefined) continue;
        const paragraph = order.get(full.home.index)!;
        if (paragraph - order.get(before.home.index)! >= gap) continue;
        yield findingOf(full, repeated[0]!.full, surname);
      }
    }
  },
});

interface Repeated {
  readonly full: Naming;
  /** The naming before it; `undefined` for the first. */
  readonly before: Naming | undefined;
}

/** The full names of somebody whom the story calls by the surname elsewhere, each with the naming before it. */
function fullNames(analysis: Analysis, person: Entity): Repeated[] {
  if (!person.name.includes(' ') || person.aliases.length === 0) return [];
  const opening = firstOfBody(analysis);
  const namings = namingsOf(analysis, person).filter(({ home }) => home.index >= opening);
  const words = wordsOf(person.name);
  if (!namings.some((naming) => isBareSurname(naming, words))) return [];
  return namings.flatMap((full, at) => (isFullName(full) ? [{ full, before: namings[at - 1] }] : []));
}

function findingOf(full: Naming, first: Naming, surname: string): Finding {
  const { start, end, beside } = full;
  // What a title there tells would be lost, or stand alone before the surname.
  const isPlain = (beside?.titles.length ?? 0) === 0 && beside?.honorific === undefined;
  return {
    span: { start, end },
    message: `${full.words.join(' ')} was named in full before. The surname will do here.`,
    related: [{ span: first, message: 'The full name' }],
    ...(isPlain && {
      fixes: [
        {
          title: `Write “${surname}”`,
          kind: 'suggestion' as const,
          edits: [{ span: { start, end }, text: surname }],
        },
      ],
    }),
  };
}
