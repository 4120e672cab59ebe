import { length } from './block';
import { outlineBlock } from './block-outline';
import { lookAround } from './cue-outlook';
import { readSides } from './cue-sides';
import { findingsSize, layOutFindings } from './findings';
import { enterFirst, expand, GROUPS, keys, MOST_FEATURES, NAMED, readKeys } from './first-features';
import { types, writeWords } from './first-pass';
import { Ints, longer, roomFor, takeInts } from './memory';
import {
  enterSecond,
  expandSecond,
  readSecondKeys,
  SECOND_GROUPS,
  SECOND_STATE_GROUPS,
  secondKeys,
} from './second-features';

// What training asks of the kernel: the very features that tagging adds up.

/** Features of a block's tokens, one token behind the other, and where each token's begin; one more at the end. */
let features: Ints = takeInts(1 << 16);
let room: i32 = 1 << 16;
let starts: Ints = takeInts(1 << 10);
let startsRoom: i32 = 1 << 10;
let count: i32 = 0;

/** Writes the features of the first pass of the block, whose types are read, and its lemmas and flags; returns how many. */
export function listFirst(carry: i32, kind: i32): i32 {
  outlineBlock();
  layOutFindings();
  writeWords();
  enterFirst(types, carry, kind);
  begin();
  for (let at = 0; at < length; at++) {
    readKeys(at);
    const groups = keys[NAMED] == 0 ? NAMED : GROUPS;
    for (let group = 0; group < groups; group++) count += expand(group, nextRoom());
    starts[at + 1] = count;
  }
  return count;
}

/** Reads likely cues off the findings that the host has written; returns the size of the findings. */
export function readFindings(): i32 {
  lookAround();
  return findingsSize();
}

/** Writes the features that the second pass adds for the block, whose findings are laid out; returns how many. */
export function listSecond(): i32 {
  outlineBlock();
  readSides();
  enterSecond();
  begin();
  for (let at = 0; at < length; at++) {
    readSecondKeys(at);
    for (let group = 0; group < SECOND_GROUPS; group++)
      if (group < SECOND_STATE_GROUPS || secondKeys[group] != 0) count += expandSecond(group, nextRoom());
    starts[at + 1] = count;
  }
  return count;
}

/** Where the features listed last lie. */
export function listedFeatures(): Ints {
  return features;
}

/** Where each token's begin. */
export function listedStarts(): Ints {
  return starts;
}

function begin(): void {
  count = 0;
  if (length < startsRoom) return;
  const wanted = roomFor(length + 1);
  starts = takeInts(wanted);
  startsRoom = wanted;
}

function nextRoom(): Ints {
  if (count + MOST_FEATURES > room) {
    features = longer(features, room, room * 2);
    room *= 2;
  }
  return changetype<Ints>(features.at(count));
}
