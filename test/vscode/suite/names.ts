import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import {
  closeAll,
  deleteFile,
  eventually,
  hoverText,
  openStory,
  placeOf,
  readFile,
  restored,
} from '../story-editor.ts';

const STORY = 'library-roof.article';

suite('names', () => {
  const original = restored(STORY);

  test('a person gets another surname in every form of the name', async () => {
    const document = await openStory(STORY);
    const edit = await rename(document, 'Palmgren, who', 'Holmqvist');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(
      document.getText(),
      original().replaceAll('Palmgren', 'Holmqvist').replace('PALMGREN', 'HOLMQVIST'),
    );
  });

  test('a body gets another name, and an acronym of it', async () => {
    const document = await openStory(STORY);
    const edit = await rename(document, 'Westbrook Library Board', 'Westbrook Library Trust');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(
      document.getText(),
      original().replace('Library Board', 'Library Trust').replaceAll('WLB', 'WLT'),
    );
  });

  test('a pronoun is not renamed, and the person is told why', async () => {
    const document = await openStory(STORY);
    await rename(document, 'Palmgren, who', 'Holmqvist');
    const place = placeOf(document, 'She said').start;
    await assert.rejects(
      async () => vscode.commands.executeCommand('vscode.prepareRename', document.uri, place),
      /“She” stands for Edda Palmgren/,
    );
  });

  test('a search of the workspace finds people of stories that are not open', async () => {
    await openStory(STORY);
    const symbols = await eventually('Names of the workspace', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'lindqvist',
      );
      return found.length >= 2 ? found : undefined;
    });
    const files = new Set(symbols.map(({ location }) => location.uri.path.split('/').at(-1)));
    assert.deepEqual(files, new Set(['pool-closes.article', 'pool-reopens.article']));
    assert.ok(symbols.every(({ name }) => name.startsWith('Marta Lindqvist')));
  });

  test('a card says how many other stories of the folder name the same', async () => {
    const document = await openStory('pool-reopens.article');
    const place = placeOf(document, 'Marta Lindqvist').start.translate(0, 2);
    await eventually(
      'The stories of the folder',
      async () => (await hoverText(document, place)).includes('In this folder: 1 other story') || undefined,
    );
  });

  test('the name at the cursor is added to the house’s list, once the command has ended', async () => {
    const document = await openStory(STORY);
    const editor = vscode.window.activeTextEditor!;
    const place = placeOf(document, 'Palmgren, who').start.translate(0, 1);
    editor.selection = new vscode.Selection(place, place);
    try {
      await vscode.commands.executeCommand('copydesk.addName');
      assert.match(await readFile('copydesk-names.jsonc'), /"name": "Edda Palmgren", "kind": "person"/);
    } finally {
      await closeAll();
      await deleteFile('copydesk-names.jsonc');
    }
  });

  test('names are coloured', async () => {
    const document = await openStory(STORY);
    const legend = await eventually('A legend', async () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
    );
    assert.deepEqual(legend.tokenTypes.slice(0, 3), ['person', 'organisation', 'place']);
    const tokens = await eventually('Coloured words', async () => {
      const answer = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      return answer !== undefined && answer.data.length > 0 ? answer : undefined;
    });
    const persons = wordsOf(document, tokens, legend.tokenTypes.indexOf('person'));
    assert.ok(persons.includes('PALMGREN') && persons.includes('Edda Palmgren'), persons.join('; '));
  });
});

/** The edit that gives what some words name another name; waits until the server has read the story. */
async function rename(
  document: vscode.TextDocument,
  words: string,
  name: string,
): Promise<vscode.WorkspaceEdit> {
  const place = placeOf(document, words).start.translate(0, 1);
  return eventually('The edit that renames', async () => {
    try {
      return await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        place,
        name,
      );
    } catch {
      return undefined;
    }
  });
}

/** The words that are coloured as one type. */
function wordsOf(document: vscode.TextDocument, { data }: vscode.SemanticTokens, wanted: number): string[] {
  const words: string[] = [];
  let place = new vscode.Position(0, 0);
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length, type] = data.subarray(at, at + 4);
    place =
      lines === 0 ? place.translate(0, characters) : new vscode.Position(place.line + lines!, characters!);
    if (type === wanted) words.push(document.getText(new vscode.Range(place, place.translate(0, length))));
  }
  return words;
}
