import type { BlockReading } from '../analysis/block-reading.ts';
import { type Figure, findFigures } from '../analysis/figures.ts';
import { beginsNumber } from '../analysis/figures/number-words.ts';
import { BodyFigures, type PlacedFigure, wordsOf } from '../analysis/figures/body-figures.ts';
import { LISTED_THINGS, TIME_UNITS } from '../lexicon/number-words.ts';
import { overlaps, type Span } from '../text/span.ts';
import { articleRule } from './rule.ts';

export const headlineNumberNotInBody = articleRule({
  meta: {
    id: 'headline-number-not-in-body',
    summary: 'A number in the headline that the story never gives.',
    group: 'headlines',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    authorities: ['SPJ'],
  },
  options: {},
  *check(analysis) {
    const headline = analysis.headlineReading;
    if (headline === undefined || analysis.paragraphs.length === 0) return;
    const { reading } = headline;
    if (!mayHoldNumber(reading)) return;
    const wanted = reading
      .once(findFigures)
      .filter((figure) => isChecked(figure) && !isNamed(figure, reading.names.mentions));
    if (wanted.length === 0) return;
    const body = new BodyFigures(analysis);
    for (const figure of wanted) {
      if (body.gives(figure, digitsOf(reading.prose, figure))) continue;
      const same = body.countingSame(figure);
      // The story may name three men instead of counting them; that it counts otherwise is what tells.
      if (isSmall(figure) && same.length === 0) continue;
      const others = [...new Set([...same, ...(isSmall(figure) ? [] : body.near(figure))])].toSorted(
        nearestTo(figure),
      );
      yield {
        span: headline.place({ start: figure.start, end: figure.nounEnd }),
        message: messageFor(wordsOf(reading.prose, figure), same.toSorted(nearestTo(figure))),
        related: others.slice(0, MOST_RELATED).map(({ span, home, figure: other }) => ({
          span,
          message: `The story has “${wordsOf(home.reading.prose, other)}” here.`,
        })),
      };
    }
  },
});

/** Places shown with the finding. */
const MOST_RELATED = 3;

function nearestTo({ value }: Figure): (one: PlacedFigure, other: PlacedFigure) => number {
  return ({ figure: one }, { figure: other }) => Math.abs(one.value - value) - Math.abs(other.value - value);
}

function messageFor(words: string, [other]: readonly PlacedFigure[]): string {
  const story =
    other === undefined
      ? 'the story never gives that number'
      : `the story has “${wordsOf(other.home.reading.prose, other.figure)}”`;
  return `The headline says “${words}”; ${story}. Check which is right.`;
}

/** Most headlines hold none, and need not be read: no digit, and no word that a number begins with. */
function mayHoldNumber({ prose, tokens }: BlockReading): boolean {
  return (
    /[\d½¼¾⅓⅔⅛]/.test(prose) || tokens.some(({ text }) => beginsNumber(text.split('-', 1)[0]!.toLowerCase()))
  );
}

/** Whether a number is one that the story has to give: no year, no date, none that counts what the story lists. */
function isChecked({ kind, noun, value }: Figure): boolean {
  if (kind === 'money' || kind === 'percent' || kind === 'share' || kind === 'age') return true;
  if (kind !== 'count') return false;
  // “First 100 days” are a way of speaking.
  return value > 1 && (noun === undefined || !LISTED_THINGS.has(noun)) && !(value === 100 && noun === 'day');
}

/** Whether a number belongs to a name: “Local 12”, “60 Minutes”. */
function isNamed(figure: Figure, names: readonly Span[]): boolean {
  return names.some((name) => overlaps(name, figure));
}

/** A number that a story may spell out in names, or that is a way of speaking (“a two-front war”). */
function isSmall({ kind, value, second, noun }: Figure): boolean {
  const isTime = noun !== undefined && TIME_UNITS.has(noun);
  return kind === 'count' && second === undefined && value <= 12 && Number.isInteger(value) && !isTime;
}

/** The digits of a figure as the headline writes them; empty for words. */
function digitsOf(prose: string, { start, end }: Figure): string {
  return /\d[\d,.]*\d|\d/.exec(prose.slice(start, end))?.[0] ?? '';
}
