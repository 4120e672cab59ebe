import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  actionsAt,
  eventually,
  finding,
  findings,
  listFindings,
  noFinding,
  openStory,
  readFile,
  restored,
  ruleOf,
} from '../story-editor.ts';

const STORY = 'tram-fares.article';
const RESIDUE = ['ADVERTISEMENT', 'Share this article', 'Sign up for our newsletter'];

suite('fixes', () => {
  const original = restored(STORY);

  test('a quick fix removes the line it is about, and nothing else', async () => {
    const document = await openStory(STORY);
    const advert = await finding(document.uri, 'residue-advert-label', 1);
    const actions = await actionsAt(document, advert.range, vscode.CodeActionKind.QuickFix);
    const preferred = actions.filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.length, 1, `Offered: ${actions.map(({ title }) => title).join('; ')}`);
    assert.ok(preferred[0]!.edit);
    assert.ok(await vscode.workspace.applyEdit(preferred[0]!.edit));
    assert.equal(document.getText(), original().replace('ADVERTISEMENT\n\n', ''));
    await noFinding(document.uri, 'residue-advert-label');
  });

  test('the fix of one finding can be made for all of its rule, and the rule turned off', async () => {
    const document = await openStory(STORY);
    const advert = await finding(document.uri, 'residue-advert-label', 1);
    const titles = (await actionsAt(document, advert.range, vscode.CodeActionKind.QuickFix)).map(
      ({ title }) => title,
    );
    assert.ok(titles.length >= 2, `Offered: ${titles.join('; ')}`);
    assert.ok(titles.some((title) => title.includes('residue-advert-label')));
  });

  test('Fix All Safe leaves the story without its residue, and the file saves', async () => {
    const document = await openStory(STORY);
    for (const line of [1, 7, 11])
      await eventually(`A finding on line ${line}`, () => onLine(document.uri, line));
    await vscode.commands.executeCommand('copydesk.fixAllSafe');
    const clean = RESIDUE.reduce((text, line) => text.replace(`${line}\n\n`, ''), original());
    assert.equal(document.getText(), clean);
    assert.ok(await document.save());
    assert.equal(await readFile(STORY), clean);
    await eventually(
      'A story without residue',
      () => !findings(document.uri).some((each) => ruleOf(each).startsWith('residue-')) || undefined,
      () => listFindings(document.uri),
    );
  });

  test('fix all runs on save where the person asks for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'article' });
    const target = vscode.ConfigurationTarget.Workspace;
    await settings.update('codeActionsOnSave', { 'source.fixAll.copydesk': 'explicit' }, target, true);
    try {
      const document = await openStory(STORY);
      await finding(document.uri, 'residue-advert-label', 1);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n');
      assert.ok(await vscode.workspace.applyEdit(edit));
      await document.save();
      await eventually('A saved story without residue', async () => {
        const saved = await readFile(STORY);
        return RESIDUE.every((line) => !saved.includes(line)) || undefined;
      });
    } finally {
      await settings.update('codeActionsOnSave', undefined, target, true);
    }
  });
});

function onLine(uri: vscode.Uri, line: number): vscode.Diagnostic | undefined {
  return findings(uri).find(({ range }) => range.start.line === line - 1);
}
