import type { Analysis } from '../analysis/analysis.ts';
import type { Entity, Mention } from '../analysis/entities.ts';
import type { NamePlace } from '../protocol/requests.ts';
import type { Span } from '../text/span.ts';
import type { ReviewedStory } from './session.ts';
import { toRecord } from './traits.ts';

/** Why a command about a name cannot be done when `entityAt` finds none. */
export const STORY_HAS_CHANGED = 'The story has changed: place the cursor in the name again.';

/** The mention that a range lies in; `undefined` for a range that reaches further, or lies in none. */
export function mentionIn(
  { review }: ReviewedStory,
  { start, end }: Span,
): ReturnType<Analysis['mentionAt']> {
  const mentioned = review.analysis.mentionAt(start);
  return mentioned === undefined || end > mentioned.mention.end ? undefined : mentioned;
}

/** What a command about a mention is told of it. */
export function namePlaceOf({ document: { uri, version } }: ReviewedStory, { start }: Mention): NamePlace {
  return { uri, version, start };
}

/** What a command about a name was told, as it should be; `undefined` for anything else. */
export function readNamePlace(value: unknown): NamePlace | undefined {
  const { uri, version, start } = toRecord(value);
  if (typeof uri !== 'string' || typeof version !== 'number' || typeof start !== 'number') return undefined;
  return { uri, version, start };
}

/** Whom or what a place names; `undefined` where the story has changed since. */
export function entityAt(
  { review, document }: ReviewedStory,
  { start, version }: NamePlace,
): Entity | undefined {
  return version === document.version ? review.analysis.mentionAt(start)?.entity : undefined;
}
