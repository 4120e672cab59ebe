import type { Token } from '../../language/tokens.ts';
import { BODY_NOUNS, PERSON_NOUNS } from '../../lexicon/definite-nouns.ts';
import { OUTLET_NOUNS } from '../../lexicon/news-outlets.ts';
import type { Span } from '../../text/span.ts';
import { isCapital } from './vocabulary.ts';

/** “the agency”, “the transit authority”: a definite noun that may stand for a name given before. Relative to the block. */
export interface DefiniteNoun extends Span {
  /** Its noun, lower case: “authority”. */
  readonly noun: string;
  /** The word before the noun, lower case, which a name must share: “transit”. */
  readonly modifier: string | undefined;
}

/** “he”, “her”: a pronoun for one person. Relative to the block. */
export interface PersonPronoun extends Span {
  readonly gender: 'he' | 'she';
  /** It is the subject of its clause: “he”, “she”. */
  readonly subject: boolean;
}

const PRONOUNS: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
]);

/** The pronouns for one person in a block, in order. */
export function findPronouns(tokens: readonly Token[]): PersonPronoun[] {
  const found: PersonPronoun[] = [];
  for (const { text, start, end, kind } of tokens) {
    if (kind !== 'word' || text.length > 7) continue;
    const small = text.toLowerCase();
    const gender = PRONOUNS.get(small);
    if (gender !== undefined && text !== text.toUpperCase())
      found.push({ start, end, gender, subject: small === gender });
  }
  return found;
}

/** The definite nouns of a block that can stand for a name, in order; not those that a phrase behind them tells apart. */
export function findDefiniteNouns(tokens: readonly Token[]): DefiniteNoun[] {
  const found: DefiniteNoun[] = [];
  for (let at = 0; at + 1 < tokens.length; at++) {
    if (!/^the$/i.test(tokens[at]!.text)) continue;
    const one = nounAt(tokens, at + 1);
    if (one !== undefined)
      found.push({ start: tokens[at]!.start, end: tokens[at + 1]!.end, noun: one, modifier: undefined });
    else {
      const two =
        tokens[at + 1]!.kind === 'word' && !isCapital(tokens[at + 1]) ? nounAt(tokens, at + 2) : undefined;
      if (two !== undefined)
        found.push({
          start: tokens[at]!.start,
          end: tokens[at + 2]!.end,
          noun: two,
          modifier: tokens[at + 1]!.text.toLowerCase(),
        });
    }
  }
  return found;
}

/** The noun at `at` when it ends its phrase. */
function nounAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return undefined;
  const { text } = token;
  if (
    text !== text.toLowerCase() ||
    (!BODY_NOUNS.has(text) && !PERSON_NOUNS.has(text) && !OUTLET_NOUNS.has(text))
  )
    return undefined;
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'quotation-mark') return text;
  if (/^(?:of|for|in|at|from|on|with)$/.test(next.text) || isCapital(next)) return undefined;
  return nounEnds(next) ? text : undefined;
}

/** Whether the word behind a noun shows that the noun is not a modifier of another (“the agency |report”). */
function nounEnds({ text, kind }: Token): boolean {
  if (kind !== 'word') return true;
  return (
    /^(?:['’]s?|said|says|told|added|who|which|that|and|or|but|to|by|is|was|are|were|has|had|have|will|would|could|can|may|did|does|do|also|not|as|when|while|after|before|if|because|over|into|about|under|since|until|then|later|now|still|again|himself|herself|itself|wrote|called|asked|declined|announced|reported|confirmed|denied|did|responded|replied|issued|released|posted|tweeted|warned|argued|noted|explained|estimated)$/.test(
      text,
    ) || /(?:ed|ly)$/.test(text)
  );
}
