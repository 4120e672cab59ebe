import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from '../support/language.ts';

const HEAD = 'Calder moves to close its ferry terminal\n\nBy Noor Castell\n\n';

/** Who says what starts with these words: the entity's name, or '' when a covered quotation's speaker is unknown. */
function speakers(...paragraphs: readonly string[]): (words: string) => string | undefined {
  const text = `${HEAD}${paragraphs.join('\n\n')}\n`;
  const analysis = analyse(parseArticle(text, 'plain'), newMemory());
  return (words) => {
    const quotation = analysis.quotations.find(({ inner }) => text.startsWith(words, inner.start));
    assert.ok(quotation, `no quotation begins with ${words}`);
    const attribution = analysis.attributionOf(quotation);
    return attribution && (analysis.entity(attribution.speaker ?? '')?.name ?? '');
  };
}

test('a surname behind a quotation is the person named in full before', () => {
  const says = speakers(
    'Mayor Ruth Okafor closed the terminal on Monday, hours after divers came up.',
    '“Nobody will stand on that deck this week,” Okafor said.',
  );
  assert.equal(says('Nobody'), 'Ruth Okafor');
});

test('“she” is the one who was named just before', () => {
  const says = speakers('Denise Ferro voted no on Monday. “I can count to twenty-eight,” she said.');
  assert.equal(says('I can count'), 'Denise Ferro');
});

test('the second half of a split quotation, and a sentence behind it, are the same speaker’s', () => {
  const says = speakers(
    '“I can count the trucks,” Denise Ferro said, “and I would like an answer this week. Someone must know.”',
    'Nobody spoke.',
  );
  assert.equal(says('and I would like'), 'Denise Ferro');
});

test('a paragraph that is only a quotation goes on with the speaker before it', () => {
  const says = speakers(
    '“We asked for the drawings twice,” Denise Ferro said on Monday.',
    '“They sent us a calendar with boats on it.”',
  );
  assert.equal(says('They sent'), 'Denise Ferro');
});

test('a quotation of several paragraphs belongs to who is named at its end or its start', () => {
  const says = speakers(
    '“We asked for the drawings twice,” Denise Ferro said. “They did not come on Monday.',
    '“They did not come on Tuesday. We are still waiting for them.”',
  );
  assert.equal(says('They did not come on Tuesday'), 'Denise Ferro');
});

test('a quotation that nobody leads to stays uncovered', () => {
  const says = speakers(
    'The terminal handles about 3,200 passengers on a working day in the summer.',
    '“They sent us a calendar with boats on it.”',
  );
  assert.equal(says('They sent'), undefined);
});

test('an owner or an object of a preposition is not the speaker', () => {
  const says = speakers(
    'Denise Ferro was not there on Monday.',
    '“She has a cold, and so does her dog,” a neighbor of Ferro said.',
  );
  assert.equal(says('She has a cold'), '');
});

test('a spokeswoman who is not named speaks for her body', () => {
  const says = speakers(
    'The Harbor Trust sold the pier on Monday to a builder from the coast.',
    '“We had no choice but to sell it,” a spokeswoman for the Harbor Trust said.',
  );
  assert.equal(says('We had no choice'), 'Harbor Trust');
});

test('two speakers who alternate keep their own words', () => {
  const says = speakers(
    '“The road is too narrow for them,” Denise Ferro said.',
    '“It has been that wide since 1950,” Yvonne Sklar replied.',
    '“And nobody ever liked that road,” Ferro said.',
  );
  assert.deepEqual(['The road', 'It has been', 'And nobody'].map(says), [
    'Denise Ferro',
    'Yvonne Sklar',
    'Denise Ferro',
  ]);
});

test('how a source is written is told', () => {
  const text = `${HEAD}Denise Ferro said the road was narrow. She said the bridge was too. The builder said neither was.\n`;
  const forms = analyse(parseArticle(text, 'plain'), newMemory()).attributions.map(
    ({ sourceForm }) => sourceForm,
  );
  assert.deepEqual(forms, ['name', 'pronoun', 'nominal']);
});

test('“he” is never a body, and “it” never a person', () => {
  const speaks = (...paragraphs: readonly string[]): (string | undefined)[] => {
    const text = `${HEAD}${paragraphs.join('\n\n')}\n`;
    const analysis = analyse(parseArticle(text, 'plain'), newMemory());
    return analysis.attributions.map(({ speaker }) => analysis.entity(speaker ?? '')?.name);
  };
  assert.deepEqual(
    speaks('The Harbor Trust said the pier was safe. He said nobody had looked below the deck.'),
    ['Harbor Trust', undefined],
  );
  assert.deepEqual(speaks('The Harbor Trust said the pier was safe. It said divers had looked twice.'), [
    'Harbor Trust',
    'Harbor Trust',
  ]);
});

test('a relative pronoun and words behind the name are the one who is named', () => {
  const says = speakers(
    'Yvonne Sklar, who runs the fish counter at the market, said the road was “the worst in the county.”',
    '“I drive it twice a day and I hate it,” said Denise Ferro, a nurse.',
  );
  assert.deepEqual(['the worst', 'I drive'].map(says), ['Yvonne Sklar', 'Denise Ferro']);
});
