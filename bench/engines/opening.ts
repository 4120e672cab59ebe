import { ReadingMemory } from '../../server/analysis/memory.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { BUDGET, SLICE } from '../../server/lsp/session.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Stories } from '../gold.ts';
import { cpu, round } from '../speed/cpu.ts';
import { documentOf } from '../speed/document.ts';

/**
 * What it costs to open documents of stories end to end, as the language server does: the first review, and what the network
 * then reads in slices until the review that is shown last. CPU milliseconds, in a process that has met all words before: else
 * whichever engine comes first would pay for that.
 */
export function measureOpening({ known }: Stories): object[] {
  const few = known.length / 5;
  for (const text of known.slice(0, few)) open(text);
  return [1000, 10_000, 100_000].map((words) => {
    const text = documentOf(known.slice(few), words);
    open(text);
    const fast = cpu(() => review(text, new ReadingMemory(sharedLanguage())));
    const { first, refined, slices } = open(text);
    return { words, fastMs: round(fast), firstMs: round(first), refinedMs: round(refined), slices };
  });
}

function review(text: string, memory: ReadingMemory) {
  return new Reviewer(memory).review({ text, format: 'plain' }, settle(RULES)).analysis;
}

/** `refined` counts from the start: the first review, the slices, and the last review where there is one. */
function open(text: string): { first: number; refined: number; slices: number } {
  const memory = new ReadingMemory(sharedLanguage(), 'network', BUDGET);
  const lefts: ReturnType<typeof review>['refinement'][] = [];
  const first = cpu(() => lefts.push(review(text, memory).refinement));
  const left = lefts[0];
  let slices = 0;
  if (left === undefined) return { first, refined: first, slices };
  const rest = cpu(() => {
    while (!left.isDone) {
      left.goOn(SLICE);
      slices += 1;
    }
    review(text, memory);
  });
  return { first, refined: first + rest, slices };
}
