/**
 * CPU time of a review, as ratios against write-good in the same run.
 *
 *     node bench/speed/run.ts --gold DIR      → bench/results/speed.json
 *
 * archive: every gold story once, each not seen before, in one process after a warm-up on the first tenth.
 * keystroke: a letter typed and removed in the middle of documents made of gold stories end to end; the review of the
 * edited text against write-good over the whole of it, as an editor extension without a cache runs it.
 */
import writeGood from 'write-good';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { RULES } from '../../server/rules/index.ts';
import { goldFolder, goldStories } from '../gold.ts';
import { recordResult } from '../record.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { sharedLanguage } from '../../server/node/language.ts';

const KEYSTROKES = 20;
const texts = goldStories(goldFolder(process.argv.slice(2))).map(({ text }) => text);
const settings = settle(RULES);

const figures = { archive: archive(), keystroke: [1000, 10_000, 100_000].map(keystroke) };
recordResult('speed', figures);
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);

/** CPU milliseconds, user and system, that a call takes. */
function cpu(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function archive(): object {
  const reviewer = new Reviewer(new ReadingMemory(sharedLanguage()));
  const review = (text: string) => reviewer.review({ text, format: 'plain' }, settings);
  const warmUp = texts.slice(0, texts.length / 10);
  const rest = texts.slice(warmUp.length);
  for (const text of warmUp) {
    review(text);
    writeGood(text);
  }
  const ours = cpu(() => rest.forEach(review));
  const theirs = cpu(() => rest.forEach((text) => writeGood(text)));
  const words = rest.reduce((sum, text) => sum + wordCount(text), 0);
  return {
    stories: rest.length,
    words,
    reviewMs: Math.round(ours),
    writeGoodMs: Math.round(theirs),
    ratio: ratio(ours, theirs),
    wordsPerSecond: Math.round(words / (ours / 1000)),
  };
}

function keystroke(words: number): object {
  const text = documentOf(words);
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
  return {
    words,
    reviewMs: Number(perKey.toFixed(2)),
    writeGoodMs: Number(perRun.toFixed(2)),
    ratio: ratio(perKey, perRun),
  };
}

/** Gold stories end to end, cut after the paragraph that reaches the number of words. */
function documentOf(words: number): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (const paragraph of texts.flatMap((text) => text.split(/\n\s*\n/))) {
    if (count >= words) break;
    paragraphs.push(paragraph);
    count += wordCount(paragraph);
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function ratio(ours: number, theirs: number): number {
  return Number((ours / theirs).toFixed(2));
}
