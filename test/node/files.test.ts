import assert from 'node:assert/strict';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { findStories } from '../../server/node/find-stories.ts';
import { findConfiguration, Houses } from '../../server/node/read-config.ts';
import { readNamesFile } from '../../server/node/read-knowledge-base.ts';
import { LARGEST_STORY, readStory, readStoryFrom } from '../../server/node/read-story.ts';
import { decodeStory, encodeStory } from '../../server/node/story-text.ts';
import { writeFileAtomically } from '../../server/node/write-file.ts';
import { wordRule } from '../engine/house-rules.ts';

let root: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'copydesk-node-'));
});
after(async () => rm(root, { recursive: true, force: true }));

/** Makes a folder of files; a path that ends in a slash is an empty folder. */
async function folderOf(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(root, name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, path.endsWith('/') ? '.' : '..'), { recursive: true });
    if (!path.endsWith('/')) await writeFile(join(folder, path), text);
  }
  return folder;
}

test('text is read in every encoding a newsroom has, and written back byte for byte', () => {
  const samples: readonly [string, Buffer][] = [
    ['utf-8', Buffer.from('“Café” closed — again 🚢\r\n')],
    ['utf-8', Buffer.from('\uFEFFHeadline\n')],
    ['utf-16le', Buffer.from('\uFEFF“Café”\n', 'utf16le')],
    ['utf-16be', Buffer.from('\uFEFF“Café”\n', 'utf16le').swap16()],
    ['windows-1252', Buffer.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x97, 0x20, 0x80, 0x0a])],
  ];
  for (const [encoding, bytes] of samples) {
    const story = decodeStory(bytes);
    assert.equal(story?.encoding, encoding);
    assert.deepEqual(encodeStory(story), bytes, encoding);
  }
  assert.equal(decodeStory(samples[4]![1])?.text, '“Café” — €\n');
  assert.equal(encodeStory({ text: 'ferry 🚢', encoding: 'windows-1252' }), undefined);
});

test('a byte that spoils a text in UTF-8 spoils nothing else, and is written back as it was', () => {
  const before = Buffer.from('The “Café” pays its taxpay');
  const after = Buffer.from('rs — again 🚢\n');
  const bytes = Buffer.concat([before, Buffer.from([0xe9]), after]);
  const story = decodeStory(bytes)!;
  assert.equal(story.text, 'The “Café” pays its taxpay\udce9rs — again 🚢\n');
  assert.deepEqual(encodeStory(story), bytes);
  const cut = decodeStory(Buffer.from('“Closed” — again 🚢').subarray(0, -1))!;
  assert.equal(cut.text, '“Closed” — again \udcf0\udc9f\udc9a');
  const overlong = Buffer.concat([Buffer.from('“Closed” '), Buffer.from([0xc0, 0xaf])]);
  assert.equal(decodeStory(overlong)?.text, '“Closed” \udcc0\udcaf');
});

test('pictures and archives are not text', async () => {
  assert.equal(decodeStory(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])), undefined);
  assert.equal(decodeStory(Buffer.from([0xff, 0x01, 0x02, 0x03, 0x41])), undefined);
  const folder = await folderOf('unreadable', { 'a/': '', 'large.txt': 'x'.repeat(LARGEST_STORY + 1) });
  assert.deepEqual(await readStory(join(folder, 'a')), { problem: 'This is a folder.' });
  assert.deepEqual(await readStory(join(folder, 'none.txt')), { problem: 'There is no such file.' });
  assert.match(JSON.stringify(await readStory(join(folder, 'large.txt'))), /too large for a story: 5\.0 MB/);
});

test('a stream that never ends is given up', async () => {
  function* endless() {
    for (;;) yield Buffer.alloc(1_000_000, 'x');
  }
  assert.match(JSON.stringify(await readStoryFrom(Readable.from(endless()))), /too large/);
  assert.deepEqual(await readStoryFrom(Readable.from([Buffer.from('a '), Buffer.from('story')])), {
    text: 'a story',
    encoding: 'utf-8',
  });
});

