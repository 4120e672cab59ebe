import { TIME_UNITS } from '../../lexicon/number-words.ts';
import { shift, type Span, textOf } from '../../text/span.ts';
import type { AnalysedBlock, Analysis } from '../analysis.ts';
import { type Figure, findFigures } from '../figures.ts';
import { beginsWord } from '../whole-words.ts';
import type { Zone } from '../zones.ts';
import { agree, numbersOf } from './agreement.ts';
import { makeUp, sinceYear, yearsApart } from './derived.ts';

/** Where a story tells what its headline promises. */
export const BODY_ZONES: ReadonlySet<Zone> = new Set<Zone>([
  'paragraph',
  'list-item',
  'pull-quote',
  'caption',
  'subhead',
  'correction',
  'other',
]);

/** A figure with its block, for its place. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly home: AnalysedBlock;
  /** The figure with what it counts. Absolute. */
  readonly span: Span;
}

/** The figures of some zones of a story in order. Linear in the text when first asked. */
export function figuresIn({ blocks }: Analysis, zones: ReadonlySet<Zone>): PlacedFigure[] {
  return blocks
    .filter(({ zone }) => zones.has(zone))
    .flatMap((home) => home.reading.once(findFigures).map((figure) => placed(home, figure)));
}

function placed(home: AnalysedBlock, figure: Figure): PlacedFigure {
  const span = { start: figure.start, end: figure.nounEnd };
  return { figure, home, span: shift(span, home.block.span.start) };
}

/** A figure and what it counts, as they stand there, on one line. */
export function wordsOf(prose: string, { start, nounEnd }: Figure): string {
  return textOf(prose, { start, end: nounEnd }).replace(/\s+/g, ' ');
}

/** The figures of a story's body: whether they bear out one of its headline. */
export class BodyFigures {
  readonly #blocks: readonly AnalysedBlock[];
  readonly #analysis: Analysis;
  #placed: readonly PlacedFigure[] | undefined;

  constructor(analysis: Analysis) {
    this.#blocks = analysis.blocks.filter(({ zone }) => BODY_ZONES.has(zone));
    this.#analysis = analysis;
  }

  get #figures(): readonly PlacedFigure[] {
    return (this.#placed ??= figuresIn(this.#analysis, BODY_ZONES));
  }

  /**
   * Whether the body gives a figure: in this form or another, as the sum or the difference of its own, or in the same
   * digits, whatever they count there.
   *
   * @param written The figure's digits as it writes them; empty for words.
   */
  gives(figure: Figure, written: string): boolean {
    if (this.#blocks.some(({ reading }) => reading.once(findFigures).some((other) => agree(figure, other))))
      return true;
    if (this.#blocks.some(({ reading }) => makeUp(reading.once(findFigures), figure.value))) return true;
    if (written !== '' && this.#blocks.some(({ reading }) => holdsNumber(reading.prose, written)))
      return true;
    if (this.#givesAsUnit(figure)) return true;
    const isAge = figure.kind === 'age' || figure.noun === 'year';
    return isAge && (yearsApart(this.#years(), figure.value) || sinceYear(this.#years(), figure.value));
  }

  /** Those that count the same as a figure of the headline, in the story's order. */
  countingSame({ kind, noun }: Figure): PlacedFigure[] {
    if (noun === undefined) return [];
    return this.#figures.filter(({ figure }) => figure.kind === kind && figure.noun === noun);
  }

  /** Those of its kind whose number lies within a fifth of it, and that count nothing else. */
  near({ kind, value, currency, noun }: Figure): PlacedFigure[] {
    return this.#figures.filter(
      ({ figure }) =>
        figure.kind === kind &&
        figure.currency === currency &&
        (noun === undefined || figure.noun === undefined || figure.noun === noun) &&
        numbersOf(figure).some((number) => Math.abs(number - value) <= value / 5),
    );
  }

  /** “a decade” for ten years, “a year” or “yearlong” for twelve months. */
  #givesAsUnit({ noun, value }: Figure): boolean {
    const days = noun === undefined ? undefined : TIME_UNITS.get(noun);
    if (days === undefined) return false;
    for (const [unit, own] of TIME_UNITS)
      if (Math.abs(own / (days * value) - 1) < 0.03)
        return this.#blocks.some(({ reading }) => beginsWord(reading.prose, unit));
    return false;
  }

  #years(): ReadonlySet<number> {
    return new Set(
      this.#figures.filter(({ figure }) => figure.kind === 'year').map(({ figure }) => figure.value),
    );
  }
}

/** Whether a number stands in a text with no more digits around it. Linear in the text. */
function holdsNumber(prose: string, digits: string): boolean {
  for (let at = prose.indexOf(digits); at >= 0; at = prose.indexOf(digits, at + digits.length)) {
    const end = at + digits.length;
    if (!/\d[.,]?$/.test(prose.slice(Math.max(0, at - 2), at)) && !/^[.,]?\d/.test(prose.slice(end, end + 2)))
      return true;
  }
  return false;
}
