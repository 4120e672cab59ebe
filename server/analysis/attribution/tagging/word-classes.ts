import { ATTITUDE_VERBS } from '../../../lexicon/attitude-verbs.ts';
import { ATTITUDE_ADJECTIVES, ATTRIBUTION_NOUNS, MEDIA } from '../../../lexicon/attribution-nouns.ts';
import { ANONYMOUS_SOURCE_NOUNS } from '../../../lexicon/source-nouns.ts';
import { SPEECH_VERBS } from '../../../lexicon/speech-verbs.ts';
import { TITLE_NOUNS } from '../../../lexicon/titles.ts';

/** Without their particles. */
const SPEECH: ReadonlySet<string> = new Set(Array.from(SPEECH_VERBS, headOf));
const ATTITUDE: ReadonlySet<string> = new Set(Array.from(ATTITUDE_VERBS, headOf));

/**
 * What our word lists say of a lemma with a Penn tag: 0 nothing, 1 a verb of speech, 2 of attitude, 3 of both, 4 a noun
 * or adjective of attribution, 5 a title, 6 a noun for sources without a name, 7 a medium.
 */
export function classOf(lemma: string, tag: string): number {
  if (tag.startsWith('VB')) return (SPEECH.has(lemma) ? 1 : 0) + (ATTITUDE.has(lemma) ? 2 : 0);
  if (tag.startsWith('JJ')) return ATTITUDE_ADJECTIVES.has(lemma) ? 4 : 0;
  if (!tag.startsWith('NN')) return 0;
  if (ATTRIBUTION_NOUNS.has(lemma)) return 4;
  if (ANONYMOUS_SOURCE_NOUNS.has(lemma)) return 6;
  if (TITLE_NOUNS.has(lemma)) return 5;
  return MEDIA.has(lemma) ? 7 : 0;
}

function headOf(lemma: string): string {
  return lemma.split(' ')[0]!;
}
