import { terms } from '../lexicon/terms.ts';
import type { Span } from '../text/span.ts';
import { mayHoldDoubledWord } from './doubled-words.ts';
import { blockRule } from './rule.ts';
import { PROSE_ZONES } from './zone-sets.ts';
import { LetterPattern } from '../text/letter-pattern.ts';
import { isCapitalAt } from '../language/characters.ts';

/** Doubled with good reason: “had had”, “the fact that that”, “very very”, “carry on on Monday”. */
const FREE = terms(`
bye
do
far
first
ha
had
her
long
many
much
never
no
now
on
out
really
so
that
there
up
very
was
who
`);

/** Never doubled for effect, not even by a speaker. */
const SMALL = terms(`
a
an
and
at
by
for
from
of
the
to
with
`);

/** Now and then right: “what it is is”, “came in in May”. The editor decides. */
const DOUBTFUL = terms(`
in
is
`);

/** A word, white space, and the same word; both are whole, neither is tied to more by a hyphen or an apostrophe. */
const DOUBLED = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}\p{M}'’.@&/_-])(\p{L}[\p{L}\p{M}'’]{0,40})(\s{1,20})\1(?![\p{L}\p{N}\p{M}@&/_-]|['’.]\p{L})`,
  'gi',
);

function findDoubled(prose: string) {
  return mayHoldDoubledWord(prose) ? prose.matchAll(DOUBLED.for(prose)) : [];
}

export const repeatedWord = blockRule({
  meta: {
    id: 'repeated-word',
    summary: 'The same word stands twice in a row.',
    group: 'style',
    severity: 'warning',
    fix: 'safe',
    supersedes: ['write-good-illusion'],
    since: '0.1.0',
    authorities: [],
  },
  options: {
    allow: {
      default: [] as readonly string[],
      description: 'Further words that may be doubled.',
    },
  },
  zones: ['headline', 'subhead', ...PROSE_ZONES],
  *check({ reading: { narration, prose } }, { allow }) {
    for (const { 0: words, 1: word = '', 2: space = '', index } of findDoubled(prose)) {
      const second = words.slice(word.length + space.length);
      const folded = word.toLowerCase();
      if (FREE.has(folded) || allow.includes(folded)) continue;
      // “Walla Walla” and “Duran Duran” are names; “The the” is a slip.
      const isName = isCapitalAt(second, 0);
      const isQuoted = narration[index] === ' ';
      if ((isName || isQuoted) && !SMALL.has(folded)) continue;
      const end = index + words.length;
      yield {
        span: { start: index, end },
        message: isQuoted
          ? `“${word}” stands twice in this quotation. Delete one, unless the speaker stumbled.`
          : `“${word}” stands here twice. Delete one.`,
        fixes: [
          {
            title: `Delete the second “${second}”`,
            kind: isQuoted || DOUBTFUL.has(folded) ? 'suggestion' : 'safe',
            edits: [{ span: secondWord(prose, index + word.length, end, second.length), text: '' }],
          },
        ],
      };
    }
  },
});

/** The second word with the white space that parts it from the first; at the head of a line, with that behind it. */
function secondWord(text: string, gap: number, end: number, length: number): Span {
  const breaksLine = text.slice(gap, end).includes('\n');
  return breaksLine && text[end] === ' ' ? { start: end - length, end: end + 1 } : { start: gap, end };
}
