import assert from 'node:assert/strict';
import { readFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfiguration } from '../../server/engine/config.ts';
import { RULES } from '../../server/rules/index.ts';
import { folderOf, run } from './run.ts';
import { LONG_STORY } from '../support/long-story.ts';
import { CLEAN, SCRAPED } from './stories.ts';

test('fix takes out the remnants with one blank line each, and changes no quoted word', async () => {
  const folder = await folderOf({ 'ferry.txt': SCRAPED });
  const { code, stderr, stdout } = await run(['fix', 'ferry.txt'], folder);
  assert.deepEqual([code, stdout], [0, '']);
  assert.match(stderr, /^ferry\.txt: .*residue-advert-label ×2/m);
  const expected = `${SCRAPED.replace('ADVERTISEMENT\n\n', '').replace('ADVERTISEMENT\n\n', '').replace('the the school', 'the school')}\n`;
  assert.equal(await readFile(join(folder, 'ferry.txt'), 'utf8'), expected);
});

test('fix does not touch files that it does not change', async () => {
  const folder = await folderOf({ 'clean.txt': CLEAN });
  const path = join(folder, 'clean.txt');
  await utimes(path, 1000, 1000);
  const { stderr } = await run(['fix', '.'], folder);
  assert.equal(stderr, 'Nothing to fix.\n');
  assert.equal((await stat(path)).mtimeMs, 1_000_000);
});

test('fix --dry-run prints a diff and changes nothing; --only fixes what one rule finds', async () => {
  const folder = await folderOf({ 'ferry.txt': SCRAPED });
  const { stdout, stderr } = await run(['fix', '--dry-run', '--only', 'residue-advert-label', '.'], folder);
  assert.equal(
    stdout,
    `--- a/ferry.txt
+++ b/ferry.txt
@@ -1,5 +1,3 @@
-ADVERTISEMENT
-
 Ferry Company Adds Two Sailings to Grimsay Route
 
 By Isla Munro
@@ -11,7 +9,5 @@
 The company carried 310,000 passengers last year, according to its annual report, which the town council discussed on Thursday.
 
 Councilwoman Petra Lindqvist said the new timetable would help the the school on the island.
-
-ADVERTISEMENT
 
 The first extra boat sails on April 2.
\\ No newline at end of file
`,
  );
  assert.match(stderr, /2 fixes would be applied to 1 story\./);
  assert.equal(await readFile(join(folder, 'ferry.txt'), 'utf8'), SCRAPED);
});

test('fix of standard input goes to standard output, changed or not', async () => {
  const folder = await folderOf({});
  assert.equal((await run(['fix', '-'], folder, CLEAN)).stdout, CLEAN);
  assert.match((await run(['fix', '-'], folder, SCRAPED)).stdout, /^Ferry Company/);
});

test('fix keeps the encoding, the byte order mark and the line breaks', async () => {
  const windows = SCRAPED.replaceAll('\n', '\r\n');
  const folder = await folderOf({
    'utf16.txt': Buffer.from(`\uFEFF${windows}`, 'utf16le'),
    'bom.txt': `\uFEFF${windows}`,
  });
  await run(['fix', '.'], folder);
  const expected = `\uFEFF${windows.replaceAll('ADVERTISEMENT\r\n\r\n', '').replace('the the', 'the')}\r\n`;
  assert.equal(await readFile(join(folder, 'bom.txt'), 'utf8'), expected);
  assert.equal(await readFile(join(folder, 'utf16.txt'), 'utf16le'), expected);
});

interface Sources {
  file: string;
  attributions: {
    source: number[][];
    cue: number[][];
    content: number[][];
    kind: string;
    form: string;
    speaker: string | null;
    confidence: number;
  }[];
  sources: { name: string; standing: string; span: number[]; attributions: number[] }[];
}

test('sources gives one line a file, with spans into the text as read', async () => {
  const folder = await folderOf({ 'ferry.txt': CLEAN, 'other.txt': `\uFEFF${CLEAN}` });
  const { code, stdout } = await run(['sources', '--format', 'jsonl', 'ferry.txt', './other.txt'], folder);
  assert.equal(code, 0);
  const [first, second] = stdout
    .trimEnd()
    .split('\n')
    .map((line): Sources => JSON.parse(line));
  assert.deepEqual([first?.file, second?.file], ['ferry.txt', './other.txt']);
  const words = (text: string, spans: number[][]) => spans.map(([start, end]) => text.slice(start, end));
  const hale = first!.attributions.find(({ content }) =>
    words(CLEAN, content).join().includes('People were left'),
  );
  assert.deepEqual(words(CLEAN, hale!.source), ['Hale']);
  assert.deepEqual(words(CLEAN, hale!.cue), ['said']);
  assert.equal(hale!.speaker, 'Owen Hale');
  assert.ok(hale!.confidence > 0.7 && hale!.confidence <= 1);
  assert.ok(first!.sources.some(({ name, standing }) => name === 'Owen Hale' && standing === 'named'));
  const shifted = second!.attributions.map(({ cue }) => cue.map(([start, end]) => [start! - 1, end! - 1]));
  assert.deepEqual(
    shifted,
    first!.attributions.map(({ cue }) => cue),
  );
});

