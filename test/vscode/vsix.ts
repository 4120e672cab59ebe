import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type PackagedEditor, withPackagedEditor } from './packaged-editor.ts';
import { appendResult, RESULTS_FILE } from './results.ts';
import {
  answer,
  applyRefactoring,
  entityRow,
  entityRows,
  eventually,
  findWords,
  focusEditor,
  goTo,
  openFile,
  openProblems,
  openQuickFixes,
  pickQuickFix,
  problemRows,
  refactorPreview,
  renameTo,
  runCommand,
  save,
  showHover,
  squiggles,
  statusBar,
} from './workbench.ts';

/** Uses the packaged extension as a person would: sees, reads, fixes and saves in the window of a VS Code. */

const WORKSPACE = join(import.meta.dirname, 'workspace');
const SCREENSHOTS = join(import.meta.dirname, '..', '..', '.cache', 'screenshots');

const results = process.env[RESULTS_FILE];
if (results === undefined) throw new Error(`${RESULTS_FILE} names no file: run test/vscode/run.ts.`);

mkdirSync(SCREENSHOTS, { recursive: true });
const stories = ['pool-closes.article', 'pool-reopens.article', 'library-roof.article'].map((name) =>
  join(WORKSPACE, name),
);
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

  const roof = copies[2]!;
  const beforeRename = readFileSync(roof, 'utf8');

  await step('the Entities view lists whom and what the story names', async () => {
    await openFile(page, 'library-roof.article');
    await runCommand(page, 'Copydesk: Show Entities');
    const rows = await eventually('The names of the story', async () => {
      const read = await entityRows(page);
      return read.some((row) => row.includes('Edda Palmgren')) ? read : undefined;
    });
    await photograph('entities');
    const first = rows.map((row) => row.replaceAll(/\s+/g, ' '));
    assert.match(first[0]!, /^People ?2/);
    assert.match(first[1]!, /^Edda Palmgren ?Library Director · 8×/);
    assert.ok(first.some((row) => row.startsWith('Westbrook Library Board')));
    assert.ok(first.some((row) => row.startsWith('Places')));
  });

  await step('a name in the view opens to its mentions, and these lead to their lines', async () => {
    await entityRow(page, 'Edda Palmgren').click();
    await page.keyboard.press('ArrowRight');
    const mention = entityRow(page, '9: Ms. Palmgren');
    await mention.waitFor({ timeout: 10_000 });
    await mention.click();
    await eventually('The line of the mention', async () =>
      (await statusBar(page)).includes('Ln 9') ? true : undefined,
    );
    await photograph('entities-mention');
  });

  await step('a person gets another surname, and the quotation asks first', async () => {
    await goTo(page, findWords(beforeRename, 'Palmgren, who'));
    await renameTo(page, 'Holmqvist');
    const asked = await refactorPreview(page);
    await photograph('rename-preview');
    // Everything else is ticked already; what is not ticked is not changed.
    assert.match(asked, /“Edda PalmgrenHolmqvist told us/);
    await applyRefactoring(page);
    const quotation = '“Edda Palmgren told us that a bucket is no roof, and Palmgren was right,”';
    const expected = beforeRename
      .replaceAll('Palmgren', 'Holmqvist')
      .replace('PALMGREN', 'HOLMQVIST')
      .replace(quotation.replaceAll('Palmgren', 'Holmqvist'), quotation);
    await eventually('The renamed person in the file', async () => {
      await save(page);
      return readFileSync(roof, 'utf8') === beforeRename ? undefined : true;
    });
    await photograph('renamed');
    assert.equal(readFileSync(roof, 'utf8'), expected);
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
