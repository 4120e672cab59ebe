import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hover } from '../../server/lsp/requests/hover.ts';
import { at, review } from './reviewed-story.ts';

const STORY = `County Hospital to Close 396 Beds

By Dana Whitlow

June 21, 2019

SALTBY, Maine (Coast Wire) — The county hospital said on Tuesday that it will close 396 beds next month.

“We told the board on Monday that nearly $3.5 million is gone, and 369 beds with it,” Ada Whitlock said in a statement.

The board is expected to vote on Sunday. A hearing is due Friday, June 29. They voted to strike on Wednesday. Half of the nurses walked out yesterday near Exit 44.

The hospital, which has 396 licensed beds, lost $3,500,000 last year.
`;

const UNDATED = `${STORY.replace('June 21, 2019\n\n', '')}\n©2019 Coast Wire\n`;

async function cardAt(word: string, text = STORY, nth?: number): Promise<string> {
  const reviewed = await review(text);
  const told = hover(reviewed, at(reviewed, word, nth), 'plaintext');
  return (told?.contents as { value: string } | undefined)?.value ?? '';
}

describe('hover over a figure', () => {
  it('tells where it stands again, and where the same things are counted otherwise', async () =>
    assert.equal(
      await cardAt('396 beds'),
      [
        '396 · counts: bed',
        'Also:',
        '- “396 Beds” (1:26)',
        '- “396 licensed beds” (13:25)',
        'Counted otherwise (bed):',
        '- “369 beds” (9:68)',
      ].join('\n'),
    ));

  it('finds the same sum in another form, beside the card of the quotation', async () => {
    const card = await cardAt('$3.5');
    assert.match(
      card,
      /^at most \$3,500,000 · money · to the nearest 100,000\nAlso:\n- “\$3,500,000” \(13:\d+\)\n/,
    );
    assert.match(card, /Speaker: Ada Whitlock/);
  });

  it('links its places', async () => {
    const reviewed = await review(STORY, 'file:///copy/beds.article');
    const told = hover(reviewed, at(reviewed, '369'), 'markdown')!;
    assert.match(
      (told.contents as { value: string }).value,
      /\[7:85\]\(file:\/\/\/copy\/beds\.article#L7,85\)/,
    );
    assert.equal(told.range!.end.character - told.range!.start.character, 3);
  });

  it('says so where it stands once', async () =>
    assert.match(await cardAt('Half'), /^50 percent · a share\nNowhere else in this story\.$/));

  it('has nothing to tell of the number of a name', async () => assert.equal(await cardAt('44'), ''));

  it('lets no markup of the story into the card', async () => {
    const text = STORY.replace('396 licensed beds', '396 `beds` and 396 [beds](command:quit)');
    const reviewed = await review(text, 'file:///copy/beds.article');
    const { value } = hover(reviewed, at(reviewed, '396 Beds'), 'markdown')!.contents as { value: string };
    assert.equal(value.match(/^- “396” \(/gm)?.length, 2);
    assert.doesNotMatch(value, /(?<!\\)\]\(command:|(?<!\\)`/);
  });
});

describe('hover over a weekday', () => {
  it('tells the last one where something has happened, and how that is known', async () =>
    assert.equal(
      await cardAt('Tuesday'),
      [
        'Tuesday, June 18, 2019',
        'It has happened (“said”), so it is the last one before the story’s day.',
        'The story is dated June 21, 2019, in its date line (5:1).',
      ].join('\n'),
    ));

  it('tells the next one where something is to come', async () =>
    assert.match(await cardAt('Sunday'), /^Sunday, June 23, 2019\nIt is to come \(“expected”\)/));

  it('tells both where the tense does not say', async () =>
    assert.match(await cardAt('Wednesday'), /^Wednesday, June 19, 2019 or Wednesday, June 26, 2019\n/));

  it('tells that in a quotation the day counts from when it was said', async () => {
    const card = await cardAt('Monday');
    assert.match(card, /^Monday, June 17, 2019\n/);
    assert.match(card, /It stands in a quotation/);
    assert.match(card, /Speaker: Ada Whitlock/);
  });

  it('tells that a weekday is not that of its date', async () =>
    assert.match(
      await cardAt('Friday, June 29'),
      /^Saturday, June 29, 2019\nThe weekday is wrong: that day is a Saturday, not a Friday\./,
    ));

  it('counts yesterday, months and years from the story’s day', async () => {
    assert.match(await cardAt('yesterday'), /^Thursday, June 20, 2019\n/);
    assert.match(await cardAt('next month'), /^July 2019\n/);
    assert.match(await cardAt('last year'), /^2018\n/);
  });

  it('tells what is missing where the story has no date', async () =>
    assert.equal(
      await cardAt('Tuesday', UNDATED),
      [
        'Which Tuesday is meant is not known',
        'It has happened (“said”), so it is the last one before the story’s day.',
        'The story gives no date. Give one in the front matter, in a line under the headline or in the dateline.',
        'Only the year is given: 2019 (13:2).',
      ].join('\n'),
    ));

  it('takes the date of the front matter', async () => {
    const text = `---\ntitle: Hospital to Close Beds\ndate: 2019-06-21\n---\n\nThe hospital said on Tuesday that it will close.\n`;
    const reviewed = await review(text, 'untitled:beds.md', 'markdown');
    const told = hover(reviewed, at(reviewed, 'Tuesday'), 'plaintext');
    assert.match(
      (told!.contents as { value: string }).value,
      /^Tuesday, June 18, 2019\n.*\nThe story is dated June 21, 2019, in its front matter \(3:7\)\./,
    );
  });
});
