import { OPENING_WORDS } from '../../lexicon/opening-words.ts';
import { isDemonym } from '../names/vocabulary.ts';
import { REPORTING_OUTLET_LEMMAS } from '../../lexicon/source-standings.ts';
import type { Attribution } from '../attribution.ts';
import type { Entity } from '../entities.ts';
import type { SourceStanding } from '../ledger.ts';
import { isOutletName } from '../names/vocabulary.ts';
import { Noun } from './noun-signs.ts';
import type { OwnOutlets } from './own-outlets.ts';
import type { SourceWords } from './source-words.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';

/** How a source is identified, and what it is gathered by. */
export interface Standing {
  readonly standing: SourceStanding;
  /** Attributions with one key rest on one source. */
  readonly key: string;
}

/** Units of a description by which two mentions of one unnamed source are told to be the same. */
const KNOWN_INSIDER = /\b(?:familiar|close|briefed|knowledge|anonym|unnamed|unidentified|condition)\w*/i;

/** The standing of a source that is an entity. */
export function standingOfEntity(
  entity: Entity,
  attribution: Attribution,
  source: SourceWords,
  own: OwnOutlets,
): Standing {
  const key = entity.id;
  if (entity.kind === 'person') return { standing: 'named', key };
  const noun = source.headNoun;
  if ((source.signs & Noun.document) !== 0 && !isOutletName(entity.name))
    return { standing: 'document', key: `document ${entity.id} ${noun}` };
  if (isOutletName(entity.name) && !own.has(entity.name)) {
    if (/^(?:poll|survey|analysis|average|tracker|data|study)$/.test(noun))
      return { standing: 'document', key: `document ${entity.id} ${noun}` };
    if (REPORTING_OUTLET_LEMMAS.has(attribution.cueLemma) || attribution.cueLemma === 'according to')
      return { standing: 'second-hand', key };
  }
  return {
    standing: entity.kind === 'organisation' || entity.kind === 'place' ? 'organisation' : 'named',
    key,
  };
}

/** The standing of a source that names nobody; `undefined` when it is a reference whose bearer could not be told. */
export function standingOfDescription(
  words: SourceWords,
  attribution: Pick<Attribution, 'kind' | 'cueLemma'>,
): Standing | undefined {
  const noun = words.headNoun;
  if (noun === '') return undefined;
  if (words.isCollective && (attribution.kind === 'speech' || !/^(?:many|most)$/.test(noun)))
    return { standing: 'collective', key: `collective ${words.key}` };
  if (attribution.kind === 'attitude') return undefined;
  const isOutlet = (words.signs & (Noun.outlet | Noun.document)) === Noun.outlet;
  if (isOutlet && REPORTING_OUTLET_LEMMAS.has(attribution.cueLemma))
    return { standing: 'second-hand', key: `outlet ${noun}` };
  return words.standing;
}

/** What the words of a description tell, whatever is said of them: ask `SourceWords.standing`, which keeps it. */
export function standingOfWords(words: SourceWords): Standing | undefined {
  const { text: source, headNoun: noun, signs, singular } = words;
  if ((signs & Noun.document) !== 0) return { standing: 'document', key: `document ${singular}` };
  if (noun.startsWith('spokes'))
    return {
      standing: 'organisation',
      key: `spokesman ${source.toLowerCase().replace(/spokes\p{L}+/u, 'spokesman')}`,
    };
  if ((signs & Noun.anonymous) !== 0 && noun !== 'authorities')
    return { standing: 'anonymous', key: `anonymous ${words.isDefinite ? '' : words.key} ${singular}` };
  if (KNOWN_INSIDER.test(source)) return { standing: 'anonymous', key: `anonymous ${words.key} ${singular}` };
  if ((signs & (Noun.unnamed | Noun.collective)) !== 0)
    return singular === noun && words.isDefinite && (signs & Noun.title) !== 0
      ? undefined
      : { standing: 'anonymous', key: `anonymous ${words.key} ${singular}` };
  if ((signs & Noun.title) !== 0)
    return words.isDefinite || /^(?:his|her)\b/i.test(source)
      ? undefined
      : { standing: 'anonymous', key: `anonymous ${words.key} ${noun}` };
  if (isUnlistedName(source)) return { standing: 'named', key: `name ${source.trim().toLowerCase()}` };
  // “the rally” and “the prospect” are what a cue was taken for, not who spoke.
  return (signs & Noun.body) !== 0 ? { standing: 'organisation', key: `body ${words.key}` } : undefined;
}

const NAME_WORD = new LetterPattern(String.raw`^\p{Lu}[\p{L}’'.-]+$`);

/** A name that stands too seldom to be told from a common word: “Stenberg said”. */
function isUnlistedName(source: string): boolean {
  const words = source.trim().replace(/,$/, '').split(/\s+/);
  if (words.length > 4 || words.some((word) => !NAME_WORD.test(word) || isDemonym(word))) return false;
  const last = words.at(-1)!;
  return !last.endsWith('s') && !OPENING_WORDS.has(words[0]!.toLowerCase());
}
