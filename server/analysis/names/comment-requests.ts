import type { Sentence } from '../../language/sentences.ts';
import type { Span } from '../../text/span.ts';
import { TRAIT } from './traits.ts';
import { anyHas, type NameWords } from './word-traits.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';

/** Somebody was asked and did not answer: the phrase that says so. Relative to the block. */
export interface CommentRequest extends Span {
  /** The sentence it stands in, up to the phrase: who was asked is named there, or, in `behind`, after it. */
  readonly sentence: Span;
}

/** What the phrases are looked for in: the sentences of a block, with quotations left blank. */
interface Narrated {
  /** The same with quotations: what is not in it is not in the narration, which takes time to make. */
  readonly prose: string;
  readonly narration: string;
  readonly sentences: readonly Sentence[];
}

const ASKED = new LetterPattern(
  String.raw`\b(?:did(?: not|n[’']t)|does(?: not|n[’']t)|had(?: not|n[’']t)|has(?: not|n[’']t)|have(?: not|n[’']t)) (?:immediately |yet |previously )?(?:respond|responded|repl(?:y|ied)|returned?|answer(?:ed)?|comment(?:ed)?)(?: immediately)?\b|\b(?:declined|refused) (?:[\p{L}’-]+ ){0,4}?(?:to )?(?:comment|be interviewed|an interview|interview|discuss|answer)|\b(?:could|can)(?: not|n[’']t) (?:immediately )?be (?:immediately )?(?:reached|contacted)|\bcannot be reached|\b(?:would|will)(?: not|n[’']t) comment\b|\bhad no (?:immediate )?comment\b|\b(?:was|were)(?: not|n[’']t) (?:immediately )?(?:returned|answered|available (?:for|to) comment)|\bwas unavailable for comment|\bwere unavailable for comment|\bwent unanswered\b|\bwere unsuccessful\b`,
  'i',
);

/** What ASKED asks for, roughly and at little cost. */
const MAY_ASK = /n[o’']t|declined|refused|had no|unavailable|unanswered|unsuccessful/i;

/** Only these make the phrase one about a request, where the verb alone does not. */
const REQUEST =
  /\b(?:comment|requests?|inquir(?:y|ies)|calls?|messages?|e-?mails?|questions?|interviews?|attempts?|reached|contacted)\b/i;

/** Finds where a block says that somebody asked gave no answer, outside quotations; in order. Linear in the narration. */
export function findCommentRequests(block: Narrated, words: NameWords): readonly CommentRequest[] {
  if ((words.all & TRAIT.request) === 0) return [];
  const found: CommentRequest[] = [];
  for (const { start, end, firstToken, endToken } of block.sentences) {
    if (!anyHas(words, firstToken, endToken, TRAIT.request)) continue;
    if (!MAY_ASK.test(block.prose.slice(start, end))) continue;
    const text = block.narration.slice(start, end);
    if (!REQUEST.test(text)) continue;
    // One a sentence: who is asked twice in it has not answered once.
    const match = ASKED.exec(text);
    if (match !== null)
      found.push({
        start: start + match.index,
        end: start + match.index + match[0].length,
        sentence: { start, end },
      });
  }
  return found;
}

const REASON =
  /\b(?:condition of anonymity|anonymity|anonymously|not (?:to )?be (?:named|identified|quoted)|not be(?:ing)? (?:named|identified)|withhold(?:ing)? (?:his|her|their) names?|be named|be identified|(?:speak|speaking|spoke) on background|(?:not|n[’']t) authori[sz]ed to)\b/gi;

const BECAUSE =
  /^[^.;“”"]{0,60}?\b(?:because|since|citing|for fear|fearing|out of fear|in order to|to (?:discuss|describe|speak|talk|avoid|protect|share))\b/i;

/** Finds the reasons a block gives for not naming a source, from the words about anonymity to the end of the sentence. */
export function findAnonymityReasons(block: Narrated, words: NameWords): readonly Span[] {
  if ((words.all & TRAIT.reason) === 0) return [];
  const found: Span[] = [];
  for (const { start, end, firstToken, endToken } of block.sentences) {
    if (!anyHas(words, firstToken, endToken, TRAIT.reason)) continue;
    if (block.prose.slice(start, end).search(REASON) < 0) continue;
    const text = block.narration.slice(start, end);
    REASON.lastIndex = 0;
    for (let match = REASON.exec(text); match !== null; match = REASON.exec(text)) {
      const unauthorised = /authori[sz]ed to$/i.test(match[0]);
      const rest = text.slice(match.index + match[0].length);
      if (!unauthorised && !BECAUSE.test(rest)) continue;
      const stop = rest.search(/[;“”"]|,? (?:said|told)\b|, the\b|[.!?]\s*$/);
      const last = match.index + match[0].length + (stop < 0 ? rest.length : stop);
      found.push({ start: start + match.index, end: start + last });
      break;
    }
  }
  return found;
}
