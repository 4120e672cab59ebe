import { isSmallAt } from '../../language/characters.ts';
import type { Layers } from '../../language/layers.ts';
import type { Span } from '../../text/span.ts';
import { tagTable } from '../attribution/block-words.ts';
import { TRAIT } from './traits.ts';
import { has, type NameWords } from './word-traits.ts';

/**
 * “the agency”, “the transit authority”: a definite noun that may stand for a name given before; or “an agency”, which
 * tells of one that no name was given for. Relative to the block.
 */
export interface DefiniteNoun extends Span {
  /** Its noun, lower case: “authority”. */
  readonly noun: string;
  /** The word before the noun, lower case, which a name must share: “transit”. */
  readonly modifier: string | undefined;
  /** “an agency”, “another agency”. */
  readonly isNew: boolean;
}

/** Most words between “a” and its noun: “a |small family-owned| company”. */
const LONGEST_DESCRIPTION = 3;

/** Those of a block that can stand for a name, or tell of another; in order. Not those that a phrase behind them tells apart. */
export function findDefiniteNouns(words: NameWords, layers: Layers): readonly DefiniteNoun[] {
  if ((words.all & TRAIT.definiteNoun) === 0) return NONE;
  const found: DefiniteNoun[] = [];
  const { tokens, traits, length } = words;
  for (let at = 1; at < length; at++) {
    if ((traits[at]! & TRAIT.definiteNoun) === 0) continue;
    const noun = has(words, at - 1, TRAIT.the)
      ? definiteNoun(words, layers, at - 1, at)
      : isModifier(words, at - 1) && has(words, at - 2, TRAIT.the)
        ? definiteNoun(words, layers, at - 2, at)
        : newNoun(words, at);
    if (noun !== undefined) found.push({ noun: tokens[at]!.text, ...noun });
  }
  return found;
}

const NONE: readonly DefiniteNoun[] = [];

function isModifier(words: NameWords, at: number): boolean {
  return words.tokens[at]!.kind === 'word' && !has(words, at, TRAIT.capital);
}

/** “the agency” on tokens `the` to `at`. */
function definiteNoun(
  words: NameWords,
  layers: Layers,
  the: number,
  at: number,
): Omit<DefiniteNoun, 'noun'> | undefined {
  const { tokens } = words;
  if (!endsPhrase(words, layers, at) || (the > 0 && SAYS_WHAT.has(tokens[the - 1]!.text))) return undefined;
  const modifier = at - the === 2 ? tokens[at - 1]!.text.toLowerCase() : undefined;
  return { start: tokens[the]!.start, end: tokens[at]!.end, modifier, isNew: false };
}

/** “a |company|”, “another small |company|”; not behind what it is said of: “Harrow, a |company|”, “is a |company|”. */
function newNoun({ tokens }: NameWords, at: number): Omit<DefiniteNoun, 'noun'> | undefined {
  for (let first = at - 1; first >= 0 && at - first <= LONGEST_DESCRIPTION + 1; first--) {
    const { text, kind } = tokens[first]!;
    if (NEW.has(isSmallAt(text, 0) ? text : text.toLowerCase())) {
      const before = first === 0 ? '' : tokens[first - 1]!.text;
      const isSaidOf = before === ',' || before === 'as' || before === 'like' || SAYS_WHAT.has(before);
      if (isSaidOf) return undefined;
      return { start: tokens[first]!.start, end: tokens[at]!.end, modifier: undefined, isNew: true };
    }
    if (kind !== 'word') return undefined;
  }
  return undefined;
}

const NEW: ReadonlySet<string> = new Set('a an another one'.split(' '));

/** Verbs behind which “the mayor” says what somebody is. */
const SAYS_WHAT: ReadonlySet<string> = new Set(
  "is are was were be been being became become becomes becoming remains remained 's ’s".split(' '),
);

/** Whether a noun that can stand for a name ends its phrase. */
function endsPhrase(words: NameWords, { tags }: Layers, at: number): boolean {
  const next = words.tokens[at + 1];
  if (next === undefined) return true;
  // “the company, Harrow,” names it; “a lawyer for the company, Ann Marsh,” and “the company, Harrow |said|,” do not.
  if (next.text === ',') {
    const isSomebody = has(words, at + 2, TRAIT.givenName) && !has(words, at, TRAIT.titleNoun);
    return !has(words, at + 2, TRAIT.capital) || isSomebody || VERB_TAGS[tags[at + 3]!] === 1;
  }
  if (next.kind !== 'word' || has(words, at + 1, TRAIT.calendar)) return true;
  if (LEADING_ON.has(next.text) || has(words, at + 1, TRAIT.capital)) return false;
  // Else the noun is a modifier of another (“the agency |report”), or told apart by what follows (“the firm |hired| to”).
  if (next.text.endsWith('ed') && PARTICIPLES_BEFORE.has(`${next.text} ${words.tokens[at + 2]?.text}`))
    return false;
  return ENDING_TAGS[tags[at + 1]!] === 1 || TIME_WORDS.has(next.text);
}

const VERB_TAGS = tagTable('VBD', 'VBZ');
// prettier-ignore
const ENDING_TAGS = tagTable(
  'VBD', 'VBZ', 'VBP', 'MD', 'POS', 'CC', 'RB', 'TO', 'PRP', 'PRP$', 'DT', 'IN', 'EX',
);

/** Participles that are taken for verbs. */
const PARTICIPLES_BEFORE: ReadonlySet<string> = new Set([
  'hired to',
  'hired by',
  'hired for',
  'picked to',
  'used to',
  'used by',
  'formed to',
  'formed by',
  'created to',
  'created by',
  'licensed to',
  'contracted to',
  'tasked with',
  'charged with',
  'run by',
]);

/** Words behind which a phrase goes on that tells its noun apart, whatever they are tagged. */
const LEADING_ON: ReadonlySet<string> = new Set(
  'of for in at from on with near behind that which who whose where responsible based located known involved accused owned'.split(
    ' ',
  ),
);

const TIME_WORDS: ReadonlySet<string> = new Set(
  'last next this early late earlier later yesterday today tonight tomorrow'.split(' '),
);
