import { Floats, takeFloats } from './memory';

/** Differences of scores beyond this are taken for no chance at all: e to the −40 and less for all scales in use. */
export const STEPS: i32 = 1 << 12;

/**
 * Writes the exponentials of seven labels' scores, each less the highest of them, from a table by steps of quantised
 * weights.
 *
 * @param sums The scores, 16 bits each; the eighth does not count.
 */
export function writeExponentials(out: usize, sums: v128, table: Floats): void {
  const scores = i16x8.replace_lane(sums, 7, 0);
  let highest = i16x8.max_u(
    scores,
    i8x16.shuffle(scores, scores, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7),
  );
  highest = i16x8.max_u(
    highest,
    i8x16.shuffle(highest, highest, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11),
  );
  highest = i16x8.max_u(
    highest,
    i8x16.shuffle(highest, highest, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13),
  );
  const steps = i16x8.min_u(i16x8.sub(highest, scores), i16x8.splat(<i16>(STEPS - 1)));
  store<f32>(out, table[<i32>i16x8.extract_lane_u(steps, 0)]);
  store<f32>(out, table[<i32>i16x8.extract_lane_u(steps, 1)], 4);
  store<f32>(out, table[<i32>i16x8.extract_lane_u(steps, 2)], 8);
  store<f32>(out, table[<i32>i16x8.extract_lane_u(steps, 3)], 12);
  store<f32>(out, table[<i32>i16x8.extract_lane_u(steps, 4)], 16);
  store<f32>(out, table[<i32>i16x8.extract_lane_u(steps, 5)], 20);
  store<f32>(out, table[<i32>i16x8.extract_lane_u(steps, 6)], 24);
  store<f32>(out, 0, 28);
}

/** Room for a table of exponentials, which the host fills: e to the power of minus each step. */
export function takeExponentials(): Floats {
  return takeFloats(STEPS);
}
