import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { names, readNames as read } from '../support/joined-story.ts';
import { newMemory } from '../support/language.ts';

test('particles, nicknames and suffixes are parts of a name', () => {
  const story = read(
    'The pier was bought by Paul van der Meer and Tom “Bud” Harlow Jr. on Monday, a clerk of the county said.',
    'Van der Meer said he would rebuild it. Bud Harlow left early, and Harlow could not be reached.',
  );
  names(story, 'person Paul van der Meer: Paul van der Meer, Van der Meer, he');
  names(story, 'person Tom “Bud” Harlow Jr.: Tom “Bud” Harlow Jr., Bud Harlow, Harlow');
});

test('a quoted word behind a name is no nickname unless a surname follows', () => {
  const story = read(
    'The council heard Tom Harlow “barking” at the clerk on Monday, two members said later.',
  );
  names(story, 'person Tom Harlow: Tom Harlow');
});

test('father and son are two, and a name without its suffix is the same man', () => {
  const two = read(
    'A jury found Dale Cray guilty on Monday of billing the county twice for the same roof.',
    'His son, Dale Cray Jr., took the firm over in August and was not charged in the case.',
  );
  names(two, 'person Dale Cray: Dale Cray, His');
  names(two, 'person Dale Cray Jr.: Dale Cray Jr.');
  const one = read(
    'Former Mayor Peter Dorn Jr. died at his home on Sunday, his family said in a note to friends.',
    'Peter Dorn led the town for 12 years, and Dorn was proud of the pier he built.',
  );
  assert.ok(
    one.some((line) => line.startsWith('person Peter Dorn Jr.: Peter Dorn Jr., his, his, Peter Dorn')),
  );
});

test('a given name cut short means the one whose name begins so', () => {
  const story = read(
    'Dominique Favreau scored 24 points on Saturday, and Andrew Orr added nine from the bench.',
    '“So we gave Dom the ball,” the coach said. “Dom wanted it.” “I had to tell Andy to wait,” she said later.',
  );
  names(story, 'person Dominique Favreau: Dominique Favreau, Dom, Dom');
  names(story, 'person Andrew Orr: Andrew Orr, Andy');
});

test('“Mrs.” means whom the story is about, though a “Mr.” was named last', () => {
  const story = read(
    'Ruth Tarrow, who taught a city to swim, died on Sunday at a hospice near the harbor. She was 91.',
    'Ruth Tarrow married Walter Tarrow, a bus driver, in 1955. Mr. Tarrow died in 2003, the family said.',
    'Mrs. Tarrow founded the swimming club with 12 children and a borrowed whistle.',
  );
  assert.ok(
    story.some((line) => /^person Ruth Tarrow: .*Ruth Tarrow, .*Tarrow$/.test(line)),
    story.join('\n'),
  );
});

test('schools and operas are named again without their last word, towns are not', () => {
  const story = read(
    'Grades were changed at Marlow High School and at Port Amsel High School, the county said on Monday.',
    'The clerk had taught at Marlow High in the 1990s, and now lives in Port Amsel. Northern Lyric Opera paid her.',
    'A singer told the council that Northern Lyric had opened its books to anybody who asked.',
  );
  names(story, 'organisation Marlow High School: Marlow High School, Marlow High');
  names(story, 'place Port Amsel: Port Amsel');
  names(story, 'organisation Northern Lyric Opera: Northern Lyric Opera, Northern Lyric');
});

test('a title tells namesakes apart, and the surname alone means who was called so before', () => {
  const titled = read(
    'Mayor Denise Tarrow and her husband, Alan Tarrow, left early on Monday, before the vote was called.',
    'Mayor Tarrow said the plan needed work and that nobody had read it with any care.',
  );
  assert.ok(titled.some((line) => line.startsWith('person Denise Tarrow: Denise Tarrow, her, Tarrow')));
  const called = read(
    'Marcus Kellan scored 20 points on Friday. Kellan did not miss a shot in the first half of the game.',
    'Devon Kellan, his brother, had 12 points for the other side and sat out the last quarter.',
    'The crowd rose when Kellan came off with a minute left and the game long decided.',
  );
  names(called, 'person Devon Kellan: Devon Kellan');
  assert.ok(called.some((line) => /^person Marcus Kellan: .*Kellan, .*Kellan$/.test(line)));
});