test('sources for people: tables and a list', async () => {
  const folder = await folderOf({ 'ferry.txt': CLEAN });
  const of = async (format: string) =>
    (await run(['sources', 'ferry.txt', '--format', format], folder)).stdout;
  assert.match(
    await of('markdown'),
    /^\| Source \| Standing \|.*\n\| --- \|(?:.*\n)+\| Owen Hale \| named \|/m,
  );
  assert.match(await of('csv'), /^File,Source,Standing,.*\r\nferry\.txt,Owen Hale,named,/);
  assert.match(await of('pretty'), /Owen Hale {2}named · \d attributions?/);
});

test('sources lists quotations whose speaker it has not found', async () => {
  const story =
    'Fire in Elm Street\n\nMayor Ann Lee said the street was shut.\n\n“Nobody came,” the neighbor said.\n';
  const folder = await folderOf({ 'fire.txt': story, 'ferry.txt': CLEAN });
  const { stdout } = await run(['sources', 'fire.txt'], folder);
  assert.match(stdout, /speaker not found\n +direct +“Nobody came,” {2}the neighbor\n/);
  assert.doesNotMatch((await run(['sources', 'ferry.txt'], folder)).stdout, /not found/);
});

test('entities gives names with their mentions', async () => {
  const folder = await folderOf({ 'ferry.txt': CLEAN });
  const { stdout } = await run(['entities', 'ferry.txt', '--format', 'jsonl'], folder);
  const {
    file,
    entities,
  }: {
    file: string;
    entities: {
      id: string;
      kind: string;
      name: string;
      mentions: { start: number; end: number; form: string }[];
    }[];
  } = JSON.parse(stdout);
  assert.equal(file, 'ferry.txt');
  const hale = entities.find(({ name }) => name === 'Owen Hale');
  assert.equal(hale?.kind, 'person');
  assert.ok(
    hale.mentions.some(({ start, end, form }) => form === 'name' && CLEAN.slice(start, end) === 'Hale'),
  );
  assert.match(
    (await run(['entities', 'ferry.txt'], folder)).stdout,
    /People\n(?:.*\n)*? {4}Owen Hale .*\d mentions, first \d+:\d+\n/,
  );
  const [head, ...rows] = (await run(['entities', 'ferry.txt', '--format', 'csv'], folder)).stdout.split(
    '\r\n',
  );
  assert.equal(head, 'File,Kind,Name,Also written,Role,In full,Mentions,Line,Column,House name,House query');
  assert.ok(rows.some((row) => row.startsWith('ferry.txt,person,Owen Hale,Hale,')));
});

test('entities shows how the house writes a name, and what it has otherwise', async () => {
  const story =
    'Pier to Close in May\n\nSALTBY, Maine — Mayor Lori Reyes and the engineer Ada Whitlock said on Monday that the pier will close. City Clerk Petra Lindqvst disagreed. Holm left, Mr. Holm’s office said.\n';
  const folder = await folderOf({
    'pier.txt': story,
    'copydesk-names.jsonc': `{ "names": [
      { "name": "Lori Reyes", "kind": "person", "roles": [{ "title": "city treasurer" }] },
      { "name": "Ada M. Whitlock", "kind": "person", "roles": [{ "title": "harbor engineer" }] },
      { "name": "Petra Lindqvist", "kind": "person" },
      { "name": "Dan Holm", "kind": "person" },
    ] }`,
  });
  const role = 'The story makes Lori Reyes “Mayor”; the house has “city treasurer”. Check which is right.';
  const text = (await run(['entities', 'pier.txt'], folder)).stdout;
  assert.match(text, new RegExp(`Lori Reyes .* · house: Lori Reyes\n {6}${role.replaceAll('.', '\\.')}\n`));
  assert.match(text, /Ada Whitlock .* · house: Ada M\. Whitlock\n {4}\S/);
  assert.match(text, /Petra Lindqvst .*\n {6}“Lindqvst” is one letter from .*“Petra Lindqvist”/);
  assert.match(text, /Holm .* · house: Dan Holm \(same surname\)\n/);

  const csv = (await run(['entities', 'pier.txt', '--format', 'csv'], folder)).stdout.split('\r\n');
  const rowOf = (name: string): string => csv.find((row) => row.startsWith(`pier.txt,person,${name},`))!;
  assert.ok(rowOf('Lori Reyes').endsWith(`,Lori Reyes,${role}`));
  assert.ok(rowOf('Ada Whitlock').endsWith(',Ada M. Whitlock,'));

  const { stdout } = await run(['entities', 'pier.txt', '--format', 'jsonl'], folder);
  const { entities }: { entities: { name: string; house?: object }[] } = JSON.parse(stdout);
  const houseOf = (name: string): unknown => entities.find((each) => each.name === name)!.house;
  const start = story.indexOf('Mayor');
  assert.deepEqual(houseOf('Lori Reyes'), {
    names: ['Lori Reyes'],
    bySurname: false,
    findings: [{ rule: 'role-differs-from-house', message: role, start, end: start + 5 }],
  });
  assert.deepEqual(houseOf('Holm'), { names: ['Dan Holm'], bySurname: true, findings: [] });
  assert.equal(houseOf('Saltby'), undefined);

  const quiet = await run(['entities', 'pier.txt', '--rule', 'role-differs-from-house=off'], folder);
  assert.doesNotMatch(quiet.stdout, /city treasurer/);
});

