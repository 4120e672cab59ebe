/**
 * Whether two words become one another by inserting, deleting or changing one letter, or by exchanging two neighbours.
 * `false` for equal words. Linear in the shorter one.
 */
export function isOneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail += 1;
  const left = a.length - head - tail;
  const right = b.length - head - tail;
  if (left < 2 && right < 2) return true;
  if (left !== 2 || right !== 2) return false;
  return a.charCodeAt(head) === b.charCodeAt(head + 1) && a.charCodeAt(head + 1) === b.charCodeAt(head);
}
