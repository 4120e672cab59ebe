import type { Entity, Mention } from '../../analysis/entities.ts';
import type { ListedEntity, ListedMention, StoryEntities } from '../../protocol/requests.ts';
import { toLspRange } from '../convert.ts';
import type { ReviewedStory } from '../session.ts';
import { storyWords } from '../story-words.ts';

/** Whom and what a story names, for a list beside it; nobody in a text that is no article. */
export function storyEntities(story: ReviewedStory): StoryEntities {
  const { analysis } = story.review;
  const entities = analysis.storyType.type === 'not-an-article' ? [] : analysis.entities;
  return { version: story.document.version, entities: entities.map((entity) => listed(story, entity)) };
}

function listed(story: ReviewedStory, { kind, name, aliases, mentions, ...entity }: Entity): ListedEntity {
  return {
    kind,
    name,
    aliases,
    detail: detailOf(story, entity, name),
    mentions: mentions.map((mention) => placeOf(story, mention)),
  };
}

function detailOf(
  { review }: ReviewedStory,
  { roles, gloss }: Pick<Entity, 'roles' | 'gloss'>,
  name: string,
): string {
  const role = roles.find(({ form }) => form === 'title') ?? roles.find(({ form }) => form === 'clause');
  if (role !== undefined) return storyWords(review.article, role);
  return gloss === undefined || gloss.text === name ? '' : gloss.text;
}

function placeOf({ document }: ReviewedStory, mention: Mention): ListedMention {
  const { start, end } = toLspRange(document, mention);
  return {
    line: start.line,
    character: start.character,
    endLine: end.line,
    endCharacter: end.character,
    isName: mention.form === 'name',
  };
}
