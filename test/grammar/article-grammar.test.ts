import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const ROOT = join(import.meta.dirname, '../..');
let grammar: textmate.IGrammar;

before(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(await readFile(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => {
      const path = join(ROOT, 'syntaxes/article.tmLanguage.json');
      return textmate.parseRawGrammar(await readFile(path, 'utf8'), path);
    },
  });
  grammar = (await registry.loadGrammar('text.article'))!;
});

/** The pieces of an article and what they are, in our last word for it; plain text is left out. */
function read(article: string): [piece: string, what: string][] {
  const pieces: [string, string][] = [];
  let state: textmate.StateStack = textmate.INITIAL;
  for (const line of article.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const piece = line.slice(startIndex, endIndex);
      const what = scopes.slice(1).map(nameOf).at(-1);
      if (what === undefined || piece.trim() === '') continue;
      const last = pieces.at(-1);
      if (last !== undefined && last[1] === what && what === 'quotation') last[0] += piece;
      else pieces.push([piece.trim(), what]);
    }
  }
  return pieces;
}

function nameOf(scope: string): string {
  const names = {
    'string.quoted': 'quotation',
    'punctuation.definition.string': 'quotation',
    'entity.name.section.headline': 'headline',
    'dateline.place': 'place',
    'dateline.agency': 'agency',
    'separator.dateline': 'dash',
    'keyword.other.byline': 'by',
    'entity.name.type.byline': 'byline',
    'keyword.operator.cue': 'cue',
    'comment.line.residue': 'residue',
    'comment.line.credit': 'credit',
    'comment.line.contact': 'contact',
    'comment.line.copyright': 'copyright',
    'invalid.illegal.placeholder': 'placeholder',
    'markup.italic.correction': 'correction',
  };
  return Object.entries(names).find(([part]) => scope.includes(part))?.[1] ?? scope;
}

describe('the grammar of an article', () => {
  it('knows the parts of a scraped wire story', () => {
    const article = [
      'ADVERTISEMENT',
      '',
      'Harbor Board Votes to Close the North Pier',
      '',
      '(Coast Wire) -- The harbor board voted on Monday to close the north pier, according to its clerk.',
      '',
      'Harbor Board Votes to Close the North Pier',
      '',
      '“The pilings are gone,” said Ada Whitlock, the board’s engineer. “You can see daylight.”',
      '',
      '--With assistance from Pat Ellery.',
      '',
      'To contact the reporter on this story: Jo March in Saltby at jmarch@coastwire.example',
      '',
      '©2024 Coast Wire',
    ].join('\n');
    assert.deepEqual(read(article), [
      ['ADVERTISEMENT', 'residue'],
      ['Harbor Board Votes to Close the North Pier', 'headline'],
      ['(Coast Wire)', 'agency'],
      ['--', 'dash'],
      ['according to', 'cue'],
      ['Harbor Board Votes to Close the North Pier', 'headline'],
      ['“The pilings are gone,”', 'quotation'],
      ['said', 'cue'],
      ['“You can see daylight.”', 'quotation'],
      ['--With assistance from Pat Ellery.', 'credit'],
      ['To contact the reporter on this story: Jo March in Saltby at jmarch@coastwire.example', 'contact'],
      ['©2024 Coast Wire', 'copyright'],
    ]);
  });

  it('knows headline, byline and a dateline with a place', () => {
    const article = [
      'Ferry fares rise in spring',
      'By Tomas Reyes and Ida Lund',
      '',
      'PORT ELLEN, Wash. (Coast Wire) — Fares rise by 40 cents, the operator said.',
    ].join('\n');
    assert.deepEqual(read(article), [
      ['Ferry fares rise in spring', 'headline'],
      ['By', 'by'],
      ['Tomas Reyes and Ida Lund', 'byline'],
      ['PORT ELLEN, Wash.', 'place'],
      ['(Coast Wire)', 'agency'],
      ['—', 'dash'],
      ['said', 'cue'],
    ]);
  });

  it('lets a quotation run on over hard-wrapped lines, but not beyond its paragraph', () => {
    const article = [
      'Ferry fares rise in spring',
      '',
      'The operator said it had no choice.',
      '',
      '“We waited as long',
      'as we could,” Lund said.',
      '',
      '“Nobody likes it, and nobody',
      'will thank us.',
      '',
      '“Still, it had to be done.',
      '',
      'The fares were last raised in May, she said.',
    ].join('\n');
    assert.deepEqual(read(article).slice(2), [
      ['“We waited as longas we could,”', 'quotation'],
      ['said', 'cue'],
      ['“Nobody likes it, and nobodywill thank us.“Still, it had to be done.', 'quotation'],
      ['said', 'cue'],
    ]);
  });

  it('starts a quotation anew where the next paragraph follows without a blank line', () => {
    const pieces = read('The fares rise.\n“One line left open.\nThe council said no.\n“Two,” he said.\n');
    assert.equal(
      pieces.filter(([, what]) => what === 'cue').length,
      1,
      'the open one holds the line below it',
    );
    assert.deepEqual(pieces.slice(-1), [['said', 'cue']]);
  });

  it('reads straight marks, and leaves feet and inches alone', () => {
    assert.deepEqual(read('The board met.\n\n"It is 6\'2" tall," he said of the "new" wall.'), [
      ['"It is 6\'2"', 'quotation'],
      ['said', 'cue'],
      ['"new"', 'quotation'],
    ]);
    assert.deepEqual(read('The board met.\n\nThe board is 12" wide and 6" thick.'), []);
  });

  it('marks placeholders wherever they stand', () => {
    assert.deepEqual(
      read('Mayor to Resign [TK confirm]\n\nThe mayor, TK, left “at [TK] o’clock.”').map(([, what]) => what),
      ['headline', 'placeholder', 'placeholder', 'quotation', 'placeholder', 'quotation'],
    );
  });

  it('takes no running text for residue, byline, headline or dateline', () => {
    const article = [
      'Advertisement rules change',
      '',
      'Advertisement spending rose last year.',
      'By Monday the water was gone.',
      'Read more books, the library asks.',
      'Copyrights are not at issue here.',
      'THE END of the pier is closed.',
    ].join('\n');
    assert.deepEqual(read(article).slice(1), []);
  });

  it('reads hostile lines without stalling', { timeout: 20_000 }, () => {
    for (const line of [
      'A '.repeat(50_000),
      `${'“'.repeat(20_000)}x`,
      `${'"'.repeat(20_000)}x`,
      `${'['.repeat(20_000)}TK`,
      '[TK '.repeat(5_000),
      `${'A, '.repeat(20_000)}(`,
      `By ${'A b '.repeat(20_000)}`,
      ' '.repeat(50_000),
      `sign up for ${'newsletter '.repeat(5_000)}!`,
    ]) {
      // VS Code stops a line after its time limit and says so; here it must never come to that.
      const { stoppedEarly } = grammar.tokenizeLine(line, textmate.INITIAL, 4000);
      assert.equal(stoppedEarly, false, line.slice(0, 20));
    }
  });
});
