import { length, quotations, sentences, tags } from './block';
import { quoteStates } from './block-outline';
import { probabilityBuckets } from './buckets';
import {
  after,
  before,
  cuesDiffer,
  IN_SENTENCE,
  leftBetween,
  leftDistance,
  leftLemma,
  leftPattern,
  leftPlace,
  lookAside,
  relation,
  rightBetween,
  rightDistance,
  rightLemma,
  rightPattern,
  rightPlace,
} from './cue-views';
import { contentShares, cuePeaks, probabilities, sentenceCount } from './findings';
import { mix } from './hash';
import { Bytes, Ints, roomFor, takeBytes, takeInts } from './memory';
import { TAG_RADIX, tagHashes } from './word-types';

/** States of left × right, see the places of a side. */
const AROUND: i32 = 20;

// The groups of small states, and where the keys of each begin: they share one range.
/** How likely the token is of a source, a cue and a content. */
const HERE: i32 = 0;
const HERE_START: i32 = 0;
/** How likely it and its neighbours are of a source; of a cue; of a content. */
const SOURCES: i32 = 1;
const SOURCES_START: i32 = HERE_START + 8 * 8 * 8;
const CUES: i32 = 2;
const CUES_START: i32 = SOURCES_START + 9 * 8 * 9;
const CONTENTS: i32 = 3;
const CONTENTS_START: i32 = CUES_START + 9 * 8 * 9;
/** The sides, the quotation state, and how likely it is of a content. */
const SIDES: i32 = 4;
const SIDES_START: i32 = CONTENTS_START + 9 * 8 * 9;
/** What lies to the left cue, and how far that is; to the right one. */
const LEFT_REACH: i32 = 5;
const LEFT_REACH_START: i32 = SIDES_START + AROUND * 7 * 8;
const RIGHT_REACH: i32 = 6;
const RIGHT_REACH_START: i32 = LEFT_REACH_START + 4 * 32 * 10;
/** The patterns of both cues; of the left one with what lies between; of the right one. */
const PATTERNS: i32 = 7;
const PATTERNS_START: i32 = RIGHT_REACH_START + 5 * 64 * 10;
const LEFT_PATTERN: i32 = 8;
const LEFT_PATTERN_START: i32 = PATTERNS_START + 32 * 32 * AROUND;
const RIGHT_PATTERN: i32 = 9;
const RIGHT_PATTERN_START: i32 = LEFT_PATTERN_START + 32 * 32 * 2;
/** What lies to both cues, with the sides; with the token’s relation to their sources. */
const BETWEEN: i32 = 10;
const BETWEEN_START: i32 = RIGHT_PATTERN_START + 32 * 64 * 2;
const RELATED: i32 = 11;
const RELATED_START: i32 = BETWEEN_START + AROUND * 32 * 64;
/** Relation, sides and tag. */
export const RELATION: i32 = 12;
const RELATION_START: i32 = RELATED_START + 4 * 32 * 64;
/** How much of the sentence is content, and its likeliest cue; the sentences beside it. */
const SENTENCE: i32 = 13;
const SENTENCE_START: i32 = RELATION_START + 4 * AROUND * TAG_RADIX;
const BESIDE: i32 = 14;
const BESIDE_START: i32 = SENTENCE_START + 8 * 8 * 2 * AROUND;
/** How far both cues are. */
const DISTANCES: i32 = 15;
const DISTANCES_START: i32 = BESIDE_START + 8 * 8 * 2;
/** How many keys they have together, and how many groups they are. */
export const SECOND_STATE_KEYS: i32 = DISTANCES_START + 10 * 10;
export const SECOND_STATE_GROUPS: i32 = 16;
/** From here on groups depend on the sides alone, all but RELATION. The sides often look the same as from the token before. */
export const SIDE_GROUPS: i32 = 5;
/**
 * Four groups more depend on the lemma of a cue; their keys are hashes, 0 for a group that does not apply. Two depend on the
 * sides alone and have SIDE_LEMMA_FEATURES together, two on the token too and have one each.
 */
const LEFT_LEMMA: i32 = 16;
const RIGHT_LEMMA: i32 = 17;
export const SIDE_LEMMA_FEATURES: i32 = 4;
export const TOKEN_LEMMA_GROUPS: i32 = 18;
const LEFT_LEMMA_TAG: i32 = 18;
const RIGHT_LEMMA_TAG: i32 = 19;
/** How many groups there are in all. */
export const SECOND_GROUPS: i32 = 20;

