import type { CodeAction } from 'vscode-languageserver';
import type { WikidataLookups } from '../../node/wikidata-lookups.ts';
import { LOOK_UP_NAME, NAME_ACTIONS, type NamePlace } from '../../protocol/requests.ts';
import type { Span } from '../../text/span.ts';
import { entityAt, mentionIn, namePlaceOf, STORY_HAS_CHANGED } from '../named-place.ts';
import type { ReviewedStory } from '../session.ts';

/** The action that looks the name in a range up; none while the person has not turned that on. */
export function lookUpActions(
  story: ReviewedStory,
  range: Span,
  wants: (kind: string) => boolean,
  isEnabled: boolean,
): CodeAction[] {
  if (!isEnabled || !wants(NAME_ACTIONS.lookUp)) return [];
  const mentioned = mentionIn(story, range);
  if (mentioned === undefined) return [];
  const title = `Look up “${mentioned.entity.name}” on Wikidata`;
  const given = namePlaceOf(story, mentioned.mention);
  return [
    { title, kind: NAME_ACTIONS.lookUp, command: { title, command: LOOK_UP_NAME, arguments: [given] } },
  ];
}

/**
 * Looks up whom or what a place names.
 *
 * @returns A sentence for the writer: what came of it.
 */
export async function lookUpName(
  story: ReviewedStory,
  place: NamePlace,
  lookups: WikidataLookups,
): Promise<{ readonly isFound: boolean; readonly sentence: string }> {
  const entity = entityAt(story, place);
  if (entity === undefined) return { isFound: false, sentence: STORY_HAS_CHANGED };
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
