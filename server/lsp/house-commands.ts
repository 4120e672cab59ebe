import type { ExecuteCommandParams, WorkspaceEdit } from 'vscode-languageserver';
import {
  IGNORE_FINDING,
  type IgnoreFindingResult,
  LOOK_UP_NAME,
  MARK_CHECKED,
} from '../protocol/requests.ts';
import { markChecked, namesUri, readMarkArguments } from './requests/house-names.ts';
import { acceptedUri, ignoreFinding, readIgnoreArguments } from './requests/ignore-finding.ts';
import { readNamePlace } from './named-place.ts';
import { lookUpName } from './requests/look-up.ts';
import type { Desk } from './server.ts';

/** What a command changes; a sentence for the writer where it cannot be done. */
interface Change {
  readonly label: string;
  readonly edit: WorkspaceEdit | string;
  /** Address of the file of the house that it changes, which nobody has open to save. */
  readonly file: string | undefined;
}

/** Does what a command of the server’s asks for; `null` for a command that is none, and where nothing could be done. */
export async function executeCommand(
  desk: Desk,
  { command, arguments: given }: ExecuteCommandParams,
): Promise<IgnoreFindingResult | null> {
  const { connection } = desk;
  if (command === LOOK_UP_NAME) return lookUp(desk, given?.[0]);
  const change = await changeFor(desk, command, given?.[0]);
  if (change === undefined) return null;
  const { label, edit, file } = change;
  if (typeof edit === 'string') {
    connection.window.showWarningMessage(edit);
    return null;
  }
  // The metadata tell the client to save the files that it did not have open.
  const { applied } = await connection.workspace.applyEdit({
    label,
    edit,
    metadata: { isRefactoring: true },
  });
  return { applied, unsaved: applied ? file : undefined };
}

async function lookUp({ connection, session, lookups }: Desk, given: unknown): Promise<null> {
  const place = readNamePlace(given);
  const story = place && (await session.review(place.uri));
  if (place === undefined || story === undefined) return null;
  const { isFound, sentence } = await lookUpName(story, place, lookups);
  if (isFound) connection.window.showInformationMessage(sentence);
  else connection.window.showWarningMessage(sentence);
  return null;
}

async function changeFor(desk: Desk, command: string, given: unknown): Promise<Change | undefined> {
  const { session, traits } = desk;
  if (command === IGNORE_FINDING) {
    const finding = readIgnoreArguments(given);
    const story = finding && (await session.review(finding.uri));
    if (finding === undefined || story === undefined) return undefined;
    // A comment stands in the story itself, which the person saves; the list of accepted findings is nobody's.
    const file = story.review.article.format === 'markdown' ? undefined : acceptedUri(story);
    return { label: `Ignore ${finding.rule}`, edit: await ignoreFinding(story, finding, traits), file };
  }
  if (command === MARK_CHECKED) {
    const marked = readMarkArguments(given);
    const story = marked && (await session.review(marked.given.uri));
    if (marked === undefined || story === undefined) return undefined;
    const edit = await markChecked(story, marked.given, marked.checked, traits);
    return { label: 'Mark a name as checked', edit, file: namesUri(story) };
  }
  return undefined;
}
