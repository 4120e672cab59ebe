import {
  type CodeAction,
  commands,
  type Disposable,
  ProgressLocation,
  Range,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type LanguageClient, WorkDoneProgress } from 'vscode-languageclient/node';
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
    commands.registerCommand('copydesk.fixAllSafe', fixAllSafe),
    commands.registerCommand('copydesk.addName', () => actOnName(NAME_ACTIONS.add)),
    commands.registerCommand('copydesk.markNameChecked', () => actOnName(NAME_ACTIONS.check)),
    commands.registerCommand('copydesk.lookUp', lookUp),
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

/**
 * Applies the safe fixes of the story before the person. Asks for them itself: VS Code’s own command for actions is called
 * off by whatever findings arrive before the answer, and ends before the answer does.
 */
async function fixAllSafe(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !isStory(document)) {
    void window.showInformationMessage('Open a story first: Fix All Safe works on the story before you.');
    return;
  }
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(0, 0, document.lineCount, 0),
    'source.fixAll.copydesk',
  );
  const edit = actions.find((action) => action.edit !== undefined)?.edit;
  if (edit === undefined) {
    void window.showInformationMessage('There is nothing in this story that can be fixed without judgement.');
    return;
  }
  await workspace.applyEdit(edit);
}

/** Does one of the actions there are on the name at the cursor; VS Code says so where there is none. */
async function actOnName(kind: string): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !isStory(document)) {
    void window.showInformationMessage('Open a story first, and place the cursor in a name.');
    return;
  }
  await commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
}

/** Looks the name at the cursor up, where the person has turned that on; otherwise says how to. */
async function lookUp(): Promise<void> {
  if (workspace.getConfiguration('copydesk').get<boolean>('wikidata.enabled') === true) {
    await actOnName(NAME_ACTIONS.lookUp);
    return;
  }
  const open = 'Open Settings';
  const chosen = await window.showInformationMessage(
    'Looking up names on Wikidata is turned off: it sends the name to www.wikidata.org, and nothing else of the story.',
    open,
  );
  if (chosen === open) await commands.executeCommand('workbench.action.openSettings', 'copydesk.wikidata');
}
