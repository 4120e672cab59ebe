import writeGood from 'write-good';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import type { Stories } from '../gold.ts';
import { cpuByTurns, ratio, round, sum, type Turns, wordsOf } from './cpu.ts';
import { analyseWhole } from './whole-analysis.ts';

/**
 * How often the other stories are read first. V8 compiles what runs once a story only after some thousand stories: until
 * then its compiling counts too. After three readings the ratio is higher by an eighth, after one by two fifths. What a
 * process that has just started takes is told by `archive.ts`.
 */
const WARMING = 10;

/** What our reader and write-good took in one process. */
export interface AnalysisRun extends Turns {
  readonly stories: number;
  readonly words: number;
}

/** What it costs to read the stories held out. */
export interface AnalysisFigures {
  readonly stories: number;
  readonly words: number;
  readonly microsecondsPerWord: number;
  readonly writeGoodMicrosecondsPerWord: number;
  readonly ratio: number;
  /** The ratio of each run alone. */
  readonly ratios: readonly number[];
}

/**
 * The whole analysis without rules: parsing, quotations, attributions, entities, ledger, claims. The stories held out
 * are read once each, after those that are not; write-good reads the same in the same process, by turns. The CPU time is that of
 * all threads.
 */
export function measureAnalysis(stories: Stories): AnalysisRun {
  const analyse = (text: string): void => analyseWhole(text, new ReadingMemory(sharedLanguage()));
  return readByTurns(stories, analyse, (text) => writeGood(text), WARMING);
}

/** Has two read the stories held out by turns, when they have read the others so many times. */
export function readByTurns(
  { known, heldOut }: Stories,
  ours: (text: string) => unknown,
  theirs: (text: string) => unknown,
  times: number,
): AnalysisRun {
  for (let time = 0; time < times; time++)
    for (const text of known) {
      ours(text);
      theirs(text);
    }
  return { stories: heldOut.length, words: wordsOf(heldOut), ...cpuByTurns(heldOut, ours, theirs) };
}

/**
 * The figures of runs in processes of their own. Of each turn the run counts in which it took least, for either of the two by
 * itself: whatever else the machine does only adds to it.
 */
export function analysisFigures(runs: readonly AnalysisRun[]): AnalysisFigures {
  const { stories, words } = runs[0]!;
  const ours = sum(leastOf(runs.map((run) => run.ours)));
  const theirs = sum(leastOf(runs.map((run) => run.theirs)));
  return {
    stories,
    words,
    microsecondsPerWord: round((ours * 1000) / words),
    writeGoodMicrosecondsPerWord: round((theirs * 1000) / words),
    ratio: ratio(ours, theirs),
    ratios: runs.map((run) => ratio(sum(run.ours), sum(run.theirs))),
  };
}

/** The least of each place in rows of equal length. */
function leastOf(rows: readonly (readonly number[])[]): number[] {
  return rows[0]!.map((_, place) => Math.min(...rows.map((row) => row[place]!)));
}
