import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { TaggingEngine } from '../../server/analysis/attribution/tagging-engine.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { RULES } from '../../server/rules/index.ts';
import { LANGUAGE } from '../support/language.ts';
import { LONG_STORY } from '../support/long-story.ts';
import { PULLING } from './stdio-client.ts';
import { CLEAN, type Item, type Report, TestDesk } from './test-desk.ts';

/** 9,000 words: more than the server has the network read at once. */
const STORY = ['Lane', 'Street', 'Road']
  .map((way) => LONG_STORY.replaceAll('Mill Lane', `Mill ${way}`))
  .join('\n');

/** The rules that find something, in order. */
function rules(engine: TaggingEngine): string[] {
  const reviewer = new Reviewer(new ReadingMemory(LANGUAGE, engine));
  return reviewer.review({ text: STORY, format: 'plain' }, settle(RULES)).diagnostics.map(({ rule }) => rule);
}

/** The settings of somebody who chose the network. */
const NETWORK = { engine: 'network' };

const FAST = rules('fast');
const REFINED = rules('network');

describe('the findings of a long story, on the wire', { timeout: 300_000 }, () => {
  let desk: TestDesk;

  beforeEach(async () => {
    desk = await TestDesk.open();
    desk.client.replies['workspace/configuration'] = () => [NETWORK];
  });

  afterEach(async () => desk.close());

  const refreshes = (): number =>
    desk.client.heard.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;

  it('are not the same from both engines, or these tests show nothing', () => {
    assert.notDeepEqual(FAST, REFINED);
  });

  it('change once for a client that asks, which is told to ask again', async () => {
    await desk.client.initialize(PULLING, undefined, { settings: NETWORK });
    // The first one tells that the server has looked through the folder.
    await desk.client.hear('workspace/diagnostic/refresh', () => true);
    desk.client.open(desk.uri, STORY);
    const before = refreshes();
    const first = await desk.pull();
    assert.deepEqual(
      first.items!.map(({ code }) => code),
      FAST,
    );
    await desk.client.hear('workspace/diagnostic/refresh', () => refreshes() > before);
    const second = await desk.pull(desk.uri, first.resultId);
    assert.deepEqual(
      second.items?.map(({ code }) => code),
      REFINED,
    );
    assert.equal((await desk.pull(desk.uri, second.resultId)).kind, 'unchanged');
    assert.equal(await desk.client.stop(), 0);
  });

  it('change with a later pull for a client that cannot be told to ask again', async () => {
    await desk.client.initialize({ textDocument: { diagnostic: {} } }, undefined, { settings: NETWORK });
    desk.client.open(desk.uri, STORY);
    const seen = new Set<string>();
    let codes = await desk.rules();
    for (let pulls = 0; codes.join() !== REFINED.join() && pulls < 300; pulls++) {
      seen.add(codes.join());
      await new Promise((resolve) => setTimeout(resolve, 20));
      codes = await desk.rules();
    }
    assert.deepEqual(codes, REFINED);
    assert.deepEqual([...seen], [FAST.join()]);
    assert.equal(refreshes(), 0);
    assert.equal(await desk.client.stop(), 0);
  });

  it('are sent twice to a client that is sent them', async () => {
    await desk.client.initialize({}, undefined, { settings: NETWORK });
    desk.client.open(desk.uri, STORY);
    type Published = { uri: string; diagnostics: Item[] };
    const codes = ({ diagnostics }: Published): string => diagnostics.map(({ code }) => code).join();
    await desk.client.hear<Published>(
      'textDocument/publishDiagnostics',
      (published) => codes(published) === REFINED.join(),
    );
    const sent = desk.client.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.deepEqual(
      [...new Set(sent.map(({ params }) => codes(params as Published)))],
      [FAST.join(), REFINED.join()],
    );
    assert.equal(await desk.client.stop(), 0);
  });

  it('are those of the engine that the person chooses, as soon as it is chosen', async () => {
    let engine: unknown = 'fast';
    desk.client.replies['workspace/configuration'] = () => [{ engine }];
    await desk.client.initialize();
    await desk.client.hear('workspace/diagnostic/refresh', () => true);
    desk.client.open(desk.uri, STORY);
    assert.deepEqual(await desk.rules(), FAST);
    engine = 'network';
    let before = refreshes();
    desk.client.notify('workspace/didChangeConfiguration', { settings: null });
    for (let codes = FAST; codes.join() !== REFINED.join(); codes = await desk.rules()) {
      assert.deepEqual(codes, FAST);
      await desk.client.hear('workspace/diagnostic/refresh', () => refreshes() > before);
      before = refreshes();
    }
    engine = 'fast';
    desk.client.notify('workspace/didChangeConfiguration', { settings: null });
    await desk.client.hear('workspace/diagnostic/refresh', () => refreshes() > before);
    assert.deepEqual(await desk.rules(), FAST);
    assert.equal(await desk.client.stop(), 0);
  });

  it('come with other colours, which a client that can is told to ask for', async () => {
    let engine: unknown = 'network';
    desk.client.replies['workspace/configuration'] = () => [{ engine }];
    const workspace = { ...PULLING.workspace, semanticTokens: { refreshSupport: true } };
    await desk.client.initialize({ ...PULLING, workspace }, undefined, { settings: NETWORK });
    const asked = (): number =>
      desk.client.heard.filter(({ method }) => method === 'workspace/semanticTokens/refresh').length;
    desk.client.open(desk.uri, STORY);
    let before = asked();
    await desk.pull();
    await desk.client.hear('workspace/semanticTokens/refresh', () => asked() > before);
    engine = 'fast';
    before = asked();
    desk.client.notify('workspace/didChangeConfiguration', { settings: null });
    await desk.client.hear('workspace/semanticTokens/refresh', () => asked() > before);
    assert.equal(await desk.client.stop(), 0);
  });

  it('are those of the network from the beginning where the story was reviewed before it was opened', async () => {
    await writeFile(join(desk.folder, 'pier.article'), STORY);
    await desk.client.initialize(PULLING, desk.workspace, { settings: NETWORK });
    await desk.client.request('copydesk/reviewWorkspace', {});
    const { items } = await desk.client.request<{ items: Report[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const closed = items.find(({ uri }) => uri === desk.uri);
    assert.deepEqual(
      closed?.items?.map(({ code }) => code),
      REFINED,
    );
    desk.client.open(desk.uri, STORY);
    assert.deepEqual((await desk.pull()).items, closed?.items);
    assert.equal(await desk.client.stop(), 0);
  });

  it('answers what else is asked while it reads on', async () => {
    await desk.client.initialize(PULLING, undefined, { settings: NETWORK });
    desk.client.open(desk.uri, STORY);
    await desk.pull();
    const other = desk.address('ferry.article');
    desk.client.open(other, CLEAN);
    assert.ok((await desk.rules(other)).length > 0);
    desk.client.notify('textDocument/didClose', { textDocument: { uri: desk.uri } });
    assert.deepEqual(await desk.rules(), []);
    assert.equal(await desk.client.stop(), 0);
  });
});
