import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../text/span.ts';
import { articleRule, type Finding } from './rule.ts';
import { PROSE_ZONES } from './zone-sets.ts';

export const typographyDashes = articleRule({
  meta: {
    id: 'typography-dashes',
    summary: 'Dashes are typed as two hyphens, or set in two ways in one story.',
    group: 'style',
    severity: 'hint',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: [],
  },
  options: {
    wire: {
      default: 'auto',
      choices: ['auto', 'always', 'never'],
      description:
        'Whether two hyphens are the dash of this copy: `auto` says so where the dateline or a credit has them.',
    },
  },
  *check(analysis, { wire }) {
    if (wire === 'always' || (wire === 'auto' && isWireCopy(analysis))) return;
    yield* findHyphens(analysis);
    yield* findMixed(analysis);
  },
});

/** Whether the agency's own lines are set with two hyphens: then the body follows the agency's usage. */
function isWireCopy({ blocks }: Analysis): boolean {
  return blocks.some(({ zone, reading }) => {
    if (zone === 'credit' || zone === 'contact') return reading.text.includes('--');
    return reading.dateline !== undefined && reading.text.slice(0, reading.dateline.span.end).includes('--');
  });
}

function* findHyphens({ blocks }: Analysis): Iterable<Finding> {
  for (const { zone, block, reading } of blocks) {
    if (!PROSE_ZONES.includes(zone)) continue;
    for (const { 0: words, index } of hyphensIn(reading.prose)) {
      if (index < reading.body.start) continue;
      const start = block.span.start + index;
      const span = { start, end: start + words.length };
      yield {
        span,
        message: 'Two hyphens stand here for a dash. Set the dash.',
        fixes: [{ title: 'Replace by “—”', kind: 'suggestion', edits: [{ span, text: '—' }] }],
      };
    }
  }
}

/** One finding a story, at the first dash of the rarer kind. */
function* findMixed({ blocks }: Analysis): Iterable<Finding> {
  const spans = new Map<string, Span[]>();
  for (const { zone, block, reading } of blocks) {
    if (zone !== 'paragraph') continue;
    for (const { 0: words, index } of dashesIn(reading.narration)) {
      if (index < reading.body.start) continue;
      const end = block.span.start + index + words.length;
      const dash = words.trim();
      const same = spans.get(dash) ?? [];
      same.push({ start: end - 1, end });
      spans.set(dash, same);
    }
  }
  const [rare, common] = Array.from(spans).toSorted(([, a], [, b]) => a.length - b.length);
  if (rare === undefined || common === undefined) return;
  const [dash, [first, ...others]] = rare;
  if (first === undefined) return;
  yield {
    span: first,
    message: `This story sets dashes as “${common[0]}” and as “${dash}”. Choose one.`,
    related: others.slice(0, 20).map((span) => ({ span, message: `“${dash}” here` })),
    fixes: [
      {
        title: `Replace every “${dash}” by “${common[0]}”`,
        kind: 'suggestion',
        edits: [first, ...others].map((span) => ({ span, text: common[0] })),
      },
    ],
  };
}

/** Two hyphens for a dash, with a space on both sides or on neither; three and more are a rule or a mark of the wire. */
function hyphensIn(text: string): Iterable<RegExpExecArray> {
  if (!text.includes('--')) return [];
  return text.matchAll(/(?<=[\p{L}\p{N}\p{P}] )--(?= \S)|(?<=[\p{L}\p{N}”"’')])--(?=[\p{L}\p{N}“"‘'(])/gu);
}

/** Dashes with a space on either side, or between two words. */
function dashesIn(text: string): Iterable<RegExpExecArray> {
  if (!/[–—]/.test(text)) return [];
  return text.matchAll(/(?<=\S)( )[–—](?= )|(?<=\p{L})—(?=\p{L})/gu);
}
