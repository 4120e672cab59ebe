import { TIME_UNITS } from '../../lexicon/number-words.ts';
import type { Figure } from '../figures.ts';
import type { FigureKind } from './kinds.ts';

/**
 * Whether one of two figures may stand for the other: 396 for “nearly 400”, $1,196 million for “$1.2 billion”, 52 percent
 * for “half”, 48 months for “four years”. What they count is not compared, but for spans of time.
 */
export function agree(one: Figure, other: Figure): boolean {
  if (!areComparable(one, other)) return false;
  const scale = daysOf(other) / daysOf(one);
  return (
    isNearEither(one.value, one, other, scale) ||
    (one.second !== undefined && isNearEither(one.second, one, other, scale))
  );
}

/** Whether a number of one figure is near one of the other's, which are scaled to it. */
function isNearEither(value: number, one: Figure, other: Figure, scale: number): boolean {
  const { value: first, second } = other;
  if (isNear(value, first * scale, one, other)) return true;
  return second !== undefined && isNear(value, second * scale, one, other);
}

/** Whether two figures give the very same number of the same kind, however it is written. */
export function isSameNumber(one: Figure, other: Figure): boolean {
  return (
    familyOf(one) === familyOf(other) &&
    one.currency === other.currency &&
    isEqual(one.value, other.value) &&
    one.second === other.second
  );
}

/** The one or two numbers of a figure. */
export function numbersOf({ value, second }: Figure): readonly number[] {
  return second === undefined ? [value] : [value, second];
}

/** Equal but for what is lost in binary fractions. */
export function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

function familyOf({ kind }: Figure): FigureKind {
  return kind === 'share' ? 'percent' : kind;
}

/** Of dollars and heads nothing is said of each other; a number without a sign may be of anything. */
function areComparable(one: Figure, other: Figure): boolean {
  if (isTimeToOther(one, other)) return false;
  const first = familyOf(one);
  const second = familyOf(other);
  if (first === second) return first !== 'money' || one.currency === other.currency;
  const isCount = first === 'count' || second === 'count';
  if (first === 'money' || second === 'money') return isCount && one.value >= 1000;
  if (first === 'percent' || second === 'percent') return isCount || first === 'score' || second === 'score';
  return PLAIN_KINDS.has(first) && PLAIN_KINDS.has(second);
}

/** What a number without a sign or a unit may be of. */
const PLAIN_KINDS: ReadonlySet<FigureKind> = new Set(['count', 'age', 'score', 'ordinal']);

/** The days in one of what a figure counts; 1 for what is no span of time. */
function daysOf({ noun }: Figure): number {
  return (noun === undefined ? undefined : TIME_UNITS.get(noun)) ?? 1;
}

/** Whether one counts days or years and the other does not. */
function isTimeToOther(one: Figure, other: Figure): boolean {
  return (daysOf(one) === 1 && one.noun !== 'day') !== (daysOf(other) === 1 && other.noun !== 'day');
}

/** A part of a whole stands for what it rounds: half for 46 percent as for 54. */
const SHARE_ROOM = 5;
/** How far a plain “400” may lie from the number it rounds: 396 is 400 in a headline, 18 dead are not 20. */
const PLAIN_ROOM = 0.025;

function isNear(value: number, there: number, one: Figure, other: Figure): boolean {
  if (isEqual(value, there)) return true;
  if (one.kind === 'share' || other.kind === 'share')
    return (
      one.kind !== other.kind && familyOf(one) === familyOf(other) && Math.abs(value - there) <= SHARE_ROOM
    );
  return isWithin(value, there, one) || isWithin(there, value, other);
}

/** Whether a number lies where a figure with its bound lets it lie: “more than 1,000” are no 1,700. */
function isWithin(value: number, there: number, { bound, step, scaled, kind, noun }: Figure): boolean {
  const isTime = noun !== undefined && TIME_UNITS.has(noun);
  const room = Math.min(Math.max(step, value / 10), value / 4);
  if (bound === 'over') return there >= value && there < value + room;
  if (bound === 'under') return there <= value && there > value - room;
  if (isTime) return Math.abs(value - there) <= value / 20;
  const isRounded = scaled || bound !== 'exact' || (kind === 'money' && step >= 100) || step < 1;
  const allowed = isRounded
    ? Math.min(step, room) / 2
    : step > 1
      ? Math.min(step / 2, value * PLAIN_ROOM)
      : 0;
  return Math.abs(value - there) <= allowed * (1 + 1e-9);
}
