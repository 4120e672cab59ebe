import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { analyse } from '../../server/analysis/analysis.ts';
import type { ResidueKind, Zone } from '../../server/analysis/zones.ts';
import { parseArticle } from '../../server/text/parse.ts';

/** A zone, or `residue:kind`. */
type Line = [zone: Zone | `residue:${ResidueKind}`, text: string];

/** Zones of the blocks; residue as `residue:kind`. */
function zonesOf(text: string, format: 'plain' | 'markdown' = 'plain'): string[] {
  return analyse(parseArticle(text, format)).blocks.map(({ zone, residue }) =>
    residue ? `${zone}:${residue}` : zone,
  );
}

/** A story written as [zone, line] pairs is read with these zones. */
function assertZones(lines: readonly Line[], format: 'plain' | 'markdown' = 'plain'): void {
  const text = lines.map(([, line]) => line).join('\n\n') + '\n';
  assert.deepEqual(
    zonesOf(text, format).map((zone, i) => [zone, lines[i]?.[1]]),
    lines.map(([zone, line]) => [zone, line]),
  );
}

const LEDE: Line = [
  'paragraph',
  'FAIRHAVEN, Ore. (AP) — The City Council voted 5-2 on Tuesday to let a developer build 140 apartments on the cannery site.',
];
const QUOTE: Line = [
  'paragraph',
  '“We waited nine years for this, and the neighbors waited with us,” said Councilwoman Ines Varga, who proposed the plan.',
];
const LAST: Line = [
  'paragraph',
  'Mayor Tom Okafor is expected to sign the ordinance before the end of the month, his office said.',
];

test('a scraped wire story', () => {
  assertZones([
    ['residue:advert-label', 'ADVERTISEMENT'],
    ['headline', 'Council Approves Plan for Riverside Housing'],
    ['repeated-headline', 'Council approves plan for riverside housing.'],
    LEDE,
    QUOTE,
    ['repeated-headline', 'Council Approves Plan  for Riverside Housing'],
    ['residue:read-more', 'Read more: Ferry fares to rise in May'],
    LAST,
    ['credit', '--With assistance from Berit Solheim.'],
    ['contact', 'To contact the reporter on this story: Ines Roe in Fairhaven at iroe@harbor.example'],
    ['contact', 'To contact the editors responsible for this story: Ann Poe at apoe@harbor.example, Jim Coe'],
    ['copyright', '©2024 Harbor News L.P.'],
  ]);
});

test('a local paper: section, headline, dek, byline, date, photo', () => {
  assertZones([
    ['metadata', 'Local News'],
    ['headline', 'Council approves plan for riverside housing'],
    ['dek', 'Opponents promise an appeal over traffic'],
    ['byline', 'By JANE ROE and JOHN POE, Staff Writers'],
    ['story-date', 'Published 9:04 a.m. PT June 4, 2024'],
    ['story-date', 'Updated: June 5, 2024 | 10:15 PM'],
    ['residue:share-widget', 'Share on Facebook'],
    ['residue:photo-credit', '(AP Photo/Jane Roe)'],
    LEDE,
    ['subhead', 'What comes next'],
    QUOTE,
    ['caption', 'Ines Varga speaks at a council meeting in Fairhaven on Tuesday. (Staff photo by Jane Roe)'],
    LAST,
    ['correction', 'CORRECTION: An earlier version of this story gave a wrong date for the vote.'],
    ['credit', 'Jane Roe is a staff writer for the Fairhaven Herald.'],
    ['contact', 'Reach Jane Roe at 541-555-0114 or jroe@herald.example.'],
    ['residue:agency-signoff', '-30-'],
  ]);
});

test('bylines of many forms', () => {
  for (const byline of [
    'By Jane Roe',
    'By Jane Roe | The Herald',
    'Jane Roe | The Herald',
    'Jane Roe, Staff Writer',
    'BY JANE ROE, Staff Writer',
    'By JANE ROE, Associated Press',
    'By The Associated Press',
    'By Jane Roe, John Poe and Ana de la Cruz',
    'Staff report',
    'Associated Press',
    'By Jane Roe and the Harbor News staff',
  ]) {
    assertZones([['headline', 'Council approves plan for housing'], ['byline', byline], LEDE, QUOTE]);
  }
});

test('dates of many forms', () => {
  for (const date of [
    'June 4, 2024',
    'Tuesday, June 4, 2024 at 9:04 a.m.',
    '4 June 2024',
    '2024-06-04',
    'Posted 06/04/2024',
    'Updated 3 hours ago',
    'Published: Jun. 4, 2024, 9:04 AM EDT | Updated: Jun. 5, 2024',
  ]) {
    assertZones([['headline', 'Council approves plan for housing'], ['story-date', date], LEDE, QUOTE]);
  }
});