/** Bucket beyond the ends of the block. */
const EDGE_BUCKET: i32 = 8;

/** The keys of the token read last, by group. */
export const secondKeys: Ints = takeInts(SECOND_GROUPS);
/** Whether the sides look different from it than from the token before. */
export let sidesDiffer: bool = true;

/** Buckets of how likely tokens are of a source, a cue and a content: three a token, and those of both edges. */
let likely: Bytes = changetype<Bytes>(0);
let room: i32 = 0;

/** How the sides looked from the token read last. */
let sides: u32 = 0;
let leftHash: i32 = 0;
let rightHash: i32 = 0;

/** Moves to the outlined block, whose cues are known. */
export function enterSecond(): void {
  if (length > room) {
    const wanted = roomFor(length);
    // Four numbers are written at once, so that the last reach beyond what is needed.
    likely = takeBytes((wanted + 2) * 3 + 4);
    room = wanted;
  }
  const end = length * 3;
  for (let part = 0; part < 3; part++) likely[part] = EDGE_BUCKET;
  for (let at = 0; at < end; at += 4) {
    const buckets = probabilityBuckets(v128.load(probabilities.at(at)));
    v128.store32_lane(
      likely.at(at + 3),
      i8x16.shuffle(buckets, buckets, 0, 4, 8, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
      0,
    );
  }
  for (let part = 3; part < 6; part++) likely[end + part] = EDGE_BUCKET;
}

/** Moves to a token of the block, behind the one before it. */
export function readSecondKeys(at: i32): void {
  lookAside(at);
  setTokenKeys(at);
  const quoted = i32(quotations[at] >= 0);
  const seen = sidesSeen(quoted);
  const sentence = sentences[at];
  sidesDiffer = at == 0 || seen != sides || cuesDiffer || sentence != sentences[at - 1];
  if (sidesDiffer) {
    sides = seen;
    setSideKeys(quoted);
    setSentenceKeys(sentence, quoted);
  }
  secondKeys[LEFT_LEMMA_TAG] = leftPlace == IN_SENTENCE ? mix(leftHash, tags[at] + 1) : 0;
  secondKeys[RIGHT_LEMMA_TAG] = rightPlace == IN_SENTENCE ? mix(rightHash, tags[at] + 1) : 0;
}

/** What is seen of the sides, in one number, but for which cues those are. */
function sidesSeen(quoted: i32): u32 {
  const left = (leftBetween * 8 + leftPlace) * 16 + leftDistance;
  const right = (rightBetween * 8 + rightPlace) * 16 + rightDistance;
  return (((left << 13) | right) << 3) | (relation << 1) | quoted;
}

function around(): i32 {
  return leftPlace * 5 + rightPlace;
}

function setTokenKeys(at: i32): void {
  const place = at * 3 + 3;
  const source = likely[place];
  const cue = likely[place + 1];
  const content = likely[place + 2];
  secondKeys[HERE] = (source * 8 + cue) * 8 + content;
  secondKeys[SOURCES] = SOURCES_START + (likely[place - 3] * 8 + source) * 9 + likely[place + 3];
  secondKeys[CUES] = CUES_START + (likely[place - 2] * 8 + cue) * 9 + likely[place + 4];
  secondKeys[CONTENTS] = CONTENTS_START + (likely[place - 1] * 8 + content) * 9 + likely[place + 5];
  secondKeys[SIDES] = SIDES_START + (around() * 7 + quoteStates[at]) * 8 + content;
  secondKeys[RELATION] = RELATION_START + (relation * AROUND + around()) * TAG_RADIX + tags[at];
}

function setSideKeys(quoted: i32): void {
  secondKeys[LEFT_REACH] = LEFT_REACH_START + (leftPlace * 32 + leftBetween) * 10 + leftDistance;
  secondKeys[RIGHT_REACH] = RIGHT_REACH_START + (rightPlace * 64 + rightBetween) * 10 + rightDistance;
  secondKeys[PATTERNS] = PATTERNS_START + (leftPattern * 32 + rightPattern) * AROUND + around();
  secondKeys[LEFT_PATTERN] = LEFT_PATTERN_START + (leftPattern * 32 + leftBetween) * 2 + quoted;
  secondKeys[RIGHT_PATTERN] = RIGHT_PATTERN_START + (rightPattern * 64 + rightBetween) * 2 + quoted;
  secondKeys[BETWEEN] = BETWEEN_START + (around() * 32 + leftBetween) * 64 + rightBetween;
  secondKeys[RELATED] = RELATED_START + (relation * 32 + leftBetween) * 64 + rightBetween;
  const left = leftPlace == IN_SENTENCE ? leftDistance : 9;
  const right = rightPlace == IN_SENTENCE ? rightDistance : 9;
  secondKeys[DISTANCES] = DISTANCES_START + left * 10 + right;
  leftHash = mix(leftLemma, leftBetween * 8 + leftPlace);
  rightHash = mix(rightLemma, rightBetween * 8 + rightPlace + 1024);
  secondKeys[LEFT_LEMMA] = leftLemma == 0 ? 0 : leftHash;
  secondKeys[RIGHT_LEMMA] = rightLemma == 0 ? 0 : rightHash;
}

function setSentenceKeys(sentence: i32, quoted: i32): void {
  const shareBefore = sentence > 0 ? contentShares[sentence - 1] : before.content;
  const shareAfter = sentence + 1 < sentenceCount ? contentShares[sentence + 1] : after.content;
  const share = (contentShares[sentence] * 8 + cuePeaks[sentence]) * 2 + quoted;
  secondKeys[SENTENCE] = SENTENCE_START + share * AROUND + around();
  secondKeys[BESIDE] = BESIDE_START + (shareBefore * 8 + shareAfter) * 2 + quoted;
}

/** Writes the features of a group of the token read last; returns how many. */
export function expandSecond(group: i32, out: Ints): i32 {
  switch (group) {
    case HERE: {
      const key = secondKeys[HERE];
      out[0] = mix(key >> 6, 101);
      out[1] = mix((key >> 3) & 7, 102);
      out[2] = mix(key & 7, 103);
      out[3] = mix(key, 104);
      return 4;
    }
    case SIDES: {
      const key = secondKeys[SIDES] - SIDES_START;
      out[0] = mix(key / 56, 108);
      out[1] = mix(mix(key / 56, (key / 8) % 7), 109);
      out[2] = mix(mix(key / 56, key & 7), 110);
      return 3;
    }
    case RELATION: {
      const key = secondKeys[RELATION] - RELATION_START;
      const states = key / TAG_RADIX;
      const tag = tagHashes[key % TAG_RADIX];
      out[0] = mix(states, 121);
      out[1] = mix(mix(states, tag), 122);
      out[2] = mix(mix(states % AROUND, tag), 123);
      return 3;
    }
    case SENTENCE: {
      const key = secondKeys[SENTENCE] - SENTENCE_START;
      const share = key / (16 * AROUND);
      out[0] = mix(share, 125);
      out[1] = mix(key / AROUND, 126);
      out[2] = mix(mix(share, key % AROUND), 127);
      return 3;
    }
    case LEFT_LEMMA:
      out[0] = mix(secondKeys[LEFT_LEMMA], 113);
      out[1] = mix(mix(leftPlace, leftLemma), 115);
      return 2;
    case RIGHT_LEMMA:
      out[0] = mix(secondKeys[RIGHT_LEMMA], 114);
      out[1] = mix(mix(rightPlace, rightLemma), 116);
      return 2;
    default:
      // One feature: the group's states together, which its key already is.
      out[0] = mix(secondKeys[group] - startOf(group), 140 + group);
      return 1;
  }
}

/** Where the keys of a group of one feature begin. */
function startOf(group: i32): i32 {
  switch (group) {
    case SOURCES:
      return SOURCES_START;
    case CUES:
      return CUES_START;
    case CONTENTS:
      return CONTENTS_START;
    case LEFT_REACH:
      return LEFT_REACH_START;
    case RIGHT_REACH:
      return RIGHT_REACH_START;
    case PATTERNS:
      return PATTERNS_START;
    case LEFT_PATTERN:
      return LEFT_PATTERN_START;
    case RIGHT_PATTERN:
      return RIGHT_PATTERN_START;
    case BETWEEN:
      return BETWEEN_START;
    case RELATED:
      return RELATED_START;
    case BESIDE:
      return BESIDE_START;
    case DISTANCES:
      return DISTANCES_START;
    default:
      return 0;
  }
}
