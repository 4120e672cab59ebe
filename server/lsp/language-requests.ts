import type { Connection } from 'vscode-languageserver';
import { STORY_ENTITIES, type StoryEntities, type StoryEntitiesParams } from '../protocol/requests.ts';
import { answering } from './answer.ts';
import { codeActions } from './requests/code-action.ts';
import { diagnosticsOf, NOTHING, toPullAnswer } from './requests/diagnostics.ts';
import { documentSymbols } from './requests/document-symbol.ts';
import { foldingRanges } from './requests/folding-range.ts';
import { hover } from './requests/hover.ts';
import { prepareRename, rename } from './requests/rename.ts';
import { definition, highlights, references } from './requests/references.ts';
import { TokenHistory, tokensIn } from './requests/semantic-tokens.ts';
import { storyEntities } from './requests/story-entities.ts';
import type { ReviewedStory, Session } from './session.ts';
import type { Traits } from './traits.ts';
import type { WikidataLookups } from '../node/wikidata-lookups.ts';

/** A request about one document. */
interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** Registers what the client may ask about an open story; about any other document there is nothing to say. */
export function registerLanguageRequests(
  connection: Connection,
  session: Session,
  traits: () => Traits,
  lookups: WikidataLookups,
): void {
  connection.languages.diagnostics.on(
    answering(async ({ textDocument, previousResultId }) => {
      const hasEarlier = session.notePull(textDocument.uri);
      const story = await session.review(textDocument.uri);
      return toPullAnswer(story ? diagnosticsOf(story) : NOTHING, hasEarlier ? previousResultId : undefined);
    }),
  );
  connection.onHover(about((story, { position }) => hover(story, position, traits().hoverFormat, lookups)));
  connection.onDefinition(about((story, { position }) => definition(story, position)));
  connection.onReferences(
    about((story, { position, context }) => references(story, position, context.includeDeclaration)),
  );
  connection.onDocumentHighlight(about((story, { position }) => highlights(story, position)));
  connection.onPrepareRename(about((story, { position }) => prepareRename(story, position)));
  connection.onRenameRequest(
    about((story, { position, newName }) => {
      const { edit, notice } = rename(story, position, newName, traits());
      if (notice !== undefined) connection.window.showInformationMessage(notice);
      return edit;
    }),
  );
  const tokens = new TokenHistory(session);
  connection.languages.semanticTokens.on(about((story) => tokens.full(story)));
  connection.languages.semanticTokens.onDelta(
    about((story, { previousResultId }) => tokens.since(story, previousResultId)),
  );
  connection.languages.semanticTokens.onRange(about((story, { range }) => tokensIn(story, range)));
  connection.onRequest<StoryEntities | null, never>(
    STORY_ENTITIES,
    about((story, _params: StoryEntitiesParams) => storyEntities(story)),
  );
  connection.onDocumentSymbol(about((story) => documentSymbols(story)));
  connection.onFoldingRanges(about((story) => foldingRanges(story)));
  connection.onCodeAction(
    about((story, { range, context }) =>
      codeActions(story, range, context, traits(), lookups.settings.isEnabled),
    ),
  );

  /** Answers `null` where there is no story, or nothing to say of it. */
  function about<P extends DocumentParams, R>(
    handler: (story: ReviewedStory, params: P) => R | undefined | Promise<R | undefined>,
  ): ReturnType<typeof answering<P, R | null>> {
    return answering(async (params) => {
      const story = await session.review(params.textDocument.uri);
      return (story && (await handler(story, params))) ?? null;
    });
  }
}
