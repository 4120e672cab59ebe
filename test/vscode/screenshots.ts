import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { withPackagedEditor } from './packaged-editor.ts';
import {
  eventually,
  findWords,
  goTo,
  openQuickFixes,
  type Position,
  showHover,
  squiggles,
} from './workbench.ts';

/**
 * Photographs a story in the real VS Code: its squiggles, cards, the quick-fix menu.
 *
 *     npm run build
 *     node test/vscode/screenshots.ts --story FILE --hover WORDS[:N] [--hover …] [--fix LINE[:COLUMN]] [--out DIR]
 *
 * A card is that of the Nth occurrence of the words, the first unless said; the menu is that of line 1 unless said.
 * Writes squiggles.png, hover-1.png and so on, and quick-fix.png.
 */

const { values } = parseArgs({
  options: {
    story: { type: 'string' },
    hover: { type: 'string', multiple: true },
    fix: { type: 'string', default: '1:1' },
    out: { type: 'string', default: '.cache/screenshots' },
  },
});
if (values.story === undefined || values.hover === undefined) {
  console.error('Name a story with --story FILE, and words in it with --hover WORDS[:N].');
  process.exit(2);
}

const text = readFileSync(values.story, 'utf8');
const hovers = values.hover.map(readOccurrence);
const fix = readPosition(values.fix);
const out = resolve(values.out);
mkdirSync(out, { recursive: true });

const settings = {
  // Any story, whatever its file is called, reads as one.
  'files.associations': { '*.txt': 'article' },
  'copydesk.languages': ['article', 'plaintext', 'markdown'],
  'editor.fontSize': 15,
};
await withPackagedEditor([values.story], settings, async ({ page }) => {
  await eventually('A squiggle', async () => ((await squiggles(page).count()) > 0 ? true : undefined));
  // The text deserves the room of the file list.
  await page.keyboard.press('Control+b');
  await page.screenshot({ path: join(out, 'squiggles.png') });
  for (const [index, place] of hovers.entries()) {
    await showHover(page, place);
    await page.screenshot({ path: join(out, `hover-${index + 1}.png`) });
  }
  await goTo(page, fix);
  await openQuickFixes(page, fix);
  await page.screenshot({ path: join(out, 'quick-fix.png') });
});
console.log(`squiggles.png, ${hovers.length} of hover-N.png and quick-fix.png are in ${out}`);
// An explicit exit: the browser's pipes may hold the process open.
process.exit();

function readOccurrence(option: string): Position {
  const [, words, nth] = /^(.*?)(?::(\d+))?$/s.exec(option)!;
  return findWords(text, words!, Number(nth ?? 1));
}

function readPosition(option: string): Position {
  const [line, column = 1] = option.split(':').map(Number);
  return { line: line!, column };
}
