import { hashText } from '../../../language/hash.ts';
import { isNounTag, lowerAt, pennTag, tagTable, WORD, wordHashes } from '../block-words.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import type { DraftAttribution } from './drafts.ts';

/** Verbs whose first object hears what is said, by lemma. */
const TELLING = wordHashes('tell remind assure inform notify');

/** Objects that are told, not told to: “told the story that everyone knows”. */
const TOLD = wordHashes('story stories tale tales truth lie lies joke jokes news version secret secrets');

/** What begins what was said, behind who heard it. */
const OPENING_WORDS = wordHashes('that whether if how why what to not he she they we i it there');
const OPENING_MARKS = tagTable('``');

/** Verbs whose first object is asked, by lemma, and what begins what it is asked. */
const ASKING = wordHashes('ask');
const QUESTIONS = wordHashes('question questions');
const QUESTION_WORDS = wordHashes('if whether how why what who when where');

/** What tells where or when something was told. */
const PLACING = wordHashes('in at on during after before');

/** The longest phrase for a hearer, in tokens. */
const LONGEST = 10;

const TELL = hashText('tell');
const THAT = hashText('that');
const OF = hashText('of');
const PERSONAL = pennTag('PRP');

/** What a noun phrase is made of. */
// prettier-ignore
const PHRASE = tagTable('DT', 'JJ', 'JJR', 'JJS', 'NN', 'NNS', 'NNP', 'NNPS', 'CD', 'POS', 'PRP$');

/**
 * Leaves out of what was said who it was said to: in “told the council that the pier is safe” the council is neither source
 * nor content, as in “asked the council whether it is”. What was told at a place or a time (“told voters in Calder that …”) goes with the hearer.
 */
export function leaveOutHearers(block: TaggedBlock, drafts: readonly DraftAttribution[]): void {
  for (const draft of drafts) {
    const [first] = draft.content;
    if (first === undefined || first.from !== draft.cue.to) continue;
    const verb = block.lemmas[draft.cue.to - 1]!;
    const from = TELLING.has(verb)
      ? behindHearer(block, first)
      : ASKING.has(verb)
        ? behindAsked(block, first)
        : undefined;
    if (from !== undefined && from < first.to) draft.content[0] = { from, to: first.to };
  }
}

/** Where what was said begins behind its hearer; `undefined` where no hearer stands at the head of it. */
function behindHearer(block: TaggedBlock, { from, to }: TokenRange): number | undefined {
  const last = Math.min(to, from + LONGEST);
  let next = behindPhrase(block, from, last);
  if (next === undefined || TOLD.has(lowerAt(block, next - 1))) return undefined;
  if (PLACING.has(lowerAt(block, next))) {
    next = behindPhrase(block, next + 1, last);
    return next !== undefined && lowerAt(block, next) === THAT ? next : undefined;
  }
  const { tags } = block.layers;
  if (lowerAt(block, next) === WORD.comma && OPENING_MARKS[tags[next + 1]!] === 1) return next + 1;
  return OPENING_WORDS.has(lowerAt(block, next)) || OPENING_MARKS[tags[next]!] === 1 ? next : undefined;
}

/** Where what was asked begins behind who was asked: 17 of 17 contents so begun in the training stories begin there. */
function behindAsked(block: TaggedBlock, { from, to }: TokenRange): number | undefined {
  const next = behindPhrase(block, from, Math.min(to, from + LONGEST));
  if (next === undefined || QUESTIONS.has(lowerAt(block, next - 1))) return undefined;
  return QUESTION_WORDS.has(lowerAt(block, next)) ? next : undefined;
}

/** Where a noun phrase or a pronoun ends that begins at a token, before `last`; `undefined` where none does. */
function behindPhrase(block: TaggedBlock, from: number, last: number): number | undefined {
  const { tags } = block.layers;
  if (tags[from] === PERSONAL) return from + 1;
  let token = from;
  while (token < last && (PHRASE[tags[token]!] === 1 || isLinked(block, token, from))) token += 1;
  return token < last && token > from && isNounTag(tags[token - 1]!) ? token : undefined;
}

/** Whether “of” joins two parts of a hearer: “told members of the council”, but not “reminded voters of the flood”. */
function isLinked(block: TaggedBlock, token: number, from: number): boolean {
  return (
    token > from &&
    lowerAt(block, token) === OF &&
    block.lemmas[from - 1] === TELL &&
    isNounTag(block.layers.tags[token - 1]!)
  );
}
