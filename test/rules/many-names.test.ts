import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { KnowledgeBase } from '../../server/engine/knowledge-base.ts';
import { readKnowledgeBase } from '../../server/engine/knowledge-base-source.ts';
import { RULES } from '../../server/rules/index.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from '../support/language.ts';

const GIVEN = ['Ann', 'Paul', 'Grace', 'Ira', 'Ada', 'Noel'];

/** A name of its own for each number. */
function nameOf(number: number): string {
  const tail = String(number)
    .split('')
    .map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
  return `${GIVEN[number % GIVEN.length]} Q${tail}`;
}

/** A house that keeps as many names, one for each that the stories have, and an office that nobody holds there. */
const HOUSE = new KnowledgeBase(
  readKnowledgeBase(
    JSON.stringify({
      names: Array.from({ length: 3000 }, (_, number) => ({
        name: nameOf(number),
        kind: 'person',
        roles: [{ title: 'sheriff' }],
      })),
    }),
  ).entries,
);

/** Thousands of namesakes, of speakers, of ages and of bodies: what takes quadratic time takes hours here. */
const HOSTILE: Readonly<Record<string, (number: number) => string>> = {
  namesakes: (number) => `Paul Okafor and ${GIVEN[number % 6]} Okafor spoke. Okafor said it was late. `,
  'surnames alone': (number) => `${nameOf(number).split(' ')[1]} said it was late. `,
  'one speaker': () => 'Grace Okafor said it was late. She said the tide was out. ',
  'many speakers': (number) => `${nameOf(number)} said it was late. He said the tide was out. `,
  ages: (number) => `Mayor Grace Okafor, ${20 + (number % 60)}, met Gov. Grace Okafor, ${21 + (number % 60)}. `,
  slips: (number) => `Mayor ${nameOf(number)} said it was late. ${nameOf(number)}z said so, too. `,
  bodies: () => 'The Danforth Transit Authority said it was late. The Riders Alliance said so. The agency said no. ',
};

describe('rules on thousands of names', () => {
  for (const [name, sentence] of Object.entries(HOSTILE)) {
    test(name, () => {
      const body = Array.from({ length: 3000 }, (_, number) => sentence(number)).join('');
      const analysis = analyse(parseArticle(`Ferry fares to rise in May\n\n${body}\n`, 'plain'), newMemory(), {
        type: 'news',
        from: 'configuration',
        reason: '',
      });
      for (const rule of RULES) {
        if (rule.meta.group !== 'entities' && !rule.meta.id.endsWith('-distant')) continue;
        const options = Object.fromEntries(
          Object.entries(rule.options).map(([option, spec]) => [option, spec.default]),
        );
        if (rule.scope !== 'article' && rule.scope !== 'house') continue;
        const found =
          rule.scope === 'article' ? rule.check(analysis, options) : rule.check(analysis, HOUSE, options);
        for (const { span } of found) assert.ok(span.start <= span.end);
      }
    });
  }
});
