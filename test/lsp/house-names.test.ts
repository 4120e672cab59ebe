import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startWikidata } from '../support/local-wikidata.ts';
import { PULLING } from './stdio-client.ts';
import { type Action, type Report, STORY, TestDesk } from './test-desk.ts';

const NAMES = `{
  // The desk's own.
  "names": [
    {
      "name": "Ada Whitlok", "kind": "person", "roles": [{ "title": "harbor engineer", "from": "2019" }],
      "notes": "One L at the end [sic](command:quit).", "checked": { "by": "AB", "on": "2026-01-03" },
    },
  ],
}
`;

/** In the name “Whitlock” of the paragraph that introduces her. */
const IN_NAME = { line: 6, character: STORY.split('\n')[6]!.indexOf('Whitlock') + 2 };

describe('the names of the house in the language server', { timeout: 300_000 }, () => {
  let desk: TestDesk;

  beforeEach(async () => {
    desk = await TestDesk.open();
    desk.client.replies['workspace/applyEdit'] = () => ({ applied: true });
  });

  afterEach(async () => desk.close());

  async function write(text: string, name = 'copydesk-names.jsonc'): Promise<void> {
    await writeFile(join(desk.folder, name), text);
    desk.client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: desk.address(name), type: 2 }],
    });
  }

  async function card(): Promise<string> {
    const told = await desk.client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: desk.uri },
      position: IN_NAME,
    });
    return told.contents.value;
  }

  async function actions(kind: string): Promise<Action[]> {
    return desk.actions({ start: IN_NAME, end: IN_NAME }, [kind]);
  }

  async function start(): Promise<void> {
    await desk.client.initialize(PULLING, desk.workspace, { savesHouseFiles: true, tellsDay: true });
    desk.client.open(desk.uri, STORY);
  }

  /** What a file of the house becomes by an edit. */
  async function edited(edit: Action['edit']): Promise<string> {
    const uri = desk.address('copydesk-names.jsonc');
    const change = edit!.documentChanges.find(({ textDocument }) => textDocument?.uri === uri)!;
    const before = await readFile(join(desk.folder, 'copydesk-names.jsonc'), 'utf8').catch(() => '');
    return TextDocument.applyEdits(TextDocument.create(uri, 'jsonc', 0, before), [...change.edits!]);
  }

  it('are read again when their file changes, and shown with a link and without markup', async () => {
    await start();
    assert.ok(!(await desk.rules()).includes('name-spelling-house'));
    assert.doesNotMatch(await card(), /House/);

    await write(NAMES);
    const found = (await desk.pull()).items!.find(({ code }) => code === 'name-spelling-house')!;
    assert.match(
      found.message,
      /“Whitlock” is one letter from a name of the house, “Ada Whitlok”, checked 2026-01-03/,
    );
    const fix = (await desk.actions(found.range)).find(({ title }) => title.includes('house spelling'))!;
    assert.equal(desk.applied(fix.edit, STORY).match(/Whitlok\b/g)?.length, 2);

    await write(NAMES.replace('Whitlok"', 'Whitlock"'));
    assert.ok(!(await desk.rules()).includes('name-spelling-house'));
    const shown = await card();
    assert.match(
      shown,
      /House entry: \[“Ada Whitlock, harbor engineer”\]\(file:\/\/\S+copydesk-names\.jsonc#L5,15\) \(checked 2026-01-03 by AB\)/,
    );
    assert.match(shown, /House note: One L at the end \\\[sic\\\]\(command:quit\)\./);
    assert.equal(await desk.client.stop(), 0);
  });

  it('are told of where they cannot be used', async () => {
    await writeFile(join(desk.folder, 'copydesk.jsonc'), '{ "namesFile": "desk-names.jsonc" }');
    await start();
    await write(
      '{ "names": [{ "name": "Ada Whitlok", "kind": "person" }, { "name": "Saltby", "kind": "town" }] }',
      'desk-names.jsonc',
    );
    assert.ok((await desk.rules()).includes('name-spelling-house'));
    const { items } = await desk.client.request<{ items: Report[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const report = items.find(({ uri }) => uri === desk.address('desk-names.jsonc'))!;
    assert.deepEqual(
      report.items!.map(({ message, range }) => `${range.start.character} ${message}`),
      [
        '85 “kind” cannot be “town”. It is one of “person”, “organisation”, “place”, “work”, “event”, “other”.',
      ],
    );
    assert.equal(await desk.client.stop(), 0);
  });

  it('go with the folder that their file lies in', async () => {
    await writeFile(join(desk.folder, 'copydesk.jsonc'), '{ "namesFile": "desk/names.jsonc" }');
    await mkdir(join(desk.folder, 'desk'));
    await writeFile(join(desk.folder, 'desk/names.jsonc'), NAMES);
    await start();
    assert.ok((await desk.rules()).includes('name-spelling-house'));
    await rm(join(desk.folder, 'desk'), { recursive: true });
    // Who watches files tells of the folder alone.
    desk.client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: desk.address('desk'), type: 3 }],
    });
    assert.ok(!(await desk.rules()).includes('name-spelling-house'));
    assert.equal(await desk.client.stop(), 0);
  });

  it('are added to with what the story tells, in a new file or an old one', async () => {
    await start();
    const [add] = await actions('refactor.copydesk.addName');
    assert.equal(add?.title, 'Add “Ada Whitlock” to copydesk-names.jsonc');
    assert.equal(add.command?.command, 'copydesk.saveHouseFile');
    const text = await edited(add.edit);
    assert.match(
      text,
      /\{ "name": "Ada Whitlock", "kind": "person", "roles": \[\{ "title": "engineer" \}\] \}/,
    );
    await write(text);
    assert.match(await card(), /House entry: \[“Ada Whitlock, engineer”\]\(\S+\) \(not checked\)/);
    assert.deepEqual(await actions('refactor.copydesk.addName'), []);

    await write(NAMES.replace('Ada Whitlok', 'Lori Reyes'));
    const [again] = await actions('refactor.copydesk.addName');
    const grown = await edited(again!.edit);
    assert.ok(
      grown.includes("// The desk's own.") &&
        grown.includes('"Lori Reyes"') &&
        grown.includes('"Ada Whitlock"'),
    );

    await write('{ "names": [');
    assert.deepEqual(await actions('refactor.copydesk.addName'), []);
    assert.equal(await desk.client.stop(), 0);
  });

  it('are marked as checked with the initials and the day that the client gives', async () => {
    await start();
    const mark = async (given: object): Promise<unknown> => {
      const [{ command } = {}] = await actions('refactor.copydesk.checkName');
      return desk.client.request('workspace/executeCommand', {
        command: command!.command,
        arguments: [{ ...command!.arguments[0], ...given }],
      });
    };
    const uri = desk.address('copydesk-names.jsonc');
    assert.deepEqual(await mark({ by: 'AB', on: '2026-01-03' }), { applied: true, unsaved: uri });
    const first = await desk.client.hear<{ edit: NonNullable<Action['edit']> }>(
      'workspace/applyEdit',
      () => true,
    );
    const text = await edited(first.edit);
    assert.match(text, /"name": "Ada Whitlock",\n[^]*"checked": \{ "by": "AB", "on": "2026-01-03" \}/);

    await write(text);
    await mark({ by: 'CD', on: '2026-02-11' });
    const isSecond = ({ edit }: { edit: Action['edit'] }): boolean => JSON.stringify(edit).includes('02-11');
    const second = await desk.client.hear<{ edit: NonNullable<Action['edit']> }>(
      'workspace/applyEdit',
      isSecond,
    );
    assert.equal(await edited(second.edit), text.replace('AB', 'CD').replace('01-03', '02-11'));

    // Nobody checked it, or on no day.
    for (const nothing of [{}, { by: ' ', on: '2026-01-03' }, { by: 'AB', on: 'today' }])
      assert.equal(await mark(nothing), null);
    assert.equal(await desk.client.stop(), 0);
  });

  it('light no lamp on every name, and want a client that knows the day', async () => {
    await desk.client.initialize(PULLING, desk.workspace);
    desk.client.open(desk.uri, STORY);
    assert.deepEqual(await actions('refactor.copydesk.checkName'), []);
    const titles = async (triggerKind: number): Promise<string[]> => {
      const range = { start: IN_NAME, end: IN_NAME };
      const params = { textDocument: { uri: desk.uri }, range, context: { diagnostics: [], triggerKind } };
      const offered = await desk.client.request<Action[]>('textDocument/codeAction', params);
      return offered.map(({ title }) => title).filter((title) => title.startsWith('Add'));
    };
    assert.deepEqual(await titles(2), []);
    assert.equal((await titles(1)).length, 1);
    assert.equal(await desk.client.stop(), 0);
  });
});

