import { BODY_NOUNS, HEAD_NOUNS, THING_NOUNS } from '../../lexicon/definite-nouns.ts';
import { OUTLET_NOUNS } from '../../lexicon/news-outlets.ts';
import { isLetter } from '../../text/letters.ts';
import type { Span } from '../../text/span.ts';

/** Units behind a name in which the noun of an apposition stands: “, the state's largest hardware chain,”. */
const BEHIND = 72;

/** Units before it: “the family-owned hardware chain ”. */
const BEFORE = 48;

const COMMA = 44;
const NONE: readonly string[] = [];

/**
 * The nouns by which the words beside a name describe it: “chain” of “Harrow, a hardware chain” and of “the hardware chain
 * Harrow”, “town” of “the town of Calder”, “novel” of “his novel “Salt””. In small letters; empty for most names.
 */
export function descriptionsOf(prose: string, { start, end }: Span): readonly string[] {
  const before = nounBefore(prose, start);
  const behind = prose.charCodeAt(end) === COMMA ? nounBehind(prose, end + 1) : undefined;
  if (before === undefined) return behind === undefined ? NONE : [behind];
  return behind === undefined || behind === before ? [before] : [before, behind];
}

/** Nouns that tell what a name's bearer is. */
const DESCRIBING: ReadonlySet<string> = new Set([
  ...BODY_NOUNS.keys(),
  ...HEAD_NOUNS,
  ...THING_NOUNS.keys(),
  ...OUTLET_NOUNS,
]);

function nounBefore(prose: string, start: number): string | undefined {
  // Most words before a name are none of ours: the last letter is looked at before anything is cut out.
  let end = start;
  while (end > 0 && isMark(prose.charCodeAt(end - 1))) end -= 1;
  if (end === 0 || end === start || !isLetter(prose.charCodeAt(end - 1))) return undefined;
  let first = wordStart(prose, end);
  let isOf = false;
  if (end - first === 2 && prose.startsWith('of ', first) && end + 1 === start) {
    isOf = true;
    end = first - 1;
    first = wordStart(prose, end);
  }
  const noun = prose.slice(first, end);
  if (!DESCRIBING.has(noun) || (isOf && !NAMED_WITH_OF.has(noun))) return undefined;
  return DETERMINED.test(prose.slice(Math.max(0, first - BEFORE), first)) ? noun : undefined;
}

/** A space, or a quotation mark that opens. */
function isMark(unit: number): boolean {
  return unit === 32 || unit === 34 || unit === 0x201c || unit === 0x2018;
}

function wordStart(prose: string, end: number): number {
  let at = end;
  while (at > 0 && (isLetter(prose.charCodeAt(at - 1)) || prose.charCodeAt(at - 1) === HYPHEN)) at -= 1;
  return at;
}

const HYPHEN = 45;

/** “the town of Calder”, but not “the bank of Calder”. */
const NAMED_WITH_OF: ReadonlySet<string> = new Set(
  'city town township village parish county state province territory colony port island islands'.split(' '),
);

/** At most three words between an article or possessive and the noun. */
const DETERMINED = /(?:^|[\s“"‘])(?:the|an?|his|her|their|its|our|\p{L}+['’]s)\s(?:[\p{Ll}-]+\s){0,3}$/iu;

function nounBehind(prose: string, from: number): string | undefined {
  if (!/^ (?:an?|the|one) /.test(prose.slice(from, from + 5))) return undefined;
  const clause = /^[^,.;:()—“”"]+/.exec(prose.slice(from, from + BEHIND))![0];
  const words = clause.split(/\s+/);
  for (let at = 2; at < words.length; at++) {
    const word = words[at]!;
    if (ENDS_DESCRIPTION.has(word)) return undefined;
    if (!DESCRIBING.has(word)) continue;
    // “a company executive” is somebody.
    const next = words[at + 1];
    return next === undefined || ENDS_DESCRIPTION.has(next) ? word : undefined;
  }
  return undefined;
}

const ENDS_DESCRIPTION: ReadonlySet<string> = new Set(
  'of in at on near that which whose with for from based founded owned run where who about by and'.split(' '),
);