const RESIDUE: readonly (readonly [kind: ResidueKind, ...lines: string[]])[] = [
  [
    'advert-label',
    'Advertisement',
    'Advertisement - story continues below',
    'Sponsored Content',
    'AD',
    'Scroll to continue with content',
    'Story continues below advertisement',
    '[Advertisement]',
  ],
  [
    'read-more',
    'Read more',
    'RELATED: Ferry fares to rise',
    'More on this story',
    'Story continues below',
    'See also: Ferry fares',
    'Click here to read the full report',
    'Watch the video above.',
    'Related stories:',
    'More from the Fairhaven Herald',
    'Continue reading',
    'READ NEXT | Ferry fares to rise',
    'Read the full story here.',
  ],
  [
    'signup',
    'Sign up for our morning newsletter',
    'Follow us on Twitter',
    'Subscribe',
    'Get the day’s top stories in your inbox every morning. Sign up for our newsletter.',
    'Download our app for breaking news alerts',
    'Follow Jane Roe on Twitter: @janeroe',
    'Already a subscriber? Log in',
    'This article is available only to subscribers. Get full access for $1.',
  ],
  [
    'share-widget',
    'Share',
    'Tweet',
    'Share this article',
    'Facebook Twitter Email',
    '12 comments',
    '4 min read',
    'Copy link',
    'Leave a comment',
    'Share on WhatsApp',
  ],
  [
    'agency-signoff',
    '-0-',
    '###',
    '(END)',
    '-30-',
    'MORE',
    '(MORE)',
    '# # #',
    'BC-US--Cannery Vote, 1st Ld-Writethru,320',
    'Eds: Updates with quotes.',
    'EDS: UPDATES with vote.',
    'AP-NY-06-04-24 1204EDT',
    '(Adds details, background)',
  ],
  [
    'photo-credit',
    'Photo: Jane Roe/Getty Images',
    'AP Photo/Jane Roe',
    'REUTERS/Jane Roe',
    'Jane Roe/Getty Images',
    'Photo by Jane Roe',
    'Image',
    'Getty Images',
    'Jane Roe via Getty Images',
    'Photo courtesy of Harbor Museum',
    'Credit: Jane Roe for the Herald',
  ],
  [
    'cookie-consent',
    'We use cookies to improve your experience.',
    'Accept all cookies',
    'Please enable JavaScript to view this page.',
    'This site uses cookies.',
    'JavaScript is disabled in your browser.',
    'Privacy Policy',
    'By continuing to use this site you agree to the use of cookies',
  ],
];

for (const [kind, ...lines] of RESIDUE) {
  test(`residue: ${kind}`, () => {
    for (const line of lines) {
      assertZones([
        ['headline', 'Council approves plan for housing'],
        LEDE,
        QUOTE,
        [`residue:${kind}`, line],
        LAST,
      ]);
    }
  });
}

const CREDITS: readonly [zone: Zone, ...lines: string[]][] = [
  [
    'credit',
    '(Reporting by Jane Roe in Fairhaven; Editing by John Poe)',
    'Jane Roe contributed to this report.',
    'Additional reporting by John Poe',
    'Associated Press writer Jane Roe contributed reporting.',
    'Contributing: John Poe, Harbor News',
    'This story was originally published by the Harbor News.',
    'With files from Jane Roe',
    'Roe reported from Salem.',
    'Reporting by Jane Roe; Writing by John Poe',
    'Information from the Associated Press was used in this report.',
    'A version of this article appears in print on June 5.',
  ],
  [
    'contact',
    'Contact Jane Roe at jroe@herald.example.',
    'Jane Roe can be reached at 541-555-0114.',
    'jroe@herald.example',
    'Email: jroe@herald.example',
    'Have a news tip? Write to tips@herald.example.',
  ],
  [
    'copyright',
    '© 2024 Harbor News. All rights reserved.',
    'Copyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.',
    '(c) 2024 Harbor News',
    'Copyright (c) 2024 Harbor News',
    'Distributed by Harbor News Service.',
    'All rights reserved.',
  ],
  [
    'correction',
    'Correction: The vote was 5-2.',
    'Editor’s note: This story has been updated.',
    'This story has been corrected to show that the vote was 5-2.',
    'An earlier version of this article misspelled the name of the mayor.',
    'Clarification: The vote was on the plan, not on the permit.',
    'UPDATE: The mayor has signed the ordinance.',
    '(This version corrects the spelling of Varga)',
  ],
];

