import type { Token } from '../../language/tokens.ts';
import { RANKS, TITLE_MODIFIERS, TITLE_NOUNS } from '../../lexicon/titles.ts';
import type { Span } from '../../text/span.ts';
import { isCapital, isTitleWord } from './vocabulary.ts';

/** What the words around a name tell of its bearer. */
export interface Surroundings {
  readonly titles: readonly Span[];
  readonly clause: Span | undefined;
  readonly age: Span | undefined;
}

/** Most tokens of a description beside a name; longer ones are sentences of their own. */
const LONGEST_DESCRIPTION = 18;

const DETERMINERS: ReadonlySet<string> = new Set('the a an his her its their my our one'.split(' '));

/** Words no description before a name reaches over. */
const BARRIERS: ReadonlySet<string> = new Set(
  'and or but that which who whom when while where because if as with from by in at on to after before said says told is are was were has have had be been will would could can may'.split(
    ' ',
  ),
);

const SPEECH_CLAUSE =
  /^(?:said|says|say|told|tells|spoke|speaks|added|asked|asks|believes?|thinks?|declined|declines|wants?|wanted|did|does|do|hopes?|argued|argues|claims?|claimed|testified|noted|wrote|writes|tweeted|called|insisted|warned|agreed|condemned)$/;

/**
 * The titles, role clause and age beside a name that stands on tokens `first` to `end`.
 * Looks at most LONGEST_DESCRIPTION tokens either way, inside one sentence (tokens `from` to `until`).
 */
export function readSurroundings(
  tokens: readonly Token[],
  first: number,
  end: number,
  from: number,
  until: number,
): Surroundings {
  const titles: Span[] = [];
  const before = titleBefore(tokens, first, from) ?? descriptionBefore(tokens, first, end, from);
  if (before !== undefined) titles.push(before);
  let at = end;
  let age: Span | undefined;
  if (isComma(tokens, at, until) && isAge(tokens[at + 1])) {
    age = spanOf(tokens, at + 1, at + 2);
    at += 2;
  }
  const party = partyAfter(tokens, at, until);
  if (party !== undefined) {
    titles.push(spanOf(tokens, party.first, party.end));
    at = party.next;
  }
  const after = descriptionAfter(tokens, at, until);
  if (after !== undefined) {
    titles.push(spanOf(tokens, at + 1, after));
    at = after;
  }
  return { titles, clause: clauseAfter(tokens, at, until), age };
}

function spanOf(tokens: readonly Token[], first: number, end: number): Span {
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}

function isComma(tokens: readonly Token[], at: number, until: number): boolean {
  return at < until && tokens[at]!.text === ',';
}

function isAge(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^(?:1[0-1]\d|[1-9]\d|[3-9])$/.test(token.text);
}

