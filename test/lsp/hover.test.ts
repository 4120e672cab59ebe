import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentSymbols } from '../../server/lsp/requests/document-symbol.ts';
import { hover } from '../../server/lsp/requests/hover.ts';
import { at, review, STORY } from './reviewed-story.ts';

async function cardAt(word: string, nth?: number, story?: string): Promise<string> {
  const reviewed = await review(story ?? STORY);
  const told = hover(reviewed, at(reviewed, word, nth), 'plaintext');
  assert.ok(told !== undefined, `nothing is told of “${word}”`);
  return (told.contents as { value: string }).value;
}

describe('hover', () => {
  it('tells who a surname names, and what the story lets her say', async () => {
    const card = await cardAt('Whitlock said in');
    assert.match(card, /^Ada Whitlock, Harbor Engineer \(5:88\)/);
    assert.match(card, /Mentions: 3 · first 5:104 · last 9:111 · also written “Whitlock”/);
    assert.match(card, /Speaks 3 times: 1 direct, 2 indirect/);
    assert.match(
      card,
      /- “The pilings are gone, and nobody can promise that the deck will hold” \(7:\d+, direct\)/,
    );
  });

  it('tells what an acronym stands for, and where the story says so', async () => {
    const card = await cardAt('CSA divers');
    assert.match(card, /^Coastal Safety Administration/);
    assert.match(card, /“CSA” in full: Coastal Safety Administration \(9:5\)/);
  });

  it('tells whose words a quotation is, in which form and of what length', async () => {
    const card = await cardAt('pilings are gone');
    assert.match(card, /Speaker: Ada Whitlock · “said[^”]*” at 7:\d+/);
    assert.match(card, /Direct quotation · 13 words/);
  });

  it('says so where it is unsure whose words a quotation is', async () => {
    const demand = 'The rules demand “a clear way of two yards at all hours of the day.”';
    const story = STORY.replace('--With', `${demand}\n\n--With`);
    assert.match(
      await cardAt('a clear way', 1, story),
      /Speaker: The rules .* unsure: about \d in 10 such readings are right/,
    );
    assert.doesNotMatch(await cardAt('pilings are gone', 1, story), /unsure/);
  });

  it('tells why there is a finding, who asks for it, and where to read on', async () => {
    const reviewed = await review(`ADVERTISEMENT\n\n${STORY}`);
    const told = hover(reviewed, { line: 0, character: 2 }, 'markdown');
    const { value } = told!.contents as { value: string };
    assert.match(
      value,
      /^\*\*residue-advert-label\*\*: .+ \[About this rule\]\(file:\/\/\/rules\/residue-advert-label\.md\)/,
    );
    assert.deepEqual(told?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 13 } });
  });

  it('tells of Markdown as its reader sees it, at the words themselves', async () => {
    const markdown = [
      '# Pier to Close',
      '**SALTBY, Maine** — The [harbor board](https://example.org/Whitlock) voted on Monday to close the pier, Harbor Engineer **Ada Whitlock** said.',
      '“The pilings are *gone*, and nobody can promise that the deck will hold,” [Whitlock](https://example.org/who) said.',
    ].join('\n\n');
    const story = await review(markdown, 'untitled:pier.md', 'markdown');
    const told = (word: string, nth?: number): ReturnType<typeof hover> =>
      hover(story, at(story, word, nth), 'plaintext');
    const card = told('Whitlock]')!;
    assert.deepEqual(card.range, {
      start: { line: 4, character: 75 },
      end: { line: 4, character: 83 },
    });
    const { value } = card.contents as { value: string };
    assert.match(value, /^Ada Whitlock, Harbor Engineer \(3:\d+\)/);
    assert.match(value, /- The harbor board voted on Monday to close the pier \(/);
    assert.match(value, /- “The pilings are gone, and nobody can promise that the deck will hold” \(/);
    assert.equal(told('example.org/Whitlock'), undefined);
    assert.equal(told('example.org/who'), undefined);
    assert.equal(documentSymbols(story)[0]?.detail, 'Pier to Close');
  });

  it('tells whom “she” stands for, and why', async () => {
    const story = STORY.replace('--With', 'She had asked for the money in June, she said.\n\n--With');
    const card = await cardAt('She had', 1, story);
    assert.match(
      card,
      /“She” stands for Ada Whitlock here, last named at 9:\d+: nobody else near can be meant\./,
    );
  });

  describe('of a source without a name', () => {
    const told = (sentence: string, word: string): Promise<string> =>
      cardAt(word, 1, STORY.replace('--With', `${sentence}\n\n--With`));

    it('tells what rests on it and that no reason is given', async () => {
      const card = await told(
        'The deck will be sold for scrap, a person familiar with the sale said on Friday.',
        'a person familiar',
      );
      assert.match(card, /^a person familiar with the sale · unnamed source · first 11:\d+/i);
      assert.match(card, /The story gives no reason for not naming this source\./);
      assert.match(card, /Speaks once: 1 indirect · 7 words rest on it/);
      assert.match(card, /- The deck will be sold for scrap \(11:1, indirect\)/);
    });

    it('tells the reason that the story gives', async () => {
      const card = await told(
        'The deck will be sold for scrap, a board member said on condition of anonymity because the sale is not public.',
        'a board member',
      );
      assert.match(card, /Not named, the story says: “[^”]*because the sale is not public” \(11:\d+\)/);
    });

    it('tells whose source it is where another outlet cites it', async () => {
      const card = await told(
        'The deck will be sold for scrap, the Saltby Gazette reported, citing two unnamed officials.',
        'two unnamed',
      );
      assert.match(card, /^two unnamed officials · unnamed, in another outlet’s report/);
      assert.match(card, /Cited by (?:the )?Saltby Gazette \(11:\d+\)/);
    });

    it('is silent of one that has a name, beyond the card of the name', async () => {
      const card = await cardAt('Whitlock said in');
      assert.match(card, /^Ada Whitlock/);
      assert.doesNotMatch(card, /unnamed/);
    });
  });

  it('counts no silence as speech', async () => {
    const asked = STORY.replace(
      '--With',
      'The Harbor Masters Union did not respond to requests for comment.\n\n--With',
    );
    const card = await cardAt('Harbor Masters Union', 1, asked);
    assert.match(card, /Asked, and gave no answer/);
    assert.doesNotMatch(card, /Speaks/);
  });

  it('has nothing to tell of an ordinary word', async () => {
    const reviewed = await review(STORY);
    assert.equal(hover(reviewed, at(reviewed, 'inspected'), 'markdown'), undefined);
  });

  it('lets no markup of the story into the card', async () => {
    const story = STORY.replaceAll('Ada Whitlock', 'Ada [Whitlock](command:quit)');
    const reviewed = await review(story);
    for (let line = 0; line < reviewed.document.lineCount; line++) {
      for (let character = 0; character < 60; character += 7) {
        const told = hover(reviewed, { line, character }, 'markdown');
        assert.doesNotMatch(
          (told?.contents as { value: string } | undefined)?.value ?? '',
          /(?<!\\)\]\(command:/,
        );
      }
    }
  });
});
