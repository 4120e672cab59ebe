import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  closeAll,
  deleteFile,
  finding,
  findings,
  hoverText,
  noFinding,
  openStory,
  placeOf,
  readFile,
  ruleOf,
  storyUri,
  writeFile,
} from '../story-editor.ts';

suite('findings', () => {
  teardown(closeAll);

  test('a scraped story is marked where it is at fault', async () => {
    const { uri } = await openStory('pool-closes.article');
    await finding(uri, 'residue-advert-label', 1);
    await finding(uri, 'headline-duplicate-in-file', 5);
    await finding(uri, 'residue-read-more', 11);
    const signup = await finding(uri, 'residue-signup', 17);
    assert.match(signup.message, /\S/);
    const doubled = await finding(uri, 'repeated-word', 7);
    assert.ok(doubled.range.isSingleLine);
  });

  test('a finding sits on the words at fault', async () => {
    const document = await openStory('pool-closes.article');
    const { range } = await finding(document.uri, 'repeated-word', 7);
    assert.match(document.getText(range), /^(to )?to$/);
  });

  test('what the story says is left alone', async () => {
    const { uri } = await openStory('tram-fares.article');
    await finding(uri, 'residue-advert-label', 1);
    const bodies = findings(uri).filter(({ range }) => [4, 8, 12].includes(range.start.line));
    assert.deepEqual(bodies.map(ruleOf), []);
  });

  test('a fault that is typed is found, and forgotten once it is gone', async () => {
    const document = await openStory('tram-fares.article');
    await finding(document.uri, 'residue-advert-label', 1);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(document.uri, placeOf(document, 'opens, Transit').start, 'opens opens ');
    assert.ok(await vscode.workspace.applyEdit(typed));
    await finding(document.uri, 'repeated-word', 5);
    await vscode.commands.executeCommand('undo');
    await noFinding(document.uri, 'repeated-word');
  });

  test('a headline another story has is reported with the way to it', async () => {
    const { uri } = await openStory('pool-reopens.article');
    const twin = await finding(uri, 'headline-duplicate-workspace', 1);
    const related = (twin.relatedInformation ?? []).map(({ location }) => location.uri.path);
    assert.deepEqual(related, [storyUri('pool-closes.article').path]);
  });

  test('a second filing is reported as long as it is there', async () => {
    const { uri } = await openStory('tram-fares.article');
    await finding(uri, 'residue-advert-label', 1);
    await noFinding(uri, 'headline-duplicate-workspace');
    await writeFile('filed/tram-fares-2.article', await readFile('tram-fares.article'));
    try {
      await finding(uri, 'headline-duplicate-workspace', 3);
    } finally {
      await deleteFile('filed/tram-fares-2.article');
    }
    await noFinding(uri, 'headline-duplicate-workspace');
  });

  test('stories come and go with the folder they lie in', async () => {
    const { uri } = await openStory('tram-fares.article');
    await finding(uri, 'residue-advert-label', 1);
    const elsewhere = await mkdtemp(join(tmpdir(), 'filed-'));
    const folder = storyUri('moved-in').fsPath;
    try {
      await copyFile(uri.fsPath, join(elsewhere, 'tram-fares-3.article'));
      await rename(elsewhere, folder);
      await finding(uri, 'headline-duplicate-workspace', 3);
    } finally {
      await Promise.all([elsewhere, folder].map(async (each) => rm(each, { recursive: true, force: true })));
    }
    await noFinding(uri, 'headline-duplicate-workspace');
  });
});

suite('hover', () => {
  teardown(closeAll);

  test('over a surname: the full name and the office', async () => {
    const document = await openStory('pool-closes.article');
    await finding(document.uri, 'residue-advert-label');
    const card = await hoverText(document, placeOf(document, 'Lindqvist, who').start.translate(0, 2));
    assert.match(card, /Marta Lindqvist/);
    assert.match(card, /Council President/);
  });

  test('over an acronym: what it stands for', async () => {
    const document = await openStory('pool-closes.article');
    await finding(document.uri, 'residue-advert-label');
    const card = await hoverText(document, placeOf(document, '“HPPD does').start.translate(0, 2));
    assert.match(card, /Harbor Point Parks Department/);
  });

  test('over an ordinary word: nothing', async () => {
    const document = await openStory('pool-closes.article');
    await finding(document.uri, 'residue-advert-label');
    assert.equal(await hoverText(document, placeOf(document, 'municipal').start.translate(0, 2)), '');
  });
});
