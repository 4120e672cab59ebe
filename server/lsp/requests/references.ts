import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver';
import type { Mention } from '../../analysis/entities.ts';
import { toLocation, toLspRange, toOffset } from '../convert.ts';
import type { ReviewedStory } from '../session.ts';

/** Every mention of whom the place names, in order; without the one that introduces it, if so asked. */
export function references(story: ReviewedStory, position: Position, withFirst: boolean): Location[] {
  const mentions = mentionsAt(story, position);
  const first = introduction(mentions);
  return mentions
    .filter((mention) => withFirst || mention !== first)
    .map((mention) => toLocation(story.document, mention));
}

/** Where whom the place names is introduced: its first mention by name. */
export function definition(story: ReviewedStory, position: Position): Location | undefined {
  const first = introduction(mentionsAt(story, position));
  return first && toLocation(story.document, first);
}

/** Every mention of whom the place names, the one that introduces it marked as such. */
export function highlights(story: ReviewedStory, position: Position): DocumentHighlight[] {
  const mentions = mentionsAt(story, position);
  const first = introduction(mentions);
  return mentions.map((mention) => ({
    range: toLspRange(story.document, mention),
    kind: mention === first ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function introduction(mentions: readonly Mention[]): Mention | undefined {
  return mentions.find(({ form }) => form === 'name') ?? mentions[0];
}

function mentionsAt({ document, review }: ReviewedStory, position: Position): readonly Mention[] {
  return review.analysis.mentionAt(toOffset(document, position))?.entity.mentions ?? [];
}
