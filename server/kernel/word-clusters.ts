import { Ints } from './memory';

/**
 * Which words are used alike: 64 coarse and 512 fine clusters of the commonest English words, in an open-addressing
 * table. A slot holds the upper half of the word's hash, a bit that says it is taken, the fine and the coarse cluster;
 * the lower half of the hash says where to look first.
 */
let slots: Ints = changetype<Ints>(0);
let mask: i32 = 0;

/** Takes the table of clusters: so many slots, a power of two. */
export function setClusters(at: Ints, count: i32): void {
  slots = at;
  mask = count - 1;
}

/**
 * Both clusters of a word by the hash of its small letters: fine cluster (1 to 512) × 128 + coarse cluster (1 to 64);
 * 0 for words that are not among the commonest. One unknown word in 20,000 is taken for another.
 */
export function clusterOf(lower: i32): i32 {
  const sign = lower >>> 16;
  for (let at = lower & mask; slots[at] != 0; at = (at + 1) & mask) {
    const slot = slots[at];
    if (slot >>> 16 == sign) return (((slot & 0x7fff) >>> 6) + 1) * 128 + (slot & 63) + 1;
  }
  return 0;
}

/** The fine cluster, 1 to 512, of both; 0 for unknown words. */
export function fineCluster(cluster: i32): i32 {
  return cluster >>> 7;
}

/** The coarse cluster, 1 to 64, of both; 0 for unknown words. */
export function coarseCluster(cluster: i32): i32 {
  return cluster & 127;
}
