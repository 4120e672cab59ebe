import type { DraftAttribution } from '../../server/analysis/attribution/linking/drafts.ts';
import type { TaggedBlock } from '../../server/analysis/attribution/tagged-block.ts';
import { BLOCK_KIND } from '../../server/analysis/attribution/tagging/block-kind.ts';
import { newTagger } from '../../server/analysis/attribution/tagging/tagger.ts';
import { readBlock } from '../../server/analysis/block-reading.ts';
import { LANGUAGE } from '../support/language.ts';

/** A paragraph whose second token is a cue, and whose content is so many tokens behind it. */
export function drafted(
  text: string,
  tokens: number,
): { readonly block: TaggedBlock; readonly draft: DraftAttribution } {
  const reading = readBlock(text, text, LANGUAGE);
  const [block] = LANGUAGE.once(newTagger).tag([{ reading, kind: BLOCK_KIND.paragraph }]);
  const content = [{ from: 2, to: 2 + tokens }];
  return { block: block!, draft: { cue: { from: 1, to: 2 }, source: [], content, isAbsorbed: false } };
}
