import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { build } from 'esbuild';
import { PLAIN_NETWORK, ROOT } from '../../scripts/bundle.ts';
import { type Analysis, analyse } from '../../server/analysis/analysis.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { Language } from '../../server/language/language.ts';
import type { NetworkExports } from '../../server/language/network-exports.ts';
import { plainNetwork, readModel } from '../../server/node/language.ts';
import { formatOf, parseArticle } from '../../server/text/parse.ts';
import { LANGUAGE } from '../support/language.ts';

const SEEDS = readdirSync(join(ROOT, 'seeds'));

const folder = mkdtempSync(join(tmpdir(), 'copydesk-network-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** As on a host whose WebAssembly has no vectors: it takes network.wasm for no program at all. */
function withoutVectors(plain: (() => NetworkExports) | undefined): Language {
  return new Language((file, roomFor) => {
    return file === 'network.wasm' ? new Uint8Array(8) : readModel(file, roomFor);
  }, plain);
}

function attributionsOf(seed: string, language: Language): Analysis['attributions'] {
  const article = parseArticle(readFileSync(join(ROOT, 'seeds', seed), 'utf8'), formatOf(seed));
  return analyse(article, new ReadingMemory(language, 'network')).attributions;
}

describe('the network on a host without vectors', () => {
  it('says the same in plain JavaScript of every seed', () => {
    let made = 0;
    const plain = withoutVectors(() => {
      made += 1;
      return plainNetwork();
    });
    assert.equal(made, 0, 'it is loaded when it is needed');
    for (const seed of SEEDS) assert.deepEqual(attributionsOf(seed, plain), attributionsOf(seed, LANGUAGE));
    assert.equal(made, 1);
  });

  it('says the same as it is shipped', async () => {
    const outfile = join(folder, 'network.cjs');
    await build({ ...PLAIN_NETWORK, outfile });
    const shipped: { readonly instantiate: () => NetworkExports } = createRequire(outfile)(outfile);
    const plain = withoutVectors(() => shipped.instantiate());
    for (const seed of SEEDS.slice(0, 2))
      assert.deepEqual(attributionsOf(seed, plain), attributionsOf(seed, LANGUAGE));
  });

  it('says why it cannot, where there is nothing to stand in', () => {
    assert.throws(() => attributionsOf(SEEDS[0]!, withoutVectors(undefined)), /no WebAssembly with vectors/);
  });
});
