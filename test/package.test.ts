import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { listFiles, PackageManager } from '@vscode/vsce';
import { PACKAGES } from '../scripts/on-demand.ts';

const ROOT = join(import.meta.dirname, '..');

/** All that the allow list lets in: what the extension runs from and the rules' pages. The packager takes dist/README.md for README.md. */
const PACKAGED = [
  ...readdirSync(join(ROOT, 'docs', 'rules')).map((page) => `dist/rules/${page}`),
  ...readdirSync(join(ROOT, 'server', 'models'))
    .filter((name) => /\.(?:bin|wasm)$/.test(name))
    .map((name) => `dist/models/${name}`),
  ...Object.keys(PACKAGES).map((name) => `dist/packages/${name}.cjs`),
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/article.tmLanguage.json',
  'dist/copydesk-names.schema.json',
  'dist/copydesk.schema.json',
  'dist/extension.cjs',
  'dist/icon.png',
  'dist/language-configuration.json',
  'dist/language-server.cjs',
  'dist/models/MODEL-CARD.md',
  'dist/models/network.cjs',
  'dist/server.cjs',
  'dist/walkthrough/headless.md',
  'dist/walkthrough/hover.md',
  'dist/walkthrough/open.md',
  'dist/walkthrough/read.md',
  'dist/walkthrough/rules.md',
  'package.json',
];

void test('the package holds what runs and nothing else', async () => {
  const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
  assert.deepEqual(
    files.toSorted(),
    PACKAGED.toSorted(),
    'Run "npm run build" first; then see .vscodeignore.',
  );
});
