import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { AT_HEAD, type Item, type Report, STORY, TestDesk } from './test-desk.ts';

describe('the language server over standard input and output', { timeout: 300_000 }, () => {
  let desk: TestDesk;

  beforeEach(async () => {
    desk = await TestDesk.open();
  });

  afterEach(async () => desk.close());

  it('reviews a story when asked, and says so when nothing has changed', async () => {
    await desk.client.initialize();
    desk.client.open(desk.uri, STORY);
    const first = await desk.pull();
    assert.equal(first.kind, 'full');
    const codes = first.items!.map(({ code }) => code);
    assert.ok(codes.includes('residue-advert-label'), codes.join());
    assert.ok(codes.includes('headline-duplicate-in-file'), codes.join());
    const label = first.items!.find(({ code }) => code === 'residue-advert-label')!;
    assert.deepEqual(label.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 13 } });
    assert.deepEqual(await desk.pull(desk.uri, first.resultId), {
      kind: 'unchanged',
      resultId: first.resultId,
    });
    assert.equal(await desk.client.stop(), 0);
  });

  it('answers a story opened again in full, whatever the client still remembers', async () => {
    await desk.client.initialize();
    desk.client.open(desk.uri, STORY);
    const first = await desk.pull();
    desk.client.notify('textDocument/didClose', { textDocument: { uri: desk.uri } });
    desk.client.open(desk.uri, STORY);
    const again = await desk.pull(desk.uri, first.resultId);
    assert.equal(again.kind, 'full');
    assert.deepEqual(again.items, first.items);
    assert.equal(await desk.client.stop(), 0);
  });

  it('has a client ask again about a story it asked about before it opened it', async () => {
    await desk.client.initialize({
      workspace: { diagnostics: { refreshSupport: true } },
      textDocument: { diagnostic: {} },
    });
    const refreshes = (): number =>
      desk.client.heard.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;
    // The first one tells that the server has looked through the folder.
    await desk.client.hear('workspace/diagnostic/refresh', () => true);
    const early = await desk.pull();
    assert.deepEqual(early.items, []);
    const before = refreshes();
    desk.client.open(desk.uri, STORY);
    await desk.client.hear('workspace/diagnostic/refresh', () => refreshes() > before);
    assert.ok((await desk.pull(desk.uri, early.resultId)).items!.length > 0);
    assert.equal(await desk.client.stop(), 0);
  });

  it('never sends diagnostics to a client that asks for them', async () => {
    await desk.client.initialize();
    desk.client.open(desk.uri, STORY);
    await desk.pull();
    desk.client.notify('textDocument/didClose', { textDocument: { uri: desk.uri } });
    assert.deepEqual(await desk.rules(), []);
    assert.equal(await desk.client.stop(), 0);
    assert.ok(!desk.client.heard.some(({ method }) => method === 'textDocument/publishDiagnostics'));
  });

  it('sends diagnostics to a client that cannot ask, as they change, and takes them back', async () => {
    await desk.client.initialize({});
    desk.client.open(desk.uri, STORY);
    type Published = { uri: string; version?: number; diagnostics: Item[] };
    const hear = (fits: (published: Published) => boolean): Promise<Published> =>
      desk.client.hear('textDocument/publishDiagnostics', fits);
    const first = await hear(({ diagnostics }) => diagnostics.length > 0);
    assert.equal(first.version, 1);
    assert.ok(first.diagnostics.some(({ code }) => code === 'residue-advert-label'));
    desk.client.notify('textDocument/didChange', {
      textDocument: { uri: desk.uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, text: '' },
      ],
    });
    const second = await hear(({ version }) => version === 2);
    assert.ok(!second.diagnostics.some(({ code }) => code === 'residue-advert-label'));
    desk.client.notify('textDocument/didClose', { textDocument: { uri: desk.uri } });
    await hear(({ diagnostics }) => diagnostics.length === 0);
    assert.equal(await desk.client.stop(), 0);
  });

  it('finds the same after edits as in the whole text', async () => {
    await desk.client.initialize();
    desk.client.open(desk.uri, STORY);
    await desk.pull();
    const edits = [
      { range: { start: { line: 4, character: 3 }, end: { line: 4, character: 8 } }, text: 'Ida' },
      {
        range: { start: { line: 7, character: 0 }, end: { line: 9, character: 0 } },
        text: '🎣 “Gone,” he said.\n\n',
      },
      { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: 'SHARE THIS\n' },
    ];
    const document = TextDocument.create(desk.uri, 'article', 1, STORY);
    for (const [i, change] of edits.entries()) {
      desk.client.notify('textDocument/didChange', {
        textDocument: { uri: desk.uri, version: i + 2 },
        contentChanges: [change],
      });
      TextDocument.update(document, [change], i + 2);
      await desk.pull();
    }
    const edited = await desk.pull();
    desk.client.notify('textDocument/didClose', { textDocument: { uri: desk.uri } });
    desk.client.open(desk.uri, document.getText());
    const whole = await desk.pull();
    const bare = ({ items }: Report): unknown =>
      items?.map(({ code, message, range }) => ({ code, message, range }));
    assert.deepEqual(bare(edited), bare(whole));
    assert.equal(await desk.client.stop(), 0);
  });

  it('offers a fix, all safe fixes, and edits for the version it was asked about', async () => {
    await desk.client.initialize();
    desk.client.open(desk.uri, STORY);
    const offered = await desk.actions(AT_HEAD);
    assert.deepEqual(
      offered.map(({ title }) => title).filter((title) => /Ignore|Turn/.test(title)),
      [
        'Ignore “residue-advert-label” here with a reason…',
        'Turn “residue-advert-label” off in copydesk.jsonc',
      ],
    );
    const fix = offered.find(({ edit }) => edit?.documentChanges[0]?.textDocument?.uri === desk.uri);
    assert.equal(fix?.edit?.documentChanges[0]?.textDocument?.version, 1);
    assert.equal(desk.applied(fix?.edit, STORY), STORY.replace('ADVERTISEMENT\n\n', ''));
    assert.deepEqual(
      (await desk.actions(AT_HEAD)).filter(({ kind }) => kind.startsWith('source')),
      [],
    );
    const [all, ...rest] = await desk.actions(AT_HEAD, ['source.fixAll']);
    assert.deepEqual(rest, []);
    assert.equal(all?.kind, 'source.fixAll.copydesk');
    const fixed = desk.applied(all?.edit, STORY);
    assert.ok(!fixed.includes('ADVERTISEMENT'));
    assert.equal(fixed.split('Harbor Board Votes').length, 2, 'one headline is left');
    assert.equal(await desk.client.stop(), 0);
  });

  it('obeys the settings of the person, and their changes', async () => {
    let rules: object = { 'residue-advert-label': 'off' };
    desk.client.replies['workspace/configuration'] = () => [{ rules }];
    await desk.client.initialize();
    await desk.client.hear('workspace/configuration', () => true);
    desk.client.open(desk.uri, STORY);
    assert.ok(!(await desk.rules()).includes('residue-advert-label'));
    rules = { 'residue-advert-label': 'hint', 'no-such-rule': 'error', 'residue-copyright-line': 7 };
    desk.client.heard.length = 0;
    desk.client.notify('workspace/didChangeConfiguration', { settings: null });
    await desk.client.hear('workspace/configuration', () => true);
    const label = (await desk.pull()).items!.find(({ code }) => code === 'residue-advert-label');
    assert.equal(label?.severity, 4);
    assert.equal(await desk.client.stop(), 0);
  });
});
