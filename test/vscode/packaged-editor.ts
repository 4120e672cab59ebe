import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { launchBrowser, type Page } from './browser.ts';
import { createProfile, installExtension, startCodeServer } from './code-server.ts';
import { installTestHost } from './installation.ts';
import { openWorkbench } from './workbench.ts';

/** A fresh VS Code with the packaged extension in it and copies of some stories, the first of them open. */
export interface PackagedEditor {
  readonly page: Page;
  /** Paths of the copies, in the order of the stories. */
  readonly stories: readonly string[];
}

const ROOT = join(import.meta.dirname, '..', '..');
const PACKAGE_LIMIT_MS = 120_000;

/** Leaves the text and the findings, and little else. */
const PLAIN_WINDOW = {
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'breadcrumbs.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'editor.stickyScroll.enabled': false,
};

/**
 * Packages what is in dist/, installs it in a new VS Code, and opens a story there; everything is ended and removed
 * when the work is done.
 *
 * @param settings User settings beyond those of every test.
 */
export async function withPackagedEditor(
  stories: readonly string[],
  settings: Readonly<Record<string, unknown>>,
  work: (editor: PackagedEditor) => Promise<void>,
): Promise<void> {
  const installation = await installTestHost();
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-window-'));
  const endings: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })];
  try {
    const vsix = packageExtension(folder);
    const profile = createProfile(folder, { ...PLAIN_WINDOW, ...settings });
    await installExtension(installation.codeServer, profile, vsix);
    const copies = copyStories(stories, join(folder, 'stories'));
    const server = await startCodeServer(installation.codeServer, profile);
    endings.push(() => server.stop());
    const browser = await launchBrowser(installation);
    endings.push(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 });
    await openWorkbench(page, server.port, join(folder, 'stories'), copies[0]!);
    await work({ page, stories: copies });
  } finally {
    for (const end of endings.toReversed()) await end();
  }
}

function packageExtension(folder: string): string {
  const vsix = join(folder, 'copydesk.vsix');
  const script = join(ROOT, 'scripts', 'package.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--built', '--out', vsix], {
    encoding: 'utf8',
    timeout: PACKAGE_LIMIT_MS,
  });
  if (status !== 0) throw new Error(`The extension was not packaged:\n${stdout}${stderr}`);
  return vsix;
}

function copyStories(stories: readonly string[], folder: string): string[] {
  mkdirSync(folder);
  return stories.map((story) => {
    const copy = join(folder, basename(story));
    copyFileSync(story, copy);
    return copy;
  });
}
