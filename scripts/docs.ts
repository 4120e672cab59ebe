/**
 * Writes the heads of the rule pages and the list of rules, docs/rules/README.md, from the rules themselves.
 *
 *     node scripts/docs.ts            writes
 *     node scripts/docs.ts --check    writes nothing; exit 1 when something would change
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../server/rules/index.ts';
import { indexOf, type Measured, withHead } from './rule-page.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGES = join(ROOT, 'docs/rules');

/** What the benchmarks keep: counts by rule. */
interface Results {
  readonly stories?: number;
  readonly rules?: Readonly<Record<string, Omit<Measured, 'stories'>>>;
}

const checks = process.argv.includes('--check');
const stale: string[] = [];
const missing: string[] = [];

const ids = RULES.map(({ meta }) => meta.id);
const sorted = ids.toSorted();
if (ids.some((id, i) => id !== sorted[i])) {
  process.stderr.write(`server/rules/index.ts is not sorted by id: ${sorted.join(', ')}\n`);
  process.exitCode = 1;
}

const counted = readResults('findings');
const judged = readResults('judged-precision');
for (const rule of RULES) {
  const { id } = rule.meta;
  const path = join(PAGES, `${id}.md`);
  if (existsSync(path)) write(path, withHead(readFileSync(path, 'utf8'), rule, measured(id)));
  else missing.push(id);
}
write(join(PAGES, 'README.md'), indexOf(RULES));

for (const id of missing) process.stderr.write(`docs/rules/${id}.md is missing: npm run new-rule -- ${id}\n`);
for (const path of stale) {
  process.stderr.write(`${path} is out of date: npm run docs\n`);
}
if (missing.length > 0 || stale.length > 0) process.exitCode = 1;

function readResults(name: string): Results {
  const path = join(ROOT, 'bench/results', `${name}.json`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by our own benchmarks
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : {};
}

/** A rule that was run and is not in the counts found nothing; one that is off was run by hand, if at all. */
function measured(id: string): Measured | undefined {
  const isOn = RULES.some(
    ({ meta, scope }) =>
      meta.id === id && meta.severity !== 'off' && (scope === 'block' || scope === 'article'),
  );
  const wasCounted = counted.rules !== undefined && isOn;
  const findings =
    counted.rules?.[id]?.findings ?? judged.rules?.[id]?.findings ?? (wasCounted ? 0 : undefined);
  const stories = counted.stories ?? judged.stories;
  if (findings === undefined || stories === undefined) return undefined;
  const { judged: read, right } = judged.rules?.[id] ?? {};
  return {
    stories,
    findings,
    ...(read !== undefined && { judged: read }),
    ...(right !== undefined && { right }),
  };
}

function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  if (checks) stale.push(path.slice(ROOT.length + 1));
  else writeFileSync(path, text);
}
