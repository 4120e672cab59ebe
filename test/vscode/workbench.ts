import type { Locator, Page } from './browser.ts';

/** What a person does in VS Code's window, by keyboard where that is the surer way. */

// A cold workbench on two busy cores has taken 30 s.
const OPEN_LIMIT_MS = 120_000;
const ANSWER_LIMIT_MS = 45_000;
const POLL_MS = 100;

/** A place in a text, counted from 1 as the editor shows it. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Position of the nth occurrence (from 1) of some words in a text. @throws when there are not so many. */
export function findWords(text: string, words: string, nth = 1): Position {
  let at = -1;
  for (let found = 0; found < nth; found++) {
    at = text.indexOf(words, at + 1);
    if (at === -1) throw new Error(`“${words}” stands only ${found} times in the story.`);
  }
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Opens a folder with one of its files in the editor, and waits for the text. */
export async function openWorkbench(page: Page, port: number, folder: string, file: string): Promise<void> {
  const payload = [
    ['openFile', `vscode-remote://localhost:${port}${file}`],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  await page.goto(`http://localhost:${port}/?${query.toString()}`, { timeout: OPEN_LIMIT_MS });
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: OPEN_LIMIT_MS });
}

/** Puts the cursor at a place. */
export async function goTo(page: Page, { line, column }: Position): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').first().waitFor({ timeout: ANSWER_LIMIT_MS });
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden', timeout: ANSWER_LIMIT_MS });
}

/** Gives the keyboard to the editor, whatever had it. */
export async function focusEditor(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
}

/** The squiggles to be seen, of any severity but the hint's dots. */
export function squiggles(page: Page): Locator {
  return page.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
}

/** Opens the Problems panel. */
export async function openProblems(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+m');
  await page.locator('.markers-panel').first().waitFor({ timeout: ANSWER_LIMIT_MS });
}

/** What the rows of the open Problems panel say, as far as they can be seen. */
export async function problemRows(page: Page): Promise<string[]> {
  const rows = await page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  return rows.map((row) => row.replaceAll(/\s+/g, ' ').trim());
}

/** Shows the card of a place and returns what it says. */
export async function showHover(page: Page, position: Position): Promise<string> {
  await goTo(page, position);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  const card = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: /\S/, visible: true }).first();
  await card.waitFor({ timeout: ANSWER_LIMIT_MS });
  return eventually('A card with its contents', async () => {
    const text = await card.innerText();
    return text.includes('Loading') ? undefined : text;
  });
}

const ACTION_ROWS = '.action-widget .monaco-list-row.action';

/** How long a menu takes to open at most, once the editor has heard the keys. */
const MENU_LIMIT_MS = 5000;

/**
 * Opens the quick-fix menu at a place and returns the titles it offers. Findings that arrive at the same moment close the
 * menu, or keep it from opening; then the keys are pressed again, as a person would.
 */
export async function openQuickFixes(page: Page, position: Position): Promise<string[]> {
  const first = page.locator(ACTION_ROWS).first();
  await eventually('The quick-fix menu', async () => {
    await goTo(page, position);
    await page.keyboard.press('Control+.');
    return first.waitFor({ timeout: MENU_LIMIT_MS }).then(
      () => true,
      () => undefined,
    );
  });
  return (await page.locator(ACTION_ROWS).allInnerTexts()).map((title) => title.trim());
}

/** Picks an entry of the open quick-fix menu. */
export async function pickQuickFix(page: Page, title: string): Promise<void> {
  await page.locator(ACTION_ROWS).filter({ hasText: title }).first().click({ timeout: ANSWER_LIMIT_MS });
}

/** Types an answer into the box that asks for one. */
export async function answer(page: Page, words: string): Promise<void> {
  await page.locator('.quick-input-widget input').first().waitFor({ timeout: ANSWER_LIMIT_MS });
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

/** Opens a file of the folder by its name. */
export async function openFile(page: Page, name: string): Promise<void> {
  await focusEditor(page);
  await pick(page, 'Control+p', name);
  const tab = page.locator('.tab.active').filter({ hasText: name }).first();
  await tab.waitFor({ timeout: ANSWER_LIMIT_MS });
}

/** Runs a command of the palette by its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await pick(page, 'F1', title);
}

/** Opens a list by a key, searches it, and takes what it finds. */
async function pick(page: Page, key: string, words: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('.quick-input-widget input').first().waitFor({ timeout: ANSWER_LIMIT_MS });
  await page.keyboard.type(words);
  const row = page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: words }).first();
  await row.click({ timeout: ANSWER_LIMIT_MS });
}

const ENTITY_ROWS = '.sidebar .monaco-list-row';

/** What the rows of the Entities view say, as far as they can be seen. */
export async function entityRows(page: Page): Promise<string[]> {
  return page.locator(ENTITY_ROWS).allInnerTexts();
}

export function entityRow(page: Page, words: string): Locator {
  return page.locator(ENTITY_ROWS).filter({ hasText: words }).first();
}

/** What the status bar says: the line and column of the cursor among it. */
export async function statusBar(page: Page): Promise<string> {
  return page.locator('.statusbar').first().innerText();
}

/** Gives what stands at the cursor another name. */
export async function renameTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2');
  // The box takes the keyboard a moment after it is there.
  await page.locator('.rename-box input:focus').first().waitFor({ timeout: ANSWER_LIMIT_MS });
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** What the panel says in which changes wait for consent. */
export async function refactorPreview(page: Page): Promise<string> {
  const panel = page.locator('.bulk-edit-panel').filter({ hasText: /\S/, visible: true }).first();
  await panel.waitFor({ timeout: ANSWER_LIMIT_MS });
  return panel.innerText();
}

/** Makes the changes that are ticked in that panel. */
export async function applyRefactoring(page: Page): Promise<void> {
  const apply = page.locator('.bulk-edit-panel .monaco-button').filter({ hasText: 'Apply' }).first();
  await apply.click({ timeout: ANSWER_LIMIT_MS });
}

/** Saves the file before the person. */
export async function save(page: Page): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+s');
}

/** Waits until a look at things gives an answer. @throws when it never does. */
export async function eventually<Answer>(
  what: string,
  look: () => Promise<Answer | undefined>,
): Promise<Answer> {
  const end = Date.now() + ANSWER_LIMIT_MS;
  while (Date.now() < end) {
    const answer = await look();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`${what} did not come within ${ANSWER_LIMIT_MS / 1000} s.`);
}
