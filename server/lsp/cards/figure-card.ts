import type { AnalysedBlock, Analysis } from '../../analysis/analysis.ts';
import type { Bound, Figure } from '../../analysis/figures.ts';
import { isSameNumber } from '../../analysis/figures/agreement.ts';
import { figuresIn, type PlacedFigure, wordsOf } from '../../analysis/figures/body-figures.ts';
import type { Zone } from '../../analysis/zones.ts';
import { type Card, type CardLine, item, line, place, strong } from './card.ts';

/** Where figures are looked for: what a reader sees of the story itself. */
const ZONES: ReadonlySet<Zone> = new Set<Zone>([
  'headline',
  'dek',
  'subhead',
  'paragraph',
  'list-item',
  'pull-quote',
  'caption',
  'correction',
  'other',
]);

/** Places that one list of the card names. */
const MOST_PLACES = 6;

const BOUNDS: Readonly<Record<Bound, string>> = {
  exact: '',
  about: 'about ',
  under: 'at most ',
  over: 'more than ',
};

/** What a figure says, where the story gives it again, and where it counts the same things and finds another number. */
export function figureCard(analysis: Analysis, home: AnalysedBlock, figure: Figure): Card {
  const start = figure.start + home.block.span.start;
  const others = figuresIn(analysis, ZONES).filter(
    ({ span, figure: other }) => span.start !== start && other.kind !== 'name',
  );
  const same = others.filter(({ figure: other }) => isSameNumber(figure, other));
  const differing = others.filter(
    ({ figure: other }) =>
      figure.noun !== undefined &&
      other.noun === figure.noun &&
      other.kind === figure.kind &&
      !isSameNumber(figure, other),
  );
  return [
    line(strong(BOUNDS[figure.bound] + valueOf(figure)), kindOf(figure)),
    ...placesLines(same.length === 0 ? 'Nowhere else in this story.' : 'Also:', same),
    ...(differing.length === 0 ? [] : placesLines(`Counted otherwise (${figure.noun}):`, differing)),
  ];
}

function placesLines(head: string, found: readonly PlacedFigure[]): CardLine[] {
  const shown = found
    .slice(0, MOST_PLACES)
    .map(({ span, home, figure }) =>
      item(`“${wordsOf(home.reading.prose, figure)}” (`, place(span.start), ')'),
    );
  const left = found.length - MOST_PLACES;
  return [line(head), ...shown, ...(left > 0 ? [item(`and ${left} more`)] : [])];
}

/** “$3,500,000”, “40 to 45 percent”, “396”. */
function valueOf({ kind, value, second, currency }: Figure): string {
  const between = kind === 'score' ? '-' : ' to ';
  const sign = kind === 'money' ? currencySign(currency) : '';
  const number = [value, second]
    .flatMap((each) => (each === undefined ? [] : sign + grouped(each, kind === 'year')))
    .join(between);
  if (kind === 'percent' || kind === 'share') return `${number} percent`;
  return kind === 'money' && sign === '' ? `${number} ${currency}s` : number;
}

function currencySign(currency: string | undefined): string {
  return currency !== undefined && currency.length === 1 ? currency : '';
}

/** With commas between thousands; two digits behind the point at most. */
function grouped(value: number, isYear: boolean): string {
  const rounded = Math.round(value * 100) / 100;
  if (isYear) return String(rounded);
  const [whole = '', part] = String(rounded).split('.');
  const commas = /^\d+$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return part === undefined ? commas : `${commas}.${part}`;
}

function kindOf({ kind, noun, step, scaled }: Figure): string {
  const rounded = scaled ? ` · to the nearest ${grouped(step, false)}` : '';
  switch (kind) {
    case 'count':
      return (noun === undefined ? ' · a number' : ` · counts: ${noun}`) + rounded;
    case 'money':
      return ` · money${rounded}`;
    case 'share':
      return ' · a share';
    case 'percent':
      return ' · a percentage';
    case 'age':
      return ' · an age';
    case 'ordinal':
      return ' · a place in an order';
    default:
      return ` · a ${kind}`;
  }
}
