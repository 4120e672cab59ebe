import {
  type CodeAction,
  commands,
  type Disposable,
  ProgressLocation,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  CodeAction as ServerAction,
  CodeActionRequest,
  CodeActionTriggerKind,
  type LanguageClient,
  WorkDoneProgress,
} from 'vscode-languageclient/node';
import {
  NAME_ACTIONS,
  REVIEW_WORKSPACE,
  type ReviewWorkspaceResult,
  SAVE_HOUSE_FILE,
} from '../server/protocol/requests.ts';
import { isStory } from './settings.ts';

/** What the commands act on. */
export interface Desk {
  /** The running server; starts it when it is not. */
  client(): Promise<LanguageClient>;
  restart(): Promise<void>;
  showLog(): void;
}

/** Registers what the manifest declares. */
export function registerCommands(desk: Desk): Disposable[] {
  return [
    commands.registerCommand('copydesk.reviewWorkspace', () => reviewWorkspace(desk)),
    commands.registerCommand('copydesk.fixAllSafe', () => fixAllSafe(desk)),
    commands.registerCommand('copydesk.addName', () => actOnName(desk, NAME_ACTIONS.add)),
    commands.registerCommand('copydesk.markNameChecked', () => actOnName(desk, NAME_ACTIONS.check)),
    commands.registerCommand('copydesk.lookUp', () => lookUp(desk)),
    commands.registerCommand('copydesk.restartServer', () => desk.restart()),
    commands.registerCommand('copydesk.showLog', () => desk.showLog()),
    commands.registerCommand(SAVE_HOUSE_FILE, saveHouseFile),
  ];
}

/** Saves a file that a code action has changed: the server reads it from the disk. */
export async function saveHouseFile(uri: string): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  await document.save();
}

async function reviewWorkspace(desk: Desk): Promise<ReviewWorkspaceResult | undefined> {
  const client = await desk.client();
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Copydesk', cancellable: true },
    async (progress, token) => {
      progress.report({ message: 'reviewing the workspace' });
      const workDoneToken = `copydesk-review-${Date.now()}`;
      let reached = 0;
      const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind === 'end') return;
        const increment = (value.percentage ?? reached) - reached;
        reached += increment;
        progress.report({ increment, ...(value.message !== undefined && { message: value.message }) });
      });
      try {
        return await client.sendRequest<ReviewWorkspaceResult>(REVIEW_WORKSPACE, { workDoneToken }, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      } finally {
        listener.dispose();
      }
    },
  );
  if (result === undefined) return undefined;
  await commands.executeCommand('workbench.actions.view.problems');
  const unreadable = result.unreadable === 0 ? '' : ` ${result.unreadable} could not be read.`;
  window.setStatusBarMessage(
    `Copydesk: ${result.findings} findings in ${result.stories} stories.${unreadable}`,
    8000,
  );
  return result;
}

/** Applies the safe fixes of the story before the person. */
async function fixAllSafe(desk: Desk): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !isStory(document)) {
    void window.showInformationMessage('Open a story first: Fix All Safe works on the story before you.');
    return;
  }
  const whole = new Range(0, 0, document.lineCount, 0);
  const action = await findAction(desk, document, whole, 'source.fixAll.copydesk');
  if (action === undefined) {
    void window.showInformationMessage('There is nothing in this story that can be fixed without judgement.');
    return;
  }
  await apply(action);
}

/** What is told where there is nothing to be done about the name at the cursor. */
const NO_ACTION: Readonly<Record<(typeof NAME_ACTIONS)[keyof typeof NAME_ACTIONS], string>> = {
  [NAME_ACTIONS.add]: 'Place the cursor in a name that the house’s list does not have yet.',
  [NAME_ACTIONS.check]:
    'Place the cursor in a name. If the house’s list has it several times, note the check in the list.',
  [NAME_ACTIONS.lookUp]: 'Place the cursor in a name.',
};

/** Does one of the actions there are on the name at the cursor, or says why it cannot be done. */
async function actOnName(desk: Desk, kind: keyof typeof NO_ACTION): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isStory(editor.document)) {
    void window.showInformationMessage('Open a story first, and place the cursor in a name.');
    return;
  }
  const action = await findAction(desk, editor.document, editor.selection, kind);
  if (action !== undefined && action.disabled === undefined) {
    await apply(action);
    return;
  }
  const isUnsaved = editor.document.isUntitled && kind !== NAME_ACTIONS.lookUp;
  const why = isUnsaved ? 'Save the story first: names are kept in its folder.' : NO_ACTION[kind];
  void window.showInformationMessage(action?.disabled?.reason ?? why);
}

/**
 * The first action of a kind for a part of a story. Asks the server itself: VS Code’s own command for actions is called
 * off by whatever findings arrive before the answer, and ends before the answer does.
 */
async function findAction(
  desk: Desk,
  { uri }: TextDocument,
  range: Range,
  kind: string,
): Promise<CodeAction | undefined> {
  const client = await desk.client();
  const { code2ProtocolConverter: toProtocol, protocol2CodeConverter: fromProtocol } = client;
  const found = await client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: toProtocol.asUri(uri) },
    range: toProtocol.asRange(range),
    context: { diagnostics: [], only: [kind], triggerKind: CodeActionTriggerKind.Invoked },
  });
  const first = found?.find((each) => ServerAction.is(each));
  return first && fromProtocol.asCodeAction(first);
}

/** Makes an action’s edit, then runs its command, as VS Code does. */
async function apply({ edit, command }: CodeAction): Promise<void> {
  if (edit !== undefined && !(await workspace.applyEdit(edit))) return;
  if (command !== undefined) {
    const given: unknown[] = command.arguments ?? [];
    await commands.executeCommand(command.command, ...given);
  }
}

/** Looks the name at the cursor up, where the person has turned that on; otherwise says how to. */
async function lookUp(desk: Desk): Promise<void> {
  if (workspace.getConfiguration('copydesk').get<boolean>('wikidata.enabled') === true) {
    await actOnName(desk, NAME_ACTIONS.lookUp);
    return;
  }
  const open = 'Open Settings';
  const chosen = await window.showInformationMessage(
    'Looking up names on Wikidata is turned off: it sends the name to www.wikidata.org, and nothing else of the story.',
    open,
  );
  if (chosen === open) await commands.executeCommand('workbench.action.openSettings', 'copydesk.wikidata');
}
