import { mix } from '../../../language/hash.ts';
import { firstIndex } from '../../../text/bisection.ts';
import { lowerAt, pennTag, tagTable } from '../block-words.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { probabilityBucket } from '../tagging/buckets.ts';
import { PART, PART_OF_LABEL } from '../tagging/labels.ts';
import { FLAG } from '../tagging/word-flags.ts';
import { cueHead } from './cue-head.ts';
import { distanceClass } from './link-features.ts';
import type { SourceMention } from './mentions.ts';
import { isHeld } from './sentence-ranges.ts';

/** Features of one possible source of a cue, and of its having none. */
export const SOURCE_FEATURES = 25;

/** How many tokens between a mention and a cue are looked at. */
const LOOKED_AT = 40;

const PREPOSITION = pennTag('IN');
const MODAL = pennTag('MD');
const PRONOUN_TAGS = tagTable('PRP', 'WP', 'WDT', 'PRP$');

/** A cue whose source is asked for, and what is asked of it again and again. */
export interface SourceScene {
  readonly block: TaggedBlock;
  readonly cue: TokenRange;
  readonly head: number;
  /** Candidates, in order of their heads. */
  readonly mentions: readonly SourceMention[];
  /** How many of them have their head before the cue's. */
  readonly before: number;
  readonly content: readonly TokenRange[];
}

/** Writes the hashed features of a mention as the source of the cue to `out`. */
export function writeSourceFeatures(scene: SourceScene, index: number, out: Int32Array): void {
  const { block, cue, head, mentions, content } = scene;
  const { tags, names, quotations } = block.layers;
  const mention = mentions[index]!;
  const at = mention.head;
  const side = sideOf(cue, at);
  const between = Math.min(4, mentionsBetween(scene, index));
  const { verbs, commas, relative, quoted } = surveyBetween(
    block,
    side === 0 ? at + 1 : cue.to,
    side === 0 ? cue.from : at,
  );
  const kind = PRONOUN_TAGS[tags[at]!] === 1 ? lowerAt(block, at) : mix(tags[at]!, names[at]!);
  const lemma = block.lemmas[head]!;
  const cueTag = tags[head]!;
  const before = lowerAt(block, cue.from - 1);
  const joined = joinOf(cue.from === 0 ? 0 : block.flags[cue.from - 1]!);
  const taken = PART_OF_LABEL[block.labels[at]!] === PART.source ? 1 : 0;
  const own = isHeld(content, at) ? 1 : 0;
  const asSource = probabilityBucket(
    Math.max(block.secondPass[3 * at]!, block.secondPass[3 * mention.from]!),
  );
  const asContent = probabilityBucket(block.secondPass[3 * at + 2]!);
  const marks = (quotations[at]! >= 0 ? 2 : 0) + (quotations[head]! >= 0 ? 1 : 0);
  const distance = distanceClass(Math.abs(at - head));
  const next = tags[mention.to] ?? 0;
  const lead = mention.from === 0 ? 0 : leadOf(block, mention.from - 1);
  out[0] = mix(side, mix(taken, own));
  out[1] = mix(side, mix(distance, 2));
  out[2] = mix(side, mix(mix(between, taken), 3));
  out[3] = mix(side, mix(mix(verbs, commas), mix(relative, 4)));
  out[4] = mix(kind, 5);
  out[5] = mix(kind, mix(side, 6));
  out[6] = mix(side, mix(mix(lemma, between), 7));
  out[7] = mix(side, mix(mix(cueTag, between), 8));
  out[8] = mix(side, mix(mix(before, verbs), 9));
  out[9] = mix(mix(cueTag, before), mix(verbs, 10));
  out[10] = mix(marks, mix(side, 11));
  out[11] = mix(asSource, 12);
  out[12] = mix(asSource, mix(side, 13));
  out[13] = mix(asSource, mix(asContent, 14));
  out[14] = mix(asSource, mix(between, 15));
  out[15] = mix(next, mix(side, 16));
  out[16] = mix(quoted, mix(side, 17));
  out[17] = mix(mix(taken, joined), mix(cueTag, 18));
  out[18] = mix(mix(taken, joined), mix(verbs, mix(between, 19)));
  out[19] = mix(mix(taken, commas), mix(cueTag, 20));
  out[20] = mix(mix(own, side), mix(cueTag, mix(between, 21)));
  out[21] = mix(mix(mix(distance, between), marks), 22);
  out[22] = mix(lead, mix(side, 23));
  out[23] = mix(block.lemmas[at]!, 24);
  out[24] = mix(mix(lead, commas), mix(between, 25));
}