test('rules lists every rule, explain tells of each', async () => {
  const folder = await folderOf({});
  const { stdout } = await run(['rules'], folder);
  const all: { rules: { id: string }[] } = JSON.parse(
    (await run(['rules', '--format', 'json'], folder)).stdout,
  );
  assert.equal(all.rules.length, RULES.length);
  for (const { meta } of RULES) {
    assert.ok(stdout.includes(`  ${meta.id} `), meta.id);
    const page = await run(['explain', meta.id], folder);
    assert.equal(page.code, 0);
    assert.ok(page.stdout.includes(meta.id) && page.stdout.includes(meta.summary), meta.id);
  }
  assert.match((await run(['explain', 'unused-suppression'], folder)).stdout, /no longer suppresses/);
});

test('init writes a configuration that reads without a mistake, and never replaces one', async () => {
  const folder = await folderOf({});
  assert.equal((await run(['init'], folder)).code, 0);
  const written = await readFile(join(folder, 'copydesk.jsonc'), 'utf8');
  assert.deepEqual(readConfiguration(written, RULES).problems, []);
  const uncommented = written.replace(/^( +)\/\/ (?="|\{)/gm, '$1');
  assert.deepEqual(readConfiguration(uncommented, RULES).problems, [], 'its examples are right too');
  const again = await run(['init'], folder);
  assert.equal(again.code, 2);
  assert.match(again.stderr, /stays as it is/);
});

test('help and version end with 0', async () => {
  const folder = await folderOf({});
  const help = await run(['--help'], folder);
  assert.equal(help.code, 0);
  assert.match(help.stdout, /check \[options\][^]*Exit codes: 0 clean/);
  assert.equal((await run(['--version'], folder)).code, 0);
});

test('sources --engine network finds what the fast tagger does not, and leaves the dateline out', async () => {
  const folder = join(import.meta.dirname, '../../seeds');
  const contents = async (engine: string, name: string): Promise<string> => {
    const story = await readFile(join(folder, name), 'utf8');
    const { stdout } = await run(['sources', '--engine', engine, '--format', 'jsonl', name], folder);
    const { attributions }: { attributions: { content: [number, number][] }[] } = JSON.parse(stdout);
    return attributions
      .flatMap(({ content }) => content.map(([from, to]) => story.slice(from, to)))
      .join('\n');
  };
  const plan = /^St\. Brendan’s School, two blocks from the bridge, plans to move its bus stop/m;
  const network = await contents('network', 'river-bridge-wire.txt');
  assert.match(network, plan);
  assert.doesNotMatch(await contents('fast', 'river-bridge-wire.txt'), plan);
  const brief = await contents('network', 'river-bridge-brief.txt');
  assert.match(brief, /^Work on the Route 9 bridge/m);
  assert.doesNotMatch(brief, /HARLAN FALLS/);
});

test('the network is not asked unless somebody says so, by every command that reads stories', async () => {
  const folder = await folderOf({ 'council.txt': LONG_STORY });
  for (const args of [
    ['check', 'council.txt', '--format', 'jsonl', '--fail-on', 'never'],
    ['sources', 'council.txt', '--format', 'jsonl'],
  ]) {
    const { stdout } = await run(args, folder);
    assert.equal(stdout, (await run([...args, '--engine', 'fast'], folder)).stdout);
    assert.notEqual(stdout, (await run([...args, '--engine', 'network'], folder)).stdout);
  }
  const { stdout } = await run(['check', '--help'], folder);
  assert.match(
    stdout.replaceAll(/\s+/g, ' '),
    /takes longer \(choices: "fast", "network", default: "fast"\)/,
  );
});

test('an engine that there is not is a mistake in the arguments', async () => {
  const { code, stderr } = await run(
    ['check', '--engine', 'slow', '.'],
    await folderOf({ 'clean.txt': CLEAN }),
  );
  assert.equal(code, 2);
  assert.match(stderr, /fast, network/);
});
