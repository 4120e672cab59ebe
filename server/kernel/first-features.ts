import { length, names, tags } from './block';
import {
  blockState as outlineState,
  QUOTE_INSIDE,
  QUOTE_OPENING,
  quoteEnds,
  quoteStarts,
  quoteStates,
  sentenceEnds,
  sentenceQuotes,
  sentenceStarts,
} from './block-outline';
import { lengthBucket } from './buckets';
import { mix } from './hash';
import { Ints, roomFor, takeInts } from './memory';
import {
  classesOf,
  COARSE_RADIX,
  coarseOf,
  coarseTags,
  endingOf,
  fineOf,
  LEFT_EDGE,
  LEFT_EDGE_TAG,
  lemmaOf,
  lowerOf,
  RIGHT_EDGE,
  RIGHT_EDGE_TAG,
  shapeOf,
  TAG_RADIX,
  tagHashes,
  tagOf,
} from './word-types';

// The features of the first pass, one token at a time: words, parts of speech, names and quotations around it. They come
// in groups whose features depend on the same few things, so that the sum of a group's weights can be kept under its key:
//
// - WORD: the token's type; key: type × WORD_STATES + state;
// - from NEIGHBOURS_GROUP, six: the types beside it, at −1, 1, −2, 2, −3 and 3; key: the type;
// - from STATES, eight: parts of speech, names, places in sentence and quotation; key: below STATE_KEYS. Three of them
//   are trigrams of classes of tags, around the token, before it and behind it: the same trigram comes as all three;
// - from NAMED, two: the types left and right of a name; key: a hash, 0 where the token is in no name.
//
// `readKeys` moves to a token and sets the keys; `expand` gives the hashed features of one of its groups. Training and
// tagging both go through here: a change makes the committed weights worthless.
export const WORD: i32 = 0;
export const NEIGHBOURS_GROUP: i32 = 1;
const STATES: i32 = 7;
export const NAMED: i32 = 15;
export const GROUPS: i32 = 17;

/** How many types beside it a token looks at. */
export const NEIGHBOURS: i32 = 6;

/** States of the token's own group: quotation state × 2, and whether something in its sentence is quoted. */
export const WORD_STATES: i32 = 14;

/** No group has more features than this. */
export const MOST_FEATURES: i32 = 20;

const NAME_RADIX: i32 = 7;
const LEFT_EDGE_NAME: i32 = 5;
const RIGHT_EDGE_NAME: i32 = 6;
const NAMES: i32 = 5;

// The groups of states, and where the keys of each begin: they share one range.
/** Kinds of name, of the token and beside it. */
export const NAME_KINDS: i32 = STATES;
/** Classes of tags: the token between its neighbours. */
export const TRIGRAM: i32 = STATES + 1;
const TRIGRAM_START: i32 = NAME_RADIX * NAMES * NAME_RADIX;
/** How many trigrams there may be. */
export const TRIGRAMS: i32 = COARSE_RADIX * COARSE_RADIX * COARSE_RADIX;
/** How far the sentence began, how its quotations lie, and the tag. */
export const SENTENCE_START: i32 = STATES + 2;
const SENTENCE_START_START: i32 = TRIGRAM_START + TRIGRAMS;
/** What the block is, where the token stands to quotations, and the tag. */
const BLOCK: i32 = STATES + 3;
const BLOCK_START: i32 = SENTENCE_START_START + 8 * 10 * TAG_RADIX;
/** How far the sentence ends, and how its quotations lie. */
const SENTENCE_END: i32 = STATES + 4;
const SENTENCE_END_START: i32 = BLOCK_START + 16 * 9 * 7 * TAG_RADIX;
/** Where in its quotation the token stands. */
export const QUOTATION: i32 = STATES + 5;
const QUOTATION_START: i32 = SENTENCE_END_START + 8 * 7 * 10;
/** Classes of tags: behind two words, and before two. */
export const TRIGRAM_BEFORE: i32 = STATES + 6;
const TRIGRAM_BEFORE_START: i32 = QUOTATION_START + 7 * 10 * 10;
export const TRIGRAM_BEHIND: i32 = STATES + 7;
const TRIGRAM_BEHIND_START: i32 = TRIGRAM_BEFORE_START + TRIGRAMS;
/** How many keys the groups of states have together. */
export const STATE_KEYS: i32 = TRIGRAM_BEHIND_START + TRIGRAMS;

/** The keys of the token read last, by group. */
export const keys: Ints = takeInts(GROUPS);

