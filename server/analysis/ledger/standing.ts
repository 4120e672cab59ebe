import { BODY_NOUNS } from '../../lexicon/definite-nouns.ts';
import { CAMPAIGN_NOUNS } from '../../lexicon/name-heads.ts';
import { OPENING_WORDS } from '../../lexicon/opening-words.ts';
import { isDemonym } from '../names/kinds.ts';
import { ANONYMOUS_SOURCE_NOUNS } from '../../lexicon/source-nouns.ts';
import {
  BODY_SOURCE_NOUNS,
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  REPORTING_OUTLET_LEMMAS,
  UNNAMED_PEOPLE,
} from '../../lexicon/source-standings.ts';
import { OUTLET_NOUNS } from '../../lexicon/news-outlets.ts';
import { TITLE_NOUNS } from '../../lexicon/titles.ts';
import type { Attribution } from '../attribution.ts';
import type { Entity } from '../entities.ts';
import type { SourceStanding } from '../ledger.ts';
import { isOutletName } from '../names/vocabulary.ts';

/** How a source is identified, and what it is gathered by. */
export interface Standing {
  readonly standing: SourceStanding;
  /** Attributions with one key rest on one source. */
  readonly key: string;
}

const PHRASE_END =
  /[,;(]|\s(?:of|for|in|at|on|from|with|by|to|near|who|that|which|whose|familiar|close|briefed|involved|inside|within|under|about|behind|against|and|speaking|working|living|including)\b/i;

const EMPTY_WORDS =
  /^(?:the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|multiple|numerous|various|other|another|few|couple|dozens|his|her|their|its|our|these|those|both|all|more|than|at|least|even)$/i;

/** Units of a description by which two mentions of one unnamed source are told to be the same. */
const KNOWN_INSIDER = /\b(?:familiar|close|briefed|knowledge|anonym|unnamed|unidentified|condition)\w*/i;

/** The standing of a source that is an entity. */
export function standingOfEntity(
  entity: Entity,
  attribution: Attribution,
  source: string,
  own: ReadonlySet<string>,
): Standing {
  const key = entity.id;
  if (entity.kind === 'person') return { standing: 'named', key };
  const noun = headNoun(source);
  if (DOCUMENT_NOUNS.has(noun) && !isOutletName(entity.name))
    return { standing: 'document', key: `document ${entity.id} ${noun}` };
  if (isOutletName(entity.name) && !own.has(entity.name)) {
    if (/^(?:poll|survey|analysis|average|tracker|data|study)$/.test(noun))
      return { standing: 'document', key: `document ${entity.id} ${noun}` };
    if (REPORTING_OUTLET_LEMMAS.has(attribution.cueLemma) || attribution.cueLemma === 'according to')
      return { standing: 'second-hand', key };
  }
  if (entity.kind === 'other' && entity.name.split(' ').length <= 3 && entity.roles.length > 0)
    return { standing: 'named', key };
  return { standing: entity.kind === 'other' ? 'named' : 'organisation', key };
}

/** The standing of a source that names nobody; `undefined` when it is a reference whose bearer could not be told. */
export function standingOfDescription(
  source: string,
  attribution: Pick<Attribution, 'kind' | 'cueLemma'>,
): Standing | undefined {
  const phrase = nounPhrase(source);
  const noun = headNoun(source);
  if (noun === '') return undefined;
  const complement = phrase.length < source.trim().replace(/[,\s]+$/, '').length;
  const modifiers = phrase
    .split(/\s+/)
    .slice(0, -1)
    .filter((word) => !EMPTY_WORDS.test(word));
  const key = `${modifiers.join(' ').toLowerCase()} ${singular(noun)}`.trim();
  const definite = /^(?:the|that|this|those|these)\b/i.test(source.trim());
  if (
    isCollective(source, noun, complement, modifiers) &&
    (attribution.kind === 'speech' || !/^(?:many|most)$/.test(noun))
  )
    return { standing: 'collective', key: `collective ${key}` };
  if (attribution.kind === 'attitude') return undefined;
  if (DOCUMENT_NOUNS.has(noun)) return { standing: 'document', key: `document ${singular(noun)}` };
  if (OUTLET_NOUNS.has(noun) && REPORTING_OUTLET_LEMMAS.has(attribution.cueLemma))
    return { standing: 'second-hand', key: `outlet ${noun}` };
  if (noun.startsWith('spokes'))
    return {
      standing: 'organisation',
      key: `spokesman ${source.toLowerCase().replace(/spokes\p{L}+/u, 'spokesman')}`,
    };
  if (ANONYMOUS_SOURCE_NOUNS.has(noun) && noun !== 'authorities')
    return { standing: 'anonymous', key: `anonymous ${definite ? '' : key} ${singular(noun)}` };
  if (KNOWN_INSIDER.test(source)) return { standing: 'anonymous', key: `anonymous ${key} ${singular(noun)}` };
  if (UNNAMED_PEOPLE.has(noun) || COLLECTIVE_NOUNS.has(noun))
    return definite && TITLE_NOUNS.has(singular(noun)) && singular(noun) === noun
      ? undefined
      : { standing: 'anonymous', key: `anonymous ${key} ${singular(noun)}` };
  if (TITLE_NOUNS.has(noun))
    return definite || /^(?:his|her)\b/i.test(source)
      ? undefined
      : { standing: 'anonymous', key: `anonymous ${key} ${noun}` };
  if (isUnlistedName(source)) return { standing: 'named', key: `name ${source.trim().toLowerCase()}` };
  // “the rally” and “the prospect” are what a cue was taken for, not who spoke.
  const body = BODY_SOURCE_NOUNS.has(noun) || BODY_NOUNS.has(noun) || CAMPAIGN_NOUNS.has(noun);
  return body ? { standing: 'organisation', key: `body ${key}` } : undefined;
}

/** “critics”, “some experts”; not “critics of the plan”, whom a reporter can go and ask, nor “fire experts at the college”. */
function isCollective(
  source: string,
  noun: string,
  complement: boolean,
  modifiers: readonly string[],
): boolean {
  if (!COLLECTIVE_NOUNS.has(noun) || complement) return false;
  if (/^(?:the|his|her|their|our|its)\b/i.test(source.trim())) return false;
  return modifiers.every((word) =>
    /^(?:political|legal|outside|independent|conservative|liberal|local|policy|industry|market|security|health|longtime|other|frequent)$/i.test(
      word,
    ),
  );
}

/** A name that stands too seldom to be told from a common word: “Stenberg said”. */
function isUnlistedName(source: string): boolean {
  const words = source.trim().replace(/,$/, '').split(/\s+/);
  if (words.length > 4 || words.some((word) => !/^\p{Lu}[\p{L}’'.-]+$/u.test(word) || isDemonym(word)))
    return false;
  const last = words.at(-1)!;
  return !last.endsWith('s') && !OPENING_WORDS.has(words[0]!.toLowerCase());
}

/** The words up to the first preposition, comma or clause. */
function nounPhrase(source: string): string {
  const text = source.trim();
  const stop = text.search(PHRASE_END);
  return (stop > 0 ? text.slice(0, stop) : text).trim();
}

/** The last word of the noun phrase, lower case; of “one of the officials” it is “officials”. */
function headNoun(source: string): string {
  const partitive =
    /^(?:(?:at least |more than )?(?:one|two|three|four|five|six|some|several|many|most|a couple|a few|a number|dozens|both|all|none|each|a group|a majority|a pair))\s+of\s+/i.exec(
      source.trim(),
    );
  const text = partitive === null ? source : source.trim().slice(partitive[0].length);
  return (
    nounPhrase(text)
      .match(/[\p{L}’'-]+/gu)
      ?.at(-1) ?? ''
  )
    .toLowerCase()
    .replace(/['’]s?$/, '');
}

function singular(noun: string): string {
  if (/^(?:people|persons?)$/.test(noun)) return 'person';
  return noun
    .replace(/men$/, 'man')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '');
}
