import { over, plus, spread, times, within } from './lanes';

/** Beyond this tanh is taken for ±1: it is by less than a step of the activations. */
const REACH: f32 = 6;

/**
 * tanh, right to 2e-5: a step of the activations is 3e-5. An odd polynomial over an even one, fitted to the least largest
 * error from −REACH to REACH by reweighted least squares.
 */
export function tanh<Fraction>(input: Fraction): Fraction {
  const x = within(input, REACH);
  const square = times(x, x);
  let above = plus(times(square, spread<Fraction>(1.49556e-3)), spread<Fraction>(0.11447277));
  above = plus(times(above, square), spread<Fraction>(0.99997116));
  let below = plus(times(square, spread<Fraction>(5.5186212e-5)), spread<Fraction>(1.7487422e-2));
  below = plus(times(below, square), spread<Fraction>(0.44771414));
  below = plus(times(below, square), spread<Fraction>(1));
  return over(times(x, above), below);
}

export function sigmoid<Fraction>(input: Fraction): Fraction {
  const half = spread<Fraction>(0.5);
  return plus(times(tanh(times(input, half)), half), half);
}
