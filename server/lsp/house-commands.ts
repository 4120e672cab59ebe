import type { ExecuteCommandParams } from 'vscode-languageserver';
import {
  IGNORE_FINDING,
  type IgnoreFindingResult,
  LOOK_UP_NAME,
  MARK_CHECKED,
} from '../protocol/requests.ts';
import type { HouseChange } from './house-files.ts';
import { markChecked, readMarkArguments } from './requests/house-names.ts';
import { ignoreFinding, readIgnoreArguments } from './requests/ignore-finding.ts';
import { readNamePlace } from './named-place.ts';
import { lookUpName } from './requests/look-up.ts';
import type { Desk } from './server.ts';

/** What a command changes; a sentence for the writer where it cannot be done. */
interface Change {
  readonly label: string;
  readonly made: HouseChange | string;
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
  const { label, made } = change;
  if (typeof made === 'string') {
    connection.window.showWarningMessage(made);
    return null;
  }
  const { edit, saves, notice } = made;
  // The metadata tell the client to save the files that it did not have open.
  const { applied } = await connection.workspace.applyEdit({
    label,
    edit,
    metadata: { isRefactoring: true },
  });
  if (applied && notice !== undefined) connection.window.showInformationMessage(notice);
  return { applied, unsaved: applied ? saves : undefined };
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
    return { label: `Ignore ${finding.rule}`, made: ignoreFinding(story, finding, traits) };
  }
  if (command === MARK_CHECKED) {
    const marked = readMarkArguments(given);
    const story = marked && (await session.review(marked.given.uri));
    if (marked === undefined || story === undefined) return undefined;
    return {
      label: 'Mark a name as checked',
      made: markChecked(story, marked.given, marked.checked, traits),
    };
  }
  return undefined;
}
