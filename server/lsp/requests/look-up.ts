import type { CodeAction } from 'vscode-languageserver';
import type { Entity } from '../../analysis/entities.ts';
import type { WikidataLookups } from '../../node/wikidata-lookups.ts';
import { type WikidataAnswer, wikidataPage } from '../../node/wikidata.ts';
import { LOOK_UP_NAME, NAME_ACTIONS, type NamePlace } from '../../protocol/requests.ts';
import type { Span } from '../../text/span.ts';
import { type CardLine, line } from '../cards/card.ts';
import type { ReviewedStory } from '../session.ts';
import { toRecord } from '../traits.ts';

/** The action that looks the name in a range up; none while the person has not turned that on. */
export function lookUpActions(
  { review, document }: ReviewedStory,
  range: Span,
  wants: (kind: string) => boolean,
  isEnabled: boolean,
): CodeAction[] {
  if (!isEnabled || !wants(NAME_ACTIONS.lookUp)) return [];
  const mentioned = review.analysis.mentionAt(range.start);
  if (mentioned === undefined || range.end > mentioned.mention.end) return [];
  const title = `Look up “${mentioned.entity.name}” on Wikidata`;
  const { uri, version } = document;
  const given: NamePlace = { uri, version, start: mentioned.mention.start };
  return [
    { title, kind: NAME_ACTIONS.lookUp, command: { title, command: LOOK_UP_NAME, arguments: [given] } },
  ];
}

/** The argument of the command as it should be; `undefined` for anything else. */
export function readNamePlace(value: unknown): NamePlace | undefined {
  const { uri, version, start } = toRecord(value);
  if (typeof uri !== 'string' || typeof version !== 'number' || typeof start !== 'number') return undefined;
  return { uri, version, start };
}

/**
 * Looks up whom or what a place names.
 *
 * @returns A sentence for the writer: what came of it.
 */
export async function lookUpName(
  { review, document }: ReviewedStory,
  { start, version }: NamePlace,
  lookups: WikidataLookups,
): Promise<{ readonly isFound: boolean; readonly sentence: string }> {
  const entity = review.analysis.mentionAt(start)?.entity;
  if (entity === undefined || version !== document.version) {
    return { isFound: false, sentence: 'The story has changed: place the cursor in the name again.' };
  }
  try {
    const { items } = await lookups.lookUp(entity.name);
    const [first] = items;
    if (first === undefined)
      return { isFound: false, sentence: `Wikidata has nothing called “${entity.name}”.` };
    const what = first.description === '' ? first.label : `${first.label}, ${first.description}`;
    return { isFound: true, sentence: `Wikidata: ${what}. The hover of the name shows it from now on.` };
  } catch (error) {
    return { isFound: false, sentence: error instanceof Error ? error.message : String(error) };
  }
}

/** What Wikidata answered when somebody looked the name up: likely, and nobody’s word that it is the one in the story. */
export function wikidataLines({ name }: Entity, lookups: WikidataLookups | undefined): CardLine[] {
  const answer: WikidataAnswer | undefined = lookups?.known(name);
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
