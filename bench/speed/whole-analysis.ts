import { analyse } from '../../server/analysis/analysis.ts';
import type { ReadingMemory } from '../../server/analysis/memory.ts';
import { parseArticle } from '../../server/text/parse.ts';

/** Parses and analyses a story and asks for every part, as no single reader of the analysis does; no rule is run. */
export function analyseWhole(text: string, memory: ReadingMemory): void {
  const analysis = analyse(parseArticle(text, 'plain'), memory);
  // Reading a part is what computes it.
  void [analysis.quotations, analysis.entities, analysis.attributions, analysis.ledger];
  for (const { reading } of analysis.paragraphs) void reading.claims;
}
