import { CLOSED_CLASSES } from '../lexicon/word-classes.ts';
import { PENN_TAGS } from './layers.ts';
import type { Token } from './tokens.ts';

/** Coarse word classes, enough to tell a reporting verb from a noun and to find where a noun phrase ends. */
export type PartOfSpeech =
  | 'name'
  | 'noun'
  | 'pronoun'
  | 'determiner'
  | 'adjective'
  | 'adverb'
  | 'number'
  | 'verb-base'
  | 'verb-present'
  | 'verb-past'
  | 'verb-gerund'
  | 'verb-participle'
  | 'modal'
  | 'auxiliary'
  | 'preposition'
  | 'conjunction'
  | 'relative'
  | 'particle'
  | 'possessive'
  | 'punctuation'
  | 'other';

type PennTag = (typeof PENN_TAGS)[number];

const CLASSES: Readonly<Partial<Record<PennTag, PartOfSpeech>>> = {
  CC: 'conjunction',
  CD: 'number',
  DT: 'determiner',
  EX: 'pronoun',
  IN: 'preposition',
  JJ: 'adjective',
  JJR: 'adjective',
  JJS: 'adjective',
  MD: 'modal',
  NN: 'noun',
  NNP: 'name',
  NNPS: 'name',
  NNS: 'noun',
  PDT: 'determiner',
  POS: 'possessive',
  PRP: 'pronoun',
  PRP$: 'determiner',
  RB: 'adverb',
  RBR: 'adverb',
  RBS: 'adverb',
  RP: 'particle',
  TO: 'preposition',
  VB: 'verb-base',
  VBD: 'verb-past',
  VBG: 'verb-gerund',
  VBN: 'verb-participle',
  VBP: 'verb-present',
  VBZ: 'verb-present',
  WDT: 'relative',
  WP: 'relative',
  WP$: 'relative',
  WRB: 'relative',
};

/** By index into PENN_TAGS. */
const CLASS_OF_TAG: readonly PartOfSpeech[] = PENN_TAGS.map((tag) => CLASSES[tag] ?? 'other');

const TO = PENN_TAGS.indexOf('TO');
const IN = PENN_TAGS.indexOf('IN');
const VB = PENN_TAGS.indexOf('VB');
const POS = PENN_TAGS.indexOf('POS');
const JJ = PENN_TAGS.indexOf('JJ');

const CONJUNCTIONS: ReadonlySet<string> = new Set(CLOSED_CLASSES.conjunction);
const AUXILIARIES: ReadonlySet<string> = new Set([...CLOSED_CLASSES.auxiliary, "'s", '’s']);

/**
 * The coarse part of speech of every token, by index. Possessive “'s” is `possessive`, “his” is `determiner`, “to” before a
 * verb is `particle`; forms of “be”, “have” and “do” are `auxiliary`. Linear in the tokens. Accuracy:
 * bench/results/part-of-speech.json.
 *
 * @param tags Indexes into PENN_TAGS: the tags of the block's layers.
 */
export function partsOfSpeech(tokens: readonly Token[], tags: Uint8Array): PartOfSpeech[] {
  return tokens.map((token, at) => classOf(token, tags, at));
}

function classOf({ kind, text }: Token, tags: Uint8Array, at: number): PartOfSpeech {
  switch (kind) {
    case 'word':
      return wordClass(text, tags, at);
    case 'number':
      return tags[at] === JJ ? 'adjective' : 'number';
    case 'link':
      return text.startsWith('@') || text.startsWith('#') ? 'name' : 'other';
    case 'punctuation':
      return markClass(text, tags[at]!);
    default:
      return 'punctuation';
  }
}

function wordClass(text: string, tags: Uint8Array, at: number): PartOfSpeech {
  const tag = tags[at]!;
  if (tag === TO) return isBeforeVerb(tags, at) ? 'particle' : 'preposition';
  const found = CLASS_OF_TAG[tag]!;
  if (tag === IN) return CONJUNCTIONS.has(text.toLowerCase()) ? 'conjunction' : found;
  // No auxiliary is longer than “having”.
  if (tag >= VB && text.length < 7 && found.startsWith('verb') && AUXILIARIES.has(text.toLowerCase()))
    return 'auxiliary';
  return found;
}

/** Whether a base form follows, which adverbs may part from its “to”. */
function isBeforeVerb(tags: Uint8Array, at: number): boolean {
  let next = at + 1;
  while (next < at + 3 && next < tags.length && CLASS_OF_TAG[tags[next]!] === 'adverb') next += 1;
  return tags[next] === VB;
}

function markClass(text: string, tag: number): PartOfSpeech {
  if (text === '%') return 'noun';
  if (text === '&') return 'conjunction';
  return tag === POS ? 'possessive' : 'punctuation';
}
