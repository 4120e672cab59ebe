import { hashText } from '../../../language/hash.ts';
import { isNounTag, lowerAt, tagTable, WORD, wordHashes } from '../block-words.ts';
import { readCue } from '../cue-wording.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { cueHead } from './cue-head.ts';
import { type DraftAttribution, draftOf, draftsNear } from './drafts.ts';
import { phraseStart } from './mentions.ts';
import { isMeeting, sentenceEnd, trimmed } from './sentence-ranges.ts';

/** “asked not to be named”: verbs, what may stand between, and what is asked for. */
const ASKING = wordHashes('ask request insist wish want prefer decline refuse demand');
const BETWEEN = wordHashes("not n't to be being remain stay on for only publicly");
const ASKED_FOR = wordHashes('named identified quoted anonymous anonymity');

/** The longest way from the request to the verb that reports, over the reasons given for it, in tokens. */
const REACH = 40;

const WHO = hashText('who');
const SAYING = wordHashes('saying adding');
const FINITE = tagTable('VBD', 'VBZ', 'VBP');

/**
 * Tells what sources ask for themselves from what they say. In “A neighbor who asked not to be named said he heard glass” the
 * neighbor says what stands behind “said”; who “asked not to be quoted” and is not, says nothing.
 *
 * @returns The drafts that stay, in order, those of the verbs that report in place of those that ask.
 * Cost: linear in the drafts, and a sentence for each that asks.
 */
export function readRequests(
  block: TaggedBlock,
  drafts: readonly DraftAttribution[],
): readonly DraftAttribution[] {
  const asking: DraftAttribution[] = [];
  for (const draft of drafts) if (asksForAnonymity(block, draft)) asking.push(draft);
  if (asking.length === 0) return drafts;
  const saying: DraftAttribution[] = [];
  for (const draft of asking) {
    const verb = reportingVerb(block, draft);
    if (verb === undefined || draftsNear(drafts, verb).some(({ cue }) => isMeeting(cue, verb))) continue;
    // Who asks twice says it once.
    if (saying.at(-1)?.cue.from !== verb.from) saying.push(reported(block, draft, verb));
  }
  const asked = new Set(asking);
  return [...drafts.filter((draft) => !asked.has(draft)), ...saying].toSorted(
    (one, other) => one.cue.from - other.cue.from,
  );
}

function asksForAnonymity(block: TaggedBlock, { cue }: DraftAttribution): boolean {
  const head = cueHead(block, cue);
  if (!ASKING.has(block.lemmas[head]!)) return false;
  let token = head + 1;
  while (BETWEEN.has(lowerAt(block, token))) token += 1;
  return ASKED_FOR.has(lowerAt(block, token));
}

/** The verb of speech behind the request in its sentence, outside quotations. */
function reportingVerb(block: TaggedBlock, { cue }: DraftAttribution): TokenRange | undefined {
  const { tags, quotations } = block.layers;
  const end = sentenceEnd(block, cue, REACH);
  for (let token = cue.to; token < end; token++) {
    if (quotations[token]! >= 0 || lowerAt(block, token) === WORD.semicolon) return undefined;
    const verb = { from: token, to: token + 1 };
    if (SAYING.has(lowerAt(block, token))) return verb;
    if (FINITE[tags[token]!] === 1 && readCue(block, verb).kind === 'speech') return verb;
  }
  return undefined;
}

/** What the one who asks says: the rest of the sentence, and of what was taken for the request. */
function reported(block: TaggedBlock, asking: DraftAttribution, verb: TokenRange): DraftAttribution {
  const draft = draftOf(verb);
  const end = Math.max(sentenceEnd(block, verb, REACH), asking.content.at(-1)?.to ?? 0);
  const content = trimmed(block, { from: verb.to, to: end });
  draft.content = content === undefined ? [] : [content];
  draft.source = whoAsks(block, asking, verb);
  return draft;
}

/** The source of the request; all of its phrase where that is a clause with “who”. */
function whoAsks(block: TaggedBlock, { cue, source }: DraftAttribution, verb: TokenRange): TokenRange[] {
  const { tags } = block.layers;
  const who = cue.from - 1;
  if (lowerAt(block, who) !== WHO) return source;
  const noun = lowerAt(block, who - 1) === WORD.comma ? who - 2 : who - 1;
  if (noun < 0 || !isNounTag(tags[noun]!)) return source;
  const range = trimmed(block, { from: phraseStart(tags, noun, 0), to: verb.from });
  return range === undefined ? source : [range];
}
