import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { DEFAULT_ENGINE, TAGGING_ENGINES } from '../server/analysis/attribution/tagging-engine.ts';
import { SEVERITY_WORDS } from '../server/engine/schema.ts';
import { WIKIDATA_ENDPOINT } from '../server/node/wikidata.ts';
import { folderOf, run } from './cli/run.ts';
import { STORY } from './lsp/test-desk.ts';

interface Setting {
  readonly markdownDescription?: string;
  readonly scope?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly additionalProperties?: { readonly enum: readonly string[] };
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category?: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, Setting>>;
    };
    readonly problemMatchers: readonly [{ readonly pattern: { readonly regexp: string } }];
  };
}

const MANIFEST: Manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));

describe('the manifest', () => {
  it('puts every command under our name', () => {
    for (const { command, category } of MANIFEST.contributes.commands) {
      assert.match(command, /^copydesk\./);
      assert.equal(category, 'Copydesk');
    }
  });

  it('describes every setting, and where it may be set', () => {
    for (const [name, { markdownDescription, scope }] of Object.entries(
      MANIFEST.contributes.configuration.properties,
    )) {
      assert.ok(markdownDescription !== undefined && markdownDescription.endsWith('.'), name);
      assert.ok(scope !== undefined, name);
    }
  });

  it('suggests the severities there are', () => {
    const rules = MANIFEST.contributes.configuration.properties['copydesk.rules'];
    assert.deepEqual(rules?.additionalProperties?.enum, SEVERITY_WORDS);
  });

  it('offers the engines there are, and the one that people get who choose none', () => {
    const engine = MANIFEST.contributes.configuration.properties['copydesk.engine'];
    assert.deepEqual(engine?.enum?.toSorted(), TAGGING_ENGINES.toSorted());
    assert.equal(engine?.default, DEFAULT_ENGINE);
  });

  it('looks nothing up unless the person says so, which no workspace can do for them', () => {
    const { 'copydesk.wikidata.enabled': enabled, 'copydesk.wikidata.endpoint': endpoint } =
      MANIFEST.contributes.configuration.properties;
    assert.equal(enabled?.default, false);
    assert.match(enabled?.markdownDescription ?? '', /the name alone, and nothing else of the story, to/);
    assert.deepEqual([enabled?.scope, endpoint?.scope], ['machine', 'machine']);
    assert.equal(endpoint?.default, WIKIDATA_ENDPOINT);
  });

  it('has a matcher that finds what the command line prints, for tasks', async () => {
    const [{ pattern }] = MANIFEST.contributes.problemMatchers;
    const folder = await folderOf({ 'copy desk/pier 7.txt': STORY });
    const { stdout } = await run(['check', '.', '--format', 'concise'], folder);
    const places = stdout
      .trim()
      .split('\n')
      .map((line) => new RegExp(pattern.regexp).exec(line)?.slice(1));
    assert.deepEqual(places.find((place) => place?.[4] === 'residue-advert-label')?.slice(0, 5), [
      'copy desk/pier 7.txt',
      '1',
      '1',
      'warning',
      'residue-advert-label',
    ]);
    assert.ok(places.every((place) => place !== undefined));
  });
});