describe('looking names up on Wikidata', { timeout: 300_000 }, () => {
  const cache = process.env['XDG_CACHE_HOME'];
  let desk: TestDesk;

  beforeEach(async () => {
    process.env['XDG_CACHE_HOME'] = await mkdtemp(join(tmpdir(), 'copydesk-cache-'));
    desk = await TestDesk.open();
  });

  afterEach(async () => {
    await desk.close();
    await rm(process.env['XDG_CACHE_HOME']!, { recursive: true, force: true });
    if (cache === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = cache;
  });

  const place = { start: IN_NAME, end: IN_NAME };
  const LOOK_UP = 'refactor.copydesk.lookUpName';

  async function card(): Promise<string> {
    const told = await desk.client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: desk.uri },
      position: IN_NAME,
    });
    return told.contents.value;
  }

  it('asks once it is turned on, by command, and shows the answer in the hover', async () => {
    await using wikidata = await startWikidata();
    desk.client.replies['workspace/configuration'] = () => [
      { wikidata: { enabled: true, endpoint: wikidata.endpoint } },
    ];
    await desk.client.initialize(PULLING, desk.workspace);
    desk.client.open(desk.uri, STORY);
    await desk.pull();
    let [action] = await desk.actions(place, [LOOK_UP]);
    // Settings are asked for when the client is ready.
    while (action === undefined) [action] = await desk.actions(place, [LOOK_UP]);
    assert.equal(action.title, 'Look up “Ada Whitlock” on Wikidata');
    assert.doesNotMatch(await card(), /Wikidata/);
    assert.equal(wikidata.requests.length, 0);

    const { command, arguments: given } = action.command!;
    await desk.client.request('workspace/executeCommand', { command, arguments: given });
    assert.match(
      await card(),
      /Wikidata: \[Ada Whitlock\]\(https:\/\/www\.wikidata\.org\/wiki\/Q101\), engineer of \\\[harbors\\\]\(command:quit\) \(looked up \d{4}-\d{2}-\d{2}\)/,
    );
    const words = new URL(wikidata.requests[0]!.url, wikidata.endpoint).searchParams.get('search');
    assert.deepEqual([wikidata.requests.length, words], [1, 'Ada Whitlock']);

    wikidata.answer = (response) => response.writeHead(500).end();
    await desk.client.request('workspace/executeCommand', { command, arguments: given });
    assert.equal(wikidata.requests.length, 1, 'the answer is a month fresh');
    assert.equal(await desk.client.stop(), 0);
  });

  it('offers nothing and asks nobody unless it is turned on', async () => {
    await using wikidata = await startWikidata();
    desk.client.replies['workspace/configuration'] = () => [
      { wikidata: { enabled: 'yes', endpoint: wikidata.endpoint } },
    ];
    await desk.client.initialize(PULLING, desk.workspace);
    desk.client.open(desk.uri, STORY);
    await desk.pull();
    assert.deepEqual(await desk.actions(place, [LOOK_UP]), []);
    const given = { uri: desk.uri, version: 1, start: STORY.indexOf('Whitlock') };
    await desk.client.request('workspace/executeCommand', {
      command: 'copydesk.lookUpName',
      arguments: [given],
    });
    await desk.client.hear<{ message: string }>('window/showMessageRequest', ({ message }) =>
      /turned off/.test(message),
    );
    assert.equal(wikidata.requests.length, 0);
    assert.equal(await desk.client.stop(), 0);
  });
});
