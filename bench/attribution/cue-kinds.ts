import { analyse } from '../../server/analysis/analysis.ts';
import type { Attribution, AttributionKind } from '../../server/analysis/attribution.ts';
import { readCue } from '../../server/analysis/attribution/cue-wording.ts';
import type { TaggedBlock } from '../../server/analysis/attribution/tagged-block.ts';
import { PART, PART_OF_LABEL } from '../../server/analysis/attribution/tagging/labels.ts';
import type { ReadingMemory } from '../../server/analysis/memory.ts';
import { SPEECH_VERBS } from '../../server/lexicon/speech-verbs.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { overlaps, type Span } from '../../server/text/span.ts';
import type { GoldBlock, GoldStory } from '../../training/polnear.ts';
import { COMMON_SPEECH_VERBS } from './common-speech-verbs.ts';

/** By the cue's head: verbs of speech, “according to”, a noun or colon that reports, an attitude; or in none of our lists. */
const KINDS = [
  'common speech verb',
  'according to',
  'other speech verb',
  'other speech',
  'attitude',
  'unlisted',
] as const;
type Kind = (typeof KINDS)[number];

/** Kinds that are counted together once more, by the name of the sum. */
const SUMS: Readonly<Record<string, readonly Kind[]>> = {
  'common speech': ['common speech verb', 'according to'],
  'all speech': ['common speech verb', 'according to', 'other speech verb', 'other speech'],
};

interface Tally {
  found: number;
  right: number;
  wanted: number;
  recalled: number;
}

/** What was found in a story beside what the annotators marked. */
interface Scored {
  readonly found: readonly Attribution[];
  readonly gold: readonly { readonly cue: readonly Span[]; readonly kind: Kind }[];
}

/**
 * Precision and recall of cues by kind, and how far confidence can be trusted, over stories. An attribution found is
 * right when its cue overlaps a marked one. Kinds are read off the words of both; a cue found that our lists do not know
 * has the kind the engine gave it.
 */
export function scoreCues(stories: readonly GoldStory[], newMemory: () => ReadingMemory): object {
  const scored = stories.map((story): Scored => {
    const { attributions } = analyse(parseArticle(story.text, 'plain'), newMemory());
    return { found: attributions, gold: markedCues(story) };
  });
  return { cues: byKind(scored), calibration: calibrationOf(scored) };
}

function byKind(scored: readonly Scored[]): object {
  const tallies = new Map<Kind, Tally>(
    KINDS.map((kind) => [kind, { found: 0, right: 0, wanted: 0, recalled: 0 }]),
  );
  for (const { found, gold } of scored) {
    for (const attribution of found) {
      const tally = tallies.get(kindOfCue(attribution.cueLemma, attribution.kind))!;
      tally.found += 1;
      if (isRight(attribution, gold)) tally.right += 1;
    }
    for (const { cue, kind } of gold) {
      const tally = tallies.get(kind)!;
      tally.wanted += 1;
      if (found.some((attribution) => touch(attribution.cue, cue))) tally.recalled += 1;
    }
  }
  const sums = Object.entries(SUMS).map(
    ([name, kinds]) => [name, kinds.map((kind) => tallies.get(kind)!).reduce(together)] as const,
  );
  return Object.fromEntries(
    [...tallies, ...sums].map(([kind, { found, right, wanted, recalled }]) => [
      kind,
      { found, precision: share(right, found), marked: wanted, recall: share(recalled, wanted) },
    ]),
  );
}

function together(one: Tally, other: Tally): Tally {
  return {
    found: one.found + other.found,
    right: one.right + other.right,
    wanted: one.wanted + other.wanted,
    recalled: one.recalled + other.recalled,
  };
}

/** By tenths of confidence: how many, their mean confidence, and how many of them are right. */
function calibrationOf(scored: readonly Scored[]): object[] {
  const bins = Array.from({ length: 10 }, () => ({ found: 0, confidence: 0, right: 0 }));
  for (const { found, gold } of scored) {
    for (const attribution of found) {
      const bin = bins[Math.min(9, Math.floor(attribution.confidence * 10))]!;
      bin.found += 1;
      bin.confidence += attribution.confidence;
      if (isRight(attribution, gold)) bin.right += 1;
    }
  }
  return bins.flatMap(({ found, confidence, right }, tenth) =>
    found === 0
      ? []
      : [{ from: tenth / 10, found, confidence: share(confidence, found), right: share(right, found) }],
  );
}

function isRight({ cue }: Attribution, gold: Scored['gold']): boolean {
  return gold.some((marked) => touch(cue, marked.cue));
}

function touch(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((span) => others.some((other) => overlaps(span, other)));
}

/** The marked cues of a story with their kinds; cues outside of what the engine reads are `unlisted`. */
function markedCues({ gold, blocks }: GoldStory): Scored['gold'] {
  return gold
    .map(({ cue }, index) => ({ cue, kind: kindOf(blocks, index) }))
    .filter(({ cue }) => cue.length > 0);
}

function kindOfCue(lemma: string, kind: AttributionKind): Kind {
  if (kind === 'attitude') return 'attitude';
  if (lemma === 'according to') return lemma;
  if (COMMON_SPEECH_VERBS.has(lemma)) return 'common speech verb';
  return SPEECH_VERBS.has(lemma) ? 'other speech verb' : 'other speech';
}

function kindOf(blocks: readonly GoldBlock[], attribution: number): Kind {
  for (const { analysed, labels, attributions } of blocks) {
    const inCue = (at: number) => attributions[at] === attribution && PART_OF_LABEL[labels[at]!] === PART.cue;
    const from = labels.findIndex((_, at) => inCue(at));
    if (from < 0) continue;
    let to = from;
    while (to < labels.length && inCue(to)) to += 1;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the wording of a cue is read off its layers alone
    const block = { layers: analysed.reading.layers } as TaggedBlock;
    const { lemma, kind } = readCue(block, { from, to });
    return kind === undefined ? 'unlisted' : kindOfCue(lemma, kind);
  }
  return 'unlisted';
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Number((part / whole).toFixed(4));
}
