import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { contains, lengthOf, type Span } from '../../text/span.ts';
import { type Card, type CardPlaces, toMarkdown, toPlainText } from '../cards/card.ts';
import { entityCard } from '../cards/entity-card.ts';
import { findingCard } from '../cards/finding-card.ts';
import { quotationCard } from '../cards/quotation-card.ts';
import { sourceAt } from '../cards/source-card.ts';
import { toLspRange, toOffset } from '../convert.ts';
import type { ReviewedStory } from '../session.ts';

/**
 * What is to be told of the place under the pointer: whom a name names, what is known of a source without one, whose
 * words a quotation is, why there is a finding; in this order.
 *
 * @returns `undefined` where there is nothing to tell. The range is that of the smallest thing told of.
 */
export function hover(story: ReviewedStory, position: Position, format: MarkupKind): Hover | undefined {
  const { document, review, surroundings } = story;
  const offset = toOffset(document, position);
  const told: { card: Card; span: Span }[] = [];

  const mentioned = review.analysis.mentionAt(offset);
  if (mentioned !== undefined) {
    const { entity, mention } = mentioned;
    told.push({ card: entityCard(review.analysis, entity, mention), span: mention });
  }
  const source = sourceAt(review.analysis, offset);
  if (source !== undefined) told.push(source);
  const quotation = review.analysis.quotations.findLast(({ outer }) => holds(outer, offset));
  if (quotation !== undefined) {
    told.push({ card: quotationCard(review.analysis, quotation), span: quotation.outer });
  }
  for (const diagnostic of review.diagnostics) {
    if (!holds(diagnostic.span, offset)) continue;
    told.push({
      card: findingCard(diagnostic, surroundings.pageOf(diagnostic.rule)),
      span: diagnostic.span,
    });
  }
  if (told.length === 0) return undefined;

  const cards = told.map(({ card }) => card);
  const places = placesOf(story);
  const smallest = told.reduce(
    (least, { span }) => (lengthOf(span) < lengthOf(least) ? span : least),
    told[0]!.span,
  );
  return {
    contents: {
      kind: format,
      value: format === MarkupKind.Markdown ? toMarkdown(cards, places) : toPlainText(cards, places),
    },
    range: toLspRange(document, smallest),
  };
}

function holds(span: Span, offset: number): boolean {
  return contains(span, { start: offset, end: offset });
}

/** Links lead only where an editor can open them by address: to files. */
function placesOf({ document }: ReviewedStory): CardPlaces {
  return {
    at(offset) {
      const { line, character } = document.positionAt(offset);
      return { line: line + 1, column: character + 1 };
    },
    uri: document.uri.startsWith('file:') ? document.uri : undefined,
  };
}