test('a file is replaced in one step, with its permissions, through a link, and nothing is left behind', async () => {
  const folder = await folderOf('write', { 'story.txt': 'old' });
  await chmod(join(folder, 'story.txt'), 0o640);
  await symlink('story.txt', join(folder, 'link.txt'));
  await writeFileAtomically(join(folder, 'link.txt'), 'new');
  assert.equal(await readFile(join(folder, 'story.txt'), 'utf8'), 'new');
  assert.equal((await stat(join(folder, 'story.txt'))).mode & 0o777, 0o640);
  assert.ok((await lstat(join(folder, 'link.txt'))).isSymbolicLink());
  await writeFileAtomically(join(folder, 'fresh.txt'), Buffer.from('made'));
  assert.deepEqual((await readdir(folder)).toSorted(), ['fresh.txt', 'link.txt', 'story.txt']);
});

test('a failed write leaves the file as it was and nothing beside it', async () => {
  const folder = await folderOf('failed', { 'kept.txt': 'kept', 'taken.txt/inner.txt': '' });
  await assert.rejects(writeFileAtomically(join(folder, 'taken.txt'), 'new'));
  await assert.rejects(writeFileAtomically(join(folder, 'none/story.txt'), 'new'));
  assert.deepEqual((await readdir(folder)).toSorted(), ['kept.txt', 'taken.txt']);
});

test('stories are found by their endings, but not behind links, in node_modules or where .gitignore says', async () => {
  const folder = await folderOf('find', {
    '.git/': '',
    '.gitignore': 'build/\n*.log.txt\n',
    'b.txt': '',
    'a.MD': '',
    'picture.png': '',
    'run.log.txt': '',
    'build/out.txt': '',
    'news/.gitignore': 'old-*\n!run.log.txt\n',
    'news/c.story': '',
    'news/old-d.article': '',
    'news/run.log.txt': '',
    'node_modules/x/readme.md': '',
    '.hidden/e.txt': '',
    '[odd] (name)/f.markdown': '',
  });
  const outside = await folderOf('outside', { 'secret.txt': '' });
  await symlink(outside, join(folder, 'linked'));
  const names = async (given: readonly string[], at = folder) =>
    (await findStories(given, at)).stories.map(({ name }) => name);
  const all = ['[odd] (name)/f.markdown', 'a.MD', 'b.txt', 'news/c.story', 'news/run.log.txt'];
  assert.deepEqual(await names(['.']), all);
  assert.deepEqual(await names(['news/', './b.txt', 'b.txt']), [
    'news/c.story',
    'news/run.log.txt',
    './b.txt',
  ]);
  assert.deepEqual(
    await names(['find'], root),
    all.map((name) => `find/${name}`),
  );
  assert.deepEqual(
    await names(['run.log.txt', 'picture.png']),
    ['run.log.txt', 'picture.png'],
    'what is named is read',
  );
  assert.deepEqual((await findStories(['none.txt'], folder)).problems, [
    { name: 'none.txt', problem: 'There is no such file.' },
  ]);
  assert.deepEqual((await findStories(['.'], folder, (path) => path.endsWith('.txt'))).stories.length, 3);
});

test('the nearest configuration counts, within the repository', async () => {
  const folder = await folderOf('house', {
    'copydesk.jsonc': '{}',
    'repo/.git/': '',
    'repo/bare/': '',
    'repo/desk/copydesk.jsonc':
      '{ "overrides": [{ "files": ["sport/*"], "rules": { "word-pier": "error" } }], "ignore": ["old/"] }',
    'repo/desk/sport/a.txt': '',
  });
  assert.equal(findConfiguration(join(folder, 'repo/bare')), undefined);
  assert.equal(findConfiguration(join(folder, 'repo/desk/sport')), join(folder, 'repo/desk/copydesk.jsonc'));
  const houses = new Houses([wordRule('word-pier', 'pier')], folder);
  const house = await houses.at(join(folder, 'repo/desk/sport'));
  assert.deepEqual(house.problems, []);
  assert.equal(house, await houses.at(join(folder, 'repo/desk')));
  assert.equal(house.settingsFor(join(folder, 'repo/desk/sport/a.txt')).rules[0]?.severity, 'error');
  assert.equal(house.settingsFor(join(folder, 'repo/desk/a.txt')).rules[0]?.severity, 'warning');
  assert.ok(house.ignores(join(folder, 'repo/desk/old/a.txt')));
  assert.equal((await houses.at(join(folder, 'repo/bare'))).file, undefined);
});

