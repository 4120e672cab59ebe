import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  closeAll,
  deleteFile,
  eventually,
  finding,
  findings,
  noFinding,
  openStory,
  ruleOf,
  writeFile,
} from '../story-editor.ts';

const workspace = vscode.ConfigurationTarget.Workspace;

suite('configuration', () => {
  teardown(closeAll);

  test('a setting turns a rule off, and back on', async () => {
    const { uri } = await openStory('pool-closes.article');
    await finding(uri, 'repeated-word', 7);
    const settings = vscode.workspace.getConfiguration('copydesk');
    await settings.update('rules', { 'repeated-word': 'off' }, workspace);
    try {
      await noFinding(uri, 'repeated-word');
      await finding(uri, 'residue-advert-label', 1);
    } finally {
      await settings.update('rules', undefined, workspace);
    }
    await finding(uri, 'repeated-word', 7);
  });

  test('copydesk.jsonc changes a severity as soon as it is saved, until it is deleted', async () => {
    const { uri } = await openStory('pool-closes.article');
    const before = await finding(uri, 'repeated-word', 7);
    assert.notEqual(before.severity, vscode.DiagnosticSeverity.Hint);
    await writeFile(
      'copydesk.jsonc',
      '// The desk of Harbor Point\n{ "rules": { "repeated-word": "hint" } }\n',
    );
    try {
      await eventually(
        'The severity of the file',
        () => severity(uri) === vscode.DiagnosticSeverity.Hint || undefined,
      );
    } finally {
      await deleteFile('copydesk.jsonc');
    }
    await eventually('The severity of the rule', () => severity(uri) === before.severity || undefined);
  });

  test('Markdown is reviewed once it is chosen', async () => {
    const { uri } = await openStory('bakery.md');
    const other = await openStory('pool-closes.article');
    await finding(other.uri, 'repeated-word', 7);
    assert.deepEqual(findings(uri).map(ruleOf), []);
    const settings = vscode.workspace.getConfiguration('copydesk');
    await settings.update('languages', ['article', 'markdown'], workspace);
    try {
      await openStory('bakery.md');
      await finding(uri, 'repeated-word', 7);
    } finally {
      await settings.update('languages', undefined, workspace);
    }
    await noFinding(uri, 'repeated-word');
  });
});

function severity(uri: vscode.Uri): vscode.DiagnosticSeverity | undefined {
  return findings(uri).find((each) => ruleOf(each) === 'repeated-word')?.severity;
}
