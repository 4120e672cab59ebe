import { hashText } from '../../../language/hash.ts';
import { ATTITUDE_VERBS } from '../../../lexicon/attitude-verbs.ts';
import { ATTITUDE_ADJECTIVES, ATTRIBUTION_NOUNS, MEDIA } from '../../../lexicon/attribution-nouns.ts';
import { ANONYMOUS_SOURCE_NOUNS } from '../../../lexicon/source-nouns.ts';
import { SPEECH_VERBS } from '../../../lexicon/speech-verbs.ts';
import { TITLE_NOUNS } from '../../../lexicon/titles.ts';
import { isAdjectiveTag, isNounTag, isVerbTag } from '../block-words.ts';

/** Classes of verbs without their particles, and of nouns, by the hash of the lemma: the first list that holds one tells. */
const VERBS = verbClasses();
const NOUNS = nounClasses();
const ADJECTIVES: ReadonlySet<number> = new Set(Array.from(ATTITUDE_ADJECTIVES, hashText));

function verbClasses(): Map<number, number> {
  const classes = new Map<number, number>();
  for (const verb of SPEECH_VERBS) classes.set(headOf(verb), 1);
  for (const verb of ATTITUDE_VERBS) classes.set(headOf(verb), (classes.get(headOf(verb)) ?? 0) | 2);
  return classes;
}

function nounClasses(): Map<number, number> {
  const classes = new Map<number, number>();
  const add = (nouns: Iterable<string>, own: number): void => {
    for (const noun of nouns) if (!classes.has(hashText(noun))) classes.set(hashText(noun), own);
  };
  add(ATTRIBUTION_NOUNS, 4);
  add(ANONYMOUS_SOURCE_NOUNS, 6);
  add(TITLE_NOUNS, 5);
  add(MEDIA, 7);
  return classes;
}

/**
 * What our word lists say of a lemma, given by its hash, with a Penn tag: 0 nothing, 1 a verb of speech, 2 of attitude, 3 of
 * both, 4 a noun or adjective of attribution, 5 a title, 6 a noun for sources without a name, 7 a medium.
 */
export function classOf(lemma: number, tag: number): number {
  if (isVerbTag(tag)) return VERBS.get(lemma) ?? 0;
  if (isAdjectiveTag(tag)) return ADJECTIVES.has(lemma) ? 4 : 0;
  return isNounTag(tag) ? (NOUNS.get(lemma) ?? 0) : 0;
}

function headOf(lemma: string): number {
  return hashText(lemma.split(' ')[0]!);
}
