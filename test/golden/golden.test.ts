import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { HeadlineCollection } from '../../server/engine/collection.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { RULES } from '../../server/rules/index.ts';
import { formatOf } from '../../server/text/parse.ts';
import { renderDiagnostics } from '../support/render-diagnostics.ts';
import { newMemory } from '../support/language.ts';

/** `UPDATE_GOLDEN=1 npm run test:unit` writes the renderings anew; read the difference before you commit it. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
const SEEDS = join(import.meta.dirname, '../../seeds');

describe('the seeds are reviewed as rendered', () => {
  const paths = readdirSync(SEEDS).toSorted();
  const texts = new Map(paths.map((path) => [path, readFileSync(join(SEEDS, path), 'utf8')]));
  const settings = settle(RULES);
  const reviewer = new Reviewer(newMemory());
  const collection = new HeadlineCollection();
  for (const [path, text] of texts) {
    collection.update(path, reviewer.review({ text, format: formatOf(path), path }, settings).analysis);
  }

  for (const [path, text] of texts) {
    it(path, () => {
      const { diagnostics, failures } = reviewer.review(
        { text, format: formatOf(path), path },
        settings,
        collection.neighboursOf(path),
      );
      assert.deepEqual(failures, []);
      const rendered = renderDiagnostics(text, diagnostics);
      const golden = join(import.meta.dirname, `${basename(path)}.golden`);
      if (UPDATE) writeFileSync(golden, rendered);
      assert.ok(existsSync(golden), `${golden} is missing`);
      assert.equal(rendered, readFileSync(golden, 'utf8'));
    });
  }

  it('and no rendering is left of a seed that is gone', () => {
    const goldens = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.golden'));
    assert.deepEqual(
      goldens.toSorted(),
      paths.map((path) => `${path}.golden`),
    );
  });
});
