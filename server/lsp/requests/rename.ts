import {
  ErrorCodes,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Entity, Mention } from '../../analysis/entities.ts';
import { problemWithName, renameEntity } from '../../engine/rename/rename-entity.ts';
import { toLspRange, toOffset } from '../convert.ts';
import type { ReviewedStory } from '../session.ts';
import { storyWords } from '../story-words.ts';
import type { Traits } from '../traits.ts';
import { storyEdit } from '../workspace-edit.ts';

/** What is to be renamed: its place, and the words to begin with. */
export interface RenameStart {
  readonly range: Range;
  readonly placeholder: string;
}

/** An edit that renames, and what is to be told with it. */
export interface Renaming {
  readonly edit: WorkspaceEdit;
  /** What was left as it is, for the person; `undefined` where nothing was. */
  readonly notice: string | undefined;
}

/**
 * The name at a place, which can be given another.
 *
 * @throws ResponseError that says why where there is none: at words that name nobody, pronouns and nouns.
 */
export function prepareRename(story: ReviewedStory, position: Position): RenameStart {
  const { mention } = nameAt(story, position);
  return {
    range: toLspRange(story.document, mention),
    placeholder: storyWords(story.review.article, mention),
  };
}

/**
 * Gives whom or what a place names another name, in all its forms. What somebody is quoted with waits for the person’s
 * consent; where the client cannot ask for that, it is left as it is.
 *
 * @throws ResponseError that says why where that cannot be done.
 */
export function rename(story: ReviewedStory, position: Position, entered: string, traits: Traits): Renaming {
  const { document, review } = story;
  const { entity, mention } = nameAt(story, position);
  const problem = problemWithName(entered, entity, storyWords(review.article, mention));
  if (problem !== undefined) throw new ResponseError<never>(LSPErrorCodes.RequestFailed, problem);
  const { edits, left } = renameEntity(review.analysis, entity, mention, entered);
  const asksConsent = traits.asksConsent && traits.renamesWithConsent;
  const made = asksConsent ? edits : edits.filter(({ isQuoted }) => !isQuoted);
  const quoted = edits.length - made.length;
  if (made.length === 0 && quoted > 0) {
    throw new ResponseError<never>(
      LSPErrorCodes.RequestFailed,
      `“${entity.name}” is named only inside quotations, and this editor cannot ask before they are changed.`,
    );
  }
  const asking = new Set(made.filter(({ isQuoted }) => isQuoted).map(({ span }) => span));
  return {
    edit: storyEdit(document, made, { ...traits, asksConsent }, ({ span }) => asking.has(span)),
    notice: noticeOf(quoted, left),
  };
}

/** @throws ResponseError for a place with no name. */
function nameAt(
  { document, review }: ReviewedStory,
  position: Position,
): { entity: Entity; mention: Mention } {
  const found = review.analysis.mentionAt(toOffset(document, position));
  if (found === undefined) {
    throw new ResponseError<never>(
      ErrorCodes.InvalidRequest,
      'Nothing is named here. To rename somebody or something, put the cursor on the name.',
    );
  }
  const { entity, mention } = found;
  if (mention.form === 'name') return found;
  const words = storyWords(review.article, mention);
  const named = entity.mentions.find(({ form }) => form === 'name');
  const line = named && document.positionAt(named.start).line + 1;
  throw new ResponseError<never>(
    ErrorCodes.InvalidRequest,
    `“${words}” stands for ${entity.name} here and is left alone when the name changes.${line === undefined ? '' : ` Rename ${entity.name} where the name is written, as on line ${line}.`}`,
  );
}

function noticeOf(quoted: number, left: readonly string[]): string | undefined {
  const notices = [
    ...(quoted > 0
      ? [
          `${quoted} ${quoted === 1 ? 'place' : 'places'} inside quotations: this editor cannot ask before they are changed`,
        ]
      : []),
    ...(left.length > 0
      ? [`${left.map((form) => `“${form}”`).join(', ')}: what becomes of it cannot be told`]
      : []),
  ];
  return notices.length === 0 ? undefined : `Left as it was: ${notices.join('; ')}.`;
}
