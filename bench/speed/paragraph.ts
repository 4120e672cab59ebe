import writeGood from 'write-good';
import type { TaggingEngine } from '../../server/analysis/attribution/tagging-engine.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import type { Stories } from '../gold.ts';
import { cpu, ratio, round, wordCount } from './cpu.ts';
import { analyseWhole } from './whole-analysis.ts';

/** Letters typed into each paragraph, one after the other. */
const KEYSTROKES = 10;

/**
 * One letter typed into a paragraph of about 60 words inside a story that was analysed before: the whole analysis of
 * the edited story by an engine, against write-good on that paragraph alone. Stories held out, after as many that are not.
 */
export function measureParagraph({ known, heldOut }: Stories, engine: TaggingEngine): object {
  for (const place of known.flatMap(placeIn)) type(place, engine);
  const places = heldOut.flatMap(placeIn);
  const [ours, theirs] = places
    .map((place) => type(place, engine))
    .reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  const count = places.length * KEYSTROKES;
  return {
    stories: places.length,
    keystrokes: count,
    analysisMs: round(ours / count),
    writeGoodMs: round(theirs / count),
    ratio: ratio(ours, theirs),
  };
}

interface Place {
  readonly before: string;
  readonly paragraph: string;
  readonly after: string;
}

/** The first paragraph of 55 to 65 words, if there is one. */
function placeIn(text: string): Place[] {
  const paragraph = text.split(/\n\s*\n/).find((one) => {
    const words = wordCount(one);
    return words >= 55 && words <= 65;
  });
  if (paragraph === undefined) return [];
  const at = text.indexOf(paragraph);
  return [{ before: text.slice(0, at), paragraph, after: text.slice(at + paragraph.length) }];
}

/** CPU milliseconds of the analyses after each keystroke, and of write-good's readings of the paragraph. */
function type({ before, paragraph, after }: Place, engine: TaggingEngine): [ours: number, theirs: number] {
  const memory = new ReadingMemory(sharedLanguage(), engine);
  analyseWhole(before + paragraph + after, memory);
  const middle = paragraph.indexOf(' ', Math.floor(paragraph.length / 2));
  const typed = Array.from(
    { length: KEYSTROKES },
    (_, i) => `${paragraph.slice(0, middle)}${'s'.repeat(i + 1)}${paragraph.slice(middle)}`,
  );
  return [
    cpu(() => typed.forEach((words) => analyseWhole(before + words + after, memory))),
    cpu(() => typed.forEach((words) => writeGood(words))),
  ];
}
