import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesOf } from '../support/block-names.ts';

const TITLES: readonly (readonly [what: string, prose: string, names: readonly string[]])[] = [
  [
    'a firm before an office is a name, though no list has it',
    'On Friday the former Hewlett-Packard CEO came to Dover.',
    ['organisation: Hewlett-Packard', 'place: Dover'],
  ],
  ['what a minister is for is no body', 'The paper was written by the Transport Secretary on Friday.', []],
  [
    'a union before the office of somebody',
    'The letter went to United Dockworkers Political Director Tim Waters in May.',
    ['organisation: United Dockworkers', 'person: Tim Waters'],
  ],
  [
    'a listed body or place is not cut by a word of titles in it',
    'They wrote to White House Counsel Dana Quill and to Dade County Prosecutor Bill Orr.',
    ['organisation: White House', 'person: Dana Quill', 'place: Dade County', 'person: Bill Orr'],
  ],
  [
    'an office names what it is the office of',
    'He was Attorney General of Delaware before he became President of CNN Worldwide.',
    ['place: Delaware', 'organisation: CNN Worldwide'],
  ],
  [
    'an office of an office',
    'She had hoped to be Secretary of State of the United States or Secretary of Defense.',
    ['place: United States'],
  ],
  [
    'those who are spoken to by their office are not named',
    '“Mr. President, this is a very bad thing,” she said.',
    [],
  ],
  [
    'a bridge that opens with a word for jobs is a bridge',
    'He saw his best work, the Teller Narrows Bridge, from the boat.',
    ['place: Teller Narrows Bridge'],
  ],
  [
    'those who hold a house or a chamber are not a part of its name',
    'He told the Clinton White House that a Democratic Senate would never vote for it.',
    ['person: Clinton', 'organisation: White House', 'other: Democratic', 'organisation: Senate'],
  ],
  [
    'a short sentence with many names is no headline',
    'She met Senate Minority Leader Carl Vance on Monday.',
    ['organisation: Senate', 'person: Carl Vance'],
  ],
  [
    'a sentence that ends in a short form is no headline',
    'He worked for Marlow Consulting and Hadley Brothers Ltd.',
    ['organisation: Marlow Consulting', 'organisation: Hadley Brothers Ltd.'],
  ],
  [
    'a quotation with many names is no headline',
    '“Medford is Medford,” said Tran. “They’ve got Alyssa Boone. We’ve got a bus ride.”',
    ['place: Medford', 'person: Tran', 'person: Alyssa Boone'],
  ],
  [
    'members of a legislature have a party and a place',
    'Rep. Ana Quill, D-Fort Henry, met Sen. Tom Parr, R-Cunningham, on Friday.',
    ['person: Ana Quill', 'place: Fort Henry', 'person: Tom Parr', 'place: Cunningham'],
  ],
  [
    'who has somebody to speak for it has a name',
    'One of them is a school, a Frontier spokesperson told the MP.',
    ['other: Frontier'],
  ],
  [
    'a paper is called like somebody who advertises or observes',
    'She told the Tarrow Advertiser that the count was lost.',
    ['organisation: Tarrow Advertiser'],
  ],
  [
    'the office of an officer is a body',
    'He wrote to the Iowa Attorney General’s Office and to the Cook County State’s Attorney’s Office.',
    ['organisation: Iowa Attorney General’s Office', 'organisation: Cook County State’s Attorney’s Office'],
  ],
  [
    'public defenders have an office',
    'Dana Feld of the Marlow County Public Defender’s Office said he was at home.',
    ['person: Dana Feld', 'organisation: Marlow County Public Defender’s Office'],
  ],
  [
    'those who act for somebody are a body',
    'The judge blocked the second Okafor administration on Friday.',
    ['organisation: Okafor administration'],
  ],
  [
    'those who might act for somebody are none yet',
    'He said a Quill administration would close the pier.',
    ['person: Quill'],
  ],
  ['what a campaign has is no body', 'He wore the Quill campaign hat on Friday.', ['person: Quill']],
  [
    'a party that governs and a chamber that is run for are bodies without it',
    'The Labour administration was blamed by the Senate campaign.',
    ['organisation: Labour', 'organisation: Senate'],
  ],
];

for (const [what, prose, names] of TITLES) {
  test(what, () => assert.deepEqual(namesOf(prose), names));
}
