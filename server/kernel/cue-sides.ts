import { length, quotations } from './block';
import { LIKELY_SOURCE } from './cue-outlook';
import { cueCount, cueFrom, cueTo, flags, probabilities } from './findings';
import { betweenBit } from './flags';
import { Bytes, Ints, roomFor, takeBytes, takeInts } from './memory';

/** Bits beside those of betweenBit: another quotation than the token's lies between, or a source. */
const QUOTATION_BETWEEN: i32 = 16;
const SOURCE_BETWEEN: i32 = 32;

// The likely cues to both sides of each token of the block, and what stands between. The columns are as long as the
// longest block, and hold the last.
/** By token: index of the last cue that ended before it and of the first that has not; -1 for none. */
export let leftCues: Ints = changetype<Ints>(0);
export let rightCues: Ints = changetype<Ints>(0);
/** By token: what stands between it and that cue, as bits: see betweenBit and those above. */
export let leftFlags: Bytes = changetype<Bytes>(0);
export let rightFlags: Bytes = changetype<Bytes>(0);
let room: i32 = 0;

/** Looks to both sides of the tokens of the block. Cost: linear in its tokens. */
export function readSides(): void {
  if (length > room) {
    const wanted = roomFor(length);
    leftCues = takeInts(wanted);
    rightCues = takeInts(wanted);
    leftFlags = takeBytes(wanted);
    rightFlags = takeBytes(wanted);
    room = wanted;
  }
  lookLeft();
  lookRight();
}

function lookLeft(): void {
  const count = cueCount();
  let cue = -1;
  let seen = 0;
  let quotationStart = 0;
  for (let at = 0; at < length; at++) {
    if (at > 0 && quotations[at] != quotations[at - 1]) quotationStart = at;
    while (cue + 1 < count && cueTo(cue + 1) <= at) {
      cue += 1;
      seen = 0;
    }
    leftCues[at] = cue;
    leftFlags[at] = 0;
    if (cue < 0) continue;
    leftFlags[at] = seen | (quotationStart > cueTo(cue) ? QUOTATION_BETWEEN : 0);
    seen |= betweenBit(flags[at]);
  }
}

function lookRight(): void {
  const count = cueCount();
  let cue = count;
  let seen = 0;
  let quotationEnd = length;
  for (let at = length - 1; at >= 0; at--) {
    if (at + 1 < length && quotations[at] != quotations[at + 1]) quotationEnd = at + 1;
    while (cue > 0 && cueTo(cue - 1) > at) {
      cue -= 1;
      seen = 0;
    }
    rightCues[at] = cue < count ? cue : -1;
    rightFlags[at] = 0;
    if (cue == count || cueFrom(cue) <= at) {
      seen = 0;
      continue;
    }
    rightFlags[at] = seen | (quotationEnd < cueFrom(cue) ? QUOTATION_BETWEEN : 0);
    seen |= betweenBit(flags[at]);
    if (<f64>probabilities[at * 3] > LIKELY_SOURCE) seen |= SOURCE_BETWEEN;
  }
}
