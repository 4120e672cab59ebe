import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

const ROOT = resolve(import.meta.dirname, '..');
const CORE = ['text', 'lexicon', 'language', 'analysis', 'rules', 'engine', 'protocol'];

interface Import {
  readonly file: string;
  readonly target: string;
}

/** The folders a folder may import from: its own, and the references of its tsconfig. */
function allowedFolders(folder: string): Set<string> {
  const config = JSON.parse(readFileSync(join(ROOT, folder, 'tsconfig.json'), 'utf8'));
  const references: { path: string }[] = config.references ?? [];
  return new Set([folder, ...references.map(({ path }) => relative(ROOT, resolve(ROOT, folder, path)))]);
}

function sourceFiles(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT }).filter((file) => file.endsWith('.ts'));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return Array.from(source.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g), (match) => ({
    file,
    target: match[1]!,
  }));
}

/** The folder under the fence that a relative import leads to: `server/text`, `client`. */
function folderOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'server' ? `${first}/${second}` : first;
}

describe('imports run one way', () => {
  for (const pattern of ['server/**/*.ts', 'client/**/*.ts']) {
    it(`in ${pattern}`, () => {
      const files = sourceFiles(pattern);
      assert.ok(files.length > 0);
      for (const { file, target } of files.flatMap(importsOf)) {
        if (!target.startsWith('.')) continue;
        const to = folderOf(relative(ROOT, resolve(ROOT, dirname(file), target)));
        assert.ok(allowedFolders(folderOf(file)).has(to), `${file} may not import ${target}`);
      }
    });
  }

  it('and the core touches neither the machine nor the editor', () => {
    for (const { file, target } of CORE.flatMap((folder) => sourceFiles(`server/${folder}/**/*.ts`)).flatMap(
      importsOf,
    )) {
      assert.doesNotMatch(target, /^(node:|vscode)/, `${file} imports ${target}`);
    }
  });

  it('and a rule never imports another rule', () => {
    const rules = new Set(sourceFiles('server/rules/*.ts').filter((file) => declaresRule(file)));
    assert.ok(rules.size > 0);
    for (const { file, target } of [...rules].flatMap(importsOf)) {
      if (!target.startsWith('./')) continue;
      const imported = join('server/rules', target);
      assert.ok(!rules.has(imported), `${file} imports the rule ${imported}`);
    }
  });
});

function declaresRule(file: string): boolean {
  return (
    !file.endsWith('/index.ts') &&
    /= (block|article|workspace|house)Rule\(/.test(readFileSync(join(ROOT, file), 'utf8'))
  );
}

/** A list of words, one a line, between a grave accent at the end of a line and one at the start of a line. */
const WORD_LIST = /`\n[^`]*\n\s*`/g;

it('the core keeps no state between calls', () => {
  for (const file of CORE.flatMap((folder) => sourceFiles(`server/${folder}/**/*.ts`))) {
    // A phrase of a list may begin with “let”.
    const statements = readFileSync(join(ROOT, file), 'utf8').replaceAll(WORD_LIST, '``');
    assert.doesNotMatch(statements, /^(?:export )?(?:let|var) /m, file);
  }
});

it('every file can be read in one sitting', () => {
  const sources = ['server', 'client', 'scripts', 'bench', 'training', 'test'].flatMap((folder) =>
    sourceFiles(`${folder}/**/*.ts`),
  );
  for (const file of sources.filter((file) => !file.startsWith('server/lexicon/'))) {
    const lines = readFileSync(join(ROOT, file), 'utf8').split('\n').length;
    assert.ok(lines <= 301, `${file} has ${lines} lines: two subjects have met`);
  }
});

describe('the fence holds when somebody tries to break it', () => {
  let copy: string;
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'copydesk-fence-'));
    for (const name of ['server', 'tsconfig.base.json', 'package.json', '.oxlintrc.json']) {
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  /** What a tool prints about the copy with one more file in it. */
  function tryWith(file: string, source: string, command: readonly [string, ...string[]]): string {
    writeFileSync(join(copy, file), source);
    const [tool, ...args] = command;
    const run = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, { cwd: copy, encoding: 'utf8' });
    rmSync(join(copy, file));
    assert.notEqual(run.status, 0, `${tool} accepted ${file}`);
    return run.stdout + run.stderr;
  }

  it('the compiler refuses an import against the stream', () => {
    const source = "import { RULES } from '../rules/index.ts';\nexport const count: number = RULES.length;\n";
    assert.match(tryWith('server/text/probe.ts', source, ['tsc', '-b', 'server/text']), /TS6307/);
  });

  it('the compiler knows no node: in the core', () => {
    const source =
      "import { readFileSync } from 'node:fs';\nexport const text: string = readFileSync('a', 'utf8');\n";
    assert.match(tryWith('server/analysis/probe.ts', source, ['tsc', '-b', 'server/analysis']), /TS2591/);
  });

  it('the linter refuses node: and vscode in the core', () => {
    const source =
      "import { window } from 'vscode';\nimport { sep } from 'node:path';\nexport const both = [window, sep];\n";
    const output = tryWith('server/engine/probe.ts', source, [
      'oxlint',
      '--deny-warnings',
      'server/engine/probe.ts',
    ]);
    assert.match(output, /no-restricted-imports/);
  });
});