test('a body is called by its head, its first words, or turned around', () => {
  const story = read(
    'The Calder Daily Post first reported that the Army Corps of Engineers had asked Harrow & Sons Roofing Inc. for a bid.',
    'The Post said the Corps had no plan. Harrow & Sons did not answer. The Ministry of Fisheries was told on Friday.',
    'The Fisheries Ministry said that it would look into the matter before the end of the year.',
  );
  names(story, 'organisation Calder Daily Post: Calder Daily Post, Post');
  names(story, 'organisation Army Corps of Engineers: Army Corps of Engineers, Corps');
  names(story, 'organisation Harrow & Sons Roofing Inc.: Harrow & Sons Roofing Inc., Harrow & Sons');
  names(story, 'organisation Fisheries Ministry: Ministry of Fisheries, Fisheries Ministry');
});

test('a foundation is not whom it is called after, nor a head the one of two', () => {
  const story = read(
    'The Trevor Marlin Foundation was founded in memory of Trevor Marlin, who was 17 when he drowned.',
    'The Calder Arts Council and the Calder Sports Council met on Monday. The Council was late, a visitor said.',
  );
  assert.ok(!story.some((line) => /Foundation:.*, Trevor Marlin/.test(line)));
  assert.ok(!story.some((line) => /Council: .*, Council$/.test(line)));
});

test('“the Lyle” is the museum, and Lyle its founder', () => {
  const story = read(
    'The Lyle Museum of Art said on Friday that it would return a shirt that Horatio Lyle bought in 1902.',
    'Visitors to the Lyle were told on Monday. Lyle wrote in a letter that the shirt was a gift.',
  );
  names(story, 'organisation Lyle Museum of Art: Lyle Museum of Art, Lyle');
  assert.ok(story.some((line) => line.startsWith('person Horatio Lyle: Horatio Lyle, Lyle')));
});

test('a party behind a name is nobody', () => {
  const story = read('Sen. Carl Boyd, D-Ohio, and Rep. Anita Fell (R-Texas) left before the vote on Monday.');
  assert.ok(!story.some((line) => /D-Ohio|R-Texas/.test(line)));
});

test('storms, wars and festivals are events, and are called by the name they bear', () => {
  const story = read(
    'The Calder Harvest Festival was called off four years after Hurricane Ida tore the roof off the hall.',
    'Ida killed 26 people. The hall was built after World War II for the men who came home.',
  );
  names(story, 'event Calder Harvest Festival: Calder Harvest Festival');
  names(story, 'event Hurricane Ida: Hurricane Ida, Ida');
  names(story, 'event World War II: World War II');
});

test('what the story calls a film or a memoir is a work; a slogan is none', () => {
  const story = read(
    'The theater will show the film “The Long Tide,” and in “Load and Mercy,” the memoir she wrote, Ana Beltran tells why.',
    'Visitors wore hats that said “Make Calder Proud Again” and left before the rain began at noon.',
  );
  names(story, 'work The Long Tide: The Long Tide');
  names(story, 'work Load and Mercy: Load and Mercy');
  assert.ok(!story.some((line) => line.startsWith('work Make')));
});

test('an object is not the subject of its own clause', () => {
  const story = read('Gov. Philip Noel named her to the board on Monday and left the room without a word.');
  names(story, 'person Philip Noel: Philip Noel');
  const clause = read('Philip Noel said on Monday that the state had fined him twice for the same boat.');
  names(clause, 'person Philip Noel: Philip Noel, him');
});

test('who stands beside the subject is not meant by it', () => {
  const story = read('Besides Joan Ellis, she is survived by a son and five grandchildren in the county.');
  names(story, 'person Joan Ellis: Joan Ellis');
});

test('somebody without a name between leaves a pronoun open; what somebody is does not', () => {
  const open = read(
    'Paul Reed met a neighbor on the stairs, and he said that the water had come up to the door.',
  );
  names(open, 'person Paul Reed: Paul Reed');
  const told = read('Harold Vance was a dentist in Fall River. He taught half of the town to brush.');
  assert.ok(told.some((line) => line === 'person Harold Vance: Harold Vance, He'));
});

test('what stands in an apposition is no mention of its own', () => {
  const story = read(
    '“It is over,” said Ana Beltran, 47, the director. The director left the hall at noon on Monday.',
  );
  assert.ok(!story.some((line) => line.includes('Ana Beltran: Ana Beltran, the director')));
});

test('a firm’s short name is not the town’s or the founder’s of that name', () => {
  const story = read(
    'Mill Hollow Foods said on Monday that it would close two of its plants, the oldest of them in Mill Hollow, Ohio.',
    'A lawyer for the growers said that they had trusted Mill Hollow for 30 years.',
  );
  names(story, 'organisation Mill Hollow Foods: Mill Hollow Foods, Mill Hollow');
  names(story, 'place Mill Hollow: Mill Hollow');
});

test('a firm is one with and without what stands behind its name', () => {
  const story = read(
    'Hartley Voss, the auditors of the fund, found nothing wrong with its books on Monday.',
    'The report by Hartley Voss LLP runs to 300 pages, and nobody on the council has read it.',
  );
  assert.equal(story.filter((line) => line.includes('Hartley Voss')).length, 1);
});

