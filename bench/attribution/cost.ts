import writeGood from 'write-good';
import { analyse } from '../../server/analysis/analysis.ts';
import type { ReadingMemory } from '../../server/analysis/memory.ts';
import { parseArticle } from '../../server/text/parse.ts';
import type { Stories } from '../gold.ts';
import { cpuByTurns, ratio, sum, wordsOf } from '../speed/cpu.ts';

/**
 * What it costs to tell who says what in the stories held out, from their text on, beside naive write-good in the same
 * process, by turns: CPU time, after both have read the other stories once. Nothing may have read those held out before.
 */
export function costOf({ known, heldOut }: Stories, newMemory: () => ReadingMemory): object {
  const attribute = (text: string) => analyse(parseArticle(text, 'plain'), newMemory()).attributions;
  for (const text of known) {
    attribute(text);
    writeGood(text);
  }
  const turns = cpuByTurns(heldOut, attribute, (text) => writeGood(text));
  const [ours, theirs] = [sum(turns.ours), sum(turns.theirs)];
  const words = wordsOf(heldOut);
  return {
    words,
    wordsPerSecond: Math.round((words / ours) * 1000),
    writeGoodWordsPerSecond: Math.round((words / theirs) * 1000),
    ratio: ratio(ours, theirs),
  };
}