for (const [zone, ...lines] of CREDITS) {
  test(`${zone} lines`, () => {
    for (const line of lines)
      assertZones([['headline', 'Council approves plan for housing'], LEDE, QUOTE, LAST, [zone, line]]);
  });
}

test('sentences of the story that begin like residue or credits stay paragraphs', () => {
  for (const sentence of [
    'Read more than 200 submissions and the pattern is plain, the commission’s chairwoman said.',
    'Share prices fell 4 percent after the vote on Tuesday.',
    'Sign up to vote by Friday, the clerk told residents, or wait until the fall.',
    'Register to vote online or by mail before the end of May.',
    'Photo finish or not, the result will stand, said the race director.',
    'More on Tuesday’s vote came from the clerk, who counted twice.',
    'More from the clerk’s office is expected next week.',
    'Photos from the scene show a dent in the hull.',
    'Photos provided by the sheriff’s office show a dent in the hull.',
    'Copyright law protects the mural, the artist’s lawyer said.',
    'Distributed by volunteers, the flyers told residents where to vote.',
    'Advertising revenue fell by a third last year.',
    'Sponsored by two councilmen, the bill would ban new billboards.',
    'Related charges against his brother were dropped in March.',
    'Cookies and milk were served after the ceremony.',
    'Follow the money, the auditor told the council on Tuesday.',
    'Contact with the ship was lost at 4 a.m., the Coast Guard said.',
    'Corrections officers found the letter in his cell.',
    'Correction of the error will cost the county $2 million.',
    'By Tuesday, the water had reached the second floor.',
    'By law, the council must vote within 30 days.',
    'Updated maps show the flood zone reaching the school.',
    'Roe contributed $5,000 to the campaign of the mayor.',
    'Editors at the paper voted to join a union.',
    'Follow-up inspections found no leaks.',
    'Share.org, a nonprofit group, runs the food bank.',
    'Twitter said it had closed the account.',
    'Subscribers to the newsletter were told on Monday, she said.',
    'Watch commanders reported no arrests.',
    'The story continues to divide the town.',
    'Reporting by the newspaper led to the inquiry, according to the prosecutor.',
    '“Read more,” the teacher told them.',
    'With help from FEMA, the town rebuilt its pier in two years.',
    'Ends meet for few renters here.',
  ]) {
    assertZones([['headline', 'Council approves plan for housing'], LEDE, ['paragraph', sentence], LAST]);
  }
});

test('the headline is told from the first paragraph', () => {
  assertZones([LEDE, QUOTE, LAST]);
  assertZones([['paragraph', 'The City Council voted on Tuesday to approve the plan.'], QUOTE, LAST]);
  assertZones([['headline', 'Council approves plan.'], LEDE, QUOTE, LAST]);
  assertZones([['headline', 'Will the Cannery Ever Reopen?'], LEDE, QUOTE]);
  assert.deepEqual(zonesOf('Council approves cannery plan; \nopponents promise an appeal\n\n' + LEDE[1]), [
    'headline',
    'paragraph',
  ]);
  assert.deepEqual(zonesOf('Council approves plan\nBy Jane Roe\nJune 4, 2024\n' + LEDE[1]), [
    'headline',
    'byline',
    'story-date',
    'paragraph',
  ]);
});

test('a headline that is repeated directly below itself is no dek', () => {
  const headline = 'Council Approves Plan for Riverside Housing';
  assertZones([
    ['residue:advert-label', 'ADVERTISEMENT'],
    ['headline', headline],
    ['repeated-headline', headline],
    LEDE,
    QUOTE,
  ]);
  assertZones([['repeated-headline', headline], ['headline', `# ${headline}`], LEDE, QUOTE], 'markdown');
});

test('a field of a wire record gives the headline', () => {
  assertZones([
    ['metadata', 'Slug: cannery-vote'],
    ['headline', 'Headline: Council approves plan'],
    ['byline', 'By Jane Roe'],
    LEDE,
    QUOTE,
  ]);
});

test('a repeated headline is found over case, quotation marks, character references, site names', () => {
  const headline: Line = ['headline', 'Mayor calls plan “a gift” to builders'];
  for (const repeat of [
    "MAYOR CALLS PLAN 'A GIFT' TO BUILDERS",
    'Mayor calls plan &ldquo;a gift&#8221; to builders',
    'Mayor calls plan "a gift" to builders.',
    'Mayor calls plan “a gift” to builders | The Harbor News',
  ]) {
    assertZones([headline, LEDE, ['repeated-headline', repeat], LAST]);
  }
  assertZones([
    headline,
    LEDE,
    ['paragraph', 'Mayor calls plan “a gift” to builders, and opponents agree with him.'],
    LAST,
  ]);
});

