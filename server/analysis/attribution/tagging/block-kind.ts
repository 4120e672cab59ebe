/** What a block is, as far as the tagger cares. */
export const BLOCK_KIND = { paragraph: 0, headline: 1, other: 2 } as const;

/** What the block before leaves behind: no quotation, some, or one that goes on. */
export const CARRY = { none: 0, quotations: 1, open: 2 } as const;