/** “spokeswoman”, “the city’s planning director”, “state” Sen.: a title in small letters directly before a name. */
function titleBefore(tokens: readonly Token[], first: number, from: number): Span | undefined {
  const head = first - 1;
  if (head < from) return undefined;
  const { text } = tokens[head]!;
  if (!isTitleNoun(text) && !TITLE_MODIFIERS.has(text)) return undefined;
  if (isCapital(tokens[head]) && head > from) return undefined;
  let at = head;
  while (at - 1 >= from && head - at < 6 && isInsideTitle(tokens, at - 1)) at -= 1;
  while (at < head && /^['’]s?$/.test(tokens[at]!.text)) at += 1;
  if (!isTitleNoun(text) && !(isStateModifier(text) && isTitleWord(tokens[first]!.text))) return undefined;
  return spanOf(tokens, at, first);
}

function isStateModifier(text: string): boolean {
  return /^(?:state|then|former|ex|late)$/.test(text);
}

function isTitleNoun(text: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/-(?:elect|designate)$/, '')
    .replace(/\.$/, '');
  return TITLE_NOUNS.has(bare) || (RANKS.has(bare) && text.endsWith('.'));
}

function isInsideTitle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const bare = token.text.toLowerCase();
  if (BARRIERS.has(bare) || DETERMINERS.has(bare)) return false;
  return (
    TITLE_MODIFIERS.has(bare) ||
    TITLE_NOUNS.has(bare) ||
    isCapital(token) ||
    /^['’]s?$/.test(token.text) ||
    /^(?:then|ex|vice|co)-/.test(bare)
  );
}

/** “a spokeswoman for the Harbor Trust, Jane Doe,” and “Her lawyer, Jane Doe, said”. */
function descriptionBefore(
  tokens: readonly Token[],
  first: number,
  end: number,
  from: number,
): Span | undefined {
  if (first - 1 <= from || tokens[first - 1]!.text !== ',' || !endsApposition(tokens[end])) return undefined;
  let at = first - 2;
  let title = false;
  while (at >= from && first - at < 12) {
    const { text, kind } = tokens[at]!;
    const bare = text.toLowerCase();
    if (kind === 'quotation-mark' || /^[,;:.()]$/.test(text)) return undefined;
    if (isTitleNoun(text)) title = true;
    const opens = DETERMINERS.has(bare) || (title && at === from) || isOwnerStart(tokens, at, from);
    if (title && opens && !isBehindOfOrFor(tokens, at, from)) return spanOf(tokens, at, first - 1);
    if (BARRIERS.has(bare) && !/^(?:and|of|for|at|in|with|on)$/.test(bare)) return undefined;
    at -= 1;
  }
  return undefined;
}

/** “Northlight’s project manager”: a name with a possessive opens the description. */
function isOwnerStart(tokens: readonly Token[], at: number, from: number): boolean {
  return (
    /^['’]s?$/.test(tokens[at + 1]?.text ?? '') &&
    isCapital(tokens[at]) &&
    (at === from || !isCapital(tokens[at - 1]))
  );
}

function isBehindOfOrFor(tokens: readonly Token[], at: number, from: number): boolean {
  return at > from && /^(?:of|for|at|in|with|on|to)$/.test(tokens[at - 1]!.text);
}

function endsApposition(token: Token | undefined): boolean {
  return (
    token === undefined ||
    /^(?:,|\.|;|:|said|says|told|—|–|--|-|\)|who|and)$/.test(token.text) ||
    token.kind === 'quotation-mark'
  );
}

/** “, D-Calif.,”, “(R-Texas)”, “, a Democrat,” is left to descriptions. */
function partyAfter(
  tokens: readonly Token[],
  at: number,
  until: number,
): { first: number; end: number; next: number } | undefined {
  const mark = tokens[at]?.text;
  if (at + 1 >= until || (mark !== ',' && mark !== '(')) return undefined;
  const party = tokens[at + 1]!.text;
  if (!/^(?:[DRI]-\p{Lu}|[DRI]$)/u.test(party)) return undefined;
  let end = at + 2;
  if (/^[DRI]$/.test(party)) {
    if (!/^[-–]$/.test(tokens[end]?.text ?? '')) return undefined;
    end += 2;
  }
  while (end < until && isCapital(tokens[end]) && end - at < 5) end += 1;
  const close = tokens[end]?.text;
  if (close !== ',' && close !== ')' && close !== '.') return undefined;
  return { first: at + 1, end, next: close === ')' ? end + 1 : end };
}

/** Index behind “, the district’s superintendent” and its like; `undefined` when what follows the comma describes nobody. */
function descriptionAfter(tokens: readonly Token[], at: number, until: number): number | undefined {
  if (!isComma(tokens, at, until) || at + 1 >= until) return undefined;
  let end = at + 1;
  let title = -1;
  while (end < until && end - at <= LONGEST_DESCRIPTION) {
    const { text, kind } = tokens[end]!;
    if (kind === 'quotation-mark' || /^(?:[,;:.()—–-]|--)$/.test(text)) break;
    const bare = text.toLowerCase();
    if (
      /^(?:who|whose|which|that|said|says|told|is|was|are|were|has|had|will|would|but|because|while|when|added|wrote|asked)$/.test(
        bare,
      )
    )
      break;
    if (title < 0 && isTitleNoun(text)) title = end;
    end += 1;
  }
  if (title < 0 || end - at > LONGEST_DESCRIPTION || !opensDescription(tokens, at + 1, title))
    return undefined;
  return end > at + 1 ? end : undefined;
}

/** “the …”, “a …”, “Doe’s …”, “director of …”, “chief executive …”; not “and the mayor”, not another name. */
function opensDescription(tokens: readonly Token[], first: number, title: number): boolean {
  const bare = tokens[first]!.text.toLowerCase();
  if (title - first > 9) return false;
  if (DETERMINERS.has(bare) || bare === 'another') return true;
  if (isCapital(tokens[first]) && !isTitleNoun(tokens[first]!.text)) {
    for (let at = first; at < title; at++) if (/^['’]s?$/.test(tokens[at]!.text)) return true;
    return false;
  }
  for (let at = first; at < title; at++) {
    const { text } = tokens[at]!;
    if (!TITLE_MODIFIERS.has(text.toLowerCase()) && !isTitleNoun(text) && !/^(?:and|of)$/.test(text))
      return false;
  }
  const next = tokens[title + 1]?.text ?? '';
  return !isCapital(tokens[title + 1]) || /^(?:of|for|at|with|,|\.)$/.test(next);
}

/** “who took office in May”: from “who” to the next comma or the end of the sentence; not one that says something. */
function clauseAfter(tokens: readonly Token[], at: number, until: number): Span | undefined {
  const who = isComma(tokens, at, until) ? at + 1 : at;
  if (tokens[who]?.text !== 'who' || who + 2 >= until) return undefined;
  let verb = who + 1;
  while (
    verb < until &&
    (/^(?:has|had|have|also|was|is|were|are|will|once|still|now|first|been|recently)$/.test(
      tokens[verb]!.text,
    ) ||
      tokens[verb]!.text.endsWith('ly'))
  )
    verb += 1;
  if (verb >= until || SPEECH_CLAUSE.test(tokens[verb]!.text)) return undefined;
  let end = verb;
  while (
    end < until &&
    end - who <= LONGEST_DESCRIPTION &&
    tokens[end]!.kind !== 'quotation-mark' &&
    !/^(?:[,;:()—–.?!]|--)$/.test(tokens[end]!.text)
  )
    end += 1;
  return end > verb && end - who <= LONGEST_DESCRIPTION ? spanOf(tokens, who, end) : undefined;
}
