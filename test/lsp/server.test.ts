import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PULLING, StdioClient } from './stdio-client.ts';

const STORY = [
  'ADVERTISEMENT',
  '',
  'Harbor Board Votes to Close the North Pier',
  '',
  'By Tomas Reyes',
  '',
  'SALTBY, Maine (Coast Wire) — The harbor board voted on Monday to close the north pier, its engineer, Ada Whitlock, said.',
  '',
  'Harbor Board Votes to Close the North Pier',
  '',
  '“The pilings are gone and nobody can promise that the deck will hold,” Whitlock said in a statement on Tuesday.',
  '',
].join('\n');

const CLEAN = 'Ferry Fares Rise in Spring\n\nThe operator said on Monday that fares rise by 40 cents.\n';

interface Report {
  readonly kind: string;
  readonly uri?: string;
  readonly resultId?: string;
  readonly items?: readonly Item[];
}

interface Item {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: { start: { line: number; character: number }; end: { line: number; character: number } };
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string } }[];
}

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edit?: {
    readonly documentChanges: readonly {
      readonly kind?: string;
      readonly textDocument?: { readonly uri: string; readonly version: number | null };
      readonly edits?: { range: Item['range']; newText: string }[];
    }[];
  };
  readonly command?: { readonly command: string; readonly arguments: readonly object[] };
}

const AT_HEAD = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };

