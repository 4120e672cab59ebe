import { articleRule, blockRule, type Rule, type RuleMeta, workspaceRule } from '../../server/rules/rule.ts';

/** Small rules for testing the engine: each finds one plain thing. */

const BODY = ['headline', 'dek', 'byline', 'paragraph', 'list-item', 'other'] as const;

export function meta(id: string, more: Partial<RuleMeta> = {}): RuleMeta {
  return {
    id,
    summary: `Tells of ${id}.`,
    group: 'style',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    authorities: [],
    ...more,
  };
}

/** Finds one word wherever it stands outside quotation marks or in; offers to write another. */
export function wordRule(
  id: string,
  word: string,
  better = word.toUpperCase(),
  more: Partial<RuleMeta> = {},
): Rule {
  return blockRule({
    meta: meta(id, { fix: 'safe', ...more }),
    options: {
      limit: { default: 100, description: 'Findings a paragraph.', minimum: 1, maximum: 100 },
      tone: { default: 'plain', description: 'How it is said.', choices: ['plain', 'stern'] },
      spared: { default: [] as readonly string[], description: 'Words that are left alone.' },
    },
    zones: BODY,
    *check({ reading }, { limit, spared, tone }) {
      if (spared.includes(word)) return;
      let left = limit;
      for (
        let at = reading.prose.indexOf(word);
        at >= 0 && left > 0;
        at = reading.prose.indexOf(word, at + 1)
      ) {
        left--;
        const span = { start: at, end: at + word.length };
        yield {
          span,
          message: tone === 'stern' ? `Never “${word}”.` : `“${word}” again.`,
          fixes: [{ title: `Write “${better}”`, kind: 'safe', edits: [{ span, text: better }] }],
        };
      }
    },
  });
}

/** Tells once how many blocks the story has, on the first of them. */
export const countRule: Rule = articleRule({
  meta: meta('block-count', { severity: 'info', group: 'headlines' }),
  options: {},
  *check(analysis) {
    const first = analysis.blocks[0];
    if (first) yield { span: first.block.span, message: `${analysis.blocks.length} blocks.` };
  },
});

/** Finds a headline that another story has. */
export const sharedHeadlineRule: Rule = workspaceRule({
  meta: meta('shared-headline', { group: 'headlines' }),
  options: {},
  *check({ headline }, neighbours) {
    if (headline === undefined) return;
    const others = neighbours.sameHeadline(headline.text);
    if (others.length === 0) return;
    yield {
      span: { start: headline.start, end: headline.end },
      message: 'Another story has this headline.',
      related: others.map(({ path, span, text }) => ({ path, span, message: text })),
    };
  },
});

/** A council story about invented people. */
export const STORY = `Harbour Committee Puts Off Vote on New Pier

By Nora Ellingsen

BRANDVIK, June 4 — The harbour committee put off a vote on the new pier on Tuesday after an evening of questions from fishermen.

“We need the drawings before we spend a penny,” chairman Odd Farstad said.

The pier would cost 40 million kroner, according to the municipal engineer, Liv Tangen.

Fishermen filled the gallery until the meeting ended at 10 p.m.
`;
