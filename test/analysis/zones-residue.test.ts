import { test } from 'node:test';
import type { ResidueKind, Zone } from '../../server/analysis/zones.ts';
import { assertZones, LAST, LEDE, QUOTE } from './zoned-story.ts';

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
    'Our partners use cookies.',
    'Your browser does not support this video.',
    'To play this video, allow cookies in your browser.',
    'It looks like you are using an ad blocker.',
    'We’ve noticed that you are using an ad blocker.',
    'Please turn off your ad blocker.',
    'You must enable JavaScript to read the comments.',
    'Do not sell my information',
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
