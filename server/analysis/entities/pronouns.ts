import { firstIndex } from '../../text/bisection.ts';
import type { Span } from '../../text/span.ts';
import type { BlockReading } from '../block-reading.ts';
import type { PersonPronoun } from '../names/references.ts';
import type { Cluster } from './cluster.ts';

/** The one person whom a pronoun may mean; `undefined` when there are two or none. */
export function onlyOneOf(people: readonly Cluster[], gender: 'he' | 'she'): Cluster | undefined {
  let found: Cluster | undefined;
  for (const person of people) {
    if (person.gender !== undefined && person.gender !== gender) continue;
    if (found !== undefined) return undefined;
    found = person;
  }
  return found;
}

/**
 * Whether what stands between a person's last mention and a pronoun in its block speaks against the two being one.
 *
 * @param from End of the mention, relative to the block.
 * @param sentence That of the pronoun; `mention` tells where the person's last one begins in it, if it does.
 * Cost: linear in the barriers between.
 */
export function isParted(
  { prose, names: { barriers } }: BlockReading,
  pronoun: PersonPronoun,
  from: number,
  opening: Span | undefined,
): boolean {
  const { use, gender, start } = pronoun;
  let isOther = false;
  let hasClause = false;
  const first = firstIndex(barriers.length, (index) => barriers[index]!.start >= from);
  for (let at = first; at < barriers.length && barriers[at]!.start < start; at++) {
    const { kind, start: word } = barriers[at]!;
    if (kind === 'clause') hasClause ||= start - word > LONGEST_OPENING;
    else if (kind === 'who') isOther ||= use === 'object' && opening !== undefined;
    else if (kind !== (gender === 'he' ? 'woman' : 'man')) return true;
  }
  if (opening === undefined) return false;
  // “Devon Kellan, |his| brother”
  if (use === 'possessive') return start - from === 2 && prose.charCodeAt(from) === COMMA;
  // Nobody “told him” of himself, nor does “who worked for him”.
  if (use === 'object') return isOther || !hasClause;
  return use === 'subject' && start - from <= 2 && opensBeside(prose, opening);
}

const COMMA = 44;

/** Units of the longest word that opens a clause, and a space: somebody else stands between it and an object. */
export const LONGEST_OPENING = 'believed '.length;

/** “Besides Ms. Tarn, |she| leaves a son”: the words before a name that opens a sentence, and does not act in it. */
export function opensBeside(prose: string, { start, end }: Span): boolean {
  return BESIDE.test(prose.slice(start, Math.min(end, start + 24)));
}

const BESIDE = /^(?:besides|like|unlike|with|for|to|from|according to|along with|in addition to)\s/i;
