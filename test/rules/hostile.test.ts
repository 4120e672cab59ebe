import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { findGarblings } from '../../server/rules/mojibake.ts';
import { findAddresses } from '../../server/rules/staff-address.ts';
import { RULES } from '../../server/rules/index.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from '../support/language.ts';

/** Four capitals of their own for each number below 331,776. */
function acronymOf(number: number): string {
  return [13824, 576, 24, 1].map((by) => String.fromCodePoint(0x42 + (Math.floor(number / by) % 24))).join('');
}

/**
 * A run that takes quadratic time would take hours here, and the test run's own limit ends it; nothing is asserted on
 * a clock. The sizes are those of a file somebody drops into a workspace by mistake.
 */
const HOSTILE: Readonly<Record<string, string>> = {
  'one word of 200,000 letters': 'a'.repeat(200_000),
  'white space': `a${' '.repeat(200_000)}b`,
  'is, and nothing else': 'is '.repeat(20_000),
  brackets: '['.repeat(100_000),
  'quotation marks': '“'.repeat(20_000),
  'straight marks': '" '.repeat(20_000),
  'garbled letters': 'Ãâ€'.repeat(30_000),
  ampersands: '&amp;'.repeat(20_000),
  'half an address': 'a.b@'.repeat(30_000),
  figures: '555-555-'.repeat(20_000),
  links: 'http://a?utm_'.repeat(10_000),
  hyphens: 'a--'.repeat(30_000),
  'doubled words': 'the '.repeat(20_000),
  names: Array.from({ length: 10_000 }, (_, at) => `Ana Ru${(at % 3000).toString(36)}iz`).join(', '),
  'names alike': Array.from({ length: 10_000 }, (_, at) => `Ana Kief${String.fromCodePoint(0x61 + (at % 26), 0x61 + (Math.floor(at / 26) % 26), 0x61 + (Math.floor(at / 676) % 26))}ner`).join(' met. '),
  acronyms: Array.from({ length: 20_000 }, (_, at) => acronymOf(at)).join(' won. The '),
  'acronyms, each twice': Array.from({ length: 20_000 }, (_, at) => acronymOf(at % 10_000)).join(' won. The '),
  'long forms': 'River Works Control Board (RCWB) '.repeat(5_000),
};

describe('rules on hostile text', () => {
  for (const [name, words] of Object.entries(HOSTILE)) {
    test(name, () => {
      const analysis = analyse(
        parseArticle(`Ferry fares to rise in May\n\n${words}\n`, 'plain'),
        newMemory(),
        { type: 'news', from: 'configuration', reason: '' },
      );
      for (const rule of RULES) {
        if (rule.meta.group === 'attribution' || rule.meta.group === 'sourcing') continue;
        const options = Object.fromEntries(
          Object.entries(rule.options).map(([option, spec]) => [option, spec.default]),
        );
        if (rule.scope === 'workspace' || rule.scope === 'house') continue;
        const found =
          rule.scope === 'article'
            ? [...rule.check(analysis, options)]
            : analysis.blocks
                .filter(({ zone }) => rule.zones.includes(zone))
                .flatMap((block) => [...rule.check(block, options)]);
        for (const { span } of found) assert.ok(span.start <= span.end);
      }
    });
  }

  test('a line of ten million letters', () => {
    const line = 'x'.repeat(10_000_000);
    assert.deepEqual(findGarblings(line), []);
    assert.deepEqual(findAddresses(line), []);
  });
});
