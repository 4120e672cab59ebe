import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { splitSentences } from '../../server/language/sentences.ts';
import { tokenize } from '../../server/language/tokens.ts';

function split(text: string): string[] {
  return splitSentences(text, tokenize(text).tokens).map(({ start, end }) => text.slice(start, end));
}

/** Each case is written with `|` where a sentence ends inside it. */
const CASES = `
The board met on Monday.| It voted 5-2.
Dr. Ada Holt runs the clinic.| She opened it in May.
The hearing is in St. Paul on Friday.| Nobody objected.
They met Jan. 5 in Quincy.
The fair opens on Jan. 5.| Tickets cost $4.
The court in the U.S. District building was full.
He moved to the U.S. in 2003.
She grew up in the U.S.| He did not.
The U.S. Supreme Court took the case.| Lawyers were surprised.
J. D. Marlow wrote the report.
J.D. Marlow wrote the report.
George W. Pell lost.| The count took a week.
The dog was named after John F. Carver of Dayton.
The clinic is short of vitamin C.| The county has none.
The fund, Harrow Partners L.P., sold its stake.
The fund is called Harrow Partners L.P.| It sold its stake.
The meeting starts at 3 p.m. on Tuesday.
The meeting starts at 3 p.m.| The doors open at two.
The shop closes at 11 a.m. Sundays.
It was No. 4 on the list.
Would he stay?| No.| He packed at once.
Sgt. Rosa Lind and Lt. Omar Reyes spoke.
Gov. Dana Whitfield vetoed the bill.| The Senate sighed.
Then-Gov. Paul Reyes signed it.
Sens. Holt and Marsh objected.
Ruth Amis (R-Va.) voted no.
Ruth Amis (D-N.Y.) voted no.| So did the rest.
The former mayor of Fresno, Calif., paid.
She lives in Quincy, Mass.| The house is yellow.
She lives in Quincy, Mass., with a dog.
The firm, Tolland Inc., folded.| Nobody noticed.
He works for Tolland Inc.| The firm makes pumps.
Tolland Corp. Chairman Ed Pell quit.
The case is Roe v. Marsh.| It was filed in June.
Martin Luther King Jr. Boulevard was closed.
“We won,” she said.| “We really won.”
“We won.”| The crowd went home.
“Did we win?” she asked.
“We won!” the coach shouted.| Everyone hugged.
"We won."| The crowd went home.
"Did we win?" she asked.| "We did."
She called it "a mess."| He called it "art."
‘We won,’ he said.| ‘We did.’
“He told me, ‘Go home.’”| She went.
''We won,'' she said.| ''We did.''
She was tired. |\`\`Go home,'' he said.
(The bridge has no name.)| It was built in 1931.
The bridge (it has no name) was built in 1931.
[The paper erred.]| It said so.
He paused ... and went on.
He paused … then went on.
“I was … tired,” she said.
“I was tired …”| She sat down.
“We tried. . . .| The rest is history.”
The vote was close.... |Nobody slept.
Really?!| Yes.
Go!| Go!| Go!
He works for Yahoo! News now.
See example.com for hours.| It opens at 9.
Read https://example.com/a.b?c=d. |Then call.
Write to desk@example.com. |The line is open.
She holds a Ph.D. in botany.
She holds a Ph.D.| The town is proud.
The rate rose 3.5 percent.| Rents rose 2.1 percent.
The plan costs $1.2 million.| The council has $900,000.
He was born in Mt. Vernon on Dec. 3, 1950.
They came from Ft. Wayne, etc., by bus.
The road was closed.|The detour was long.
“We won.”|The crowd went home.
Prices fell — a lot. — Staff report
Then (Ohio Gov.) Dana Pell spoke.
She is back (from the U.S.) |The rest stayed.
The office (Suite No. 5) is closed.
What a day: rain, hail, snow.| Then sun.
The U.N. envoy met the E.U. team.
The soldiers, e.g. those from Ohio, left.
Sept. 11 was a Tuesday.
Vice President Lena Cho vs. Sen. Bo Hart is the race.
`;

void describe('sentences', () => {
  for (const line of CASES.trim().split('\n')) {
    const marked = line.replaceAll('\\`', '`');
    void it(marked, () => {
      const expected = marked.split('|').map((sentence) => sentence.trim());
      assert.deepEqual(split(marked.replaceAll('|', '')), expected);
    });
  }

  void it('takes a single line break for a space and a blank line for an end', () => {
    assert.deepEqual(split('The board met\non Monday. It\nvoted.\n\nno stop here\n \nNext'), [
      'The board met\non Monday.',
      'It\nvoted.',
      'no stop here',
      'Next',
    ]);
  });

  void it('gives nothing for an empty text', () => {
    assert.deepEqual(split(''), []);
    assert.deepEqual(split(' \n\n '), []);
  });

  const pieces = fc.constantFrom(
    'The board',
    ' met',
    ...".|. |?|!|...| . . .|\"|“|”|'|’|''|``|(|)| |\n|\n\n|U.S.| Jan. |5|Dr.| J. |Inc.| p.m.|no|No|. The |—|,|\r\n|😀|\ud800".split(
      '|',
    ),
  );
  const copy = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((parts) => parts.join('')),
  );

  void it('covers every token once, in order, whatever the text', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const tokens = tokenize(text).tokens;
        const sentences = splitSentences(text, tokens);
        let at = 0;
        for (const { start, end, firstToken, endToken } of sentences) {
          assert.equal(firstToken, at);
          assert.ok(endToken > firstToken);
          assert.equal(start, tokens[firstToken]!.start);
          assert.equal(end, tokens[endToken - 1]!.end);
          at = endToken;
        }
        assert.equal(at, tokens.length);
      }),
      { numRuns: 500 },
    );
  });

  void it('splits two paragraphs as it splits each', () => {
    fc.assert(
      fc.property(copy, copy, (first, second) => {
        assert.deepEqual(split(`${first}\n\n${second}`), [...split(first), ...split(second)]);
      }),
      { numRuns: 500 },
    );
  });
});
