import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver';
import type { Mention } from '../../analysis/entities.ts';
import { toLocation, toLspRange, toOffset } from '../convert.ts';
import type { ReviewedStory } from '../session.ts';

/** Every mention of whom the place names, in order; without the first, where it is introduced, if so asked. */
export function references(story: ReviewedStory, position: Position, withFirst: boolean): Location[] {
  const mentions = mentionsAt(story, position);
  return (withFirst ? mentions : mentions.slice(1)).map((mention) => toLocation(story.document, mention));
}

/** Where whom the place names is introduced: its first mention by name. */
export function definition(story: ReviewedStory, position: Position): Location | undefined {
  const mentions = mentionsAt(story, position);
  const first = mentions.find(({ form }) => form === 'name') ?? mentions[0];
  return first && toLocation(story.document, first);
}

/** Every mention of whom the place names, the one that introduces it marked as such. */
export function highlights(story: ReviewedStory, position: Position): DocumentHighlight[] {
  return mentionsAt(story, position).map((mention, i) => ({
    range: toLspRange(story.document, mention),
    kind: i === 0 ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function mentionsAt({ document, review }: ReviewedStory, position: Position): readonly Mention[] {
  return review.analysis.mentionAt(toOffset(document, position))?.entity.mentions ?? [];
}
