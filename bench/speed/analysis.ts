import writeGood from 'write-good';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import type { Stories } from '../gold.ts';
import { cpu, ratio, round, wordsOf } from './cpu.ts';
import { analyseWhole } from './whole-analysis.ts';

/**
 * The whole analysis without rules: parsing, quotations, attributions, entities, ledger, claims. The stories held out
 * are read once each, after those that are not; write-good reads the same in the same process.
 */
export function measureAnalysis({ known, heldOut }: Stories): object {
  const analyse = (text: string): void => analyseWhole(text, new ReadingMemory(sharedLanguage()));
  for (const text of known) {
    analyse(text);
    writeGood(text);
  }
  const ours = cpu(() => heldOut.forEach(analyse));
  const theirs = cpu(() => heldOut.forEach((text) => writeGood(text)));
  const words = wordsOf(heldOut);
  return {
    stories: heldOut.length,
    words,
    microsecondsPerWord: round((ours * 1000) / words),
    writeGoodMicrosecondsPerWord: round((theirs * 1000) / words),
    ratio: ratio(ours, theirs),
  };
}
