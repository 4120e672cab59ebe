import type { Span } from '../text/span.ts';
import type { AttributionRule, Candidate } from './attribution/candidate.ts';
import { candidatesOf } from './attribution/clause-candidates.ts';
import type { WordRange } from './attribution/noun-phrases.ts';
import { continueQuotations, settle } from './attribution/settle.ts';
import { readWording, type Word, type Wording } from './attribution/words.ts';
import type { BlockReading } from './block-reading.ts';

/** speech: put into words · attitude: thought, wanted or felt. */
export type AttributionKind = 'speech' | 'attitude';
export type AttributionForm = 'direct' | 'indirect' | 'mixed';

/**
 * Who says what, by which cue, inside one block. Spans are relative to the block.
 * Source: Pareti 2012 (PARC3) and Newell et al. 2018 (PolNeAR) for source, cue and content.
 */
export interface BlockAttribution {
  /** Empty when the block names nobody. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  readonly form: AttributionForm;
  /** Lemma of the cue's head: "say", "according to". */
  readonly cueLemma: string;
  /** How the words were put out, where the block says so: “in a statement”, “on Twitter”. */
  readonly medium: Span | undefined;
  /** 0 to 1. */
  readonly confidence: number;
}

/** An attribution in its article. Spans are absolute. */
export interface Attribution extends BlockAttribution {
  readonly block: number;
  /** The entity that speaks, by id; `undefined` when it could not be told. */
  readonly speaker: string | undefined;
  /** How the source is written: a name, a noun phrase, a pronoun; `none` when it was carried over from before. */
  readonly sourceForm: 'name' | 'nominal' | 'pronoun' | 'none';
}

/** What a block's attributions are found from. */
export type AttributionInput = Omit<BlockReading, 'attributions' | 'claims'>;

/**
 * How often each rule is right by kind of cue: the share of its cues that overlap one in the 700 training stories of
 * PolNeAR. Pairs seen fewer than eight times take the figure of the other kind.
 */
const CONFIDENCE: Readonly<Record<AttributionKind, Readonly<Record<AttributionRule, number>>>> = {
  speech: {
    quotation: 0.98,
    that: 0.96,
    question: 0.89,
    infinitive: 0.8,
    preposition: 0.78,
    clause: 0.9,
    object: 0.82,
    tag: 0.92,
    'according-to': 0.94,
    noun: 0.66,
    adjective: 0.65,
    colon: 0.89,
  },
  attitude: {
    quotation: 0.8,
    that: 0.81,
    question: 0.67,
    infinitive: 0.71,
    preposition: 0.67,
    clause: 0.6,
    object: 0.66,
    tag: 0.65,
    'according-to': 0.94,
    noun: 0.66,
    adjective: 0.65,
    colon: 0.89,
  },
};

/**
 * Finds who says what in one block, by rules over words, parts of speech and quotations.
 *
 * @returns Ordered by cue. Cues never overlap; an attribution inside another's content is left out. A quotation that
 * nobody in the block introduces stays uncovered.
 * Cost: linear in the tokens, but for sentences with very many cues.
 * Source: the scheme of Pareti 2012 and the PolNeAR annotators' guidelines; the rules are our own.
 */
export function findAttributions(block: AttributionInput): BlockAttribution[] {
  const wording = readWording(block);
  const sums = tally(wording.words);
  const candidates: Candidate[] = [];
  const starts = new Set<number>();
  for (const { firstToken: start, endToken: end } of block.sentences) {
    starts.add(start);
    for (const candidate of candidatesOf(wording, { start, end })) candidates.push(candidate);
  }
  return continueQuotations(wording, settle(candidates, wording.words.length), starts).map((candidate) =>
    toAttribution(wording, candidate, sums),
  );
}

function toAttribution(wording: Wording, candidate: Candidate, sums: Tally): BlockAttribution {
  const { source, cue, content, medium, kind, lemma, rule } = candidate;
  const { words } = wording;
  return {
    source: source === undefined ? [] : [spanOf(words, source)],
    cue: [spanOf(words, cue)],
    content: content.map((range) => spanOf(words, range)),
    kind,
    form: formOf(sums, content),
    cueLemma: lemma,
    medium: medium && spanOf(words, medium),
    confidence: CONFIDENCE[kind][rule],
  };
}

/** Words before each place, and those of them in quotation marks, so that long contents cost no more than short ones. */
interface Tally {
  readonly all: Uint32Array;
  readonly quoted: Uint32Array;
}

function tally(words: readonly Word[]): Tally {
  const all = new Uint32Array(words.length + 1);
  const quoted = new Uint32Array(words.length + 1);
  words.forEach(({ isWord, quotation }, index) => {
    all[index + 1] = all[index]! + Number(isWord);
    quoted[index + 1] = quoted[index]! + Number(isWord && quotation >= 0);
  });
  return { all, quoted };
}

/** direct when all is quoted, but for a word around it; indirect when nothing is. */
function formOf({ all, quoted }: Tally, content: readonly WordRange[]): AttributionForm {
  const count = (sums: Uint32Array): number =>
    content.reduce((sum, { start, end }) => sum + sums[end]! - sums[start]!, 0);
  if (count(quoted) === 0) return 'indirect';
  return count(quoted) >= count(all) - 1 ? 'direct' : 'mixed';
}

function spanOf(words: readonly Word[], { start, end }: WordRange): Span {
  return { start: words[start]!.token.start, end: words[end - 1]!.token.end };
}
