import { BODY_NOUNS } from '../../lexicon/definite-nouns.ts';
import { CAMPAIGN_NOUNS } from '../../lexicon/campaign-words.ts';
import { OUTLET_NOUNS } from '../../lexicon/news-outlets.ts';
import { ANONYMOUS_SOURCE_NOUNS } from '../../lexicon/source-nouns.ts';
import {
  BODY_SOURCE_NOUNS,
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  UNNAMED_PEOPLE,
} from '../../lexicon/source-standings.ts';
import { TITLE_NOUNS } from '../../lexicon/titles.ts';

/** What the noun of a source may be, a bit for each. */
export const Noun = {
  document: 1,
  anonymous: 2,
  unnamed: 4,
  collective: 8,
  title: 16,
  body: 32,
  outlet: 64,
} as const;

/** All lists in one map: a source asks for nearly all of them. */
const SIGNS: ReadonlyMap<string, number> = signsByNoun();

function signsByNoun(): Map<string, number> {
  const signs = new Map<string, number>();
  const add = (nouns: Iterable<string>, sign: number): void => {
    for (const noun of nouns) signs.set(noun, (signs.get(noun) ?? 0) | sign);
  };
  add(DOCUMENT_NOUNS, Noun.document);
  add(ANONYMOUS_SOURCE_NOUNS, Noun.anonymous);
  add(UNNAMED_PEOPLE, Noun.unnamed);
  add(COLLECTIVE_NOUNS, Noun.collective);
  add(TITLE_NOUNS, Noun.title);
  for (const bodies of [BODY_SOURCE_NOUNS, BODY_NOUNS.keys(), CAMPAIGN_NOUNS]) add(bodies, Noun.body);
  add(OUTLET_NOUNS, Noun.outlet);
  return signs;
}

/** What a noun in lower case may be, as bits of `Noun`; 0 when no list has it. */
export function nounSigns(noun: string): number {
  return SIGNS.get(noun) ?? 0;
}
