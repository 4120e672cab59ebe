import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesOf } from '../support/block-names.ts';

const KINDS: readonly (readonly [what: string, prose: string, names: readonly string[]])[] = [
  [
    'a body that is called after somebody with a middle initial is nobody',
    'The grant came from the Thomas B. Harlow Foundation in May.',
    ['organisation: Thomas B. Harlow Foundation'],
  ],
  [
    'somebody whose surname ends the names of bodies is no body',
    'The ruling was read out by Laura H. Guild on Friday.',
    ['person: Laura H. Guild'],
  ],
  [
    'a country in short is nobody’s initials',
    'She worked at the U.S. Embassy in Lima until he was elected to the U.S. House.',
    ['organisation: U.S. Embassy', 'place: Lima', 'organisation: U.S. House'],
  ],
  [
    'a team is called by its town and a word for teams, though the town is a given name',
    'The Charlotte Bobcats lost to the Dallas Cougars on Sunday.',
    ['organisation: Charlotte Bobcats', 'organisation: Dallas Cougars'],
  ],
  [
    'a firm that opens like a person is a firm',
    'The film was made by Neal Street Productions and paid for by Ruth Marlow Consulting.',
    ['organisation: Neal Street Productions', 'organisation: Ruth Marlow Consulting'],
  ],
  [
    'a party that is called by a common word, and the word',
    'Labour shortages closed the pier. Alan Rudd held the seat for Labour until May.',
    ['person: Alan Rudd', 'organisation: Labour'],
  ],
  [
    'programmes are no bodies',
    'The plan would keep Medicare and Head Start, but not Obamacare.',
    ['other: Medicare', 'other: Head Start', 'other: Obamacare'],
  ],
  [
    'a church of Rome and its members are no people',
    'He was raised a Roman Catholic in Dover.',
    ['other: Roman Catholic', 'place: Dover'],
  ],
  [
    'a leisure centre is a place, a medical one a body',
    'Votes were counted at the Dover Leisure Centre and at the Dover Medical Centre.',
    ['place: Dover Leisure Centre', 'organisation: Dover Medical Centre'],
  ],
  [
    'towers, belts and shoals are places',
    'From Harlow Tower to the Rust Belt and the Marlow Shoal, people watched.',
    ['place: Harlow Tower', 'place: Rust Belt', 'place: Marlow Shoal'],
  ],
  [
    'a law that opens like a college is a law',
    'The College for All Act passed in June.',
    ['other: College for All Act'],
  ],
  [
    'words that shout are no names',
    'They said they COULD win and would NOT lose, which was OK with her.',
    [],
  ],
  [
    'letters with a number among them are seldom a body',
    'The H5N1 virus was found in two barns on Friday.',
    ['other: H5N1'],
  ],
  [
    'a school is called after a town or somebody and High',
    'He had attended Crane High before the war.',
    ['organisation: Crane High'],
  ],
  [
    'magazines whose names end in no word for magazines',
    'She wrote for Business Insider and later for Sports Illustrated.',
    ['organisation: Business Insider', 'organisation: Sports Illustrated'],
  ],
  [
    'a storm may bear the name of a feast, a meeting not that of a day',
    'The Easter Derecho tore off roofs, and the Merriton Council on Monday voted for new ones.',
    ['other: Easter Derecho', 'organisation: Merriton Council'],
  ],
  [
    'what a committee is about is a part of its name',
    'They met the House Select Committee on Ferries before the vote.',
    ['organisation: House Select Committee on Ferries'],
  ],
  [
    'initials that somebody is called by are a name',
    'Her son Dale, whom all call D.J., is a good boy. “D.J. is a good boy,” she said.',
    ['person: Dale', 'person: D.J.', 'person: D.J.'],
  ],
  ['a war with a number is nobody', 'He saw War II and came home.', ['other: War II']],
  [
    'a party and a state in brackets are no nickname',
    'The vote was lost by Sen. Ted Crane (R-Texas) Wednesday.',
    ['person: Ted Crane'],
  ],
  [
    'somebody whose surname is the word for a people',
    'The seat was won by Laura Finn. Finn said she was glad of it, as any Finn would be.',
    ['person: Laura Finn', 'other: Finn'],
  ],
  [
    'letters behind a name, in small and large, are no part of it',
    'The talk was given by Harriet Orr PhD on Friday.',
    ['person: Harriet Orr'],
  ],
];

for (const [what, prose, names] of KINDS) {
  test(what, () => assert.deepEqual(namesOf(prose), names));
}