test('initials that the story states belong to the body, whatever its letters', () => {
  const story = read(
    'The National Tide Institute, known by its Portuguese initials, IHM, warned of high water on Monday.',
    'IHM said the water would reach the quay by noon, and that the lower town should be empty by then.',
  );
  names(story, 'organisation National Tide Institute: National Tide Institute, IHM, IHM');
});

test('apostrophes and accents make no second person', () => {
  const story = read(
    'Ruth O’Dell and Inés Beltrán were chosen by the board on Monday after a vote that took four hours.',
    "O'Dell thanked the board. Beltran said nothing, and left by the door behind the stage.",
  );
  assert.ok(story.some((line) => line.startsWith("person Ruth O’Dell: Ruth O’Dell, O'Dell")));
  assert.ok(story.some((line) => line.startsWith('person Inés Beltrán: Inés Beltrán, Beltran')));
});

test('of two of one surname the one whom the paragraph names in full is meant', () => {
  const story = read(
    'Curtis Vane had slept badly for years, and “Curtis walked the floor all night,” his sister told the court on Monday.',
    'Helen Vane, a former nurse, sat behind him. “He was never late,” Vane said of her brother after the hearing.',
  );
  assert.ok(story.some((line) => line.startsWith('person Helen Vane: Helen Vane, Vane')));
});

test('a given name that is a town’s too is the person’s, unless it stands where a place does', () => {
  const story = read(
    'Gary Holt has run the mill since 1994. “Gary cried when it burned,” a neighbor said on Monday.',
    'He bought the new saws in Gary, Ind., from a mill that had closed the year before.',
  );
  assert.ok(story.some((line) => line.startsWith('person Gary Holt: Gary Holt, Gary')));
  assert.ok(story.some((line) => line.startsWith('place Gary: Gary')));
});

test('a storm is called by its name, whoever else bears it', () => {
  const story = read(
    'Hurricane Doreen came ashore on Monday. Doreen Tate, 66, lost the roof of her house in Calder.',
    'By noon Doreen had drowned the lower town, and the pier was gone but for nine of its piles.',
  );
  assert.ok(story.some((line) => line.startsWith('event Hurricane Doreen: Hurricane Doreen, Doreen')));
});

test('“Sir” stands before a given name', () => {
  const story = read(
    'Sir Leonard Fitch blamed the rain for the result on Monday, and so did his agent.',
    'Asked whether it had rained on the others too, Sir Leonard said that he would look into it.',
  );
  assert.ok(
    story.some(
      (line) => line.startsWith('person Leonard Fitch: Leonard Fitch, ') && line.includes('Leonard, he'),
    ),
  );
});

test('a pronoun just behind one that was another’s is left alone, and one behind an unnamed subject', () => {
  const refused = read(
    'Clyde Merrow heard her in Calder and asked her to tour the coast with him. She went for a month.',
  );
  names(refused, 'person Clyde Merrow: Clyde Merrow');
  const subject = read(
    'A historian told Paul Reed on Monday that the deed was forged. He asked not to be named in the report.',
  );
  assert.ok(subject.includes('person Paul Reed: Paul Reed'));
});

test('the capitals of a headline are no other name', () => {
  const text =
    'RUTH OKAFOR WINS CALDER VOTE\n\nRuth Okafor won the vote in Calder on Monday. Okafor takes office in May.\n';
  const { entities } = analyse(parseArticle(text, 'plain'), newMemory());
  const okafor = entities.find(({ name }) => name === 'Ruth Okafor');
  assert.deepEqual(okafor?.aliases, ['Okafor']);
});

test('of thousands who share a surname each is who the whole name says, and the surname alone is nobody', () => {
  const given = (at: number): string =>
    `${'BDFGHKLM'[at % 8]}${['a', 'e', 'i', 'o'][(at >> 3) % 4]}${'lmnrst'[(at >> 5) % 6]}${'abcdefghijklmnop'[Math.floor(at / 192) % 16]}ra`;
  const heirs = Array.from({ length: 3000 }, (_, at) => `${given(at)} Castell`);
  const story = read(
    ...heirs.map((heir) => `${heir}, an heir, said on Monday that the pier was sold.`),
    'Castell said that it was not.',
    `${heirs.at(-1)} said that it was.`,
  );
  const found = new Set(story);
  assert.equal(heirs.filter((heir) => found.has(`person ${heir}: ${heir}`)).length, heirs.length - 1);
  names(story.slice(-5), `person ${heirs.at(-1)}: ${heirs.at(-1)}, ${heirs.at(-1)}`);
});
