import assert from 'node:assert/strict';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderOf, run, spawnCli } from './run.ts';
import { CLEAN, SCRAPED } from './stories.ts';

interface Report {
  version: number;
  files: {
    path: string;
    storyType: string;
    words: number;
    diagnostics: {
      rule: string;
      severity: string;
      start: { line: number; column: number; offset: number };
      end: { line: number; column: number; offset: number };
      fixes: { title: string; kind: string; edits: { start: number; end: number; text: string }[] }[];
    }[];
  }[];
  troubles: { path: string; message: string }[];
  summary: Record<string, number>;
}

test('JSON has the shape that is promised, and places that fit the text', async () => {
  const folder = await folderOf({ 'ferry.txt': SCRAPED });
  const { code, stdout } = await run(['check', 'ferry.txt', '--format', 'json'], folder);
  assert.equal(code, 0);
  const report: Report = JSON.parse(stdout);
  assert.equal(report.version, 1);
  const [file] = report.files;
  assert.deepEqual([file?.path, file?.storyType], ['ferry.txt', 'news']);
  assert.ok(file!.words > 60);
  const repeated = file!.diagnostics.find(({ rule }) => rule === 'repeated-word');
  assert.equal(repeated?.start.line, 13);
  for (const { start, end } of file!.diagnostics) {
    const lines = SCRAPED.slice(0, start.offset).split('\n');
    assert.deepEqual([start.line, start.column], [lines.length, lines.at(-1)!.length + 1]);
    assert.ok(end.offset >= start.offset);
  }
  assert.equal(report.summary['findings'], file?.diagnostics.length);
});

test('columns are counted without the byte order mark, offsets with it', async () => {
  const folder = await folderOf({ 'ferry.txt': `\uFEFF${SCRAPED}` });
  const { stdout } = await run(['check', 'ferry.txt', '--format', 'jsonl'], folder);
  const file: Report['files'][0] = JSON.parse(stdout);
  assert.deepEqual(file.diagnostics[0]?.start, { line: 1, column: 1, offset: 1 });
});

test('the limit decides between 0 and 1', async () => {
  const folder = await folderOf({ 'ferry.txt': SCRAPED, 'clean.txt': CLEAN });
  const codeOf = async (...args: string[]) => (await run(['check', 'ferry.txt', ...args], folder)).code;
  assert.equal(await codeOf(), 0, 'no errors');
  assert.equal(await codeOf('--fail-on', 'warning'), 1);
  assert.equal(await codeOf('--fail-on', 'never'), 0);
  assert.equal(await codeOf('--max-warnings', '0'), 1);
  assert.equal(await codeOf('--max-warnings', '50'), 0);
  assert.equal(await codeOf('--rule', 'residue-advert-label=error'), 1);
  assert.equal((await run(['check', 'clean.txt', '--max-warnings', '0'], folder)).code, 0);
});

test('mistakes in the arguments end with 2 and say what is meant', async () => {
  const folder = await folderOf({ 'ferry.txt': SCRAPED });
  for (const [args, message] of [
    [['check', '--format', 'jsn'], /Did you mean “json”/],
    [['check', '--fail-on', 'bad'], /Allowed choices are/],
    [['check', '--max-warnings', '-3'], /whole number/],
    [['check', '--rule', 'repeated-wrd=off'], /Did you mean “repeated-word”/],
    [['check', '--nonsense'], /unknown option/],
    [['chek'], /unknown command/],
    [['explain', 'repeated-wrd'], /Did you mean “repeated-word”/],
  ] as const) {
    const { code, stderr } = await run(args, folder);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, message);
  }
});

test('mistakes in the configuration end with 2 and tell their place', async () => {
  const folder = await folderOf({
    'ferry.txt': SCRAPED,
    'copydesk.jsonc': '{\n  "rules": { "repeated-wrd": "off" }\n}',
  });
  const { code, stderr, stdout } = await run(['check', 'ferry.txt'], folder);
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(
    stderr,
    /copydesk\.jsonc:2:14: There is no rule “repeated-wrd”\. Did you mean “repeated-word”\?/,
  );
});

