import { isNounTag, isRelative, lowerAt, tagTable, wordHashes } from './block-words.ts';
import type { DraftAttribution } from './drafts.ts';
import { phraseStart } from './mentions.ts';
import type { TaggedBlock, TokenRange } from './tagged-block.ts';

/** The longest relative clause, in tokens. */
const LONGEST = 20;

const FINITE = tagTable('VBD', 'VBZ', 'VBP', 'MD');

/** What joins a second verb to a clause, or parts the clause from what follows. */
const JOINERS = wordHashes('and or but , ; : — – -');

/**
 * Gives a cue whose source is the “who” of a clause with a verb of its own all of the phrase that the clause belongs to: in
 * “The residents who lost their homes said nobody had warned them” it is the residents who said so. In “a man who said
 * nobody had warned him” and “a mayor who lost and said so” it is who.
 */
export function widenRelatives(block: TaggedBlock, drafts: readonly DraftAttribution[]): void {
  for (const draft of drafts) {
    if (draft.source.length !== 1) continue;
    const phrase = phraseAround(block, draft.source[0]!, draft.cue);
    if (phrase !== undefined) draft.source = [phrase];
  }
}

/** The noun phrase with its clause, up to the cue; `undefined` when the source is no such “who”. */
function phraseAround(block: TaggedBlock, who: TokenRange, cue: TokenRange): TokenRange | undefined {
  const { tags } = block.layers;
  if (who.to - who.from !== 1 || who.from === 0 || !isRelative(lowerAt(block, who.from))) return undefined;
  if (cue.from <= who.to || cue.from - who.to > LONGEST) return undefined;
  if (!isNounTag(tags[who.from - 1]!) || FINITE[tags[cue.from]!] === 0) return undefined;
  let verbs = 0;
  for (let token = who.to; token < cue.from; token++) {
    if (JOINERS.has(lowerAt(block, token))) return undefined;
    verbs += FINITE[tags[token]!]!;
  }
  return verbs === 1 ? { from: phraseStart(tags, who.from - 1, 0), to: cue.from } : undefined;
}
