import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentSymbols } from '../../server/lsp/requests/document-symbol.ts';
import { foldingRanges } from '../../server/lsp/requests/folding-range.ts';
import { definition, highlights, references } from '../../server/lsp/requests/references.ts';
import { at, review, STORY } from './reviewed-story.ts';

describe('mentions', () => {
  it('are found from any of them, the first being where she is introduced', async () => {
    const story = await review(STORY);
    const from = at(story, 'Whitlock said', 3);
    const lines = references(story, from, true).map(({ range }) => range.start.line);
    assert.deepEqual(lines, [4, 6, 8]);
    assert.deepEqual(
      references(story, from, false).map(({ range }) => range.start.line),
      [6, 8],
    );
    assert.equal(definition(story, from)?.range.start.line, 4);
    assert.deepEqual(
      highlights(story, from).map(({ kind }) => kind),
      [3, 2, 2],
    );
  });

  it('there are none of an ordinary word', async () => {
    const story = await review(STORY);
    assert.deepEqual(references(story, at(story, 'inspected'), true), []);
    assert.equal(definition(story, at(story, 'inspected')), undefined);
  });
});

describe('the outline', () => {
  it('lists a story as an editor would', async () => {
    const names = documentSymbols(await review(STORY)).map(({ name }) => name);
    assert.deepEqual(names, [
      'Headline',
      'Byline',
      'Dateline',
      'Lede Ada Whitlock',
      '¶2 quotation, Ada Whitlock',
      '¶3 Ada Whitlock',
      'Credit',
      'Copyright',
    ]);
  });

  it('keeps the paragraphs of a section under it', async () => {
    const markdown =
      '# Pier to Close\n\nThe board voted on Monday.\n\n## Costs\n\nThe work costs little.\n\nNobody objected.\n';
    const symbols = documentSymbols(await review(markdown, 'untitled:pier.md', 'markdown'));
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [
        ['Headline', undefined],
        ['Lede', undefined],
        ['Section', ['¶2', '¶3']],
      ],
    );
  });
});

describe('folding', () => {
  it('folds what is not the story’s text, front matter and sections', async () => {
    assert.deepEqual(foldingRanges(await review(STORY)), [{ startLine: 10, endLine: 12, kind: 'comment' }]);
    const markdown =
      '---\nslug: pier\n---\n\n# Pier to Close\n\n## Costs\n\nThe work costs little.\n\n## Next\n\nNothing.\n';
    assert.deepEqual(
      foldingRanges(await review(markdown, 'untitled:pier.md', 'markdown')).map(({ startLine, endLine }) => [
        startLine,
        endLine,
      ]),
      [
        [0, 2],
        [6, 8],
        [10, 12],
      ],
    );
  });
});
