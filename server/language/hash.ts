/**
 * The 32-bit FNV-1a hash of a text, over its UTF-16 units. Trained tables are looked up by it: changing it makes every
 * model file worthless.
 * Source: Fowler, Noll and Vo.
 */
export function hashText(text: string): number {
  return hashPart(text, 0, text.length);
}

/** The hash of what stands in a text from `start` to before `end`, without cutting it out. */
export function hashPart(text: string, start: number, end: number): number {
  let hash = -2128831035;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash;
}

/** One hash of two numbers, in order; both may be hashes or small states. Source: the finaliser of MurmurHash3. */
export function mix(left: number, right: number): number {
  let hash = Math.imul(left ^ Math.imul(right, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
