/** By a name of its own, which makes `mix` short enough to be compiled into the loops that call it. */
const { imul } = Math;

/** What a hash starts with, and what it is multiplied with at each unit. */
export const HASH_START = -2128831035;
export const HASH_FACTOR = 16777619;

/**
 * The 32-bit FNV-1a hash of a text, over its UTF-16 units. Trained tables are looked up by it: changing it makes every
 * model file worthless.
 * Source: Fowler, Noll and Vo.
 */
export function hashText(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++) hash = imul(hash ^ text.charCodeAt(at), HASH_FACTOR);
  return hash;
}

/** One hash of two numbers, in order; both may be hashes or small states. Source: the finaliser of MurmurHash3. */
export function mix(left: number, right: number): number {
  let hash = imul(left ^ imul(right, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
