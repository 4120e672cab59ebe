import { LetterPattern } from '../text/letter-pattern.ts';
import { AGENCIES, LINE_LABELS, NOT_CITIES } from '../lexicon/dateline-words.ts';
import { isDigit } from '../text/letters.ts';
import { isSpace } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type BlockCharacters, Holds } from './block-characters.ts';

/** “CITY, State (Agency) — ” at the head of a paragraph. Spans are relative to the block. */
export interface Dateline {
  /** From the first letter to the end of the dash and the space behind it. */
  readonly span: Span;
  readonly place: Span | undefined;
  /** Without its brackets. */
  readonly agency: Span | undefined;
  readonly date: Span | undefined;
}

// The longest dateline of two cities, a state, a date and an agency stays under this.
const LONGEST = 160;

const CAPITALS = new LetterPattern(
  String.raw`(?:Mc|Mac|La|Le|De|Du|d|O)?['’]?\p{Lu}[\p{Lu}.'’-]*(?:[ /]+(?:(?:and|de|del|du|of|the)\s+)?(?:Mc|Mac)?\p{Lu}[\p{Lu}.'’-]*){0,4}(?![\p{Ll}\d])`,
  'y',
);
const WORDS = new LetterPattern(
  String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:(?:de|del|du|of|the) )?\p{Lu}[\p{L}.'’-]+){0,3}`,
  'y',
);
const REGION = new LetterPattern(
  String.raw`,\s*(?:\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}[\p{L}.'’-]*(?: (?:and |of )?\p{Lu}[\p{L}.'’-]*){0,2})`,
  'y',
);
const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DATE = new RegExp(
  `(?:(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?)(?!\\d)`,
  'iy',
);
/** The first letters of its weekdays and months. */
const DATE_OPENINGS: ReadonlySet<string> = new Set(
  'mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
);
const AGENCY = new LetterPattern(String.raw`\(([\p{L}][\p{L}\d .&'’/-]{1,40})\)`, 'y');
const TWO_CAPITALS = new LetterPattern(String.raw`\p{Lu}{2}`);
const SENTENCE_OPENING = new LetterPattern(String.raw`^\s*["'“‘«¿¡[(]*[\p{Lu}\d$£€]`);
const DASH = /\s*(?:[—–―]+|--+)\s*|\s+[-_]\s+/y;
const COLON = /\s*:\s+/y;
const FULL_STOP = /\.\s+/y;

const NEWS_ORGANISATION =
  /\b(?:Agency|Bureau|Chronicle|Courier|Gazette|Globe|Herald|Journal|Media|Network|News|Post|Press|Radio|Record|Service|Star|Sun|Times|Tribune|Wire)\b/u;
const PARTY = /^[A-Z]{1,3}-/;
const SMALL_WORD =
  /\b(?:AND|ARE|AT|BE|BUT|BY|FOR|HIS|HER|HOW|IN|IS|ITS|JUST|MY|NO|NOT|NOW|ON|OR|OUR|TO|TOO|WHAT|WHO|WHY|WITH|YOUR)\b/;

/** Whether a block has a mark that every dateline has. */
export function mayHoldDateline({ holds }: BlockCharacters): boolean {
  return (holds & (Holds.dash | Holds.opening)) !== 0;
}

/** Finds the dateline at the head of a paragraph; `undefined` when there is none. Reads no more than 160 characters. */
export function findDateline(prose: string): Dateline | undefined {
  const head = prose.slice(0, LONGEST);
  const separator = findSeparator(head);
  if (separator < 0 || SENTENCE_WORD.test(head.slice(0, separator))) return undefined;
  const start = head.search(/\S/);
  return fromAgency(head, start) ?? fromDate(head, start) ?? fromPlace(head, start);
}

/** Where the first dash or bracket stands that could end a dateline or its city; -1 when there is none. */
function findSeparator(head: string): number {
  for (let at = 0; at < head.length; at++) {
    const unit = head.charCodeAt(at);
    if (unit === 0x28 || (unit >= 0x2013 && unit <= 0x2015)) return at;
    if (unit !== 0x2d && unit !== 0x5f) continue;
    const next = head.charCodeAt(at + 1);
    if ((unit === 0x2d && next === 0x2d) || (isSpace(next) && at > 0 && isSpace(head.charCodeAt(at - 1))))
      return at;
  }
  return -1;
}

