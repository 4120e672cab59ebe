import { createVSIX } from '@vscode/vsce';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Packages the extension as a .vsix, without questions asked.
 *
 *     node scripts/package.ts [--built] [--out FILE]
 *
 * `--built` packages what is in dist/ already; the file is .cache/copydesk-VERSION.vsix unless `--out` names another.
 */

const ROOT = join(import.meta.dirname, '..');

const { values } = parseArgs({
  options: { built: { type: 'boolean', default: false }, out: { type: 'string' } },
});
if (!values.built) build();
if (!existsSync(join(ROOT, 'dist', 'extension.cjs')))
  throw new Error('dist/extension.cjs is missing: run "npm run build".');
const packagePath =
  values.out === undefined ? join(ROOT, '.cache', `copydesk-${version()}.vsix`) : resolve(values.out);
mkdirSync(dirname(packagePath), { recursive: true });
await createVSIX({
  cwd: ROOT,
  packagePath,
  // The bundles hold every dependency.
  dependencies: false,
  // No public repository is named yet, so there is none to ask about or to point the page's links at.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

function build(): void {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.ts')], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed; what it said is above.');
}

function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return manifest.version;
}
