import { FIRM_NOUNS } from '../../lexicon/firm-words.ts';
import { BESIDE } from './neighbours.ts';
import { TRAIT } from './traits.ts';
import { has, type NameWords, tells } from './word-traits.ts';

/** Most tokens of an apposition that says what a body is: “, the state's largest hardware chain,”. */
const LONGEST_APPOSITION = 8;

/**
 * Whether the words around a name say that it is a company, club or body: “the hardware chain Harrow”, “Harrow, a chain of
 * shops”, “Harrow shares”. Looks at most LONGEST_APPOSITION tokens behind the name, inside its sentence (which ends before `until`).
 */
export function isCalledBody(words: NameWords, first: number, end: number, until: number): boolean {
  // “the school Anna Marsh goes to” is none of Anna Marsh's doing.
  if (end - first === 1 && tells(words, first - 1, BESIDE.description) && isDescribed(words, first - 1))
    return true;
  if (end >= until) return false;
  const { tokens } = words;
  const next = tokens[end]!;
  if (next.text === ',') return isApposed(words, end + 1, until);
  return tells(words, end, BESIDE.belonging) && next.start === tokens[end - 1]!.end + 1;
}

/** “Swiss drug |maker| Halvion”: what firms alone are called before their name, with an article or without. */
export function isCalledFirm(words: NameWords, first: number, end: number): boolean {
  if (end - first !== 1 || has(words, first, TRAIT.givenName)) return false;
  return FIRM_NOUNS.has(words.tokens[first - 1]?.text ?? '');
}

/** “the hardware |chain”: an article or a possessive opens the description. */
function isDescribed(words: NameWords, head: number): boolean {
  for (let at = head - 1; at >= 0 && head - at <= 3; at--) {
    if (has(words, at, TRAIT.determiningSmall)) return true;
    if (words.tokens[at]!.kind !== 'word' || has(words, at, TRAIT.barrier)) return false;
  }
  return false;
}

/** “a chain of shops”, “the state's largest hardware chain”, up to a comma or the end of the sentence. */
function isApposed(words: NameWords, first: number, until: number): boolean {
  const { tokens } = words;
  if (!has(words, first, TRAIT.determiningSmall)) return false;
  for (let at = first + 1; at < Math.min(until, first + LONGEST_APPOSITION); at++) {
    const { kind, text } = tokens[at]!;
    if (kind !== 'word' || has(words, at, TRAIT.titleNoun)) return false;
    if (text === 'of' || text === 'in' || text === 'that' || text === 'which' || text === 'based')
      return false;
    if (!tells(words, at, BESIDE.description)) continue;
    // “a company executive” is somebody.
    return ENDS_DESCRIPTION.has(tokens[at + 1]?.text ?? '.');
  }
  return false;
}

const ENDS_DESCRIPTION: ReadonlySet<string> = new Set(
  ', . ; ) of in that which based with whose for from — –'.split(' '),
);
