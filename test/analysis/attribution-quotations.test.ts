import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BlockLinks } from '../../server/analysis/attribution/linking/block-links.ts';
import { passagesBeyond } from '../../server/analysis/attribution/linking/carried-quotations.ts';
import { Linker } from '../../server/analysis/attribution/linking/linker.ts';
import type { TaggedBlock, TokenRange } from '../../server/analysis/attribution/tagged-block.ts';
import { BLOCK_KIND } from '../../server/analysis/attribution/tagging/block-kind.ts';
import { PART } from '../../server/analysis/attribution/tagging/labels.ts';
import { Tagger } from '../../server/analysis/attribution/tagging/tagger.ts';
import { readBlock } from '../../server/analysis/block-reading.ts';
import { LANGUAGE } from '../support/language.ts';

const OPENERS: Readonly<Record<string, number>> = { '{': PART.source, '<': PART.cue, '[': PART.content };
const MARKS = /[{}<>[\]~]/g;

/** A block as a tagger would leave it that labels what is marked; “~” stands before a word it half took for a cue. */
function tagged(marked: string): TaggedBlock {
  const text = marked.replaceAll(MARKS, '');
  const reading = readBlock(text, text, LANGUAGE);
  const [block] = new Tagger(LANGUAGE).tag([{ reading, kind: BLOCK_KIND.paragraph }]);
  const labels = new Uint8Array(reading.tokens.length);
  const secondPass = new Float32Array(3 * reading.tokens.length);
  let removed = 0;
  let part = 0;
  let begins = false;
  let token = 0;
  const labelUntil = (end: number): void => {
    for (; token < reading.tokens.length && reading.tokens[token]!.start < end; token++) {
      if (part === 0) continue;
      labels[token] = 2 * part - (begins ? 1 : 0);
      secondPass[3 * token + part - 1] = 0.9;
      begins = false;
    }
  };
  for (const { 0: mark, index } of marked.matchAll(MARKS)) {
    labelUntil(index - removed);
    if (mark === '~') secondPass[3 * token + PART.cue - 1] = 0.2;
    else part = OPENERS[mark] ?? 0;
    begins = true;
    removed += 1;
  }
  labelUntil(text.length);
  return { ...block!, labels, secondPass, isBare: false };
}

/** Who says what in linked blocks: “source <cue> content”, parts joined by “ + ”. */
function told(blocks: readonly BlockLinks[]): string[] {
  const beyond = passagesBeyond(blocks);
  return blocks.flatMap(({ block, drafts }) =>
    drafts.map((draft) => {
      const own = draft.content.map((range) => wordsOf(block, range));
      const more = (beyond.get(draft) ?? []).map(({ block: other, range }) => wordsOf(other, range));
      const source = draft.source.map((range) => wordsOf(block, range)).join(' + ');
      return `${source} <${wordsOf(block, draft.cue)}> ${[...own, ...more].join(' + ')}`.trim();
    }),
  );
}

function wordsOf({ layers: { vocabulary, words } }: TaggedBlock, { from, to }: TokenRange): string {
  return [...words.subarray(from, to)]
    .map((word) => vocabulary.texts[word]!)
    .join(' ')
    .replaceAll(/“ | ”| (?=[,.:?!’])/g, (space) => space.trim());
}

function links(...paragraphs: readonly string[]): string[] {
  const linker = new Linker(LANGUAGE);
  return told(paragraphs.map((paragraph) => linker.link(tagged(paragraph))));
}

describe('a quotation before a tag', () => {
  it('is said by who the tag names, with what leads to it', () => {
    assert.deepEqual(links('{The owner} <plans> [to “sell the pier in May,”] {Finch} <said>.'), [
      'Finch <said> The owner plans to “sell the pier in May,”',
    ]);
  });

  it('stands apart from what a colon brings in', () => {
    assert.deepEqual(
      links('{Pell} <listed> [three faults: “The deck is rotten to the core,”] {he} <said>.'),
      ['Pell <listed> three faults:', 'he <said> “The deck is rotten to the core,”'],
    );
  });

  it('is the cue’s before it when the words behind it are no tag', () => {
    const called = links('{Finch} <called> [it “the worst winter in living memory,”] <echoing> {the mayor}.');
    assert.equal(called[0], 'Finch <called> it “the worst winter in living memory,”');
    assert.deepEqual(
      links('{Finch} <hopes> [to “open by the end of June,”] {she} <said> [the board was told].'),
      ['Finch <hopes> to “open by the end of June,”', 'she <said> the board was told'],
    );
  });
});

