import { BESIDE } from './neighbours.ts';
import type { PersonPronoun } from './references.ts';
import { TRAIT } from './traits.ts';
import { has, type NameWords } from './word-traits.ts';

/** A word that may keep a pronoun behind it from meaning a person named before it. Relative to the block. */
export interface Barrier {
  readonly start: number;
  /**
   * somebody: one whom the story does not name there (“a neighbor”), `man` or `woman` where the word tells · clause: a
   * clause may begin, which speaks of the subject again (“said”) · who: one that cannot.
   */
  readonly kind: 'somebody' | 'man' | 'woman' | 'clause' | 'who';
}

/** Most words between an article and its noun. */
const LONGEST_DESCRIPTION = 3;

/** The barriers of a block before the last of its pronouns, in order. Linear in the tokens; none without a pronoun. */
export function findBarriers(words: NameWords, pronouns: readonly PersonPronoun[]): readonly Barrier[] {
  const last = pronouns.at(-1);
  if (last === undefined) return NO_BARRIERS;
  const { tokens, neighbours, ids, length } = words;
  const found: Barrier[] = [];
  for (let at = 0; at < length; at++) {
    const { start } = tokens[at]!;
    if (start >= last.start) break;
    const tells = neighbours.of(ids[at]!);
    if ((tells & ANY) === 0 && !has(words, at, TRAIT.titleNoun)) continue;
    if ((tells & BESIDE.who) !== 0) found.push({ start, kind: 'who' });
    else if ((tells & BESIDE.clause) !== 0) found.push({ start, kind: 'clause' });
    else if (isSomebody(words, at))
      found.push({
        start,
        kind: (tells & BESIDE.woman) !== 0 ? 'woman' : (tells & BESIDE.man) !== 0 ? 'man' : 'somebody',
      });
  }
  return found;
}

const NO_BARRIERS: readonly Barrier[] = [];

const ANY = BESIDE.somebody | BESIDE.clause | BESIDE.who;

/** “a |neighbor|”, “his two-year-old |son|”; not “was a |dentist|”, “, a |nurse|,”, “|mayor| Doe”. */
function isSomebody(words: NameWords, noun: number): boolean {
  if (has(words, noun + 1, TRAIT.capital)) return false;
  const { neighbours, ids } = words;
  for (let at = noun - 1; at >= 0 && noun - at <= LONGEST_DESCRIPTION + 1; at--) {
    if (has(words, at, TRAIT.determiningSmall) || isPossessive(words, at))
      return at === 0 || (neighbours.of(ids[at - 1]!) & BESIDE.describes) === 0;
    if (has(words, at, TRAIT.barrier)) return false;
  }
  return false;
}

function isPossessive({ tokens }: NameWords, at: number): boolean {
  const { text } = tokens[at]!;
  return text === '’s' || text === "'s";
}
