import { analyse } from '../../server/analysis/analysis.ts';
import { blockKind, isAttributable } from '../../server/analysis/attribution/attributable.ts';
import type { NetworkInput } from '../../server/analysis/attribution/network/network-tagger.ts';
import { newTagger, type TaggingInput } from '../../server/analysis/attribution/tagging/tagger.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import { parseArticle } from '../../server/text/parse.ts';

/** The blocks of a story that are read for who says what, not tagged yet. */
export function blocksOf(text: string): TaggingInput[] {
  const { blocks } = analyse(parseArticle(text, 'plain'), new ReadingMemory(sharedLanguage()));
  return blocks.filter(isAttributable).map((block) => ({ reading: block.reading, kind: blockKind(block) }));
}

/** Blocks as the fast tagger leaves them to the network. */
export function tagFast(blocks: readonly TaggingInput[]): NetworkInput[] {
  const tagged = sharedLanguage().once(newTagger).tag(blocks);
  return tagged.map((block, order) => ({ block, order, kind: blocks[order]!.kind, dateline: 0 }));
}

/** How many tokens blocks have. */
export function tokensOf(blocks: readonly TaggingInput[]): number {
  return blocks.reduce((sum, { reading }) => sum + reading.tokens.length, 0);
}