describe('a weaker cue inside what somebody says', () => {
  it('is what was said', () => {
    assert.deepEqual(
      links(
        '{Finch} <said> [that by waiting], {the owners} <were> [“asking for another bad flood in spring.”]',
      ),
      ['Finch <said> that by waiting, the owners were “asking for another bad flood in spring.”'],
    );
  });

  it('stands for itself behind “and”', () => {
    assert.equal(
      links('{Finch} <said> [the pier was safe], and {the owners} <feared> [“another bad flood in spring.”]')
        .length,
      2,
    );
  });
});

describe('a quotation without a cue', () => {
  it('is brought in by the word that was half taken for one', () => {
    assert.deepEqual(links('In a letter, {Finch} ~mused, [“We should have known all along.”]'), [
      'Finch <mused> “We should have known all along.”',
    ]);
  });

  it('has nobody where no word was', () => {
    assert.deepEqual(links('The letter lay there, [“We should have known all along.”]'), []);
  });
});

describe('a paragraph that is a quotation', () => {
  const quotation = '[“We waited on the roof until it was light.”]';

  it('goes on with who was quoted at the end of the one before', () => {
    assert.deepEqual(links('[“The water rose within minutes,”] {Pell} <said>.', quotation), [
      'Pell <said> “The water rose within minutes,” + “We waited on the roof until it was light.”',
    ]);
  });

  // Where such a quotation has lost its speaker, whoever was reported before it is mostly another.
  it('does not go on with who was reported there', () => {
    assert.deepEqual(links('{Pell} <said> [the water rose within minutes].', quotation), [
      'Pell <said> the water rose within minutes',
    ]);
  });
});

describe('a source that asks not to be named', () => {
  it('says what stands behind the verb that reports', () => {
    assert.deepEqual(links('A neighbor {who} <asked> [not to be named said she had heard the pumps stop].'), [
      'A neighbor who asked not to be named <said> she had heard the pumps stop',
    ]);
    assert.deepEqual(
      links('{A driver} <asked> [not to be identified, saying that she feared for her job].'),
      ['A driver <saying> that she feared for her job'],
    );
  });

  it('says it once, however often it asks', () => {
    assert.deepEqual(
      links(
        '{A driver} <asked> [not to be named] and <requested> [anonymity, saying that she feared for her job].',
      ),
      ['A driver <saying> that she feared for her job'],
    );
  });

  it('leaves that to the attribution which has it already', () => {
    assert.deepEqual(
      links('{A worker}, who <asked> [not to be named], <said> [the pumps had stopped].').map((one) =>
        one.replace(/^.*?</, '<'),
      ),
      ['<said> the pumps had stopped'],
    );
  });

  it('says nothing when nothing is reported', () => {
    assert.deepEqual(links('{Finch} <asked> [not to be quoted on the pumps].'), []);
    assert.deepEqual(
      links('{Finch} <asked> [for anonymity]. {Pell} <said> [the pumps had stopped].').length,
      1,
    );
  });

  it('and other requests stay what they are', () => {
    assert.equal(links('{Finch} <asked> [not to be moved from the pier].').length, 1);
    assert.equal(links('{Finch} <asked> [that the dead be named].').length, 1);
  });
});

describe('a source inside a clause with “who”', () => {
  it('is widened to the phrase of the clause when that has a verb of its own', () => {
    const widened = ['The residents who lost their homes <said> nobody had warned them'];
    assert.deepEqual(links('The residents {who} lost their homes <said> [nobody had warned them].'), widened);
    assert.deepEqual(links('The residents who lost {their homes} <said> [nobody had warned them].'), widened);
  });

  it('stays when the cue is the verb of the clause, or stands in another sentence', () => {
    assert.match(
      links('She met those who fled. {Finch} <said> [nobody had warned her].')[0]!,
      /^Finch <said>/,
    );
    assert.match(links('The residents {who} <said> [nobody had warned them] left.')[0]!, /^who <said>/);
    assert.match(links('The mayor {who} lost and <said> [nobody had warned him] left.')[0]!, /^who <said>/);
  });
});

describe('a block of a tagger that judges once', () => {
  it('is linked like any other', () => {
    const block = tagged('{Finch} <said> [the pier was safe].');
    const once = { ...block, firstPass: block.secondPass };
    assert.deepEqual(told([new Linker(LANGUAGE).link(once)]), ['Finch <said> the pier was safe']);
  });
});
