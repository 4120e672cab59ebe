import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { STORY, TestDesk } from './test-desk.ts';

describe('the language server and bad company', { timeout: 300_000 }, () => {
  let desk: TestDesk;

  beforeEach(async () => {
    desk = await TestDesk.open();
  });

  afterEach(async () => desk.close());

  it('survives a body that is no JSON, and parameters that are none', async () => {
    await desk.client.initialize();
    desk.client.open(desk.uri, STORY);
    desk.client.write('Content-Length: 9\r\n\r\n{"id": oo');
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
        'definition',
        'prepareRename',
        'rename',
        'semanticTokens/full',
        'semanticTokens/full/delta',
        'semanticTokens/range',
      ]) {
        await desk.client.start(`textDocument/${method}`, params).answer;
      }
      for (const method of [
        'workspace/executeCommand',
        'workspace/symbol',
        'copydesk/reviewWorkspace',
        'copydesk/entities',
        'no/such',
      ]) {
        await desk.client.start(method, params).answer;
      }
      for (const method of ['didOpen', 'didChange', 'didClose'])
        desk.client.notify(`textDocument/${method}`, params);
      for (const method of ['didChangeConfiguration', 'didChangeWatchedFiles']) {
        desk.client.notify(`workspace/${method}`, params);
      }
    }
    const far = { line: 1e9, character: -5 };
    await desk.client.start('textDocument/hover', { textDocument: { uri: desk.uri }, position: far }).answer;
    assert.ok((await desk.rules()).includes('residue-advert-label'));
    assert.equal(await desk.client.stop(), 0);
  });

  for (const [what, raw] of [
    ['a header without a length', 'Content-Type: json\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: NaN\r\n\r\n{}'],
    ['a length beyond reason', 'Content-Length: 99999999999\r\n\r\n{}'],
  ] as const) {
    it(`ends at ${what}, so that the client starts it again`, async () => {
      await desk.client.initialize();
      desk.client.write(raw);
      assert.equal(await desk.client.exited, 1);
      assert.match(desk.client.stderr, /Content-Length/);
    });
  }

  it('ends with its client', async () => {
    await desk.client.initialize();
    desk.client.process.stdin.end();
    assert.equal(await desk.client.exited, 1);
  });

  it('answers a cancelled request without working on it', async () => {
    await desk.client.initialize();
    desk.client.open(desk.uri, STORY);
    const { id, answer } = desk.client.start('textDocument/documentSymbol', {
      textDocument: { uri: desk.uri },
    });
    desk.client.notify('$/cancelRequest', { id });
    const { error, result } = await answer;
    assert.ok(error?.code === -32800 || Array.isArray(result));
    assert.equal(await desk.client.stop(), 0);
  });
});
