import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { searchWikidata } from '../../server/node/wikidata.ts';
import { WikidataLookups } from '../../server/node/wikidata-lookups.ts';
import { startWikidata, TWO_ITEMS } from '../support/local-wikidata.ts';

let root: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'copydesk-wikidata-'));
});
after(async () => rm(root, { recursive: true, force: true }));

describe('asking Wikidata', () => {
  it('sends the name and nothing else', async () => {
    await using wikidata = await startWikidata();
    const items = await searchWikidata('Ada Whitlock & Söhne', wikidata.endpoint);
    assert.deepEqual(
      items.map(({ id, label, description }) => [id, label, description]),
      [
        ['Q101', 'Ada Whitlock', 'engineer of [harbors](command:quit)'],
        ['Q102', 'Ada Whitlock', ''],
      ],
    );
    const [{ url, headers, body } = { url: '', headers: {}, body: '' }] = wikidata.requests;
    assert.deepEqual(
      [...new URL(url, wikidata.endpoint).searchParams],
      [
        ['action', 'wbsearchentities'],
        ['format', 'json'],
        ['type', 'item'],
        ['language', 'en'],
        ['uselang', 'en'],
        ['limit', '3'],
        ['search', 'Ada Whitlock & Söhne'],
      ],
    );
    assert.equal(body, '');
    assert.equal(headers.cookie, undefined);
    assert.equal(headers.referer, undefined);
    assert.equal(headers['user-agent'], 'Copydesk (editor extension)');
  });

  it('takes no answer for granted', async () => {
    await using wikidata = await startWikidata();
    for (const body of ['', 'no', '[]', '{"search":7}', '<html>', 'null']) {
      wikidata.answer = (response) => response.end(body);
      await assert.rejects(searchWikidata('Ada', wikidata.endpoint), /could not be read/, body);
    }
    wikidata.answer = (response) =>
      response.end(
        JSON.stringify({
          search: [
            { id: '../x', label: 'a' },
            null,
            { id: 'Q7', label: 'b'.repeat(900), description: ['c'] },
            { id: 'Q8', label: 'd' },
          ],
        }),
      );
    assert.deepEqual(await searchWikidata('Ada', wikidata.endpoint), [
      { id: 'Q7', label: 'b'.repeat(200), description: '' },
    ]);
  });

  it('gives up on errors, redirections, answers without end and addresses that are not encrypted', async () => {
    await using wikidata = await startWikidata();
    wikidata.answer = (response) => response.writeHead(503).end('busy');
    await assert.rejects(
      searchWikidata('Ada', wikidata.endpoint),
      /^Error: Wikidata could not be asked: status 503\.$/,
    );
    wikidata.answer = (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    await assert.rejects(searchWikidata('Ada', wikidata.endpoint), /could not be reached/);
    wikidata.answer = (response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', more).on('error', () => undefined);
      more();
    };
    await assert.rejects(searchWikidata('Ada', wikidata.endpoint), /too large an answer/);
    wikidata.answer = (response) => response.destroy();
    await assert.rejects(searchWikidata('Ada', wikidata.endpoint), /could not be reached/);
    await assert.rejects(searchWikidata('Ada', 'http://example.org/api'), /must begin with https/);
    await assert.rejects(searchWikidata('Ada', 'file:///etc/passwd'), /must begin with https/);
  });

  it('says why nobody answers, and what to look at', async () => {
    const wikidata = await startWikidata();
    await wikidata[Symbol.asyncDispose]();
    await assert.rejects(
      searchWikidata('Ada', wikidata.endpoint),
      /^Error: Wikidata could not be reached \(connect ECONNREFUSED [\d.:]+\)\. Check the connection and the setting copydesk\.wikidata\.endpoint\.$/,
    );
  });
});

describe('what was looked up', () => {
  it('is asked for once a month, and kept for the next window', async () => {
    await using wikidata = await startWikidata();
    const folder = join(root, 'kept');
    const on = (day: string): WikidataLookups => {
      const lookups = new WikidataLookups(folder, () => day);
      lookups.settings = { isEnabled: true, endpoint: wikidata.endpoint };
      return lookups;
    };
    const first = on('2026-01-03');
    assert.equal(first.known('Ada Whitlock'), undefined);
    assert.equal((await first.lookUp('Ada Whitlock')).on, '2026-01-03');
    assert.equal(first.known('Ada Whitlock')?.items.length, 2);

    const second = on('2026-01-20');
    assert.equal(second.known('Ada Whitlock')?.items[0]?.id, 'Q101');
    await second.lookUp('Ada Whitlock');
    assert.equal(wikidata.requests.length, 1);
    assert.equal((await on('2026-02-04').lookUp('Ada Whitlock')).on, '2026-02-04');
    assert.equal(wikidata.requests.length, 2);

    const files = await readdir(folder);
    assert.equal(files.length, 1);
    assert.doesNotMatch(files[0]!, /ada|whitlock/i);
    for (const broken of ['', '{"search":[]}', '{"on":"soon","search":[]}', 'x'.repeat(20_000)]) {
      await writeFile(join(folder, files[0]!), broken);
      assert.equal(on('2026-02-05').known('Ada Whitlock'), undefined);
    }
    await on('2026-02-05').lookUp('Ada Whitlock');
    assert.match(await readFile(join(folder, files[0]!), 'utf8'), /"on":"2026-02-05"/);
  });

  it('is nothing, and nobody is asked, while it is turned off', async () => {
    await using wikidata = await startWikidata();
    const lookups = new WikidataLookups(join(root, 'off'));
    lookups.settings = { isEnabled: false, endpoint: wikidata.endpoint };
    await assert.rejects(lookups.lookUp('Ada Whitlock'), /turned off/);
    assert.equal(lookups.known('Ada Whitlock'), undefined);
    assert.equal(wikidata.requests.length, 0);
  });

  it('is told all the same where it cannot be kept', async () => {
    await using wikidata = await startWikidata(TWO_ITEMS);
    await mkdir(root, { recursive: true });
    await writeFile(join(root, 'file'), '');
    for (const folder of [undefined, join(root, 'file', 'inside')]) {
      const lookups = new WikidataLookups(folder);
      lookups.settings = { isEnabled: true, endpoint: wikidata.endpoint };
      assert.equal((await lookups.lookUp('Ada Whitlock')).items.length, 2);
    }
  });
});
