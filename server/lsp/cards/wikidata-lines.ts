import type { Entity } from '../../analysis/entities.ts';
import type { WikidataLookups } from '../../node/wikidata-lookups.ts';
import { wikidataPage } from '../../node/wikidata.ts';
import { type CardLine, line } from './card.ts';

/** What Wikidata answered when somebody looked the name up: likely, and nobody’s word that it is the one in the story. */
export function wikidataLines({ name }: Entity, lookups: WikidataLookups | undefined): CardLine[] {
  const answer = lookups?.known(name);
  if (answer === undefined) return [];
  const asked = ` (looked up ${answer.on})`;
  if (answer.items.length === 0) return [line(`Wikidata: nothing of this name${asked}`)];
  return answer.items.map((item, at) =>
    line(
      at === 0 ? 'Wikidata: ' : 'or ',
      { page: wikidataPage(item), label: item.label === '' ? item.id : item.label },
      item.description === '' ? '' : `, ${item.description}`,
      at === 0 ? asked : '',
    ),
  );
}
