/** Powers beyond these are out of single precision's reach. */
const LOWEST: f32 = -87;
const HIGHEST: f32 = 88;
/** Added to a fraction of less than 22 bits, it leaves the nearest whole number in the low bits: 1.5 × 2 ** 23. */
const ROUNDING: f32 = 12582912;
const BITS_A_POWER: f32 = 1.44269504;

/**
 * e to a power, right to 5e-6 of it: 2 to the whole part of a power of two goes into the exponent, the series of 2 ** x takes
 * the rest. The host's own differs from engine to engine.
 */
export function exponential(power: f32): f32 {
  const bits = max<f32>(min<f32>(power, HIGHEST), LOWEST) * BITS_A_POWER;
  const shifted = bits + ROUNDING;
  const rest = bits - (shifted - ROUNDING);
  let series: f32 = 1.3333558e-3;
  series = series * rest + 9.6181291e-3;
  series = series * rest + 5.5504109e-2;
  series = series * rest + 0.24022651;
  series = series * rest + 0.69314718;
  series = series * rest + 1;
  return reinterpret<f32>(reinterpret<i32>(series) + (reinterpret<i32>(shifted) << 23));
}