describe('the language server over standard input and output', { timeout: 120_000 }, () => {
  let client: StdioClient;
  let folder: string;
  let uri: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-lsp-'));
    uri = address('pier.article');
    client = new StdioClient();
  });

  afterEach(async () => {
    client.kill();
    await rm(folder, { recursive: true, force: true });
  });

  function address(name: string): string {
    return pathToFileURL(join(folder, name)).href;
  }

  async function pull(of: string, previousResultId?: string): Promise<Report> {
    return client.request('textDocument/diagnostic', { textDocument: { uri: of }, previousResultId });
  }

  async function rulesIn(of: string): Promise<string[]> {
    return (await pull(of)).items?.map(({ code }) => code) ?? [];
  }

  async function actions(range: Item['range'], only?: string[]): Promise<Action[]> {
    const context = { diagnostics: [], ...(only && { only }) };
    return client.request('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  /** The story with an action's edits made in it. */
  function applied(action: Action | undefined, text: string): string {
    const change = action?.edit?.documentChanges.find(({ textDocument }) => textDocument?.uri === uri);
    return TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), [...(change?.edits ?? [])]);
  }

  it('reviews a story when asked, and says so when nothing has changed', async () => {
    await client.initialize();
    client.open(uri, STORY);
    const first = await pull(uri);
    assert.equal(first.kind, 'full');
    const codes = first.items!.map(({ code }) => code);
    assert.ok(codes.includes('residue-advert-label'), codes.join());
    assert.ok(codes.includes('headline-duplicate-in-file'), codes.join());
    const label = first.items!.find(({ code }) => code === 'residue-advert-label')!;
    assert.deepEqual(label.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 13 } });
    assert.deepEqual(await pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    assert.equal(await client.stop(), 0);
  });

  it('never sends diagnostics to a client that asks for them', async () => {
    await client.initialize();
    client.open(uri, STORY);
    await pull(uri);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await rulesIn(uri), []);
    assert.equal(await client.stop(), 0);
    assert.ok(!client.heard.some(({ method }) => method === 'textDocument/publishDiagnostics'));
  });

  it('sends diagnostics to a client that cannot ask, as they change, and takes them back', async () => {
    await client.initialize({});
    client.open(uri, STORY);
    type Published = { uri: string; version?: number; diagnostics: Item[] };
    const hear = (fits: (published: Published) => boolean): Promise<Published> =>
      client.hear('textDocument/publishDiagnostics', fits);
    const first = await hear(({ diagnostics }) => diagnostics.length > 0);
    assert.equal(first.version, 1);
    assert.ok(first.diagnostics.some(({ code }) => code === 'residue-advert-label'));
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, text: '' },
      ],
    });
    const second = await hear(({ version }) => version === 2);
    assert.ok(!second.diagnostics.some(({ code }) => code === 'residue-advert-label'));
    client.notify('textDocument/didClose', { textDocument: { uri } });
    await hear(({ diagnostics }) => diagnostics.length === 0);
    assert.equal(await client.stop(), 0);
  });

  it('finds the same after edits as in the whole text', async () => {
    await client.initialize();
    client.open(uri, STORY);
    await pull(uri);
    const edits = [
      { range: { start: { line: 4, character: 3 }, end: { line: 4, character: 8 } }, text: 'Ida' },
      {
        range: { start: { line: 7, character: 0 }, end: { line: 9, character: 0 } },
        text: '🎣 “Gone,” he said.\n\n',
      },
      { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: 'SHARE THIS\n' },
    ];
    const document = TextDocument.create(uri, 'article', 1, STORY);
    for (const [i, change] of edits.entries()) {
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: i + 2 },
        contentChanges: [change],
      });
      TextDocument.update(document, [change], i + 2);
      await pull(uri);
    }
    const edited = await pull(uri);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    client.open(uri, document.getText());
    const whole = await pull(uri);
    const bare = ({ items }: Report): unknown =>
      items?.map(({ code, message, range }) => ({ code, message, range }));
    assert.deepEqual(bare(edited), bare(whole));
    assert.equal(await client.stop(), 0);
  });

  it('offers a fix, all safe fixes, and edits for the version it was asked about', async () => {
    await client.initialize();
    client.open(uri, STORY);
    const offered = await actions(AT_HEAD);
    assert.deepEqual(
      offered.map(({ title }) => title).filter((title) => /Ignore|Turn/.test(title)),
      [
        'Ignore “residue-advert-label” here with a reason…',
        'Turn “residue-advert-label” off in copydesk.jsonc',
      ],
    );
    const fix = offered.find(({ edit }) => edit?.documentChanges[0]?.textDocument?.uri === uri);
    assert.equal(fix?.edit?.documentChanges[0]?.textDocument?.version, 1);
    assert.equal(applied(fix, STORY), STORY.replace('ADVERTISEMENT\n\n', ''));
    assert.deepEqual(
      (await actions(AT_HEAD)).filter(({ kind }) => kind.startsWith('source')),
      [],
    );
    const [all, ...rest] = await actions(AT_HEAD, ['source.fixAll']);
    assert.deepEqual(rest, []);
    assert.equal(all?.kind, 'source.fixAll.copydesk');
    const fixed = applied(all, STORY);
    assert.ok(!fixed.includes('ADVERTISEMENT'));
    assert.equal(fixed.split('Harbor Board Votes').length, 2, 'one headline is left');
    assert.equal(await client.stop(), 0);
  });

  it('accepts a finding with a reason beside a plain story, and hears of it', async () => {
    client.replies['workspace/applyEdit'] = () => ({ applied: true });
    await client.initialize(PULLING, pathToFileURL(folder).href);
    client.open(uri, STORY);
    const ignore = (await actions(AT_HEAD)).find(({ command }) => command !== undefined)!.command!;
    const finding = { ...ignore.arguments[0], reason: 'The label is part of the joke' };
    await client.request('workspace/executeCommand', { command: ignore.command, arguments: [finding] });
    const { edit } = await client.hear<{ edit: NonNullable<Action['edit']> }>(
      'workspace/applyEdit',
      () => true,
    );
    const sidecar = address('.copydesk/accepted.jsonc');
    assert.deepEqual(
      edit.documentChanges.map(({ kind, textDocument }) => [kind, textDocument?.uri]),
      [
        ['create', undefined],
        [undefined, sidecar],
      ],
    );
    await mkdir(join(folder, '.copydesk'));
    await writeFile(join(folder, '.copydesk/accepted.jsonc'), edit.documentChanges[1]!.edits![0]!.newText);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: sidecar, type: 1 }] });
    assert.ok(!(await rulesIn(uri)).includes('residue-advert-label'));
    assert.match(await readFile(join(folder, '.copydesk/accepted.jsonc'), 'utf8'), /part of the joke/);
    assert.equal(await client.stop(), 0);
  });

  it('accepts a finding in Markdown by a comment above it', async () => {
    client.replies['workspace/applyEdit'] = () => ({ applied: true });
    await client.initialize();
    const markdown = `# Harbor Board Votes\n\nThe board said no.\n\nADVERTISEMENT\n\nThe vote was close, the clerk said.\n`;
    client.open(uri, markdown, 'markdown');
    const there = { start: { line: 4, character: 1 }, end: { line: 4, character: 1 } };
    const ignore = (await actions(there)).find(({ command }) => command !== undefined)!.command!;
    await client.request('workspace/executeCommand', {
      command: ignore.command,
      arguments: [{ ...ignore.arguments[0], reason: 'quoted --> from a page' }],
    });
    const { edit } = await client.hear<{ edit: NonNullable<Action['edit']> }>(
      'workspace/applyEdit',
      () => true,
    );
    const after = applied({ title: '', kind: '', edit }, markdown);
    assert.match(
      after,
      /no\.\n\n<!-- copydesk-ignore-next-line residue-advert-label: quoted [^\n]*-->\nADVERTISEMENT\n/,
    );
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: after }],
    });
    assert.deepEqual(
      (await rulesIn(uri)).filter((rule) => /residue|suppress/.test(rule)),
      [],
    );
    assert.equal(await client.stop(), 0);
  });

  it('turns a rule off in a new copydesk.jsonc, and obeys it', async () => {
    await client.initialize(PULLING, pathToFileURL(folder).href);
    client.open(uri, STORY);
    const off = (await actions(AT_HEAD)).find(({ title }) => title.startsWith('Turn'))!;
    const text = off.edit!.documentChanges[1]!.edits![0]!.newText;
    assert.match(text, /"residue-advert-label": "off"/);
    await writeFile(join(folder, 'copydesk.jsonc'), text);
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: address('copydesk.jsonc'), type: 1 }],
    });
    assert.ok(!(await rulesIn(uri)).includes('residue-advert-label'));
    assert.equal(await client.stop(), 0);
  });

  it('obeys the settings of the person, and their changes', async () => {
    let rules: object = { 'residue-advert-label': 'off' };
    client.replies['workspace/configuration'] = () => [{ rules }];
    await client.initialize();
    await client.hear('workspace/configuration', () => true);
    client.open(uri, STORY);
    assert.ok(!(await rulesIn(uri)).includes('residue-advert-label'));
    rules = { 'residue-advert-label': 'hint', 'no-such-rule': 'error', 'residue-copyright-line': 7 };
    client.heard.length = 0;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.hear('workspace/configuration', () => true);
    const label = (await pull(uri)).items!.find(({ code }) => code === 'residue-advert-label');
    assert.equal(label?.severity, 4);
    assert.equal(await client.stop(), 0);
  });

  it('finds a headline that stands in two stories, open or not', async () => {
    await writeFile(join(folder, 'first.article'), CLEAN);
    await writeFile(join(folder, 'second.article'), CLEAN.replace('Fares Rise', 'fares  rise'));
    await client.initialize(PULLING, pathToFileURL(folder).href);
    const reports = new Map<string, Report>();
    const held = client.start('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'parts' });
    type Part = { token: string; value: { items: Report[] } };
    let read = 0;
    const hear = async (fits: (latest: ReadonlyMap<string, Report>) => boolean): Promise<void> => {
      await client.hear<Part>('$/progress', () => {
        for (const { method, params } of client.heard.slice(read)) {
          if (method !== '$/progress') continue;
          for (const report of (params as Part).value.items) reports.set(report.uri!, report);
        }
        read = client.heard.length;
        return fits(reports);
      });
    };
    const [first, second] = [address('first.article'), address('second.article')];
    await hear((latest) => latest.has(first) && latest.has(second));
    assert.deepEqual(
      reports.get(first)?.items?.map(({ code }) => code),
      ['headline-duplicate-workspace'],
    );
    assert.equal(reports.get(first)?.items?.[0]?.relatedInformation?.[0]?.location.uri, second);

    client.open(second, CLEAN);
    assert.ok((await rulesIn(second)).includes('headline-duplicate-workspace'));
    client.notify('textDocument/didChange', {
      textDocument: { uri: second, version: 2 },
      contentChanges: [{ text: CLEAN.replace('Ferry', 'Boat') }],
    });
    assert.ok(!(await rulesIn(second)).includes('headline-duplicate-workspace'));
    await hear((latest) => latest.get(first)?.items?.length === 0);

    client.notify('textDocument/didClose', { textDocument: { uri: second } });
    await hear((latest) => latest.get(first)?.items?.length === 1);
    await rm(join(folder, 'second.article'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: second, type: 3 }] });
    await hear((latest) => latest.get(first)?.items?.length === 0 && latest.get(second)?.items?.length === 0);
    client.notify('$/cancelRequest', { id: held.id });
    await held.answer;
    assert.equal(await client.stop(), 0);
  });

  it('tells what is wrong in copydesk.jsonc', async () => {
    await writeFile(join(folder, 'copydesk.jsonc'), '{ "rules": { "residue-advert-lable": "off" } }');
    await writeFile(join(folder, 'first.article'), CLEAN);
    await client.initialize(PULLING, pathToFileURL(folder).href);
    const { items } = await client.request<{ items: Report[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.deepEqual(
      items.map((report) => report.uri),
      [address('copydesk.jsonc')],
    );
    assert.match(items[0]!.items![0]!.message, /residue-advert-label/);
    assert.equal(await client.stop(), 0);
  });

  it('reviews the whole workspace with progress', async () => {
    await writeFile(join(folder, 'pier.article'), STORY);
    await writeFile(join(folder, 'ferry.article'), CLEAN);
    await client.initialize(PULLING, pathToFileURL(folder).href);
    const result = await client.request<{ stories: number; findings: number; unreadable: number }>(
      'copydesk/reviewWorkspace',
      { workDoneToken: 'review' },
    );
    assert.equal(result.stories, 2);
    assert.equal(result.unreadable, 0);
    assert.ok(result.findings >= 2);
    await client.hear<{ token: string; value: { percentage: number } }>(
      '$/progress',
      ({ token, value }) => token === 'review' && value.percentage === 100,
    );
    const { items } = await client.request<{ items: Report[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const pier = items.find((report) => report.uri === uri);
    assert.ok(pier?.items?.some(({ code }) => code === 'residue-advert-label'));
    assert.equal(await client.stop(), 0);
  });

  it('survives a body that is no JSON, and parameters that are none', async () => {
    await client.initialize();
    client.open(uri, STORY);
    client.write('Content-Length: 9\r\n\r\n{"id": oo');
    for (const params of [
      undefined,
      {},
      { textDocument: 7 },
      { textDocument: { uri: '%%%' }, position: 'here' },
    ]) {
      for (const method of [
        'hover',
        'codeAction',
        'documentSymbol',
        'references',
        'diagnostic',
        'foldingRange',
      ]) {
        await client.start(`textDocument/${method}`, params).answer;
      }
      for (const method of ['workspace/executeCommand', 'copydesk/reviewWorkspace', 'no/such']) {
        await client.start(method, params).answer;
      }
      for (const method of ['didOpen', 'didChange', 'didClose'])
        client.notify(`textDocument/${method}`, params);
      for (const method of ['didChangeConfiguration', 'didChangeWatchedFiles']) {
        client.notify(`workspace/${method}`, params);
      }
    }
    const far = { line: 1e9, character: -5 };
    await client.start('textDocument/hover', { textDocument: { uri }, position: far }).answer;
    assert.ok((await rulesIn(uri)).includes('residue-advert-label'));
    assert.equal(await client.stop(), 0);
  });

  for (const [what, raw] of [
    ['a header without a length', 'Content-Type: json\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: NaN\r\n\r\n{}'],
    ['a length beyond reason', 'Content-Length: 99999999999\r\n\r\n{}'],
  ] as const) {
    it(`ends at ${what}, so that the client starts it again`, async () => {
      await client.initialize();
      client.write(raw);
      assert.equal(await client.exited, 1);
      assert.match(client.stderr, /Content-Length/);
    });
  }

  it('ends with its client', async () => {
    await client.initialize();
    client.process.stdin.end();
    assert.equal(await client.exited, 1);
  });

  it('answers a cancelled request without working on it', async () => {
    await client.initialize();
    client.open(uri, STORY);
    const { id, answer } = client.start('textDocument/documentSymbol', { textDocument: { uri } });
    client.notify('$/cancelRequest', { id });
    const { error, result } = await answer;
    assert.ok(error?.code === -32800 || Array.isArray(result));
    assert.equal(await client.stop(), 0);
  });
});
