import { LetterPattern } from '../text/letter-pattern.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../analysis/entities.ts';
import { firstIndex } from '../text/bisection.ts';
import { isFullName, type Naming, namingsOf, peopleOf } from './named-people.ts';
import { articleRule } from './rule.ts';

export const ageInconsistent = articleRule({
  meta: {
    id: 'age-inconsistent',
    summary: 'Two ages for one person.',
    group: 'entities',
    severity: 'info',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP'],
    storyTypes: ['news', 'brief', 'obituary', 'sport'],
  },
  options: {},
  *check(analysis) {
    for (const person of peopleOf(analysis)) {
      if (!person.roles.some(({ form }) => form === 'age')) continue;
      const [first, ...others] = agesOf(analysis, person);
      const second = first && others.find(({ age, name }) => age !== first.age && name === first.name);
      if (first === undefined || second === undefined) continue;
      yield {
        span: second,
        message: `${person.name} is ${second.age} here and ${first.age} before. Check which is right.`,
        related: [{ span: first, message: `${first.age} here` }],
        fixes: [
          {
            title: `Write ${first.age} here`,
            kind: 'suggestion',
            edits: [{ span: second, text: first.age }],
          },
          {
            title: `Write ${second.age} there`,
            kind: 'suggestion',
            edits: [{ span: first, text: second.age }],
          },
        ],
      };
    }
  },
});

interface Age {
  /** First and last word of the name it stands with: a father and a son of one name differ in the last. */
  readonly name: string;
  readonly age: string;
  readonly start: number;
  readonly end: number;
}

/** The ages that stand with a full name, or before it as “the 42-year-old”, as the story gives them for its own day. */
function agesOf(analysis: Analysis, person: Entity): Age[] {
  return namingsOf(analysis, person).flatMap((naming) => {
    const found = isFullName(naming) ? ageBeside(naming) : undefined;
    return found === undefined || isEarlier(naming) ? [] : [found];
  });
}

const BEFORE = new LetterPattern(
  String.raw`(?<![\d.,$-])(?<age>[1-9]\d?|1[01]\d)-year-old(?: [\p{L}-]+){0,3} $`,
);
const BEHIND =
  /^, (?:(?:now|who is|a|the|age|aged) )?(?<age>[1-9]\d?|1[01]\d)(?=[,.;)]|-year-old| years old)/;

/** The age right behind a name (“, 42,”) or before it (“42-year-old”). */
function ageBeside({ home, start, end, words }: Naming): Age | undefined {
  const at = home.block.span.start;
  const { prose } = home.reading;
  const name = `${words[0]} ${words.at(-1)}`;
  const from = Math.max(0, start - at - REACH);
  const before = BEFORE.exec(prose.slice(from, start - at));
  if (before !== null) return placed(name, before.groups!['age']!, at + from + before.index);
  const behind = BEHIND.exec(prose.slice(end - at, end - at + REACH));
  if (behind === null) return undefined;
  const age = behind.groups!['age']!;
  return placed(name, age, end + behind[0].indexOf(age));
}

/** Units beside a name in which its age may stand. */
const REACH = 60;

function placed(name: string, age: string, start: number): Age {
  return { name, age, start, end: start + age.length };
}

/** Whether the words near the name, in its sentence, tell of another time: “then 24”, “in 1998”, “will turn 60”. */
function isEarlier({ home, start, end }: Naming): boolean {
  const at = home.block.span.start;
  const { sentences, prose } = home.reading;
  const sentence = sentences[firstIndex(sentences.length, (index) => sentences[index]!.end >= end - at)];
  const from = Math.max(sentence?.start ?? 0, start - at - NEAR);
  const until = Math.min(sentence?.end ?? prose.length, end - at + NEAR);
  return OTHER_TIME.test(prose.slice(from, until));
}

/** Units around a name in which its sentence says when that was. */
const NEAR = 200;

const OTHER_TIME =
  /\b(?:then|at the time|in (?:1[89]|20)\d\d|years? (?:ago|earlier|before|later)|turn(?:s|ed|ing)?|would be|will be|by the time)\b/i;