test('a configuration that cannot be read is a problem, not a crash', async () => {
  const folder = await folderOf('broken', {
    'copydesk.jsonc': '{ "rules": { "nope": "off" }',
    '.copydesk/accepted.jsonc': '{ "accepted": 3 }',
  });
  const { problems } = await new Houses([], folder).at(folder);
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      'There is no rule “nope”.',
      'A closing brace “}” is missing here.',
      'This entry cannot be used: Invalid input: expected array, received number.',
    ],
  );
  const missing = await new Houses([], folder).from(join(folder, 'none.jsonc'));
  assert.match(missing.problems[0]?.message ?? '', /no such file/);
});

test('the names of a house are read with its configuration, from where that says', async () => {
  const names = '{ "names": [{ "name": "Lori Reyes", "kind": "person" }] }';
  const folder = await folderOf('names', {
    '.git/': '',
    'copydesk-names.jsonc': names,
    'sport/copydesk.jsonc': '{ "namesFile": "desk/names.jsonc" }',
    'sport/desk/names.jsonc': names.replace('Lori', 'Jo'),
    'court/copydesk.jsonc': '{ "namesFile": "names.jsonc" }',
    'opera/copydesk.jsonc': '{}',
  });
  const houses = new Houses([wordRule('word-very', 'very')], folder);
  const read = async (path: string): Promise<string[]> => {
    const house = await houses.at(join(folder, path));
    const told = house.problems.map(({ file, message }) => `${file.slice(folder.length + 1)}: ${message}`);
    return [...(house.names.names?.entries.map(({ name }) => name) ?? []), ...told];
  };
  assert.deepEqual(await read('.'), ['Lori Reyes']);
  assert.deepEqual(await read('sport'), ['Jo Reyes']);
  assert.deepEqual(await read('court'), ['court/copydesk.jsonc: There is no such file of names.']);
  // Each house has its own: what lies above a configuration is another's.
  assert.deepEqual(await read('opera'), []);
});

test('no file of names leads out of its folder, and one that is no text is told of', async () => {
  const folder = await folderOf('hostile-names', { '.git/': '', 'copydesk-names.jsonc/': '' });
  const bad = [
    '../names.jsonc',
    '/etc/names.jsonc',
    'C:\\\\names.jsonc',
    'a/../../names.jsonc',
    '.env',
    './n.jsonc',
    '\\\\\\\\host\\\\n.jsonc',
  ];
  for (const [i, path] of bad.entries()) {
    await mkdir(join(folder, `${i}`));
    await writeFile(join(folder, `${i}/copydesk.jsonc`), `{ "namesFile": "${path}" }`);
    const house = await new Houses([], folder).at(join(folder, `${i}`));
    assert.match(house.problems[0]?.message ?? '', /^“namesFile” cannot be/, path);
    assert.equal(house.names.path, join(folder, `${i}/copydesk-names.jsonc`));
  }
  const { names, problems } = await new Houses([], folder).bare();
  assert.equal(names.names, undefined);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['This is a folder.'],
  );
  await writeFile(join(folder, 'large.jsonc'), ' '.repeat(15_000_001));
  assert.match(readNamesFile(join(folder, 'large.jsonc')).problems[0]!.message, /too large: at most 5000000/);
});

test('the files of a house are read in whatever an editor saved them', async () => {
  const folder = await folderOf('encodings', { '.git/': '' });
  const names = '{ "names": [{ "name": "Zoë Marsh", "kind": "person" }] }';
  const path = join(folder, 'copydesk-names.jsonc');
  for (const bytes of [
    Buffer.from(`\uFEFF${names}`),
    Buffer.from(`\uFEFF${names}`, 'utf16le'),
    Buffer.from(names, 'latin1'),
  ]) {
    await writeFile(path, bytes);
    assert.deepEqual([readNamesFile(path).text, readNamesFile(path).problems], [names, []]);
  }
  await writeFile(path, Buffer.from([0, 1, 2]));
  assert.deepEqual(
    readNamesFile(path).problems.map(({ message }) => message),
    ['This is not text.'],
  );
});
