import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { splitSentences } from '../../server/language/sentences.ts';
import { tokenize } from '../../server/language/tokens.ts';
import { readSilver, type SilverArticle } from './gold.ts';

// Scores sentence ends against automatic ones (CoreNLP). An end is compared by the last visible character of the sentence;
// the end of the text is not counted. `insideParagraphs` leaves out ends that a line break follows, which are easy.
// The reference is silver: where the two differ, it is often the one that is wrong.

interface Tally {
  found: number;
  reference: number;
  right: number;
}

const { values } = parseArgs({
  options: { gold: { type: 'string' }, list: { type: 'boolean', default: false } },
});
if (values.gold === undefined) {
  console.error('Usage: node bench/sentences/run.ts --gold DIR [--list]');
  process.exit(2);
}
const articles = readSilver(values.gold);
const all: Tally = { found: 0, reference: 0, right: 0 };
const inside: Tally = { found: 0, reference: 0, right: 0 };
const differences = new Map<string, number>();
let words = 0;
let milliseconds = 0;
for (const article of articles) score(article);

const result = {
  what: 'Sentence ends against the automatic ones of CoreNLP (silver), all texts',
  machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`,
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  texts: articles.length,
  all: figures(all),
  insideParagraphs: figures(inside),
  wordsPerSecond: Math.round(words / (milliseconds / 1000)),
};
const results = join(import.meta.dirname, '..', 'results');
mkdirSync(results, { recursive: true });
writeFileSync(join(results, 'sentences.json'), `${JSON.stringify(result, undefined, 2)}\n`);
console.log(JSON.stringify(result, undefined, 2));
if (values.list) {
  for (const [what, count] of [...differences].toSorted((a, b) => b[1] - a[1])) console.log(count, what);
}

function score({ text, sentences }: SilverArticle): void {
  const began = performance.now();
  const tokens = tokenize(text);
  const split = splitSentences(text, tokens);
  milliseconds += performance.now() - began;
  words += tokens.filter(({ kind }) => kind === 'word' || kind === 'number').length;
  const last = text.trimEnd().length;
  const reference = new Set(sentences.map((tokens) => tokens.at(-1)!.end).filter((end) => end !== last));
  const found = new Set(split.map(({ end }) => end).filter((end) => end !== last));
  for (const end of new Set([...reference, ...found])) {
    const easy = /^\s*\n/.test(text.slice(end, end + 40));
    for (const tally of easy ? [all] : [all, inside]) {
      if (found.has(end)) tally.found += 1;
      if (reference.has(end)) tally.reference += 1;
      if (found.has(end) && reference.has(end)) tally.right += 1;
    }
    if (found.has(end) !== reference.has(end)) note(found.has(end) ? 'ONLY OURS' : 'ONLY THEIRS', text, end);
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
