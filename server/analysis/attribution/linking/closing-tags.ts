import { hashText } from '../../../language/hash.ts';
import { isVerbTag, lowerAt, tagTable, WORD } from '../block-words.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { absorbInner, type DraftAttribution, outermost } from './drafts.ts';
import { countWords, sentenceAround, trimmed } from './sentence-ranges.ts';

/** The shortest claim before a tag, in words. */
const FEWEST_WORDS = 3;
/** Tokens behind a tag that still close its sentence: “, Finch said in a statement on Tuesday.” */
const CLOSING_TOKENS = 10;

/**
 * Reads tags at the end of a sentence whose claim the tagger did not give them: “The board had been told that it was unsafe,
 * an inspector said” reports all that stands before it, though another cue stands in it, and in “It was unsafe, said an
 * inspector” it is the inspector who speaks.
 *
 * @returns The drafts that stay, in order: not those inside such a claim.
 * Cost: linear in the sentences of such tags.
 */
export function completeTags(
  block: TaggedBlock,
  drafts: readonly DraftAttribution[],
): readonly DraftAttribution[] {
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]!;
    if (draft.isAbsorbed) continue;
    const subject = turnedSubject(block, draft) ?? subjectOf(draft);
    const claim = subject && claimBefore(block, draft.cue, subject);
    if (claim === undefined) continue;
    draft.source = [subject!];
    draft.content = [claim];
    absorbInner(drafts, index);
  }
  return outermost(drafts);
}

/** The source that touches the cue of a draft without content. */
function subjectOf({ cue, source, content }: DraftAttribution): TokenRange | undefined {
  if (content.length > 0 || source.length === 0) return undefined;
  const subject = source[0]!;
  return subject.to === cue.from || cue.to === subject.from ? subject : undefined;
}

/** Verbs whose object, behind a claim and a comma, is who says it. */
const TURNED_VERBS: ReadonlySet<number> = new Set(
  ['say', 'add', 'write', 'report', 'warn', 'note'].map(hashText),
);

const PHRASE_TAGS = tagTable('DT', 'JJ', 'NN', 'NNS', 'NNP', 'NNPS', 'POS', 'PRP$', 'CD', 'IN', 'CC');

/** “…, said a county official, who …”: the noun phrase behind the verb, when the tagger took it for what was said. */
export function turnedSubject(
  block: TaggedBlock,
  { cue, source, content }: DraftAttribution,
): TokenRange | undefined {
  if (source.length > 0 || content.length !== 1) return undefined;
  const object = content[0]!;
  if (object.from !== cue.to || !TURNED_VERBS.has(block.lemmas[cue.from]!)) return undefined;
  for (let token = object.from; token < object.to; token++)
    if (PHRASE_TAGS[block.layers.tags[token]!] === 0) return undefined;
  return object;
}

/** What stands in the sentence before a tag that closes it, behind a comma; `undefined` when it is no tag. */
function claimBefore(block: TaggedBlock, cue: TokenRange, subject: TokenRange): TokenRange | undefined {
  const from = Math.min(subject.from, cue.from);
  const to = Math.max(subject.to, cue.to);
  if (lowerAt(block, from - 1) !== WORD.comma) return undefined;
  const sentence = sentenceAround(block, cue.from, cue.to);
  if (!closes(block, to, sentence.to)) return undefined;
  const range = trimmed(block, { from: sentence.from, to: from });
  return range !== undefined && countWords(block, range) >= FEWEST_WORDS ? range : undefined;
}

/** Whether nothing is reported behind a tag: its sentence ends soon, or goes on behind a comma. */
function closes(block: TaggedBlock, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    if (lowerAt(block, token) === WORD.comma) return true;
    const isMore = isVerbTag(block.layers.tags[token]!) || block.labels[token]! > 0;
    if (isMore || token - from > CLOSING_TOKENS) return false;
  }
  return true;
}
