import assert from 'node:assert/strict';
import { test } from 'node:test';
import { names, readNames as read } from '../support/joined-story.ts';

test('a noun stands for what bears it in its name: a body, a river, a bill, a festival', () => {
  const story = read(
    'The Calder Regional Hospital stands where the Tarrow River meets the sea, and floods each spring.',
    'The hospital asked for a wall on Monday. The river rose by two feet in an hour last year.',
    'The Tarrow Oyster Festival was moved inland. The festival had never been cancelled before.',
  );
  names(story, 'organisation Calder Regional Hospital: Calder Regional Hospital, The hospital');
  names(story, 'place Tarrow River: Tarrow River, The river');
  assert.ok(
    story.some((line) => line.endsWith('Tarrow Oyster Festival: Tarrow Oyster Festival, The festival')),
  );
});

test('a noun stands for what the story describes by it', () => {
  const story = read(
    'Harrow, a hardware chain with 30 shops, said on Monday that it would leave Calder by the end of May.',
    'The chain has lost money since 2019. A clerk of the county said that the company owed no taxes.',
  );
  names(story, 'organisation Harrow: Harrow, The chain, the company');
});

test('“the company” is a firm by its trade, and no body that merely has such a word in its name', () => {
  const story = read(
    'The Power Workers Union sued Tarrow Freight on Monday over the pay of 40 drivers.',
    'The company would not comment. The union said that it had waited for two years.',
  );
  names(story, 'organisation Tarrow Freight: Tarrow Freight, The company');
  names(story, 'organisation Power Workers Union: Power Workers Union, The union');
});

test('two that would fit leave a noun alone, and so does another that was told of', () => {
  const two = read(
    'Tarrow Freight and Calder Shipping both bid for the pier on Monday, two clerks of the county said.',
    'The company that loses may bid again in the spring. The company had no comment.',
  );
  assert.ok(two.every((line) => !line.includes('company')));
  const told = read(
    'Tarrow Freight bid for the pier on Monday, and so did a company from the next county.',
    'The company had no comment, and its lawyers left by the back door of the courthouse.',
  );
  assert.ok(told.every((line) => !line.includes('company')));
});

test('a noun that a phrase tells apart, or that says what somebody is, stands for nobody', () => {
  const story = read(
    'Mayor Denise Ferro met Tarrow Freight on Monday about the pier and the two cranes that stand on it.',
    'The company hired to mend the cranes had gone. In two years Paul Reed was the mayor, and the company, Calder Shipping, was sold.',
  );
  assert.ok(story.every((line) => !/company|the mayor/.test(line)));
});

test('a rank in short is a title in full, and a state is one', () => {
  const story = read(
    'Sen. Ruth Okafor said on Monday that Nevada had pumped its basins dry, and that the wells would close.',
    'The senator left at noon. Farmers across the state said that they would sue.',
  );
  assert.ok(story.some((line) => line.startsWith('person Ruth Okafor: Ruth Okafor, The senator')));
  names(story, 'place Nevada: Nevada, the state');
});

test('whoever stands in for a chief is not the chief, and an attorney general is no general', () => {
  const council = read(
    'Deputy Mayor Ana Ruiz opened the meeting on Monday, while 40 people waited in the rain outside.',
    'The mayor was in Denver. Ruiz said that the vote would be held in May.',
  );
  names(council, 'person Ana Ruiz: Ana Ruiz, Ruiz');
  const court = read(
    'Attorney General Marta Holt sued the two firms on Monday over the sale of the old pier in Calder.',
    'The general was not asked. Holt said that the state had waited for two years.',
  );
  names(court, 'person Marta Holt: Marta Holt, Holt');
  const base = read(
    'Lieutenant Colonel Ines Varga closed the bridge on Monday after the river rose by two feet in an hour.',
    'The colonel said that it would open in May.',
  );
  names(base, 'person Ines Varga: Ines Varga, The colonel');
});

test('a state in short is no city that the state is called like', () => {
  const story = read(
    'Two clerks from Ithaca, N.Y., flew to New York on Monday to ask for the money.',
    'The bridge at Yakima, Wash., is older than the one that Washington paid for in May.',
  );
  names(story, 'place New York: New York');
  names(story, 'place Washington: Washington');
});