let types: Ints = changetype<Ints>(0);
/** Trigrams of the block, by the token behind their middle: those of both edges have a place too. */
export let trigrams: Ints = changetype<Ints>(0);
let room: i32 = 0;
/** State of the block: its outline's, what the one before carries, its kind. */
let state: i32 = 0;
let token: i32 = 0;

/** Moves to the outlined block: `typeOf` has its tokens' types, `carry` is what the block before leaves. */
export function enterFirst(typeOf: Ints, carry: i32, kind: i32): void {
  types = typeOf;
  state = (outlineState * 3 + carry) * 3 + kind;
  if (length > room) {
    const wanted = roomFor(length);
    trigrams = takeInts(wanted + 2);
    room = wanted;
  }
  const left = coarseTags[LEFT_EDGE_TAG];
  const right = coarseTags[RIGHT_EDGE_TAG];
  let trigram = left * COARSE_RADIX + left;
  for (let at = 0; at < length + 2; at++) {
    const next = at < length ? coarseTags[tags[at]] : right;
    trigram = (trigram % (COARSE_RADIX * COARSE_RADIX)) * COARSE_RADIX + next;
    trigrams[at] = trigram;
  }
}

/** Moves to a token of the block. */
export function readKeys(at: i32): void {
  token = at;
  setWordKeys(at);
  setTagKeys(at);
  setPlaceKeys(at);
}

function setWordKeys(at: i32): void {
  const last = length - 1;
  keys[WORD] = types[at] * WORD_STATES + quoteStates[at] * 2 + (sentenceQuotes[at] & 1);
  const left = at > 0 ? types[at - 1] : LEFT_EDGE;
  const right = at < last ? types[at + 1] : RIGHT_EDGE;
  keys[NEIGHBOURS_GROUP] = left;
  keys[NEIGHBOURS_GROUP + 1] = right;
  keys[NEIGHBOURS_GROUP + 2] = at > 1 ? types[at - 2] : LEFT_EDGE;
  keys[NEIGHBOURS_GROUP + 3] = at < last - 1 ? types[at + 2] : RIGHT_EDGE;
  keys[NEIGHBOURS_GROUP + 4] = at > 2 ? types[at - 3] : LEFT_EDGE;
  keys[NEIGHBOURS_GROUP + 5] = at < last - 2 ? types[at + 3] : RIGHT_EDGE;
  const name = names[at];
  keys[NAMED] = name == 0 ? 0 : mix(left, name * 2) | 1;
  keys[NAMED + 1] = name == 0 ? 0 : mix(right, name * 2 + 1) | 1;
}

function setTagKeys(at: i32): void {
  const previousName = at > 0 ? names[at - 1] : LEFT_EDGE_NAME;
  const nextName = at + 1 < length ? names[at + 1] : RIGHT_EDGE_NAME;
  keys[NAME_KINDS] = (previousName * NAMES + names[at]) * NAME_RADIX + nextName;
  keys[TRIGRAM] = TRIGRAM_START + trigrams[at + 1];
  keys[TRIGRAM_BEFORE] = TRIGRAM_BEFORE_START + trigrams[at];
  keys[TRIGRAM_BEHIND] = TRIGRAM_BEHIND_START + trigrams[at + 2];
}

function setPlaceKeys(at: i32): void {
  const tag = tags[at];
  const quote = quoteStates[at];
  const quotes = sentenceQuotes[at];
  const fromStart = lengthBucket(at - sentenceStarts[at]);
  const toEnd = lengthBucket(sentenceEnds[at] - 1 - at);
  keys[SENTENCE_START] = SENTENCE_START_START + (quotes * 10 + fromStart) * TAG_RADIX + tag;
  keys[BLOCK] = BLOCK_START + (state * 7 + quote) * TAG_RADIX + tag;
  keys[SENTENCE_END] = SENTENCE_END_START + (quotes * 7 + quote) * 10 + toEnd;
  const start = quoteStarts[at];
  const within = start < 0 ? 0 : lengthBucket(at - start) * 10 + lengthBucket(quoteEnds[at] - 1 - at);
  keys[QUOTATION] = QUOTATION_START + quote * 100 + within;
}

/** Writes the features of a group of the token read last; returns how many. */
export function expand(group: i32, out: Ints): i32 {
  if (group == WORD) return expandWord(out);
  if (group < STATES) return expandNeighbour(group - NEIGHBOURS_GROUP, keys[group], out);
  if (group >= NAMED) {
    const neighbour = keys[group - NAMED + NEIGHBOURS_GROUP];
    out[0] = mix(mix(lemmaOf(neighbour), names[token]), group);
    return 1;
  }
  if (group == TRIGRAM) return expandTrigram(group, trigrams[token + 1], out);
  if (group == TRIGRAM_BEFORE) return expandTrigram(group, trigrams[token], out);
  if (group == TRIGRAM_BEHIND) return expandTrigram(group, trigrams[token + 2], out);
  return group == NAME_KINDS ? expandNames(out) : expandPlace(group, out);
}