test('a Markdown story', () => {
  assertZones(
    [
      ['metadata', '---\ntitle: Council Approves Plan for the Cannery\nauthor: Jane Roe\n---'],
      ['repeated-headline', 'Council Approves Plan for the Cannery'],
      ['headline', '# Council Approves Plan for the Cannery'],
      ['byline', '*By Jane Roe*'],
      LEDE,
      ['other', '![The cannery](cannery.jpg)'],
      ['caption', '*The cannery in 1911*'],
      ['pull-quote', '> “We waited nine years for this”'],
      QUOTE,
      ['subhead', '## What comes next'],
      ['list-item', '- The permit, in May'],
      ['code', '```\nx = 1\n```'],
      ['residue:share-widget', '**Share this article**'],
      ['other', '{{< map id="7" >}}'],
      LAST,
      ['credit', '*Jane Roe contributed to this report.*'],
    ],
    'markdown',
  );
});

test('front matter has the headline: the first paragraph is none', () => {
  assertZones(
    [
      ['metadata', '---\ntitle: Council Approves Plan\n---'],
      ['paragraph', 'The council said yes.'],
      QUOTE,
      LAST,
    ],
    'markdown',
  );
});

test('front matter has the headline: a heading below text of the story heads a part of it', () => {
  for (const heading of ['## What it costs', '# What it costs']) {
    assertZones(
      [
        ['metadata', '---\ntitle: Council Approves Plan\n---'],
        ['paragraph', 'The council said yes.'],
        ['subhead', heading],
        LAST,
      ],
      'markdown',
    );
  }
});

test('front matter has the headline: a heading of the first level above the text is the headline still', () => {
  for (const heading of ['# Council Approves Plan', '# Cannery to Make Way for Homes']) {
    assertZones(
      [
        ['metadata', '---\ntitle: Council Approves Plan\n---'],
        ['headline', heading],
        QUOTE,
        ['subhead', '# What it costs'],
        LAST,
      ],
      'markdown',
    );
  }
});

test('a list of links behind its label is residue, subheads and lists of the story are not', () => {
  assertZones([
    ['headline', 'Council approves plan for housing'],
    LEDE,
    QUOTE,
    ['residue:read-more', 'Related stories'],
    ['residue:read-more', 'Ferry Fares to Rise in May'],
    ['residue:read-more', 'School Board Picks New Chief'],
    LAST,
    ['list-item', '• The permit, in May'],
    ['list-item', '• The ferry landing, in June'],
  ]);
});

test('a pull quote repeats words of a longer paragraph', () => {
  assertZones([
    ['headline', 'Council approves plan for housing'],
    LEDE,
    ['pull-quote', '“We waited nine years for this.”'],
    QUOTE,
    ['paragraph', '“Nobody asked us about the traffic.”'],
  ]);
});

const copy = fc
  .array(
    fc.constantFrom(
      LEDE[1],
      QUOTE[1],
      'Share',
      'MORE',
      'By Jane Roe',
      'June 4, 2024',
      '# Head',
      '- item',
      '> quote',
      'Related stories',
      'Fares Rise',
      '***',
      '&#x110000;',
      '(',
      'é',
      '\uD83D',
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.join('\n\n'));

test('property: one assignment a block, residue has a kind, and the same words give the same zones', () => {
  fc.assert(
    fc.property(copy, fc.constantFrom('plain', 'markdown'), (text, format) => {
      const { blocks, article } = analyse(parseArticle(text, format));
      assert.equal(blocks.length, article.blocks.length);
      for (const { zone, residue } of blocks) assert.equal(zone === 'residue', residue !== undefined);
      assert.ok(blocks.filter(({ zone }) => zone === 'headline').length <= 1);
      assert.deepEqual(
        zonesOf(text, format),
        blocks.map(({ zone, residue }) => (residue ? `${zone}:${residue}` : zone)),
      );
    }),
  );
});

test('hostile lines are classed in linear steps', () => {
  for (const unit of [
    'A ',
    'a@',
    '(',
    'By A',
    'Related ',
    '| ',
    '- ',
    '1 ',
    '&amp;',
    '“',
    'Photo ',
    '© ',
    'AP/',
    ' and',
    'A and ',
  ]) {
    for (const length of [600, 1300, 5000, 300_000]) zonesOf(unit.repeat(Math.ceil(length / unit.length)));
  }
});
