import type { Token } from '../../language/tokens.ts';
import type { Span } from '../../text/span.ts';
import { BESIDE, CLOSES_DESCRIPTION } from './neighbours.ts';
import { TRAIT } from './traits.ts';
import { has, type NameWords, tells } from './word-traits.ts';

/** What the words around a name tell of its bearer. */
export interface Surroundings {
  readonly titles: readonly Span[];
  readonly clause: Span | undefined;
  readonly age: Span | undefined;
}

/** Nothing stands beside it. */
export const NOBODY: Surroundings = { titles: [], clause: undefined, age: undefined };

/** Most tokens of a description beside a name; longer ones are sentences of their own. */
const LONGEST_DESCRIPTION = 18;

/**
 * The titles, role clause and age beside a name that stands on tokens `first` to `end`.
 * Looks at most LONGEST_DESCRIPTION tokens either way, inside one sentence (tokens `from` to `until`).
 */
export function readSurroundings(
  words: NameWords,
  first: number,
  end: number,
  from: number,
  until: number,
): Surroundings {
  const before = titleBefore(words, first, from) ?? descriptionBefore(words, first, end, from);
  let at = end;
  let age: Span | undefined;
  if (isComma(words, at, until) && isAge(words.tokens[at + 1])) {
    age = spanOf(words, at + 1, at + 2);
    at += 2;
  }
  const party = partyAfter(words, at, until);
  if (party !== undefined) at = party.next;
  const after = descriptionAfter(words, at, until);
  const description = after === undefined ? undefined : spanOf(words, at + 1, after);
  const clause = clauseAfter(words, after ?? at, until);
  if (before === undefined && party === undefined && description === undefined)
    return clause === undefined && age === undefined ? NOBODY : { titles: NOBODY.titles, clause, age };
  const titles: Span[] = [];
  if (before !== undefined) titles.push(before);
  if (party !== undefined) titles.push(spanOf(words, party.first, party.end));
  if (description !== undefined) titles.push(description);
  return { titles, clause, age };
}

function spanOf({ tokens }: NameWords, first: number, end: number): Span {
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}

function isComma({ tokens }: NameWords, at: number, until: number): boolean {
  return at < until && tokens[at]!.text === ',';
}

function isAge(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^(?:1[0-1]\d|[1-9]\d|[3-9])$/.test(token.text);
}

function isPossessive({ tokens }: NameWords, at: number): boolean {
  const text = tokens[at]?.text ?? '';
  return text.length <= 2 && (text === "'s" || text === '’s' || text === "'" || text === '’');
}

/** “spokeswoman”, “the city’s planning director”, “state” Sen.: a title in small letters directly before a name. */
function titleBefore(words: NameWords, first: number, from: number): Span | undefined {
  const head = first - 1;
  if (head < from || !has(words, head, TRAIT.titleNoun | TRAIT.titleModifier)) return undefined;
  if (has(words, head, TRAIT.capital) && head > from) return undefined;
  const ofState = STATE_MODIFIERS.has(words.tokens[head]!.text) && has(words, first, TRAIT.title);
  if (!ofState && !has(words, head, TRAIT.titleNoun)) return undefined;
  let at = head;
  while (at - 1 >= from && head - at < 6 && isInsideTitle(words, at - 1)) at -= 1;
  while (at < head && isPossessive(words, at)) at += 1;
  return spanOf(words, at, first);
}

const STATE_MODIFIERS: ReadonlySet<string> = new Set(['state', 'then', 'former', 'ex', 'late']);

function isInsideTitle(words: NameWords, at: number): boolean {
  if (has(words, at, TRAIT.barrier | TRAIT.determiningSmall)) return false;
  return (
    has(words, at, TRAIT.titleModifier | TRAIT.titleNoun | TRAIT.capital) ||
    isPossessive(words, at) ||
    /^(?:then|ex|vice|co)-/i.test(words.tokens[at]!.text)
  );
}

/** “a spokeswoman for the Harbor Trust, Jane Doe,” and “Her lawyer, Jane Doe, said”. */
function descriptionBefore(words: NameWords, first: number, end: number, from: number): Span | undefined {
  const { tokens } = words;
  if (first - 1 <= from || tokens[first - 1]!.text !== ',' || !endsApposition(tokens[end])) return undefined;
  let title = false;
  for (let at = first - 2; at >= from && first - at < 12; at--) {
    const { text, kind } = tokens[at]!;
    if (kind === 'quotation-mark' || (kind === 'punctuation' && /^[,;:.()]$/.test(text))) return undefined;
    if (has(words, at, TRAIT.titleNoun)) title = true;
    const opens =
      has(words, at, TRAIT.determiningSmall) || (title && at === from) || isOwnerStart(words, at, from);
    if (title && opens && !isBehindOfOrFor(words, at, from)) return spanOf(words, at, first - 1);
    if (has(words, at, TRAIT.barrier) && !REACHED_OVER.has(text.toLowerCase())) return undefined;
  }
  return undefined;
}

const REACHED_OVER: ReadonlySet<string> = new Set('and of for at in with on'.split(' '));

