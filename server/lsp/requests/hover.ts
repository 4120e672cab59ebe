import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { contains, lengthOf, shift, type Span } from '../../text/span.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { dayWordAt } from '../../analysis/dates/day-words.ts';
import { type Figure, findFigures } from '../../analysis/figures.ts';
import { blockAt } from '../../analysis/places.ts';
import { type Card, type CardPlaces, toMarkdown, toPlainText } from '../cards/card.ts';
import { entityCard } from '../cards/entity-card.ts';
import { figureCard } from '../cards/figure-card.ts';
import { folderLine } from '../cards/folder-line.ts';
import { findingCard } from '../cards/finding-card.ts';
import { houseLines } from '../cards/house-lines.ts';
import { quotationCard } from '../cards/quotation-card.ts';
import { sourceAt } from '../cards/source-card.ts';
import { weekdayCard } from '../cards/weekday-card.ts';
import { wikidataLines } from '../cards/wikidata-lines.ts';
import type { WikidataLookups } from '../../node/wikidata-lookups.ts';
import { toLspRange, toOffset } from '../convert.ts';
import type { ReviewedStory } from '../session.ts';

/**
 * What is to be told of the place under the pointer: whom a name names or what day or number stands there, what is known
 * of a source without a name, whose words a quotation is, why there is a finding; in this order.
 *
 * @returns `undefined` where there is nothing to tell. The range is that of the smallest thing told of.
 */
export function hover(
  story: ReviewedStory,
  position: Position,
  format: MarkupKind,
  lookups?: WikidataLookups,
): Hover | undefined {
  const { document, review, surroundings } = story;
  const offset = toOffset(document, position);
  const told: Told[] = [];

  const mentioned = review.analysis.mentionAt(offset);
  if (mentioned !== undefined) {
    const { entity, mention } = mentioned;
    const card = entityCard(review.analysis, entity, mention);
    const others = folderLine(surroundings.othersNaming(document.uri, entity));
    const house = houseLines(story.house?.names, entity);
    told.push({ card: [...card, ...others, ...house, ...wikidataLines(entity, lookups)], span: mention });
  }
  const source = sourceAt(review.analysis, offset);
  if (source !== undefined) told.push(source);
  if (mentioned === undefined) told.push(...numberAt(review.analysis, offset));
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

/** A card, and the words it tells of. */
interface Told {
  readonly card: Card;
  readonly span: Span;
}

/** Numbers that say something only by what they belong to. */
const SILENT: ReadonlySet<Figure['kind']> = new Set(['name', 'time', 'date']);

/** The card of a day, else of a figure, that stands at an offset of the story; none in what is not the story's own text. */
function numberAt(analysis: Analysis, offset: number): Told[] {
  const home = blockAt(analysis, offset);
  if (home === undefined || home.zone === 'metadata' || home.zone === 'code') return [];
  const { start } = home.block.span;
  const word = dayWordAt(home.reading, offset - start);
  if (word !== undefined) return [{ card: weekdayCard(analysis, home, word), span: shift(word, start) }];
  const figure = home.reading
    .once(findFigures)
    .find((each) => holds(each, offset - start) && !SILENT.has(each.kind));
  return figure === undefined
    ? []
    : [{ card: figureCard(analysis, home, figure), span: shift(figure, start) }];
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
