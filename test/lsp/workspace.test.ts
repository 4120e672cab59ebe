import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { PULLING } from './stdio-client.ts';
import { AT_HEAD, type Action, CLEAN, type Item, type Report, STORY, TestDesk } from './test-desk.ts';

describe('the language server in a workspace', { timeout: 300_000 }, () => {
  let desk: TestDesk;

  beforeEach(async () => {
    desk = await TestDesk.open();
  });

  afterEach(async () => desk.close());

  /** What is found that has to do with the label, and with having accepted it. */
  async function accepted(): Promise<string[]> {
    return (await desk.rules()).filter((rule) => /residue|suppress/.test(rule));
  }

  it('accepts a finding with a reason beside a plain story, and hears of it', async () => {
    desk.client.replies['workspace/applyEdit'] = () => ({ applied: true });
    await desk.client.initialize(PULLING, desk.workspace);
    desk.client.open(desk.uri, STORY);
    const ignore = (await desk.actions(AT_HEAD)).find(({ command }) => command !== undefined)!.command!;
    const finding = { ...ignore.arguments[0], reason: 'The label is part of the joke' };
    await desk.client.request('workspace/executeCommand', { command: ignore.command, arguments: [finding] });
    const { edit } = await desk.client.hear<{ edit: NonNullable<Action['edit']> }>(
      'workspace/applyEdit',
      () => true,
    );
    const sidecar = desk.address('.copydesk/accepted.jsonc');
    assert.deepEqual(
      edit.documentChanges.map(({ kind, textDocument }) => [kind, textDocument?.uri]),
      [
        ['create', undefined],
        [undefined, sidecar],
      ],
    );
    await mkdir(join(desk.folder, '.copydesk'));
    await writeFile(
      join(desk.folder, '.copydesk/accepted.jsonc'),
      edit.documentChanges[1]!.edits![0]!.newText,
    );
    desk.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: sidecar, type: 1 }] });
    assert.ok(!(await desk.rules()).includes('residue-advert-label'));
    assert.match(await readFile(join(desk.folder, '.copydesk/accepted.jsonc'), 'utf8'), /part of the joke/);

    // Words above move it, and it stays accepted; other words in its own paragraph bring it back.
    desk.change(`The joke is old.\n\n${STORY}`, 2);
    assert.deepEqual(await accepted(), []);
    desk.change(STORY.replace('ADVERTISEMENT', 'Advertisement'), 3);
    assert.deepEqual(await accepted(), ['residue-advert-label', 'unused-suppression']);
    assert.equal(await desk.client.stop(), 0);
  });

  it('accepts a finding in Markdown by a comment above it', async () => {
    desk.client.replies['workspace/applyEdit'] = () => ({ applied: true });
    await desk.client.initialize();
    const markdown = `# Harbor Board Votes\n\nThe board said no.\n\nADVERTISEMENT\n\nThe vote was close, the clerk said.\n`;
    desk.client.open(desk.uri, markdown, 'markdown');
    const there = { start: { line: 4, character: 1 }, end: { line: 4, character: 1 } };
    const ignore = (await desk.actions(there)).find(({ command }) => command !== undefined)!.command!;
    await desk.client.request('workspace/executeCommand', {
      command: ignore.command,
      arguments: [{ ...ignore.arguments[0], reason: 'quoted --> from a page' }],
    });
    const { edit } = await desk.client.hear<{ edit: NonNullable<Action['edit']> }>(
      'workspace/applyEdit',
      () => true,
    );
    const after = desk.applied(edit, markdown);
    assert.match(
      after,
      /no\.\n\n<!-- copydesk-ignore-next-line residue-advert-label: quoted [^\n]*-->\nADVERTISEMENT\n/,
    );
    desk.change(after, 2);
    assert.deepEqual(await accepted(), []);
    desk.change(after.replace('\nADVERTISEMENT\n', '\nNobody advertised the vote, she said.\n'), 3);
    assert.deepEqual(await accepted(), ['unused-suppression']);
    assert.equal(await desk.client.stop(), 0);
  });

  it('turns a rule off in a new copydesk.jsonc, and obeys it', async () => {
    await desk.client.initialize(PULLING, desk.workspace);
    desk.client.open(desk.uri, STORY);
    const off = (await desk.actions(AT_HEAD)).find(({ title }) => title.startsWith('Turn'))!;
    const text = off.edit!.documentChanges[1]!.edits![0]!.newText;
    assert.match(text, /"residue-advert-label": "off"/);
    await writeFile(join(desk.folder, 'copydesk.jsonc'), text);
    desk.client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: desk.address('copydesk.jsonc'), type: 1 }],
    });
    assert.ok(!(await desk.rules()).includes('residue-advert-label'));
    assert.equal(await desk.client.stop(), 0);
  });

  it('finds a headline that stands in two stories, open or not', async () => {
    await writeFile(join(desk.folder, 'first.article'), CLEAN);
    await writeFile(join(desk.folder, 'second.article'), CLEAN.replace('Fares Rise', 'fares  rise'));
    await desk.client.initialize(PULLING, desk.workspace);
    const reports = new Map<string, Report>();
    const held = desk.client.start('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: 'parts',
    });
    type Part = { token: string; value: { items: Report[] } };
    let read = 0;
    const hear = async (fits: (latest: ReadonlyMap<string, Report>) => boolean): Promise<void> => {
      await desk.client.hear<Part>('$/progress', () => {
        for (const { method, params } of desk.client.heard.slice(read)) {
          if (method !== '$/progress') continue;
          for (const report of (params as Part).value.items) reports.set(report.uri!, report);
        }
        read = desk.client.heard.length;
        return fits(reports);
      });
    };
    const [first, second] = [desk.address('first.article'), desk.address('second.article')];
    await hear((latest) => latest.has(first) && latest.has(second));
    assert.deepEqual(
      reports.get(first)?.items?.map(({ code }) => code),
      ['headline-duplicate-workspace'],
    );
    assert.equal(reports.get(first)?.items?.[0]?.relatedInformation?.[0]?.location.uri, second);

    desk.client.open(second, CLEAN);
    assert.ok((await desk.rules(second)).includes('headline-duplicate-workspace'));
    desk.client.notify('textDocument/didChange', {
      textDocument: { uri: second, version: 2 },
      contentChanges: [{ text: CLEAN.replace('Ferry', 'Boat') }],
    });
    assert.ok(!(await desk.rules(second)).includes('headline-duplicate-workspace'));
    await hear((latest) => latest.get(first)?.items?.length === 0);

    desk.client.notify('textDocument/didClose', { textDocument: { uri: second } });
    await hear((latest) => latest.get(first)?.items?.length === 1);
    await rm(join(desk.folder, 'second.article'));
    desk.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: second, type: 3 }] });
    await hear((latest) => latest.get(first)?.items?.length === 0 && latest.get(second)?.items?.length === 0);
    desk.client.notify('$/cancelRequest', { id: held.id });
    await held.answer;
    assert.equal(await desk.client.stop(), 0);
  });

  it('hears of a folder that was moved in or out, with all that is in it', async () => {
    await writeFile(join(desk.folder, 'first.article'), CLEAN);
    await desk.client.initialize(PULLING, desk.workspace);
    const first = desk.address('first.article');
    desk.client.open(first, CLEAN);
    const tell = (name: string, type: 1 | 3): void =>
      desk.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: desk.address(name), type }] });
    /** Waits until these stories, and no others, are said to have the headline. */
    const shares = async (...names: string[]): Promise<void> => {
      const wanted = names.map((name) => desk.address(name)).join(' ');
      for (let there = ' '; there !== wanted; await setTimeout(20)) {
        const { items } = await desk.pull(first);
        const found = items?.find(({ code }) => code === 'headline-duplicate-workspace');
        there = (found?.relatedInformation ?? []).map(({ location }) => location.uri).join(' ');
      }
    };
    for (const name of ['node_modules/it', '.git/it', 'left-out', 'filed/today']) {
      await mkdir(join(desk.folder, name), { recursive: true });
      await writeFile(join(desk.folder, name, 'second.article'), CLEAN);
    }
    await writeFile(join(desk.folder, 'left-out/copydesk.jsonc'), '{ "ignore": ["**"] }');
    for (const name of ['node_modules/it', '.git/it', 'left-out', 'filed']) tell(name, 1);
    await shares('filed/today/second.article');
    await rm(join(desk.folder, 'filed'), { recursive: true });
    tell('filed', 3);
    await shares();
    assert.equal(await desk.client.stop(), 0);
  });

  it('tells what is wrong in copydesk.jsonc', async () => {
    await writeFile(join(desk.folder, 'copydesk.jsonc'), '{ "rules": { "residue-advert-lable": "off" } }');
    await writeFile(join(desk.folder, 'first.article'), CLEAN);
    await desk.client.initialize(PULLING, desk.workspace);
    const { items } = await desk.client.request<{ items: Report[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.deepEqual(
      items.map((report) => report.uri),
      [desk.address('copydesk.jsonc')],
    );
    assert.match(items[0]!.items![0]!.message, /residue-advert-label/);
    assert.equal(await desk.client.stop(), 0);
  });

  it('reviews the whole workspace with progress', async () => {
    await writeFile(join(desk.folder, 'pier.article'), STORY);
    await writeFile(join(desk.folder, 'ferry.article'), CLEAN);
    await desk.client.initialize(PULLING, desk.workspace);
    const result = await desk.client.request<{ stories: number; findings: number; unreadable: number }>(
      'copydesk/reviewWorkspace',
      { workDoneToken: 'review' },
    );
    assert.equal(result.stories, 2);
    assert.equal(result.unreadable, 0);
    assert.ok(result.findings >= 2);
    await desk.client.hear<{ token: string; value: { percentage: number } }>(
      '$/progress',
      ({ token, value }) => token === 'review' && value.percentage === 100,
    );
    const { items } = await desk.client.request<{ items: Report[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const pier = items.find((report) => report.uri === desk.uri);
    assert.ok(pier?.items?.some(({ code }) => code === 'residue-advert-label'));
    assert.equal(await desk.client.stop(), 0);
  });

  it('sends what is found in stories that are not open to a client that cannot ask', async () => {
    await writeFile(join(desk.folder, 'pier.article'), STORY);
    await writeFile(join(desk.folder, 'ferry.article'), CLEAN);
    await writeFile(join(desk.folder, 'copydesk.jsonc'), '{ "rules": ');
    await desk.client.initialize({}, desk.workspace);
    type Published = { uri: string; diagnostics: Item[] };
    const hear = (fits: (published: Published) => boolean): Promise<Published> =>
      desk.client.hear('textDocument/publishDiagnostics', fits);
    const broken = await hear(({ uri }) => uri === desk.address('copydesk.jsonc'));
    assert.match(broken.diagnostics[0]!.message, /missing here/);
    assert.ok(!desk.client.heard.some(({ params }) => (params as Published).uri === desk.uri));
    await desk.client.request('copydesk/reviewWorkspace', {});
    const label = ({ code }: Item): boolean => code === 'residue-advert-label';
    await hear(({ uri, diagnostics }) => uri === desk.uri && diagnostics.some(label));

    desk.client.heard.length = 0;
    desk.client.open(desk.uri, STORY.replace('ADVERTISEMENT\n\n', ''));
    await hear(({ uri, diagnostics }) => uri === desk.uri && !diagnostics.some(label));
    desk.client.notify('textDocument/didClose', { textDocument: { uri: desk.uri } });
    await hear(({ uri, diagnostics }) => uri === desk.uri && diagnostics.some(label));
    assert.equal(await desk.client.stop(), 0);
  });
});
