import type { Token } from '../../language/tokens.ts';
import type { NameGloss } from '../names.ts';
import { TRAIT } from './traits.ts';
import type { NameWords } from './word-traits.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';

const OPTIONAL: ReadonlySet<string> = new Set('of the and for in on to a an at & by from'.split(' '));

/** Most words of a long form. */
const LONGEST_FORM = 12;

/** Finds the long forms a block gives for its acronyms, whichever comes first. Looks LONGEST_FORM words to each side of an acronym. */
export function findGlosses(words: NameWords): NameGloss[] {
  const { prose, tokens, traits, length } = words;
  const glosses: NameGloss[] = [];
  if ((words.all & TRAIT.acronym) === 0) return glosses;
  // Where each stands; hardly any block says later on what one refers to.
  const acronyms = prose.includes('referring') ? new Map<string, number>() : undefined;
  for (let at = 0; at < length; at++) {
    if (acronyms !== undefined && tokens[at]!.text === 'referring' && tokens[at + 1]?.text === 'to')
      pushReference(tokens, at + 2, acronyms, glosses);
    if ((traits[at]! & TRAIT.acronym) === 0) continue;
    acronyms?.set(tokens[at]!.text, at);
    const long = longBefore(tokens, at) ?? longAfter(tokens, at);
    if (long !== undefined)
      glosses.push({ acronym: spanOf(tokens, at, at + 1), long: spanOf(tokens, ...long) });
  }
  return glosses;
}

function spanOf(tokens: readonly Token[], first: number, end: number): { start: number; end: number } {
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}

/** “… ICE …, referring to U.S. Immigration and Customs Enforcement”. */
function pushReference(
  tokens: readonly Token[],
  first: number,
  acronyms: ReadonlyMap<string, number>,
  glosses: NameGloss[],
): void {
  for (const [acronym, at] of acronyms) {
    const long = formFrom(tokens, first, acronym);
    if (long !== undefined)
      glosses.push({ acronym: spanOf(tokens, at, at + 1), long: spanOf(tokens, ...long) });
  }
}

/** “Full Name (FN)”, “Full Name, or FN”, “the Full Name, known as FN”, “Full Name — FN —”. */
function longBefore(tokens: readonly Token[], at: number): [number, number] | undefined {
  const behind = gapBefore(tokens, at);
  if (behind === undefined) return undefined;
  const letters = lettersOf(tokens[at]!.text);
  for (let first = behind - 1; first >= Math.max(0, behind - LONGEST_FORM); first--) {
    if (!isWord(tokens[first]!) && tokens[first]!.text !== '&' && tokens[first]!.text !== ',')
      return undefined;
    if (OPTIONAL.has(tokens[first]!.text)) continue;
    if (spells(tokens, first, behind, letters)) return [extendOverUnitedStates(tokens, first), behind];
  }
  return undefined;
}

const INTRODUCES_ACRONYM: ReadonlySet<string> = new Set(
  'as called the acronym by its initials abbreviated'.split(' '),
);

const KNOWN_HOW: ReadonlySet<string> = new Set('also better commonly widely formally'.split(' '));

/** Index behind the long form, when the marks before the acronym say that one may stand there. */
function gapBefore(tokens: readonly Token[], at: number): number | undefined {
  const before = textAt(tokens, at - 1);
  if (before === '(' || before === '[') return at - 1;
  if (before === 'or' && textAt(tokens, at - 2) === ',') return at - 2;
  if (before === '“' && textAt(tokens, at - 2) === '(') return at - 2;
  for (let back = 1; back <= 6; back++) {
    const word = textAt(tokens, at - back);
    if (INTRODUCES_ACRONYM.has(word)) continue;
    if (word !== 'known') return undefined;
    const first = KNOWN_HOW.has(textAt(tokens, at - back - 1)) ? at - back - 1 : at - back;
    return textAt(tokens, first - 1) === ',' ? first - 1 : first;
  }
  return undefined;
}

/** The text of a token; empty where there is none. */
function textAt(tokens: readonly Token[], at: number): string {
  return at >= 0 && at < tokens.length ? tokens[at]!.text : '';
}

const AFTER_COMMA: ReadonlySet<string> = new Set(['or', 'the', 'a', 'an']);

/** “FN (Full Name)”, “FN, or Full Name,”, “FN, the Full Name,”. */
function longAfter(tokens: readonly Token[], at: number): [number, number] | undefined {
  const next = textAt(tokens, at + 1);
  let first: number;
  if (next === '(') first = at + 2;
  else if (next === ',' && AFTER_COMMA.has(textAt(tokens, at + 2))) first = at + 3;
  else if (next === 'stands' && textAt(tokens, at + 2) === 'for') first = at + 3;
  else return undefined;
  if (tokens[first]?.text === 'the') first += 1;
  return formFrom(tokens, first, tokens[at]!.text);
}

function formFrom(tokens: readonly Token[], from: number, acronym: string): [number, number] | undefined {
  const letters = lettersOf(acronym);
  const first = tokens[from]?.text === 'the' ? from + 1 : from;
  let found: [number, number] | undefined;
  for (let end = first + 2; end <= Math.min(tokens.length, first + LONGEST_FORM); end++) {
    const last = tokens[end - 1]!;
    if (!isWord(last) && last.text !== '&' && last.text !== ',') break;
    if (isWord(last) && !OPTIONAL.has(last.text) && spells(tokens, first, end, letters)) {
      found = [first, end];
      break;
    }
  }
  return found;
}

function isWord(token: Token): boolean {
  return token.kind === 'word';
}

const NO_LETTER = new LetterPattern(String.raw`[^\p{L}]`, 'g');

function lettersOf(acronym: string): string {
  return acronym.replace(NO_LETTER.for(acronym), '').toLowerCase();
}

/** “U.S. |Immigration and Customs Enforcement (ICE)”: the long form takes in what the acronym leaves out. */
function extendOverUnitedStates(tokens: readonly Token[], first: number): number {
  return /^U\.?S\.?$/.test(textAt(tokens, first - 1)) ? first - 1 : first;
}

/**
 * Whether the first letters of the words spell the acronym, in order and without a word to spare. Small words may be
 * passed over or counted; a leading “U.S.” may be passed over; hyphenated words count by their parts.
 */
function spells(tokens: readonly Token[], first: number, end: number, letters: string): boolean {
  if (letters.length < 2) return false;
  const words = tokens
    .slice(first, end)
    .filter(isWord)
    .map(({ text }) => text);
  return spellsWords(words, letters);
}

const OPENS_WITH_LETTER = new LetterPattern(String.raw`^\p{L}`);

/** The same over words alone; linear in words times letters. */
export function spellsWords(words: readonly string[], letters: string): boolean {
  const parts = words
    .flatMap((word) => (/^U\.?S\.?$/.test(word) ? [word] : word.split(/[-–/]/)))
    .filter((part) => OPENS_WITH_LETTER.test(part));
  if (parts.length < 2) return false;
  let reached = new Set([0]);
  for (const [index, part] of parts.entries()) {
    const initial = part.charAt(0).toLowerCase();
    const next = new Set<number>();
    const optional = OPTIONAL.has(part.toLowerCase()) || (index === 0 && /^U\.?S\.?$/.test(part));
    for (const at of reached) {
      if (optional && (index > 0 || part.startsWith('U'))) next.add(at);
      if (letters[at] === initial) next.add(at + 1);
      if (index === 0 && /^U\.?S\.?$/.test(part) && letters.startsWith('us')) next.add(2);
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(letters.length);
}
