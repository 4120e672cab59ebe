import writeGood from 'write-good';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Stories } from '../gold.ts';
import { cpu, ratio, round } from './cpu.ts';
import { documentOf } from './document.ts';

const KEYSTROKES = 20;

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
 * A letter typed and removed in the middle of a document made of stories end to end: the review of the edited text
 * against write-good over the whole of it, as an editor extension without a cache runs it.
 */
function measureKeystroke(known: readonly string[], words: number): object {
  const settings = settle(RULES);
  const text = documentOf(known, words);
  const middle = text.indexOf(' ', Math.floor(text.length / 2));
  const typed = `${text.slice(0, middle)}x${text.slice(middle)}`;
  const reviewer = new Reviewer(new ReadingMemory(sharedLanguage()));
  const review = (source: string) => reviewer.review({ text: source, format: 'plain' }, settings);
  for (let i = 0; i < 4; i++) review(i % 2 === 0 ? text : typed);
  const ours = cpu(() => {
    for (let i = 0; i < KEYSTROKES; i++)
      review(i % 2 === 0 ? text : `${text.slice(0, middle)}${'y'.repeat(i)}${text.slice(middle)}`);
  });
  const theirs = cpu(() => {
    for (let i = 0; i < 3; i++) writeGood(typed);
  });
  const [perKey, perRun] = [ours / KEYSTROKES, theirs / 3];
  return { words, reviewMs: round(perKey), writeGoodMs: round(perRun), ratio: ratio(perKey, perRun) };
}
