import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { closeAll, eventually, finding, openStory, placeOf, serverProcesses } from '../story-editor.ts';

suite('server', () => {
  teardown(closeAll);

  test('a server that is killed comes back, and its findings with it', async () => {
    const document = await openStory('pool-closes.article');
    await finding(document.uri, 'residue-advert-label', 1);
    const [killed, ...others] = serverProcesses();
    assert.ok(killed !== undefined && others.length === 0, 'One server should run.');
    process.kill(killed, 'SIGKILL');
    await newServer(killed);
    await finding(document.uri, 'residue-advert-label', 1);
    await typeFault(document);
  });

  test('Restart Server starts another one', async () => {
    const document = await openStory('pool-closes.article');
    await finding(document.uri, 'residue-advert-label', 1);
    const [old] = serverProcesses();
    await vscode.commands.executeCommand('copydesk.restartServer');
    await newServer(old!);
    await finding(document.uri, 'residue-advert-label', 1);
    await typeFault(document);
  });
});

/** Waits until one server runs that is not the old one. */
async function newServer(old: number): Promise<void> {
  await eventually(
    'The start of another server',
    () => {
      const running = serverProcesses();
      return (running.length === 1 && running[0] !== old) || undefined;
    },
    () => `Running: ${serverProcesses().join(', ')}`,
  );
}

/** Findings left over from the old server would pass for new ones; this one only the new server can make. */
async function typeFault(document: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, placeOf(document, 'council on Tuesday').start, 'council ');
  assert.ok(await vscode.workspace.applyEdit(edit));
  await finding(document.uri, 'repeated-word', 15);
}
