import { isStriking } from './word-looks';

// A stretch of a sentence that may hold names: from `stretchFrom` to before `stretchTo`.
export let stretchFrom: i32 = 0;
export let stretchTo: i32 = 0;

/** Goes before a sentence of the block that begins at a token. */
export function enterStretches(from: i32): void {
  stretchTo = from;
}

/**
 * Goes to the next stretch of a sentence that ends before `end`: tokens at most one away from a capital or a digit. False
 * when there is none.
 */
export function nextStretch(end: i32): bool {
  let at = stretchTo;
  while (at < end && !isStriking(at)) at += 1;
  if (at == end) return false;
  stretchFrom = max(at - 1, stretchTo);
  while (at < end && isNear(at, end)) at += 1;
  stretchTo = at;
  return true;
}

function isNear(at: i32, end: i32): bool {
  return isStriking(at) || isStriking(at - 1) || (at + 1 < end && isStriking(at + 1));
}