/** A word in small letters that no name of a place and no date has: a sentence has begun. */
const SENTENCE_WORD =
  /(?:^|\s)(?!(?:and|del?|du|of|the)\s|d['’A-Z\u0080-\u024f]|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[a-z]/;

/** “(Bloomberg) -- ”, “(CNN) ”. */
function fromAgency(head: string, start: number): Dateline | undefined {
  const agency = agencyAt(head, start);
  if (agency === undefined) return undefined;
  const name = inside(agency);
  if (PARTY.test(head.slice(name.start, name.end))) return undefined;
  const dash = match(DASH, head, agency.end) ?? match(COLON, head, agency.end);
  if (dash === undefined && !isKnownAgency(head, name)) return undefined;
  if (dash !== undefined && !/^\p{Lu}/u.test(head.slice(name.start)) && !isKnownAgency(head, name))
    return undefined;
  const end = dash?.end ?? skipSpaces(head, agency.end);
  if (!opensSentence(head, end)) return undefined;
  return { span: { start, end }, place: undefined, agency: name, date: undefined };
}

/** “Dec 29 (Reuters) - ”. */
function fromDate(head: string, start: number): Dateline | undefined {
  const date = dateFrom(head, start);
  const agency = date && agencyAt(head, skipSpaces(head, date.end));
  const dash = agency && match(DASH, head, agency.end);
  if (dash === undefined || agency === undefined || !isKnownAgency(head, inside(agency))) return undefined;
  return { span: { start, end: dash.end }, place: undefined, agency: inside(agency), date };
}

/** “NASHUA, N.H. (AP) — ”, “WASHINGTON, June 3 (Reuters) - ”, “Chicago (Bloomberg) -- ”. */
function fromPlace(head: string, start: number): Dateline | undefined {
  const capitals = match(CAPITALS, head, start);
  const inCapitals = capitals !== undefined && TWO_CAPITALS.test(head.slice(capitals.start, capitals.end));
  const city = inCapitals ? capitals : match(WORDS, head, start);
  if (city === undefined) return undefined;
  const name = head.slice(city.start, city.end).toLowerCase();
  if (LINE_LABELS.has(name) || LINE_LABELS.has(name.split(' ')[0]!)) return undefined;

  let at = city.end;
  let date = dateAt(head, at);
  let region: Span | undefined;
  if (date === undefined) {
    region = head.charAt(at) === ',' ? match(REGION, head, at) : undefined;
    at = region?.end ?? at;
    date = dateAt(head, at);
  }
  at = date?.end ?? at;
  const bracketed = date === undefined ? dateInBrackets(head, skipSpaces(head, at)) : undefined;
  if (bracketed !== undefined) {
    date = bracketed;
    at = bracketed.end + 1;
  }
  const agency = agencyAt(head, skipSpaces(head, at));
  at = agency?.end ?? at;
  const dash = match(DASH, head, at) ?? (agency && match(COLON, head, at));
  if (dash === undefined) return undefined;

  const credit = agency && head.slice(agency.start + 1, agency.end - 1);
  if (credit !== undefined && PARTY.test(credit)) return undefined;
  const certain = date !== undefined || (credit !== undefined && (inCapitals || isNewsOrganisation(credit)));
  if (!certain) {
    const bold = start >= 2 && head.slice(dash.start).search(/[^ ]/) >= 2;
    if ((!inCapitals && !bold) || SMALL_WORD.test(head.slice(start, at)) || !opensSentence(head, dash.end))
      return undefined;
    // Section heads in capitals run into their dash (“NOW OPEN—The bakery …”); datelines do not.
    if (
      region === undefined &&
      (NOT_CITIES.has(name) || name.length < 4 || !/\s/.test(head.charAt(dash.start)))
    )
      return undefined;
  }
  const behind = date === undefined ? dateBehind(head, dash.end) : undefined;
  return {
    span: { start, end: behind?.end ?? dash.end },
    place: { start: city.start, end: region?.end ?? city.end },
    agency: agency && inside(agency),
    date: date ?? behind?.date,
  };
}

/** Brackets with what may be an agency; hardly any other text is worth the pattern, which takes 1 ms to be made. */
function agencyAt(head: string, at: number): Span | undefined {
  return head.charAt(at) === '(' ? match(AGENCY, head, at) : undefined;
}

/** A date behind “, ” or a space. */
function dateAt(head: string, at: number): Span | undefined {
  const comma = head.charAt(at) === ',' ? at + 1 : at;
  return dateFrom(head, skipSpaces(head, comma));
}

/** “(June 3, 2024)”: the date without its brackets. */
function dateInBrackets(head: string, at: number): Span | undefined {
  const date = head.charAt(at) === '(' ? dateFrom(head, at + 1) : undefined;
  return date !== undefined && head.charAt(date.end) === ')' ? date : undefined;
}

/** “ELM CITY — June 3, 2024. ”: a date between the dash and the text, and where the text begins. */
function dateBehind(head: string, at: number): { readonly date: Span; readonly end: number } | undefined {
  const date = dateFrom(head, at);
  const mark = date && (match(DASH, head, date.end) ?? match(FULL_STOP, head, date.end));
  return mark && { date, end: mark.end };
}

/** Most datelines give no date, and the pattern of dates takes longer to compile than any other. */
function dateFrom(head: string, at: number): Span | undefined {
  const opens = isDigit(head.charCodeAt(at)) || DATE_OPENINGS.has(head.slice(at, at + 3).toLowerCase());
  return opens ? match(DATE, head, at) : undefined;
}

/** Whether what stands there could open a sentence: “NEW YORK — the city” is no dateline, “NEW YORK — The city” is. */
function opensSentence(head: string, at: number): boolean {
  return SENTENCE_OPENING.test(head.slice(at));
}

function isKnownAgency(head: string, name: Span): boolean {
  return AGENCIES.has(head.slice(name.start, name.end).toLowerCase());
}

function isNewsOrganisation(credit: string): boolean {
  return AGENCIES.has(credit.toLowerCase()) || NEWS_ORGANISATION.test(credit);
}

function inside(brackets: Span): Span {
  return { start: brackets.start + 1, end: brackets.end - 1 };
}

function skipSpaces(head: string, at: number): number {
  const length = head.slice(at).search(/\S/);
  return length < 0 ? head.length : at + length;
}

function match(pattern: RegExp | LetterPattern, text: string, at: number): Span | undefined {
  const own = pattern instanceof LetterPattern ? pattern.for(text) : pattern;
  own.lastIndex = at;
  const found = own.exec(text);
  return found === null ? undefined : { start: at, end: at + found[0].length };
}
