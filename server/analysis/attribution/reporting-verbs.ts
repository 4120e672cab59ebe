import { inflections, type VerbForm } from '../../language/lemma.ts';
import { ATTITUDE_VERBS } from '../../lexicon/attitude-verbs.ts';
import type { ReportingVerb } from '../../lexicon/reporting-verb.ts';
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts';

/** A verb in one of its forms. */
export interface InflectedVerb {
  readonly verb: ReportingVerb;
  /** Forms the word can be; past and participle mostly look the same. */
  readonly forms: readonly VerbForm[];
}

/** Every reporting verb by each of its inflected words in small letters; verbs with a particle come first. */
export const REPORTING_VERBS: ReadonlyMap<string, readonly InflectedVerb[]> = indexForms([
  ...SPEECH_VERBS,
  ...ATTITUDE_VERBS,
]);

function indexForms(verbs: readonly ReportingVerb[]): Map<string, InflectedVerb[]> {
  const index = new Map<string, InflectedVerb[]>();
  for (const verb of verbs.toSorted(
    (a, b) => Number(b.particle !== undefined) - Number(a.particle !== undefined),
  )) {
    for (const [word, forms] of inflections(verb.head)) {
      index.set(word, [...(index.get(word) ?? []), { verb, forms }]);
    }
  }
  return index;
}
