/**
 * The index of the first of `length` items of which a test holds; `length` when it holds of none. Of all behind that one
 * it has to hold too. Logarithmic.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
