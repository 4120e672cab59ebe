import writeGood from 'write-good';
import { analyse } from '../../server/analysis/analysis.ts';
import type { ReadingMemory } from '../../server/analysis/memory.ts';
import { parseArticle } from '../../server/text/parse.ts';
import type { GoldStory } from '../../training/polnear.ts';

/**
 * What it costs to tell who says what in stories not seen before, from their text on, beside naive write-good in the same
 * process: CPU time on one core, after warming on the other stories.
 */
export function costOf(stories: readonly GoldStory[], newMemory: () => ReadingMemory): object {
  const attribute = (text: string) => analyse(parseArticle(text, 'plain'), newMemory()).attributions;
  for (const { text, heldOut } of stories) {
    if (heldOut) continue;
    attribute(text);
    writeGood(text);
  }
  const texts = stories.filter(({ heldOut }) => heldOut).map(({ text }) => text);
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const ours = cpu(() => texts.forEach(attribute));
  const theirs = cpu(() => texts.forEach((text) => writeGood(text)));
  return {
    words,
    wordsPerSecond: Math.round((words / ours) * 1e6),
    writeGoodWordsPerSecond: Math.round((words / theirs) * 1e6),
    ratio: Number((ours / theirs).toFixed(2)),
  };
}

/** CPU microseconds, user and system, that a call takes. */
function cpu(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
