import { isWordTag } from '../block-words.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';

/** Counts the words of a content, marks left out, and how many of them stand in quotations. Linear in its ranges. */
export class QuotedWords {
  all = 0;
  quoted = 0;

  addAll(block: TaggedBlock, ranges: readonly TokenRange[]): void {
    for (const range of ranges) this.add(block, range);
  }

  add({ layers: { tags, quotations } }: TaggedBlock, { from, to }: TokenRange): void {
    let all = 0;
    let quoted = 0;
    for (let token = from; token < to; token++) {
      if (!isWordTag(tags[token]!)) continue;
      all += 1;
      if (quotations[token]! >= 0) quoted += 1;
    }
    this.all += all;
    this.quoted += quoted;
  }
}
