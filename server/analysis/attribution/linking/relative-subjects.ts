import { hashText } from '../../../language/hash.ts';
import { isNounTag, lowerAt, tagTable, wordHashes } from '../block-words.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { PART, PART_OF_LABEL } from '../tagging/labels.ts';
import type { DraftAttribution } from './drafts.ts';
import { phraseStart } from './mentions.ts';

/** The longest relative clause, in tokens. */
const LONGEST = 20;

const WHO = hashText('who');
const FINITE = tagTable('VBD', 'VBZ', 'VBP', 'MD');

/** What joins a second verb to a clause, or parts the clause from what follows. */
const JOINERS = wordHashes('and or but , ; : — – -');

/**
 * Gives a cue whose source is the “who” of a clause with a verb of its own, or the object of that verb, all of the phrase
 * that the clause belongs to: in “The residents who lost their homes said nobody had warned them” neither “who” nor “their
 * homes” said so. In “a man who said nobody had warned him” and “a mayor who lost and said so” it is who.
 * Cost: linear in the drafts.
 */
export function widenRelatives(block: TaggedBlock, drafts: readonly DraftAttribution[]): void {
  for (const draft of drafts) {
    const { source, cue } = draft;
    if (source.length !== 1 || FINITE[block.layers.tags[cue.from]!] === 0) continue;
    const who = relativeBefore(block, source[0]!, cue);
    if (who !== undefined)
      draft.source = [{ from: phraseStart(block.layers.tags, who - 1, 0), to: cue.from }];
  }
}

/** The “who” whose clause, with one verb and no cue of its own, ends where a cue begins and holds its source. */
function relativeBefore(block: TaggedBlock, source: TokenRange, cue: TokenRange): number | undefined {
  const { tags, sentences } = block.layers;
  if (source.to > cue.from) return undefined;
  let verbs = 0;
  for (let token = cue.from - 1; token > 0 && cue.from - token <= LONGEST; token--) {
    if (sentences[token] !== sentences[cue.from]) return undefined;
    const word = lowerAt(block, token);
    if (word === WHO)
      return token <= source.from && verbs === 1 && isNounTag(tags[token - 1]!) ? token : undefined;
    if (JOINERS.has(word) || PART_OF_LABEL[block.labels[token]!] === PART.cue) return undefined;
    verbs += FINITE[tags[token]!]!;
  }
  return undefined;
}
