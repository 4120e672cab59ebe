import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnalysedBlock, analyse } from '../server/analysis/analysis.ts';
import { isAttributable } from '../server/analysis/attribution/attributable.ts';
import { PART, PART_OF_LABEL } from '../server/analysis/attribution/tagging/labels.ts';
import { ReadingMemory } from '../server/analysis/memory.ts';
import type { Language } from '../server/language/language.ts';
import { parseArticle } from '../server/text/parse.ts';
import type { Span } from '../server/text/span.ts';
import { type GoldAttribution, readBrat } from './brat.ts';

/** A block of a gold story with what the annotators marked in it, by token. */
export interface GoldBlock {
  readonly analysed: AnalysedBlock;
  /** Indexes into LABELS. */
  readonly labels: Uint8Array;
  /** Index of the story's attribution each labelled token belongs to; -1 elsewhere. */
  readonly attributions: Int32Array;
}

export interface GoldStory {
  readonly name: string;
  readonly text: string;
  /** One of the 140 that are never trained on. */
  readonly heldOut: boolean;
  readonly gold: readonly GoldAttribution[];
  /** The blocks that the engine tags, in order. */
  readonly blocks: readonly GoldBlock[];
}

/** Names of the stories never trained on, as text files are named, without the ending. */
export function heldOutNames(gold: string): Set<string> {
  const names = readFileSync(join(gold, 'polnear/heldout.txt'), 'utf8').split(/\s+/).filter(Boolean);
  return new Set(names.map((name) => name.replace(/\.txt$/, '')));
}

/** The stories of PolNeAR's train compartment as the product reads them, ordered by name; of several annotators the first. */
export function readGoldStories(gold: string, language: Language): GoldStory[] {
  const folder = join(gold, 'polnear/data/train');
  const annotations = new Map<string, string>();
  for (const file of readdirSync(join(folder, 'attributions')).toSorted()) {
    const name = file.replace(/_[0-9a-f]{4}\.ann$/, '');
    if (!annotations.has(name)) annotations.set(name, file);
  }
  const heldOut = heldOutNames(gold);
  return [...annotations].map(([name, file]) => {
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8');
    const attributions = readBrat(readFileSync(join(folder, 'attributions', file), 'utf8'), text);
    const { blocks } = analyse(parseArticle(text, 'plain'), new ReadingMemory(language));
    return {
      name,
      text,
      heldOut: heldOut.has(name),
      gold: attributions,
      blocks: blocks.filter(isAttributable).map((block) => label(block, attributions)),
    };
  });
}

const PARTS = [
  ['content', PART.content],
  ['cue', PART.cue],
  ['source', PART.source],
] as const;

/** Where spans overlap, a source covers a cue and a cue a content; the first of two sources stays. */
function label(analysed: AnalysedBlock, gold: readonly GoldAttribution[]): GoldBlock {
  const { tokens } = analysed.reading;
  const labels = new Uint8Array(tokens.length);
  const attributions = new Int32Array(tokens.length).fill(-1);
  for (const [name, part] of PARTS) {
    for (const [index, attribution] of gold.entries()) {
      for (const span of attribution[name]) {
        let begin = 1;
        for (const at of tokensIn(analysed, span)) {
          if (part === PART.source && PART_OF_LABEL[labels[at]!] === PART.source) continue;
          labels[at] = 2 * part - begin;
          attributions[at] = index;
          begin = 0;
        }
      }
    }
  }
  mendBeginnings(labels);
  return { analysed, labels, attributions };
}

/** Indexes of the tokens that overlap a span of the story. */
function* tokensIn({ block, reading }: AnalysedBlock, { start, end }: Span): Generator<number> {
  const at = block.span.start;
  if (end <= at || start >= block.span.end) return;
  for (const [index, token] of reading.tokens.entries())
    if (token.end + at > start && token.start + at < end) yield index;
}

/** The inside of a part that another part cut off begins anew. */
function mendBeginnings(labels: Uint8Array): void {
  for (let at = 0; at < labels.length; at++) {
    const inside = labels[at]! > 0 && labels[at]! % 2 === 0;
    const before = at === 0 ? 0 : labels[at - 1]!;
    if (inside && before !== labels[at] && before !== labels[at]! - 1) labels[at]! -= 1;
  }
}
