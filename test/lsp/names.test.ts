import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { PULLING } from './stdio-client.ts';
import { type Action, STORY, TestDesk } from './test-desk.ts';

const FERRY = `Ferries Stop in May

SALTBY, Maine (Coast Wire) — The ferries stop in May, its engineer, Ada Whitlock, said on Monday.

Ferry Master Inés Moreno disagreed with Whitlock.
`;

interface Symbol {
  readonly name: string;
  readonly containerName: string;
  readonly location: { readonly uri: string; readonly range: { readonly start: { readonly line: number } } };
}

describe('names in a workspace', { timeout: 300_000 }, () => {
  let desk: TestDesk;

  beforeEach(async () => {
    desk = await TestDesk.open();
    await writeFile(join(desk.folder, 'pier.article'), STORY);
    await writeFile(join(desk.folder, 'ferry.article'), FERRY);
    await desk.client.initialize(PULLING, desk.workspace);
  });

  afterEach(async () => desk.close());

  const find = async (query: string): Promise<Symbol[]> => desk.client.request('workspace/symbol', { query });

  async function lineOfCard(): Promise<string | undefined> {
    const line = STORY.split('\n').findIndex((words) => words.includes('Ada Whitlock'));
    const character = STORY.split('\n')[line]!.indexOf('Whitlock');
    const hover = await desk.client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: desk.uri },
      position: { line, character },
    });
    return /In this folder: .*/.exec(hover.contents.value)?.[0];
  }

  it('are found in stories that nobody has open, where they first stand', async () => {
    const symbols = await find('whitlock');
    assert.deepEqual(symbols.map(({ containerName }) => containerName).toSorted(), [
      'ferry.article',
      'pier.article',
    ]);
    const ferry = symbols.find(({ containerName }) => containerName === 'ferry.article')!;
    assert.equal(ferry.location.uri, desk.address('ferry.article'));
    assert.equal(ferry.location.range.start.line, 2);
    assert.deepEqual(
      (await find('ines')).map(({ name }) => name),
      ['Inés Moreno'],
    );
    assert.deepEqual(await find('nobody named so'), []);
    assert.equal(await desk.client.stop(), 0);
  });

  it('are those of the editor for an open story, and of the file once it is closed', async () => {
    desk.client.open(desk.uri, STORY.replaceAll('Ada Whitlock', 'Edith Thornbury'));
    assert.equal((await find('thornbury')).length, 1);
    assert.equal((await find('ada whitlock')).length, 1);
    desk.client.notify('textDocument/didClose', { textDocument: { uri: desk.uri } });
    assert.deepEqual(await find('thornbury'), []);
    assert.equal((await find('ada whitlock')).length, 2);
    assert.equal(await desk.client.stop(), 0);
  });

  it('are read again in a story that was closed and opened with other words', async () => {
    desk.client.open(desk.uri, STORY);
    assert.equal((await find('ada whitlock')).length, 2);
    desk.client.notify('textDocument/didClose', { textDocument: { uri: desk.uri } });
    desk.client.open(desk.uri, STORY.replaceAll('Ada Whitlock', 'Edith Thornbury'));
    assert.equal((await find('thornbury')).length, 1);
    assert.equal(await desk.client.stop(), 0);
  });

  it('are counted on the card of whoever other stories name, as these come and go', async () => {
    desk.client.open(desk.uri, STORY);
    const counts = async (wanted: string | undefined): Promise<void> => {
      while ((await lineOfCard()) !== wanted) await setTimeout(20);
    };
    await counts('In this folder: 1 other story');
    await writeFile(join(desk.folder, 'again.article'), FERRY.replace('May', 'June'));
    const tell = (name: string, type: 1 | 3): void =>
      desk.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: desk.address(name), type }] });
    tell('again.article', 1);
    await counts('In this folder: 2 other stories');
    for (const name of ['again.article', 'ferry.article']) {
      await rm(join(desk.folder, name));
      tell(name, 3);
    }
    await counts(undefined);
    assert.equal(await desk.client.stop(), 0);
  });

  it('are renamed but where somebody is quoted, by an editor that cannot ask, and it says so', async () => {
    const story = STORY.replace('“The pilings are gone', '“Ada Whitlock knows the pilings are gone');
    desk.client.open(desk.uri, story);
    const line = story.split('\n').findIndex((words) => words.includes('Whitlock said in'));
    const position = { line, character: story.split('\n')[line]!.indexOf('Whitlock said') };
    const edit = await desk.client.request<Action['edit']>('textDocument/rename', {
      textDocument: { uri: desk.uri },
      position,
      newName: 'Thornbury',
    });
    const quotation = '“Ada Whitlock knows';
    assert.equal(
      desk.applied(edit, story),
      story.replaceAll('Whitlock', 'Thornbury').replace('“Ada Thornbury knows', quotation),
    );
    const { message } = await desk.client.hear<{ message: string }>('window/showMessageRequest', () => true);
    assert.match(message, /^Left as it was: 1 place inside quotations/);
    assert.equal(await desk.client.stop(), 0);
  });

  it('can be called off', async () => {
    const search = desk.client.start('workspace/symbol', { query: 'whitlock' });
    desk.client.notify('$/cancelRequest', { id: search.id });
    assert.equal((await search.answer).error?.code, -32800);
    assert.equal((await find('whitlock')).length, 2);
    assert.equal(await desk.client.stop(), 0);
  });
});
