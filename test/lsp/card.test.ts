import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import {
  type Card,
  type CardPlaces,
  escapeMarkdown,
  item,
  line,
  place,
  strong,
  toMarkdown,
  toPlainText,
} from '../../server/lsp/cards/card.ts';
import { houseLines } from '../../server/lsp/cards/house-lines.ts';
import { KnowledgeBase } from '../../server/engine/knowledge-base.ts';
import { readKnowledgeBase } from '../../server/engine/knowledge-base-source.ts';

const PLACES: CardPlaces = {
  at: (offset) => ({ line: 3, column: offset }),
  uri: 'file:///copy/harbor%20vote.article',
};

const CARD: Card = [
  line(strong('Ada Whitlock'), ', harbor engineer (', place(7), ')'),
  line('Mentions: 2'),
  item('the pilings are gone'),
  item('nobody [TK] asked'),
];

/** The kinds of nodes in some Markdown, and its words. */
function parse(markdown: string): { kinds: Set<string>; words: string; targets: string[] } {
  const kinds = new Set<string>();
  const targets: string[] = [];
  let words = '';
  const visit = (node: Nodes): void => {
    kinds.add(node.type);
    if ('url' in node) targets.push(node.url);
    if ('value' in node) words += node.value;
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(markdown));
  return { kinds, words, targets };
}

describe('a hover card', () => {
  it('is written as Markdown with links to places', () => {
    assert.equal(
      toMarkdown([CARD], PLACES),
      [
        '**Ada Whitlock**, harbor engineer ([3:7](file:///copy/harbor%20vote.article#L3,7))',
        '',
        'Mentions: 2',
        '',
        '- the pilings are gone',
        '- nobody \\[TK\\] asked',
      ].join('\n'),
    );
  });

  it('is written as plain words for editors without Markdown', () => {
    assert.equal(
      toPlainText([CARD, [line('End.')]], PLACES),
      'Ada Whitlock, harbor engineer (3:7)\nMentions: 2\n- the pilings are gone\n- nobody [TK] asked\n\nEnd.',
    );
  });

  it('has no link to places of a document that lies nowhere', () => {
    assert.match(toMarkdown([CARD], { ...PLACES, uri: undefined }), /\(3:7\)/);
  });

  for (const words of [
    '[press here](command:workbench.action.quit)',
    '![](https://tracker.example/pixel.png)',
    '<img src=x onerror=alert(1)>',
    '<https://evil.example>',
    '`code` **bold** _slant_ ~gone~',
    '# heading',
    '- item',
    '1. item',
    '> said',
    '&lt;b&gt;',
    '$(alert) icon',
    '===',
    'tail\\',
    'two\n\nparagraphs',
  ]) {
    it(`shows ${JSON.stringify(words)} as it stands`, () => {
      const read = parse(toMarkdown([[line('By '), item(words), line(words), line(strong(words))]], PLACES));
      assert.deepEqual(
        [...read.kinds].filter((kind) => !/root|paragraph|text|list|strong/.test(kind)),
        [],
      );
      assert.ok(read.words.includes(words.replaceAll(/\s+/g, ' ')), read.words);
    });
  }

  it('links no bare address', () => {
    assert.equal(
      escapeMarkdown('see https://evil.example or www.evil.example'),
      'see https\\://evil.example or www\\.evil.example',
    );
    assert.equal(escapeMarkdown('a@evil.example'), 'a\\@evil.example');
  });

  it('takes out characters that turn the direction of what follows', () => {
    assert.equal(escapeMarkdown('a\u202Eb\u2066c\u0007d'), 'abc d');
  });

  it('lets nothing of a story through but its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (words) => {
        const { kinds, targets } = parse(toMarkdown([[line(`x ${words}`), item(`x ${words}`)]], PLACES));
        assert.deepEqual(
          [...kinds].filter((kind) => !/^(?:root|paragraph|text|list|listItem)$/.test(kind)),
          [],
        );
        assert.deepEqual(targets, []);
      }),
    );
  });

  it('keeps a link whole whatever the address', () => {
    const uri = 'file:///a)[b](command:x)/\uD800"<>.article';
    const { targets } = parse(toMarkdown([[line(place(1))]], { ...PLACES, uri }));
    assert.equal(targets.length, 1);
    assert.ok(targets[0]!.endsWith('.article#L3,1'));
  });

  it('clips what is long at a word', () => {
    const clipped = escapeMarkdown('word '.repeat(200));
    assert.ok(clipped.length < 300 && clipped.endsWith('word …'));
  });
});

describe('what the house has of a name', () => {
  const notes = 'Signs as L. M. Reyes; not the Reyes of the school board. '.repeat(5).slice(0, 280);
  const text = JSON.stringify({ names: [{ name: 'Saltby', kind: 'place', notes }] });
  const names = new KnowledgeBase(readKnowledgeBase(text).entries);
  const file = { path: '/desk/copydesk-names.jsonc', text, names, problems: [], isAbsent: false };

  it('is shown with the first 280 characters of its note', () => {
    const lines = houseLines(file, { name: 'Saltby', kind: 'place', aliases: [] });
    assert.equal(toPlainText([lines], PLACES).split('\n')[1], `House note: ${notes}`);
  });
});