test('the configuration is found, obeyed per path, and printed', async () => {
  const folder = await folderOf({
    'copydesk.jsonc':
      '{ "ignore": ["drafts/"], "overrides": [{ "files": ["web/**"], "rules": { "residue-advert-label": "error" } }] }',
    'ferry.txt': SCRAPED,
    'web/ferry.txt': SCRAPED,
    'drafts/ferry.txt': SCRAPED,
  });
  const { code, stdout } = await run(['check', '--format', 'json'], folder);
  assert.equal(code, 1);
  const report: Report = JSON.parse(stdout);
  assert.deepEqual(
    report.files.map(
      ({ path, diagnostics }) => `${path} ${diagnostics.some(({ severity }) => severity === 'error')}`,
    ),
    ['ferry.txt false', 'web/ferry.txt true'],
  );
  const printed = await run(['check', 'web', '--print-config'], folder);
  assert.match(printed.stdout, /"residue-advert-label": \{\s+"severity": "error"/);
});

test('headlines are compared across the stories of a run', async () => {
  const folder = await folderOf({ 'a.txt': CLEAN, 'b.md': `# ${CLEAN}` });
  const { stdout } = await run(['check', '.', '--format', 'concise'], folder);
  assert.match(stdout, /^a\.txt:1:1: warning headline-duplicate-workspace: /m);
  assert.match(stdout, /^b\.md:1:\d+: warning headline-duplicate-workspace: /m);
  assert.doesNotMatch((await run(['check', 'a.txt', '--format', 'concise'], folder)).stdout, /workspace/);
});

test('several formats at once, some to files', async () => {
  const folder = await folderOf({ 'ferry.txt': SCRAPED });
  const { stdout } = await run(
    ['check', 'ferry.txt', '--format', 'json:out.json', '--format', 'github'],
    folder,
  );
  assert.match(
    stdout,
    /^::warning file=ferry\.txt,line=1,endLine=1,col=1,endColumn=14,title=residue-advert-label::/m,
  );
  const written: Report = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'));
  assert.equal(written.version, 1);
  const { code, stderr } = await run(['check', 'ferry.txt', '--format', 'json:none/out.json'], folder);
  assert.equal(code, 3);
  assert.match(stderr, /none\/out\.json/);
});

test('what cannot be read is told, and the rest is reviewed', async () => {
  const folder = await folderOf({
    'ferry.txt': SCRAPED,
    'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
    'huge.txt': 'word '.repeat(2_000_000),
    'old.txt': new Uint8Array([
      ...Buffer.from('Mayor opens caf'),
      0xe9,
      10,
      10,
      ...Buffer.from('The town was there.\n'),
    ]),
  });
  const { code, stdout } = await run(['check', 'gone.txt', '.', '--format', 'json'], folder);
  assert.equal(code, 3);
  const report: Report = JSON.parse(stdout);
  assert.deepEqual(
    report.files.map(({ path }) => path),
    ['ferry.txt', 'old.txt'],
  );
  assert.deepEqual(report.troubles, [
    { path: 'gone.txt', message: 'There is no such file.' },
    { path: 'huge.txt', message: 'This is too large for a story: 10.0 MB, at most 5.0 MB are read.' },
    { path: 'picture.txt', message: 'This is not text.' },
  ]);
});

test('pretty shows the words at fault, and says so when there is nothing to say', async () => {
  const folder = await folderOf({ 'ferry.txt': SCRAPED, 'log.txt': '' });
  const { stdout } = await run(['check', 'ferry.txt'], folder);
  assert.match(stdout, / {2}1 │ ADVERTISEMENT\n {4}│ \^{13}\n/);
  assert.match(stdout, /\d+ findings in 1 story: .*\d+ can be fixed with “copydesk fix”\./);
  // eslint-disable-next-line no-control-regex -- no colours are asked for
  assert.doesNotMatch(stdout, /\u001B/);
  assert.equal(
    (await run(['check', 'log.txt'], folder)).stdout,
    'left alone  log.txt: There is no text to review.\n\nNo findings in 0 stories. 1 text is no story and was left alone.\n',
  );
  assert.equal(
    (
      await run(['check', '.', '--rule', 'residue-advert-label=off', '--format', 'pretty'], folder)
    ).stdout.includes('left alone  '),
    false,
    'in a folder it is only counted',
  );
});

test('a report that goes to a missing folder, and a pattern that nobody filled in, are told as such', async () => {
  const folder = await folderOf({ 'ferry.txt': SCRAPED });
  const report = await run(['check', 'ferry.txt', '--format', 'json:reports/out.json'], folder);
  assert.deepEqual([report.code, report.stderr], [3, 'reports/out.json: There is no folder “reports”.']);
  const { code, stdout } = await run(['check', 'archive/*.txt'], folder);
  assert.equal(code, 3);
  assert.match(stdout, /archive\/\*\.txt: There is no such file\. Patterns are the shell’s/);
});

test('standard input is a story with a name', async () => {
  const folder = await folderOf({
    'copydesk.jsonc': '{ "overrides": [{ "files": ["web/*"], "rules": { "residue-advert-label": "off" } }] }',
  });
  const plain = await run(['check', '-', '--format', 'concise'], folder, SCRAPED);
  assert.match(plain.stdout, /^stdin\.txt:1:1: warning residue-advert-label/m);
  const named = await run(
    ['check', '-', '--stdin-filename', 'web/a.txt', '--format', 'concise'],
    folder,
    SCRAPED,
  );
  assert.doesNotMatch(named.stdout, /residue-advert-label/);
  assert.match(named.stdout, /^web\/a\.txt:13:/m);
});

test('hostile front matter and markup are survived', async () => {
  const folder = await folderOf({
    'deep.md': `---\n${'['.repeat(5000)}\n---\n\n# A headline\n\nThe town met on Monday.\n`,
    'long.md': `---\nheadline: ${'x'.repeat(70_000)}\n---\n\nThe town met on Monday.\n`,
    'stars.md': '*a_'.repeat(3000),
    'lists.md': '- '.repeat(2000),
    'brackets.txt': '“('.repeat(20_000),
    'spaces.txt': ' '.repeat(100_000),
    'escape.txt': `Mayor\u001B[2J opens bridge\n\n${'The town was there, the mayor said. '.repeat(3)}\n`,
  });
  const { code, stdout } = await run(['check', '.', '--format', 'json'], folder);
  assert.equal(code, 0);
  const report: Report = JSON.parse(stdout);
  assert.equal(report.files.length, 7);
  // eslint-disable-next-line no-control-regex -- a story must not steer the terminal
  assert.doesNotMatch((await run(['check', '.'], folder)).stdout, /\u001B/);
});

test('as a process: exit codes, a pipe that closes, and colours', async () => {
  const folder = await folderOf({ 'ferry.txt': SCRAPED });
  const [failed, usage, left, coloured, plain] = await Promise.all([
    spawnCli(['check', '-', '--fail-on', 'warning'], folder, { stdin: SCRAPED }),
    spawnCli(['check', '--format', 'none'], folder),
    spawnCli(['check', ...Array.from({ length: 40 }, () => '--format=json')], folder, { readerLeaves: true }),
    spawnCli(['check'], folder, { env: { FORCE_COLOR: '1', NO_COLOR: '' } }),
    spawnCli(['check', '--no-color'], folder, { env: { FORCE_COLOR: '1' } }),
  ]);
  assert.equal(failed.code, 1);
  assert.equal(usage.code, 2);
  assert.equal(left.stderr, '');
  // eslint-disable-next-line no-control-regex -- colours are what is looked for
  assert.match(coloured.stdout, /\u001B\[/);
  // eslint-disable-next-line no-control-regex -- colours are what is looked for
  assert.doesNotMatch(plain.stdout, /\u001B\[/);
});

test('a folder that cannot be written to keeps its stories', { skip: process.getuid?.() === 0 }, async () => {
  const folder = await folderOf({ 'locked/ferry.txt': SCRAPED });
  await chmod(join(folder, 'locked'), 0o500);
  const { code, stderr } = await run(['fix', 'locked'], folder);
  assert.equal(code, 3);
  assert.match(stderr, /You may not read or write this file/);
  assert.equal(await readFile(join(folder, 'locked/ferry.txt'), 'utf8'), SCRAPED);
});

test('a mistake in the configuration of a folder ends the run with 2', async () => {
  const folder = await folderOf({
    'ferry.txt': SCRAPED,
    'copydesk.jsonc': '{ "rules": { "no-such-rule": "off" } }',
  });
  const { code, stderr } = await run(['check', '.'], folder);
  assert.equal(code, 2);
  assert.match(stderr, /copydesk\.jsonc:1:14: .*no-such-rule/);
});

test('the names of the house are read, and mistakes in them are told before anything is reviewed', async () => {
  const folder = await folderOf({
    'pier.txt':
      'Pier to Close in May\n\nCity Treasurer Lori Reyez said on Monday that the pier will close.\n',
    'copydesk-names.jsonc': '{ "names": [{ "name": "Lori Reyes", "kind": "person" }] }',
  });
  const found = await run(['check', '.', '--format', 'concise'], folder);
  assert.match(found.stdout, /^pier\.txt:3:21: info name-spelling-house: “Reyez” is one letter from/m);
  await writeFile(join(folder, 'copydesk-names.jsonc'), '{\n  "names": [{ "name": "Lori Reyes" }]\n}');
  const told = await run(['check', '.'], folder);
  assert.equal(told.code, 2);
  assert.match(told.stderr, /copydesk-names\.jsonc:2:13: “kind” is missing\. Add it: one of “person”/);
});
