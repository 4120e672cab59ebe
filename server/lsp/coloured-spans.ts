import type { Analysis } from '../analysis/analysis.ts';
import type { EntityKind } from '../analysis/entities.ts';
import { compareSpans, type Span } from '../text/span.ts';

/** What words of a story are coloured as. The order is that of the legend: new ones go last. */
export const TOKEN_TYPES = [
  'person',
  'organisation',
  'place',
  'quotation',
  'cue',
  'source',
  'anonymousSource',
] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

/** Words of a story with their colour. */
export interface ColouredSpan extends Span {
  readonly type: TokenType;
}

const NAMES: Partial<Readonly<Record<EntityKind, TokenType>>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
};

/**
 * What is coloured in a story, by place, nothing twice: names before cues, those before sources, and what is left of quotations.
 * In a text that is no article nothing is.
 *
 * Cost: linear in names, attributions and quotations, but for sorting them.
 */
export function colouredSpans(analysis: Analysis): ColouredSpan[] {
  if (analysis.storyType.type === 'not-an-article') return [];
  const speech = analysis.attributions.filter(({ kind }) => kind === 'speech');
  const unnamed = new Set(
    analysis.ledger.flatMap(({ standing, attributions }) => (standing === 'anonymous' ? attributions : [])),
  );
  const anonymous = [...unnamed].map((index) => analysis.attributions[index]!);
  const quotations = analysis.quotations.filter(({ form }) => form === 'direct' || form === 'partial');
  const layers = [
    namesOf(analysis),
    speech.flatMap(({ cue }) => cue.map((span) => coloured(span, 'cue'))),
    anonymous.flatMap(({ source }) => source.map((span) => coloured(span, 'anonymousSource'))),
    speech.flatMap(({ source }) => source.map((span) => coloured(span, 'source'))),
    quotations.map(({ outer }) => coloured(outer, 'quotation')),
  ];
  return layers.reduce(addBeneath, []).filter(({ start, end }) => start < end);
}

function namesOf({ entities }: Analysis): ColouredSpan[] {
  return entities.flatMap(({ kind, mentions }) => {
    const type = NAMES[kind];
    return type === undefined
      ? []
      : mentions.filter(({ form }) => form === 'name').map((mention) => coloured(mention, type));
  });
}

function coloured({ start, end }: Span, type: TokenType): ColouredSpan {
  return { start, end, type };
}

/** Adds spans where nothing is coloured yet; both lists may be in any order, the one that comes back is by place. */
function addBeneath(above: readonly ColouredSpan[], layer: readonly ColouredSpan[]): ColouredSpan[] {
  const added: ColouredSpan[] = [];
  let next = 0;
  let from = 0;
  for (const { start, end, type } of layer.toSorted(compareSpans)) {
    // Those of one layer may overlap: the first counts.
    let at = Math.max(start, from);
    while (next < above.length && above[next]!.end <= at) next += 1;
    for (let over = next; over < above.length && above[over]!.start < end; over++) {
      if (above[over]!.start > at) added.push({ start: at, end: above[over]!.start, type });
      at = Math.max(at, above[over]!.end);
    }
    if (at < end) added.push({ start: at, end, type });
    from = Math.max(from, end);
  }
  return [...above, ...added].toSorted(compareSpans);
}
