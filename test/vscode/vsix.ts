import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type PackagedEditor, withPackagedEditor } from './packaged-editor.ts';
import { appendResult, RESULTS_FILE } from './results.ts';
import {
  answer,
  eventually,
  findWords,
  focusEditor,
  openProblems,
  openQuickFixes,
  pickQuickFix,
  problemRows,
  save,
  showHover,
  squiggles,
} from './workbench.ts';

/** Uses the packaged extension as a person would: sees, reads, fixes and saves in the window of a VS Code. */

const WORKSPACE = join(import.meta.dirname, 'workspace');
const SCREENSHOTS = join(import.meta.dirname, '..', '..', '.cache', 'screenshots');

const results = process.env[RESULTS_FILE];
if (results === undefined) throw new Error(`${RESULTS_FILE} names no file: run test/vscode/run.ts.`);

mkdirSync(SCREENSHOTS, { recursive: true });
const stories = ['pool-closes.article', 'pool-reopens.article'].map((name) => join(WORKSPACE, name));
let failed = false;
await withPackagedEditor(stories, {}, useEditor);
appendResult(results, { closed: true });
// An explicit exit: the browser's pipes may hold the process open.
process.exit(failed ? 1 : 0);

async function useEditor({ page, stories: copies }: PackagedEditor): Promise<void> {
  const story = copies[0]!;
  const original = readFileSync(story, 'utf8');
  const photograph = (name: string) => page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });

  await step('squiggles stand under the faults', async () => {
    await eventually('Four squiggles', async () => ((await squiggles(page).count()) >= 4 ? true : undefined));
    await photograph('squiggles');
  });

  await step('the Problems panel lists them by rule', async () => {
    await openProblems(page);
    const expected = [
      'residue-advert-label',
      'repeated-word',
      'residue-read-more',
      'headline-duplicate-workspace',
    ];
    await eventually(`Rows for ${expected.join(', ')}`, async () => {
      const rows = await problemRows(page);
      return expected.every((rule) => rows.some((row) => row.includes(rule))) || undefined;
    });
    await photograph('problems');
    await page.keyboard.press('Control+j');
    await focusEditor(page);
  });

  await step('the card of a surname says who it is', async () => {
    const card = await showHover(page, findWords(original, 'Lindqvist', 2));
    await photograph('hover');
    assert.match(card, /Marta Lindqvist/);
    assert.match(card, /Council President/);
    await page.keyboard.press('Escape');
  });

  await step('the card of a finding says what is wrong', async () => {
    const card = await showHover(page, { line: 1, column: 3 });
    await photograph('hover-finding');
    assert.match(card, /residue-advert-label/);
    await page.keyboard.press('Escape');
  });

  await step('a quick fix is offered and deletes the line', async () => {
    const titles = await openQuickFixes(page, { line: 1, column: 3 });
    await photograph('quick-fix');
    assert.ok(titles.length >= 2, `Offered: ${titles.join('; ')}`);
    await pickQuickFix(page, titles[0]!);
    await eventually('The end of the label', async () => {
      const lines = await page.locator('.monaco-editor .view-line').allInnerTexts();
      return lines.every((line) => !line.includes('ADVERTISEMENT')) || undefined;
    });
    await photograph('fixed');
  });

  await step('the saved file holds the fix and is otherwise unchanged', async () => {
    await save(page);
    const expected = original.replace('ADVERTISEMENT\n\n', '');
    await eventually('The saved file', async () =>
      readFileSync(story, 'utf8') === original ? undefined : true,
    );
    assert.equal(readFileSync(story, 'utf8'), expected);
  });

  await step('a finding ignored with a reason is gone, and the reason is kept', async () => {
    const titles = await openQuickFixes(page, findWords(readFileSync(story, 'utf8'), 'to to close'));
    const ignore = titles.find((title) => title.startsWith('Ignore “repeated-word” here'));
    assert.ok(ignore, `Offered: ${titles.join('; ')}`);
    await pickQuickFix(page, ignore);
    await answer(page, 'The clerk’s minutes have it so');
    const kept = join(dirname(story), '.copydesk', 'accepted.jsonc');
    await eventually('The reason in the list of accepted findings', async () =>
      existsSync(kept) && readFileSync(kept, 'utf8').includes('The clerk’s minutes have it so')
        ? true
        : undefined,
    );
    await openProblems(page);
    await eventually('The end of repeated-word', async () => {
      const rows = await problemRows(page);
      return (rows.length > 0 && rows.every((row) => !row.includes('repeated-word'))) || undefined;
    });
    await photograph('ignored');
  });

  async function step(test: string, work: () => Promise<void>): Promise<void> {
    const start = performance.now();
    let error: string | undefined;
    try {
      await work();
    } catch (thrown) {
      failed = true;
      error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      await photograph(`failed-${test.replaceAll(' ', '-')}`).catch(() => undefined);
    }
    const ms = performance.now() - start;
    appendResult(results!, { test, passed: error === undefined, ms, ...(error !== undefined && { error }) });
  }
}
