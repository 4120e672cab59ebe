import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The page of a rule: beside the bundle that runs, or in docs/ when run from source.
 *
 * @returns Its path; `undefined` where there is none.
 */
export function findRulePage(rule: string): string | undefined {
  const here = dirname(realpathSync(process.argv[1] ?? '.'));
  const folders = [join(here, 'rules'), join(here, '../../docs/rules')];
  return folders.map((folder) => join(folder, `${rule}.md`)).find((page) => existsSync(page));
}
