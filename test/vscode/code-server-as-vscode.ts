import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { launchBrowser, type Page } from './browser.ts';
import { startCodeServer, type CodeServer } from './code-server.ts';
import { installTestHost } from './installation.ts';

/**
 * Behaves like the `code` executable as far as `@vscode/test-electron` uses it: starts a VS Code on a folder with an
 * extension under development and runs a test module in its extension host. The VS Code is code-server's, shown in a
 * headless browser.
 */

// A run takes 40 s on two busy cores.
const RUN_LIMIT_MS = 5 * 60_000;

interface Launch {
  readonly folder: string;
  readonly extension: string;
  readonly tests: string;
  readonly userData: string;
  readonly extensions: string;
}

// An explicit exit: the browser's pipes may hold the process open.
process.exit(await main(readLaunch(process.argv.slice(2))));

async function main(launch: Launch): Promise<number> {
  const installation = await installTestHost();
  const profile = { userData: launch.userData, extensions: launch.extensions };
  const options = ['--vscode-option', 'enable-smoke-test-driver'];
  const server = await startCodeServer(installation.codeServer, profile, options);
  try {
    const browser = await launchBrowser(installation);
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      return await runTests(page, server, launch);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** Opens the workbench so that it runs the tests, and waits for their exit code. */
async function runTests(page: Page, server: CodeServer, launch: Launch): Promise<number> {
  let limit: NodeJS.Timeout | undefined;
  const ended = new Promise<number>((resolve, reject) => {
    limit = setTimeout(() => reject(new Error('The extension host did not finish in time.')), RUN_LIMIT_MS);
    page.on('crash', () => reject(new Error('The browser page crashed.')));
    page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject);
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    if (process.env['COPYDESK_VSCODE_LOG']) console.error(`[${type}]`, ...args);
  });
  const remote = (path: string) => `vscode-remote://localhost:${server.port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(launch.extension)],
    ['extensionTestsPath', remote(launch.tests)],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: launch.folder, payload: JSON.stringify(payload) });
  const opened = page.goto(`http://localhost:${server.port}/?${query.toString()}`, { timeout: RUN_LIMIT_MS });
  try {
    const [code] = await Promise.all([ended, opened]);
    return code;
  } finally {
    clearTimeout(limit);
  }
}

/** Reads the options `runTests` passes; the others are about Electron. @throws when one is missing. */
function readLaunch(args: readonly string[]): Launch {
  const option = (name: string) => {
    const value = args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
    if (!value) throw new Error(`--${name}= is missing.`);
    return value;
  };
  const folder = args.find((arg) => !arg.startsWith('-'));
  if (folder === undefined || !existsSync(folder)) throw new Error('The folder to open is missing.');
  return {
    folder: join(folder),
    extension: option('extensionDevelopmentPath'),
    tests: option('extensionTestsPath'),
    userData: option('user-data-dir'),
    extensions: option('extensions-dir'),
  };
}
