import writeGood from 'write-good';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Stories } from '../gold.ts';
import { cpu, ratio, round } from './cpu.ts';
import { documentOf } from './document.ts';

/** Letters typed into each document, one after the other. */
const KEYSTROKES = 20;

/** Texts that are reviewed before one counts: the document as it is opened, and with two letters. */
const BEFORE = 3;

/** How often write-good reads the whole of it. */
const RUNS = 3;

/** Documents of 1,000, 10,000 and 100,000 words, after a tenth of the stories, each read once by both. */
export function measureKeystrokes({ known }: Stories): object[] {
  const reviewer = new Reviewer(new ReadingMemory(sharedLanguage()));
  const settings = settle(RULES);
  for (const text of known.slice(0, known.length / 10)) {
    reviewer.review({ text, format: 'plain' }, settings);
    writeGood(text);
  }
  return [1000, 10_000, 100_000].map((words) => measureKeystroke(known, words));
}

/**
 * A letter typed in the middle of a document made of stories end to end, in a paragraph that grows with each: the review of
 * the edited text against write-good over the whole of it, as an editor extension without a cache runs it.
 */
function measureKeystroke(known: readonly string[], words: number): object {
  const settings = settle(RULES);
  const text = documentOf(known, words);
  const middle = text.indexOf(' ', Math.floor(text.length / 2));
  const typed = Array.from(
    { length: BEFORE + KEYSTROKES },
    (_, at) => `${text.slice(0, middle)}${'y'.repeat(at)}${text.slice(middle)}`,
  );
  const reviewer = new Reviewer(new ReadingMemory(sharedLanguage()));
  const review = (source: string) => reviewer.review({ text: source, format: 'plain' }, settings);
  typed.slice(0, BEFORE).forEach(review);
  const ours = cpu(() => typed.slice(BEFORE).forEach(review));
  const theirs = cpu(() => {
    for (let run = 0; run < RUNS; run++) writeGood(typed[run]!);
  });
  const [perKey, perRun] = [ours / KEYSTROKES, theirs / RUNS];
  return { words, reviewMs: round(perKey), writeGoodMs: round(perRun), ratio: ratio(perKey, perRun) };
}
