import writeGood from 'write-good';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Stories } from '../gold.ts';
import { cpuByTurns, ratio, sum, wordsOf } from './cpu.ts';

/**
 * The review with every rule that is on by default, beside write-good, by turns: stories not held out in order of name, after
 * both have read a tenth of them.
 */
export function measureArchive({ known }: Stories): object {
  const settings = settle(RULES);
  const reviewer = new Reviewer(new ReadingMemory(sharedLanguage()));
  const review = (text: string) => reviewer.review({ text, format: 'plain' }, settings);
  const warmUp = known.slice(0, known.length / 10);
  const rest = known.slice(warmUp.length);
  for (const text of warmUp) {
    review(text);
    writeGood(text);
  }
  const turns = cpuByTurns(rest, review, (text) => writeGood(text));
  const [ours, theirs] = [sum(turns.ours), sum(turns.theirs)];
  const words = wordsOf(rest);
  return {
    stories: rest.length,
    words,
    reviewMs: Math.round(ours),
    writeGoodMs: Math.round(theirs),
    ratio: ratio(ours, theirs),
    wordsPerSecond: Math.round(words / (ours / 1000)),
  };
}
