import { nounLemma, verbLemma } from '../../language/lemma.ts';
import { ATTITUDE_VERBS } from '../../lexicon/attitude-verbs.ts';
import { ATTITUDE_ADJECTIVES, ATTITUDE_NOUNS, ATTRIBUTION_NOUNS } from '../../lexicon/attribution-nouns.ts';
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts';
import type { AttributionForm, AttributionKind } from '../attribution.ts';
import { isNounTag, isVerbTag, pennTag } from './block-words.ts';
import type { TaggedBlock, TokenRange } from './tagged-block.ts';

/** What a cue says, told by its head. */
export interface CueWording {
  /** Lemma of the head, with its particle: “say”, “point out”, “according to”. */
  readonly lemma: string;
  /** What our word lists know it for; `undefined` when they do not know it. */
  readonly kind: AttributionKind | undefined;
}

const AUXILIARIES: ReadonlySet<string> = new Set(['be', 'have', 'do']);
const ADJECTIVE = pennTag('JJ');
const PLURAL = pennTag('NNS');

/**
 * Reads the words of a cue. Its head is the last verb that reports (“went on to say”), else an adjective or noun that does
 * (“was confident”, “his claim”), else the first verb or noun.
 */
export function readCue(block: TaggedBlock, { from, to }: TokenRange): CueWording {
  let verb: string | undefined;
  let other: CueWording | undefined;
  let known: CueWording | undefined;
  for (let token = from; token < to; token++) {
    const word = textAt(block, token).toLowerCase();
    const tag = block.layers.tags[token]!;
    if (word === 'according') return { lemma: 'according to', kind: 'speech' };
    if (isVerbTag(tag)) {
      const lemma = withParticle(
        verbLemma(word),
        token + 1 < block.layers.length ? textAt(block, token + 1) : '',
      );
      const kind = kindOfVerb(lemma);
      if (kind !== undefined) known = { lemma, kind };
      else if (!AUXILIARIES.has(lemma)) verb ??= lemma;
    } else other ??= readOther(word, tag);
  }
  if (known !== undefined) return known;
  if (other !== undefined) return other;
  return { lemma: verb ?? firstNoun(block, from, to) ?? textAt(block, from).toLowerCase(), kind: undefined };
}

function textAt({ layers: { vocabulary, words } }: TaggedBlock, token: number): string {
  return vocabulary.texts[words[token]!]!;
}

/** What our lists know a verb for. */
function kindOfVerb(lemma: string): AttributionKind | undefined {
  if (SPEECH_VERBS.has(lemma)) return 'speech';
  return ATTITUDE_VERBS.has(lemma) ? 'attitude' : undefined;
}

/** Verbs that report with a particle: point (out), call (out). */
const WITH_PARTICLE: ReadonlySet<string> = new Set(
  [...SPEECH_VERBS, ...ATTITUDE_VERBS]
    .filter((lemma) => lemma.includes(' '))
    .map((lemma) => lemma.split(' ')[0]!),
);

function withParticle(lemma: string, next: string): string {
  if (!WITH_PARTICLE.has(lemma)) return lemma;
  const phrase = `${lemma} ${next.toLowerCase()}`;
  return kindOfVerb(phrase) === undefined ? lemma : phrase;
}

/** A colon, or an adjective or noun that reports. */
function readOther(word: string, tag: number): CueWording | undefined {
  if (word === ':') return { lemma: ':', kind: 'speech' };
  if (tag === ADJECTIVE && ATTITUDE_ADJECTIVES.has(word)) return { lemma: word, kind: 'attitude' };
  if (!isNounTag(tag)) return undefined;
  const lemma = tag === PLURAL ? nounLemma(word) : word;
  if (ATTITUDE_NOUNS.has(lemma)) return { lemma, kind: 'attitude' };
  return ATTRIBUTION_NOUNS.has(lemma) ? { lemma, kind: 'speech' } : undefined;
}

function firstNoun(block: TaggedBlock, from: number, to: number): string | undefined {
  for (let token = from; token < to; token++)
    if (isNounTag(block.layers.tags[token]!)) return nounLemma(textAt(block, token));
  return undefined;
}

/**
 * Whether an attribution puts words out or tells what somebody thinks: as our lists have it, else by the form of its content
 * and by how often cues of its lemma bring in quotations.
 */
export function kindOf(
  { kind }: CueWording,
  form: AttributionForm,
  bringsQuotations: () => boolean,
): AttributionKind {
  if (kind === 'speech' || form === 'direct') return 'speech';
  if (kind === 'attitude') return 'attitude';
  return form === 'mixed' || bringsQuotations() ? 'speech' : 'attitude';
}
