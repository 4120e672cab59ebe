import { splitSentences } from '../../server/language/sentences.ts';
import { tokenize } from '../../server/language/tokens.ts';
import { goldFolder } from '../gold.ts';
import { recordResult } from '../record.ts';
import { readSilver, type SilverArticle } from '../silver.ts';

// Scores sentence ends against automatic ones (CoreNLP); the end of the text is not counted. The reference is silver, and
// wrong in ways of its own: it takes the '' that opens a quotation for one that closes, and ends a sentence before “she said”.
// So ends are compared twice: as they are, and normalised, by the last character that is no quotation mark, leaving out ends of
// the reference before a small letter, a comma or a tag. `insideParagraphs` leaves out ends that a line break follows.
// --list prints the differences; they are the corpus' own words, and belong in no file of the project.

interface Tally {
  found: number;
  reference: number;
  right: number;
}

const folder = goldFolder(process.argv);
const articles = readSilver(folder);
const tallies = { exact: newTallies(), normalised: newTallies() };
const differences = new Map<string, number>();
let words = 0;
let milliseconds = 0;
for (const article of articles) score(article);

const result = {
  what: 'Sentence ends against the automatic ones of CoreNLP (silver)',
  texts: articles.length,
  normalised: { all: figures(tallies.normalised.all), insideParagraphs: figures(tallies.normalised.inside) },
  exact: { all: figures(tallies.exact.all), insideParagraphs: figures(tallies.exact.inside) },
  wordsPerSecond: Math.round(words / (milliseconds / 1000)),
};
recordResult('sentences', result);
console.log(JSON.stringify(result, undefined, 2));
if (process.argv.includes('--list')) {
  for (const [what, count] of [...differences].toSorted((a, b) => b[1] - a[1])) console.log(count, what);
}

function newTallies(): { all: Tally; inside: Tally } {
  return { all: { found: 0, reference: 0, right: 0 }, inside: { found: 0, reference: 0, right: 0 } };
}

function score({ text, sentences }: SilverArticle): void {
  const began = performance.now();
  const tokens = tokenize(text).tokens;
  const split = splitSentences(text, tokens);
  milliseconds += performance.now() - began;
  words += tokens.filter(({ kind }) => kind === 'word' || kind === 'number').length;
  const reference = sentences.map((tokens) => tokens.at(-1)!.end);
  const found = split.map(({ end }) => end);
  compare(text, reference, found, text.trimEnd().length, tallies.exact, false);
  const normal = (end: number): number => {
    let at = end;
    while (at > 0 && /[\s"'”’“‘]/.test(text[at - 1]!)) at -= 1;
    return at;
  };
  const sane = reference
    .map(normal)
    .filter((end) => !/^(?:["”’')]*\s+[a-z,<]|[<,])/.test(text.slice(end, end + 30)));
  compare(text, sane, found.map(normal), normal(text.length), tallies.normalised, true);
}

function compare(
  text: string,
  referenceEnds: readonly number[],
  foundEnds: readonly number[],
  last: number,
  into: { all: Tally; inside: Tally },
  listed: boolean,
): void {
  const reference = new Set(referenceEnds.filter((end) => end !== last && end > 0));
  const found = new Set(foundEnds.filter((end) => end !== last && end > 0));
  for (const end of new Set([...reference, ...found])) {
    const easy = /^\s*\n/.test(text.slice(end, end + 40));
    for (const tally of easy ? [into.all] : [into.all, into.inside]) {
      if (found.has(end)) tally.found += 1;
      if (reference.has(end)) tally.reference += 1;
      if (found.has(end) && reference.has(end)) tally.right += 1;
    }
    if (listed && found.has(end) !== reference.has(end))
      note(found.has(end) ? 'ONLY OURS' : 'ONLY THEIRS', text, end);
  }
}

function note(kind: string, text: string, end: number): void {
  const what = `${kind} ${JSON.stringify(`${text.slice(Math.max(0, end - 25), end)}|${text.slice(end, end + 15)}`)}`;
  differences.set(what, (differences.get(what) ?? 0) + 1);
}

function figures({ found, reference, right }: Tally): Record<string, number> {
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  return {
    reference,
    found,
    precision: round(right / found),
    recall: round(right / reference),
    f1: round((2 * right) / (found + reference)),
  };
}
