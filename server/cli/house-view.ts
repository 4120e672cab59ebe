import type { Entity } from '../analysis/entities.ts';
import { ReadingMemory } from '../analysis/memory.ts';
import type { Diagnostic } from '../engine/diagnostic.ts';
import { Reviewer } from '../engine/review.ts';
import { withScope } from '../engine/settings.ts';
import { sharedLanguage } from '../node/language.ts';
import { groupBy } from '../text/grouping.ts';
import { formatOf } from '../text/parse.ts';
import { contains, type Span } from '../text/span.ts';
import type { AnalysedStory } from './analyse-stories.ts';
import type { CollectedStory } from './collect.ts';

/** What the house has of one whom or what a story names. */
export interface HouseView {
  /** Names of the entries, as the house writes them, in the order of its file. */
  readonly names: readonly string[];
  /** They are of people with the surname, which is all that the story gives. */
  readonly isBySurname: boolean;
  /** Where the story writes the name, or what its bearer is, otherwise than the house; in reading order. */
  readonly findings: readonly Diagnostic[];
}

/**
 * Tells what the house has of each entity of a story; `undefined` where that is nothing. The rules over the names of the house
 * find what differs, with the story’s settings and less what was accepted.
 */
export function houseViewOf(story: AnalysedStory): (entity: Entity) => HouseView | undefined {
  const { names } = story.house.names;
  if (names === undefined) return () => undefined;
  const { entities } = story.analysis;
  const findings = groupBy(findingsOf(story), ({ span }) => bearerOf(span, entities)?.id ?? '');
  return (entity) => {
    const { entries, isBySurname } = names.about(entity);
    const differing = findings.get(entity.id) ?? [];
    if (entries.length === 0 && differing.length === 0) return undefined;
    return { names: entries.map(({ name }) => name), isBySurname, findings: differing };
  };
}

function findingsOf({ text, path, house }: CollectedStory): readonly Diagnostic[] {
  const reviewer = new Reviewer(new ReadingMemory(sharedLanguage()));
  return reviewer.review(
    { text, format: formatOf(path), path: house.nameOf(path) },
    withScope(house.settingsFor(path), 'house'),
    undefined,
    house.accepted,
    house.names.names,
  ).diagnostics;
}

/** Whose role or name a finding is about: a title may hold the name of somebody or something else. */
function bearerOf(span: Span, entities: readonly Entity[]): Entity | undefined {
  const isOfRole = ({ roles }: Entity): boolean =>
    roles.some(({ start, end }) => start === span.start && end === span.end);
  const isInName = ({ mentions }: Entity): boolean =>
    mentions.some((mention) => mention.form === 'name' && contains(mention, span));
  return entities.find(isOfRole) ?? entities.find(isInName);
}