function expandWord(out: Ints): i32 {
  const type = types[token];
  const quote = quoteStates[token];
  const lower = lowerOf(type);
  const lemma = lemmaOf(type);
  const fine = fineOf(type);
  const coarse = coarseOf(type);
  const tag = tagHashes[tagOf(type)];
  const list = classesOf(type);
  const quoted = i32(quote >= QUOTE_OPENING && quote <= QUOTE_INSIDE);
  const around = (sentenceQuotes[token] & 1) * 2 + quoted;
  out[0] = 1;
  out[1] = mix(lower, 1);
  out[2] = mix(lemma, 2);
  out[3] = mix(tag, 3);
  out[4] = mix(shapeOf(type), 4);
  out[5] = mix(endingOf(type), 5);
  out[6] = mix(quote, 21);
  out[7] = mix(mix(quote, lower), 23);
  out[8] = mix(mix(quote, tag), 24);
  out[9] = mix(mix(quote, lemma), 25);
  out[10] = mix(mix(around, lemma), 32);
  out[11] = mix(fine, 61);
  out[12] = mix(coarse, 62);
  out[13] = mix(mix(fine, tag), 65);
  out[14] = mix(mix(coarse, quote), 70);
  out[15] = mix(mix(fine, around), 71);
  out[16] = mix(mix(list, tag), 80);
  out[17] = mix(mix(list, quote), 81);
  return 18;
}

/** The features of a type that stands beside a token, at one of the six places. */
export function expandNeighbour(neighbour: i32, type: i32, out: Ints): i32 {
  const salt = neighbour * 8 + 200;
  out[0] = mix(lowerOf(type), salt);
  out[1] = mix(tagHashes[tagOf(type)], salt + 1);
  out[2] = mix(lemmaOf(type), salt + 2);
  if (neighbour >= 4) return 3;
  out[3] = mix(fineOf(type), salt + 3);
  if (neighbour >= 2) return 4;
  out[4] = mix(classesOf(type), salt + 4);
  return 5;
}

function expandNames(out: Ints): i32 {
  const name = names[token];
  out[0] = mix(name, 36);
  out[1] = mix(mix(name, token > 0 ? names[token - 1] : LEFT_EDGE_NAME), 37);
  out[2] = mix(mix(name, token + 1 < length ? names[token + 1] : RIGHT_EDGE_NAME), 38);
  return 3;
}

/** Writes the features of a trigram in one of its three groups. */
export function expandTrigram(group: i32, trigram: i32, out: Ints): i32 {
  if (group == TRIGRAM) {
    out[0] = mix(trigram / COARSE_RADIX, 12);
    out[1] = mix(trigram % (COARSE_RADIX * COARSE_RADIX), 13);
    out[2] = mix(trigram, 15);
    return 3;
  }
  out[0] = mix(trigram + (group == TRIGRAM_BEFORE ? TRIGRAM_BEFORE_START : TRIGRAM_BEHIND_START), 14);
  return 1;
}

function expandPlace(group: i32, out: Ints): i32 {
  const tag = tagHashes[tags[token]];
  const quote = quoteStates[token];
  const quotes = sentenceQuotes[token];
  switch (group) {
    case SENTENCE_START: {
      const fromStart = lengthBucket(token - sentenceStarts[token]);
      out[0] = mix(mix(fromStart, tag), 28);
      out[1] = mix(quotes, 29);
      out[2] = mix(mix(quotes, tag), 30);
      out[3] = mix(mix(fromStart, quotes & 1), 54);
      return 4;
    }
    case BLOCK:
      out[0] = mix(state, 33);
      out[1] = mix(mix(state, quote), 34);
      out[2] = mix(mix(state, tag), 35);
      return 3;
    case SENTENCE_END:
      out[0] = mix(mix(quotes, quote), 31);
      out[1] = mix(lengthBucket(sentenceEnds[token] - 1 - token), 55);
      return 2;
    default: {
      const within = (keys[group] - QUOTATION_START) % 100;
      out[0] = mix(within, 26);
      out[1] = mix(mix(quote, within / 10 + (within % 10)), 22);
      return 2;
    }
  }
}
