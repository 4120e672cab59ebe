import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';

/** What the suite does with stories in the VS Code it runs in. */

// Answers come within a second on an idle machine; a cold server on a busy one takes its time.
const PATIENCE_MS = 45_000;
const POLL_MS = 50;

/** Where a story of the workspace lies. */
export function storyUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'The tests need a folder open.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/**
 * Shows a story of the workspace in the editor, as a person would: a document that an extension opens stays open for
 * minutes after its editor is closed.
 */
export async function openStory(name: string): Promise<vscode.TextDocument> {
  const uri = storyUri(name);
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return eventually(`The editor of ${name}`, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.toString() === uri.toString() ? document : undefined;
  });
}

/** Closes every editor and drops what was changed in it. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/**
 * Brings a story of the workspace back after every test of the suite around it.
 *
 * @returns Tells a test what the story held before it.
 */
export function restored(name: string): () => string {
  let original = '';
  setup(async () => {
    original = await readFile(name);
  });
  teardown(async () => {
    await closeAll();
    await writeFile(name, original);
  });
  return () => original;
}

/** Waits until a look at things gives an answer, and returns it. @throws with the last answer when it never does. */
export async function eventually<Answer>(
  what: string,
  look: () => Answer | undefined | Promise<Answer | undefined>,
  describe: () => string = () => '',
): Promise<Answer> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const answer = await look();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`${what} did not happen within ${PATIENCE_MS / 1000} s. ${describe()}`);
}

/** Rule id of a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Our diagnostics of a story as VS Code has them, in the order of the text. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'copydesk')
    .toSorted((a, b) => a.range.start.compareTo(b.range.start));
}

/** Waits for a finding of a rule, on a given line (counted from 1) where one is named. */
export function finding(uri: vscode.Uri, rule: string, line?: number): Promise<vscode.Diagnostic> {
  return eventually(
    `The finding ${rule}`,
    () => findings(uri).find((each) => ruleOf(each) === rule && (line ?? lineOf(each)) === lineOf(each)),
    () => `There are: ${listFindings(uri)}`,
  );
}

/** Waits until a story has no finding of a rule. */
export async function noFinding(uri: vscode.Uri, rule: string): Promise<void> {
  await eventually(
    `The end of ${rule}`,
    () => (findings(uri).some((each) => ruleOf(each) === rule) ? undefined : true),
    () => `There are: ${listFindings(uri)}`,
  );
}

function lineOf({ range }: vscode.Diagnostic): number {
  return range.start.line + 1;
}

/** The findings of a story for a person to read: `line rule, …`. */
export function listFindings(uri: vscode.Uri): string {
  return findings(uri)
    .map((each) => `${lineOf(each)} ${ruleOf(each)}`)
    .join(', ');
}

/** The place of a text in a story. @throws when it is not there. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `“${text}” is not in the story.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** What the hover cards over a place say, as Markdown. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

/** The actions offered for a place, with their edits. */
export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    50,
  );
}

/** Changes a story of the workspace on disk, behind the editor's back. */
export async function writeFile(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(storyUri(name), new TextEncoder().encode(text));
}

export async function deleteFile(name: string): Promise<void> {
  await vscode.workspace.fs.delete(storyUri(name));
}

/** Text of a file of the workspace as it is on disk. */
export async function readFile(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(storyUri(name)));
}

/** Ids of the running server's processes; one at most when all is well. */
export function serverProcesses(): number[] {
  const extension = vscode.extensions.getExtension('copydesk.copydesk');
  assert.ok(extension);
  const server = join(extension.extensionPath, 'dist', 'server.cjs');
  return [...commandLines()].flatMap(([pid, line]) => (line.includes(server) ? [pid] : []));
}

/** Command lines by process id: from /proc where there is one, since a small system may lack `ps`. */
function commandLines(): Map<number, string> {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' });
    return new Map(stdout.split('\n').map((line) => [Number.parseInt(line, 10), line]));
  }
  const lines = new Map<number, string>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      lines.set(Number(pid), readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    } catch {
      // It ended while we looked.
    }
  }
  return lines;
}