/** “Northlight’s project manager”: a name with a possessive opens the description. */
function isOwnerStart(words: NameWords, at: number, from: number): boolean {
  return (
    isPossessive(words, at + 1) &&
    has(words, at, TRAIT.capital) &&
    (at === from || !has(words, at - 1, TRAIT.capital))
  );
}

const LEADS_TO_DESCRIPTION: ReadonlySet<string> = new Set('of for at in with on to'.split(' '));

function isBehindOfOrFor({ tokens }: NameWords, at: number, from: number): boolean {
  return at > from && LEADS_TO_DESCRIPTION.has(tokens[at - 1]!.text);
}

const ENDS_APPOSITION: ReadonlySet<string> = new Set(', . ; : said says told — – -- - ) who and'.split(' '));

function endsApposition(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'quotation-mark' || ENDS_APPOSITION.has(token.text);
}

/** “, D-Calif.,”, “(R-Texas)”, “, a Democrat,” is left to descriptions. */
function partyAfter(
  words: NameWords,
  at: number,
  until: number,
): { first: number; end: number; next: number } | undefined {
  const { tokens } = words;
  const mark = tokens[at]?.text;
  if (at + 1 >= until || (mark !== ',' && mark !== '(')) return undefined;
  const party = tokens[at + 1]!.text;
  const letter = party.charAt(0);
  if (letter !== 'D' && letter !== 'R' && letter !== 'I') return undefined;
  let end = at + 2;
  if (party.length === 1) {
    if (!/^[-–]$/.test(tokens[end]?.text ?? '')) return undefined;
    end += 2;
  } else if (!/^.-\p{Lu}/u.test(party)) return undefined;
  while (end < until && has(words, end, TRAIT.capital) && end - at < 5) end += 1;
  const close = tokens[end]?.text;
  if (close !== ',' && close !== ')' && close !== '.') return undefined;
  return { first: at + 1, end, next: close === ')' ? end + 1 : end };
}

/** Index behind “, the district’s superintendent” and its like; `undefined` when what follows the comma describes nobody. */
function descriptionAfter(words: NameWords, at: number, until: number): number | undefined {
  if (!isComma(words, at, until) || at + 1 >= until) return undefined;
  let end = at + 1;
  let title = -1;
  while (end < until && end - at <= LONGEST_DESCRIPTION) {
    if (tells(words, end, BESIDE.closes) || words.tokens[end]!.kind === 'quotation-mark') break;
    if (title < 0 && has(words, end, TRAIT.titleNoun)) title = end;
    end += 1;
  }
  if (title < 0 || end - at > LONGEST_DESCRIPTION || !opensDescription(words, at + 1, title))
    return undefined;
  return end > at + 1 ? end : undefined;
}

/** “the …”, “a …”, “Doe’s …”, “director of …”, “chief executive …”; not “and the mayor”, not another name. */
function opensDescription(words: NameWords, first: number, title: number): boolean {
  if (title - first > 9) return false;
  const { tokens } = words;
  if (has(words, first, TRAIT.determiningSmall) || tokens[first]!.text.toLowerCase() === 'another')
    return true;
  if (has(words, first, TRAIT.capital) && !has(words, first, TRAIT.titleNoun)) {
    for (let at = first; at < title; at++) if (isPossessive(words, at)) return true;
    return false;
  }
  for (let at = first; at < title; at++) {
    const { text } = tokens[at]!;
    if (!has(words, at, TRAIT.titleModifier | TRAIT.titleNoun) && text !== 'and' && text !== 'of')
      return false;
  }
  return !has(words, title + 1, TRAIT.capital);
}

/** Words between “who” and the verb of its clause. */
const BEFORE_VERB: ReadonlySet<string> = new Set(
  'has had have also was is were are will once still now first been recently'.split(' '),
);

/** Verbs of a clause that says what somebody said or thought, not who they are. */
const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'said says say told tells spoke speaks added asked asks believe believes think thinks declined declines want wants wanted did does do hope hopes argued argues claim claims claimed testified noted wrote writes tweeted called insisted warned agreed condemned'.split(
    ' ',
  ),
);

/** “who took office in May”: from “who” to the next comma or the end of the sentence; not one that says something. */
function clauseAfter(words: NameWords, at: number, until: number): Span | undefined {
  const { tokens } = words;
  const who = isComma(words, at, until) ? at + 1 : at;
  if (tokens[who]?.text !== 'who' || who + 2 >= until) return undefined;
  let verb = who + 1;
  while (verb < until && (BEFORE_VERB.has(tokens[verb]!.text) || tokens[verb]!.text.endsWith('ly')))
    verb += 1;
  if (verb >= until || SPEECH_VERBS.has(tokens[verb]!.text)) return undefined;
  let end = verb;
  while (end < until && end - who <= LONGEST_DESCRIPTION && !closesClause(tokens[end]!)) end += 1;
  return end > verb && end - who <= LONGEST_DESCRIPTION ? spanOf(words, who, end) : undefined;
}

function closesClause({ kind, text }: Token): boolean {
  if (kind === 'quotation-mark') return true;
  return kind !== 'word' && (text === '?' || text === '!' || (text !== '-' && CLOSES_DESCRIPTION.has(text)));
}
