import writeGood from 'write-good';
import { analyse } from '../../server/analysis/analysis.ts';
import type { TaggingEngine } from '../../server/analysis/attribution/tagging-engine.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import { parseArticle } from '../../server/text/parse.ts';
import type { Stories } from '../gold.ts';
import { type AnalysisRun, readByTurns } from './analysis.ts';

/** Who says what by an engine, from the text on, in the stories held out, after one reading of those that are not. */
export function measureAttribution(stories: Stories, engine: TaggingEngine): AnalysisRun {
  const attribute = (text: string): unknown =>
    analyse(parseArticle(text, 'plain'), new ReadingMemory(sharedLanguage(), engine)).attributions;
  return readByTurns(stories, attribute, (text) => writeGood(text), 1);
}
