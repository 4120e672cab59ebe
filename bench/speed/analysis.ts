import writeGood from 'write-good';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import type { Stories } from '../gold.ts';
import { cpu, ratio, round, wordsOf } from './cpu.ts';
import { analyseWhole } from './whole-analysis.ts';

/**
 * How often the other stories are read first. V8 compiles what runs once a story only after some thousand stories: until
 * then its compiling counts too. After three readings the ratio is higher by an eighth, after one by two fifths. What a
 * process that has just started takes is told by `archive.ts`.
 */
const WARMING = 10;

/** Stories that each of the two reads in turn: machines are faster one second and slower the next. */
const IN_TURN = 10;

/** What it cost to analyse the stories held out. */
export interface AnalysisFigures {
  readonly stories: number;
  readonly words: number;
  readonly microsecondsPerWord: number;
  readonly writeGoodMicrosecondsPerWord: number;
  readonly ratio: number;
}

/**
 * The whole analysis without rules: parsing, quotations, attributions, entities, ledger, claims. The stories held out
 * are read once each, after those that are not; write-good reads the same in the same process, by turns. The CPU time is that of
 * all threads.
 */
export function measureAnalysis({ known, heldOut }: Stories): AnalysisFigures {
  const analyse = (text: string): void => analyseWhole(text, new ReadingMemory(sharedLanguage()));
  for (let times = 0; times < WARMING; times++)
    for (const text of known) {
      analyse(text);
      writeGood(text);
    }
  let ours = 0;
  let theirs = 0;
  for (let from = 0; from < heldOut.length; from += IN_TURN) {
    const some = heldOut.slice(from, from + IN_TURN);
    ours += cpu(() => some.forEach(analyse));
    theirs += cpu(() => some.forEach((text) => writeGood(text)));
  }
  const words = wordsOf(heldOut);
  return {
    stories: heldOut.length,
    words,
    microsecondsPerWord: round((ours * 1000) / words),
    writeGoodMicrosecondsPerWord: round((theirs * 1000) / words),
    ratio: ratio(ours, theirs),
  };
}
