import { nounLemma, verbLemma } from '../../language/lemma.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { ATTITUDE_VERBS } from '../../lexicon/attitude-verbs.ts';
import { ATTITUDE_ADJECTIVES, ATTITUDE_NOUNS, ATTRIBUTION_NOUNS } from '../../lexicon/attribution-nouns.ts';
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts';
import type { AttributionForm, AttributionKind } from '../attribution.ts';
import { isNounTag, isVerbTag, lowerAt, pennTag, WORD } from './block-words.ts';
import type { TaggedBlock, TokenRange } from './tagged-block.ts';

/** What a cue says, told by its head. */
export interface CueWording {
  /** Lemma of the head, with its particle: “say”, “point out”, “according to”. */
  readonly lemma: string;
  /** What our word lists know it for; `undefined` when they do not know it. */
  readonly kind: AttributionKind | undefined;
}

/** A verb as the head of a cue. */
interface VerbWording extends CueWording {
  /** It reports with a particle, too: point (out). */
  readonly takesParticle: boolean;
  readonly isAuxiliary: boolean;
}

const AUXILIARIES: ReadonlySet<string> = new Set(['be', 'have', 'do']);
const ADJECTIVE = pennTag('JJ');
const PLURAL = pennTag('NNS');

/**
 * Reads the words of a cue. Its head is the last verb that reports (“went on to say”), else an adjective or noun that does
 * (“was confident”, “his claim”), else the first verb or noun.
 */
export function readCue(block: TaggedBlock, { from, to }: TokenRange): CueWording {
  const { tags, words, vocabulary } = block.layers;
  let verb: CueWording | undefined;
  let other: CueWording | undefined;
  let known: CueWording | undefined;
  for (let token = from; token < to; token++) {
    if (lowerAt(block, token) === WORD.according) return ACCORDING_TO;
    if (isVerbTag(tags[token]!)) {
      const wording = vocabulary.once(newCueVerbs).of(words[token]!, words[token + 1] ?? 0);
      if (wording.kind !== undefined) known = wording;
      else if (!wording.isAuxiliary) verb ??= wording;
    } else other ??= readOther(vocabulary.texts[words[token]!]!, tags[token]!);
  }
  return known ?? other ?? verb ?? unlisted(firstNoun(block, from, to) ?? textAt(block, from).toLowerCase());
}

const ACCORDING_TO: CueWording = { lemma: 'according to', kind: 'speech' };

function unlisted(lemma: string): CueWording {
  return { lemma, kind: undefined };
}

function textAt({ layers: { vocabulary, words } }: TaggedBlock, token: number): string {
  return vocabulary.texts[words[token]!]!;
}

/** The words of a vocabulary as verbs of cues, each read once. */
class CueVerbs {
  readonly #texts: readonly string[];
  /** By number of the word: of tens of thousands some hundred. */
  readonly #wordings = new Map<number, VerbWording>();

  constructor({ texts }: Vocabulary) {
    this.#texts = texts;
  }

  /** @param next The number of the word behind, which may be the verb's particle. */
  of(word: number, next: number): VerbWording {
    let wording = this.#wordings.get(word);
    if (wording === undefined) {
      wording = wordingOfVerb(verbLemma(this.#texts[word]!));
      this.#wordings.set(word, wording);
    }
    if (!wording.takesParticle) return wording;
    const phrase = wordingOfVerb(`${wording.lemma} ${this.#texts[next]!.toLowerCase()}`);
    return phrase.kind === undefined ? wording : phrase;
  }
}

function newCueVerbs(vocabulary: Vocabulary): CueVerbs {
  return new CueVerbs(vocabulary);
}

/** A verb as our lists know it. */
function wordingOfVerb(lemma: string): VerbWording {
  const kind = SPEECH_VERBS.has(lemma) ? 'speech' : ATTITUDE_VERBS.has(lemma) ? 'attitude' : undefined;
  return { lemma, kind, takesParticle: WITH_PARTICLE.has(lemma), isAuxiliary: AUXILIARIES.has(lemma) };
}

/** Verbs that report with a particle: point (out), call (out). */
const WITH_PARTICLE: ReadonlySet<string> = new Set(
  [...SPEECH_VERBS, ...ATTITUDE_VERBS]
    .filter((lemma) => lemma.includes(' '))
    .map((lemma) => lemma.split(' ')[0]!),
);

/** A colon, or an adjective or noun that reports. */
function readOther(text: string, tag: number): CueWording | undefined {
  if (text === ':') return { lemma: ':', kind: 'speech' };
  if (tag !== ADJECTIVE && !isNounTag(tag)) return undefined;
  const word = text.toLowerCase();
  if (tag === ADJECTIVE) return ATTITUDE_ADJECTIVES.has(word) ? { lemma: word, kind: 'attitude' } : undefined;
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
  bringsQuotations: boolean,
): AttributionKind {
  if (kind === 'speech' || form === 'direct') return 'speech';
  if (kind === 'attitude') return 'attitude';
  return form === 'mixed' || bringsQuotations ? 'speech' : 'attitude';
}