/** 1 for a word that joins what follows to what stands before, 2 for a comma, by the flags of the token. */
function joinOf(flags: number): number {
  if ((flags & FLAG.joiner) !== 0) return 1;
  return (flags & FLAG.comma) === 0 ? 0 : 2;
}

/** 0 before the cue, 1 behind it, 2 in it. */
function sideOf({ from, to }: TokenRange, at: number): number {
  if (at < from) return 0;
  return at < to ? 2 : 1;
}

/** The preposition before a mention; 1 when another word stands there. */
function leadOf(block: TaggedBlock, token: number): number {
  return block.layers.tags[token] === PREPOSITION ? lowerAt(block, token) : 1;
}

/** Writes the hashed features of the cue's having no source to `out`; returns how many. */
export function writeNoSourceFeatures({ block, cue, head, mentions }: SourceScene, out: Int32Array): number {
  const { tags } = block.layers;
  const lemma = block.lemmas[head]!;
  const tag = tags[head]!;
  const before = lowerAt(block, cue.from - 1);
  const after = lowerAt(block, cue.to);
  let most = 0;
  let taken = 0;
  for (const { head: at } of mentions) {
    most = Math.max(most, block.secondPass[3 * at]!);
    if (PART_OF_LABEL[block.labels[at]!] === PART.source) taken = 1;
  }
  const passive = block.lemmas[cue.from] !== lemma && cue.to - cue.from > 1 ? block.lemmas[cue.from]! : 0;
  const none = 101;
  out[0] = none;
  out[1] = mix(none, mix(lemma, 1));
  out[2] = mix(none, mix(tag, 2));
  out[3] = mix(none, mix(before, 3));
  out[4] = mix(none, mix(after, 4));
  out[5] = mix(none, mix(mix(tag, before), 5));
  out[6] = mix(none, mix(mix(lemma, tag), 6));
  out[7] = mix(none, mix(probabilityBucket(most), 7));
  out[8] = mix(none, mix(passive, 8));
  out[9] = mix(none, mix(mix(passive, tag), 9));
  out[10] = mix(none, mix(lowerAt(block, cue.from), 10));
  out[11] = mix(none, mix(mix(taken, tag), 11));
  return 12;
}

/** Possible sources that stand between a mention and the head of its cue. */
function mentionsBetween({ head, mentions, before }: SourceScene, index: number): number {
  const at = mentions[index]!.head;
  if (at < head) return before - index - 1;
  return at === head || mentions[before]!.head > head ? index - before : index - before - 1;
}

function surveyBetween(
  { flags, layers: { tags, quotations } }: TaggedBlock,
  from: number,
  to: number,
): { verbs: number; commas: number; relative: number; quoted: number } {
  let verbs = 0;
  let commas = 0;
  let relative = 0;
  let quoted = 0;
  for (let token = from; token < to && token < from + LOOKED_AT; token++) {
    const flag = flags[token]!;
    if ((flag & FLAG.verb) !== 0 || tags[token] === MODAL) verbs += 1;
    if ((flag & FLAG.comma) !== 0) commas += 1;
    else if ((flag & FLAG.relative) !== 0) relative = 1;
    if (quotations[token]! >= 0) quoted = 1;
  }
  return { verbs: Math.min(verbs, 3), commas: Math.min(commas, 3), relative, quoted };
}

/** What is asked of a cue and its possible sources. */
export function sourceScene(
  block: TaggedBlock,
  cue: TokenRange,
  mentions: readonly SourceMention[],
  content: readonly TokenRange[],
): SourceScene {
  const head = cueHead(block, cue);
  const before = firstIndex(mentions.length, (index) => mentions[index]!.head >= head);
  return { block, cue, head, mentions, before, content };
}
