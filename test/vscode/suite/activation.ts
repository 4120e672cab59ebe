import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { closeAll, openStory, serverProcesses } from '../story-editor.ts';

suite('activation', () => {
  suiteTeardown(closeAll);

  test('opening a story starts the extension', async () => {
    const extension = vscode.extensions.getExtension('copydesk.copydesk');
    assert.ok(extension, 'The extension is not installed.');
    const document = await openStory('pool-closes.article');
    assert.equal(document.languageId, 'article');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  test('one server runs', () => {
    assert.equal(serverProcesses().length, 1);
  });

  test('every command of the manifest can be run', async () => {
    const { packageJSON } = vscode.extensions.getExtension('copydesk.copydesk')!;
    const manifest: { contributes: { commands: { command: string }[] } } = packageJSON;
    const known = new Set(await vscode.commands.getCommands(true));
    const declared = manifest.contributes.commands.map(({ command }) => command);
    assert.ok(declared.length > 0);
    assert.deepEqual(
      declared.filter((command) => !known.has(command)),
      [],
    );
  });
});
