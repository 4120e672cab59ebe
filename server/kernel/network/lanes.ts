/**
 * Arithmetic on what a host can reckon with at once. `Whole` is four numbers of 32 bits in a vector, or one number alone;
 * `Fraction` four fractions of single precision, or one. Every step gives the same in lanes and alone: whole numbers are
 * exact, and fractions are rounded after each operation. So each loop is written once, and compiled for either.
 */

/** Bytes of four numbers of 32 bits, or fractions: what a vector holds. */
export const QUAD: usize = 16;

/** Added to a fraction of less than 22 bits, it leaves the nearest whole number in the low bits. Source: 1.5 × 2 ** 23. */
const ROUNDING: f32 = 12582912;

/** The whole numbers or fractions at a place. */
export function at<T>(place: usize): T {
  if (isVector<T>()) return v128.load(place) as T;
  return load<T>(place);
}

export function put<T>(place: usize, value: T): void {
  if (isVector<T>()) v128.store(place, value as v128);
  else store<T>(place, value);
}

/** Two numbers of 16 bits, for all lanes. */
export function pairFor<Whole>(place: usize): Whole {
  if (isVector<Whole>()) return v128.load32_splat(place) as Whole;
  return load<Whole>(place);
}

/** A sum with the products of two pairs of numbers of 16 bits added to it. */
export function withProducts<Whole>(sum: Whole, weights: Whole, pair: Whole): Whole {
  if (isVector<Whole>())
    return i32x4.add(sum as v128, i32x4.dot_i16x8_s(weights as v128, pair as v128)) as Whole;
  const weight = weights as i32;
  const number = pair as i32;
  return ((sum as i32) +
    ((weight << 16) >> 16) * ((number << 16) >> 16) +
    (weight >> 16) * (number >> 16)) as Whole;
}

export function zero<Whole>(): Whole {
  if (isVector<Whole>()) return i32x4.splat(0) as Whole;
  return 0 as Whole;
}

export function toFraction<Whole, Fraction>(value: Whole): Fraction {
  if (isVector<Whole>()) return f32x4.convert_i32x4_s(value as v128) as Fraction;
  return (<f32>(value as i32)) as Fraction;
}

export function spread<Fraction>(value: f32): Fraction {
  if (isVector<Fraction>()) return f32x4.splat(value) as Fraction;
  return value as Fraction;
}

/** A fraction in memory, for all lanes. */
export function spreadAt<Fraction>(place: usize): Fraction {
  if (isVector<Fraction>()) return v128.load32_splat(place) as Fraction;
  return load<Fraction>(place);
}

export function plus<Fraction>(left: Fraction, right: Fraction): Fraction {
  if (isVector<Fraction>()) return f32x4.add(left as v128, right as v128) as Fraction;
  return (left + right) as Fraction;
}

export function times<Fraction>(left: Fraction, right: Fraction): Fraction {
  if (isVector<Fraction>()) return f32x4.mul(left as v128, right as v128) as Fraction;
  return (left * right) as Fraction;
}

export function over<Fraction>(left: Fraction, right: Fraction): Fraction {
  if (isVector<Fraction>()) return f32x4.div(left as v128, right as v128) as Fraction;
  return (left / right) as Fraction;
}

/** A fraction, which has to be a number, or the nearest one from `lowest` to `highest`. */
export function within<Fraction>(value: Fraction, lowest: Fraction, highest: Fraction): Fraction {
  if (isVector<Fraction>())
    return f32x4.pmax(f32x4.pmin(value as v128, highest as v128), lowest as v128) as Fraction;
  return max<f32>(min<f32>(value as f32, highest as f32), lowest as f32) as Fraction;
}

/** Writes the whole numbers nearest to fractions, which have to fit into 16 bits, as such. */
export function putNearest<Fraction>(place: usize, value: Fraction): void {
  if (isVector<Fraction>()) {
    const bits = f32x4.add(value as v128, f32x4.splat(ROUNDING));
    const whole = i32x4.sub(bits, i32x4.splat(reinterpret<i32>(ROUNDING)));
    v128.store64_lane(place, i16x8.narrow_i32x4_s(whole, whole), 0);
  } else store<i16>(place, <i16>reinterpret<i32>((value as f32) + ROUNDING));
}
