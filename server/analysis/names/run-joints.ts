import { TITLE_NOUNS } from '../../lexicon/titles.ts';
import { knownEnd } from './kinds.ts';
import { isOfAmerica, joinsMembers } from './member-names.ts';
import { TRAIT } from './traits.ts';
import { anyHas, areOneName, has, type NameWords, OTHER, PERSON } from './word-traits.ts';

/** Most tokens between two capitals that the tagger joins to one name: “Society |for the| Blind”. */
const LONGEST_JOINT = 2;

/** Index behind the capital that the tagger joins to the run over the small words at `at`; `at` when it joins none. */
export function taggedUntil(words: NameWords, first: number, at: number): number {
  if (words.tags[at] === 0) return at;
  let next = at;
  while (next <= at + LONGEST_JOINT && next < words.tokens.length && !has(words, next, TRAIT.capital))
    next += 1;
  if (!has(words, next, TRAIT.capital) || !areOneName(words, at - 1, next + 1)) return at;
  return areTwoBodies(words, first, at, next) ? at : next + 1;
}

/** “the Port Authority |and| Harbor Workers Union”, “NAACP |and| Urban League”: each side is a body of its own. */
function areTwoBodies(words: NameWords, first: number, at: number, next: number): boolean {
  const { text } = words.tokens[at]!;
  if (text !== 'and' && text !== ',') return false;
  const end = capitalsEnd(words, next);
  if (has(words, at - 1, TRAIT.acronym) || knownEnd(words, next, end) === end) return true;
  // “Teachers |and| Nurses Union”: one word is a trade, not a body.
  const own = has(words, first, TRAIT.determiner) ? first + 1 : first;
  return (
    at - own > 1 && has(words, at - 1, TRAIT.organisationHead) && has(words, end - 1, TRAIT.organisationHead)
  );
}

/** Index behind the capital that the small words at `at` join to the run; `at` when they join nothing. */
export function joinedUntil(words: NameWords, first: number, at: number): number {
  const { tokens } = words;
  const article = tokens[at + 1]?.text === 'the' || tokens[at + 1]?.text === 'a' ? 1 : 0;
  const next = at + 1 + article;
  if (!has(words, next, TRAIT.capital)) return particleEnd(words, at);
  if (joinsAct(words, first, at, next)) return next + 1;
  switch (tokens[at]!.text) {
    case 'of':
      return joinsOf(words, first, at) || isOfAmerica(words, first, at) ? next + 1 : at;
    case 'for':
      return joinsBody(words, first, at) ? next + 1 : at;
    case 'on':
    case 'against':
      // “the Council on |Monday|” met then.
      return TAKES_SUBJECT.has(tokens[at - 1]!.text) && !has(words, next, TRAIT.calendar) ? next + 1 : at;
    case 'at':
      return tokens[first]!.text === 'University' ? next + 1 : at;
    case 'and':
      return article === 0 &&
        (joinsTopics(words, first, at) || joinsSubjects(words, first, at) || joinsMembers(words, first, at))
        ? next + 1
        : at;
    case '&':
      return next + 1;
    case ',':
      return isSuffixAfterComma(words, at) || isTopicList(words, first, at) ? at + 2 : at;
    default:
      return particleEnd(words, at);
  }
}

const TAKES_SUBJECT: ReadonlySet<string> = new Set(
  'Council Committee Subcommittee Commission Institute Center Mothers Conference'.split(' '),
);

const TAKES_OF: ReadonlySet<string> = new Set(
  'City State Gulf Bay Isle Cape Strait Tour Battle Siege Treaty Feast'.split(' '),
);

/** “Chief of”, “Bay of” and “Department of” go on; “member of” does not. */
function joinsOf(words: NameWords, first: number, at: number): boolean {
  const left = words.tokens[at - 1]!.text;
  if (joinsBody(words, first, at)) return true;
  const lower = left.toLowerCase();
  return lower !== 'member' && (TITLE_NOUNS.has(lower) || TAKES_OF.has(left));
}

/** “Department |of”, “Citizens Union |for”: the word before opens the name of a body, or is the head of one that is opened. */
function joinsBody(words: NameWords, first: number, at: number): boolean {
  if (has(words, at - 1, TRAIT.organisationFirst)) return true;
  return (
    at - first > 1 &&
    has(words, at - 1, TRAIT.organisationHead) &&
    anyHas(words, first, at, TRAIT.organisationFirst)
  );
}

/** “Health and Human Services”, never “Doe and Police”. */
function joinsTopics(words: NameWords, first: number, at: number): boolean {
  if (!has(words, at - 1, TRAIT.topic)) return false;
  if (!has(words, at + 1, TRAIT.topic | TRAIT.organisationHead)) return false;
  const end = capitalsEnd(words, at + 1);
  return has(words, end - 1, TRAIT.organisationHead) || isOpenedBy(words, first, at, OPENS_TOPICS);
}

/** What a department is for comes in pairs: “Ministry of Canals |and| Harbours”. */
function joinsSubjects(words: NameWords, first: number, at: number): boolean {
  const { tokens, tags } = words;
  const opening = has(words, first, TRAIT.determiner) ? first + 1 : first;
  if (at - opening < 3 || at - opening > 4 || !TAKES_SUBJECTS.has(tokens[opening]!.text)) return false;
  const link = tokens[opening + 1]!.text;
  if ((link !== 'of' && link !== 'for') || has(words, at + 1, NO_SUBJECT)) return false;
  if (tags[at + 1] === OTHER) return false;
  return (
    /(?:[^su]s|tion|ment|ity|ing|ure|ice|ry|gy|cy|port)$/.test(tokens[at + 1]!.text) &&
    knownEnd(words, at + 1, at + 2) === at + 1
  );
}

const TAKES_SUBJECTS: ReadonlySet<string> = new Set(
  'Department Ministry Office Bureau Directorate Secretariat'.split(' '),
);

const NO_SUBJECT = TRAIT.demonym | TRAIT.givenName | TRAIT.acronym | TRAIT.title;

/** Most words between the small one and “Act”. */
const LONGEST_ACT = 4;

/** “the Species |at| Risk Act”: a law is called after what it is about. */
function joinsAct(words: NameWords, first: number, at: number, next: number): boolean {
  if (has(words, at, TRAIT.particle) || words.tokens[at]!.kind !== 'word') return false;
  let end = next;
  while (end <= next + LONGEST_ACT && has(words, end, TRAIT.capital) && words.tokens[end]!.text !== 'Act')
    end += 1;
  if (end === next || words.tokens[end]?.text !== 'Act') return false;
  const left = has(words, first, TRAIT.determiner) ? first + 1 : first;
  if (left >= at || at - left > 3 || !has(words, left - 1, TRAIT.the)) return false;
  return (
    !anyHas(words, left, at, NO_LAW) && knownEnd(words, left, at) === left && words.tags[left] !== PERSON
  );
}

const NO_LAW = TRAIT.organisationHead | TRAIT.organisationFirst | TRAIT.title | TRAIT.acronym | TRAIT.demonym;

const OPENS_TOPICS: ReadonlySet<string> = new Set(['of', 'for', 'on']);
const OPENS_LIST: ReadonlySet<string> = new Set(['of', 'on']);

function isOpenedBy(
  { tokens }: NameWords,
  first: number,
  end: number,
  openers: ReadonlySet<string>,
): boolean {
  for (let at = first; at < end; at++) if (openers.has(tokens[at]!.text)) return true;
  return false;
}

function capitalsEnd(words: NameWords, from: number): number {
  let end = from;
  while (end < from + 6 && has(words, end, TRAIT.capital)) end += 1;
  return end;
}

/** “Alcohol, Tobacco, Firearms and Explosives” behind “Bureau of”. */
function isTopicList(words: NameWords, first: number, at: number): boolean {
  if (!has(words, at - 1, TRAIT.topic) || !has(words, at + 1, TRAIT.topic)) return false;
  return isOpenedBy(words, first, at, OPENS_LIST);
}

function isSuffixAfterComma(words: NameWords, at: number): boolean {
  if (!has(words, at + 1, TRAIT.capital)) return false;
  if (has(words, at + 1, TRAIT.suffix)) return true;
  const { text } = words.tokens[at + 1]!;
  return NAME_ENDINGS.has(text.endsWith('.') ? text.slice(0, -1) : text);
}

/** Behind the names of firms, and degrees behind those of people; without the period at their end. */
const NAME_ENDINGS: ReadonlySet<string> = new Set('Inc LLC Ltd LLP PC P.C MD M.D PhD Ph.D Co'.split(' '));

/**
 * Behind a given name or a name already of two words, small particles lead on: “Ludwig van Beethoven”; and wherever the
 * tagger takes both sides for a person, or two particles stand together: “Annelies van der Linde”.
 */
function particleEnd(words: NameWords, at: number): number {
  let next = at;
  while (next < at + 3 && has(words, next, TRAIT.particle)) next += 1;
  if (next === at || !has(words, next, TRAIT.capital)) return at;
  const leads =
    next - at > 1 ||
    has(words, at - 1, TRAIT.givenName | TRAIT.initial) ||
    !ENGLISH_PARTICLES.has(words.tokens[at]!.text) ||
    (words.tags[at - 1] === PERSON && words.tags[next] === PERSON);
  return leads ? next + 1 : at;
}

/**
 * Index behind the surname that a nickname in marks or brackets parts from what stands before it: Tom |“Bud” Harlan|,
 * William |(Bill) Kessler|; `at` when none does.
 */
export function nicknameEnd({ tokens, tags, traits }: NameWords, at: number): number {
  const before = tokens[at - 1]!;
  const nickname = tokens[at + 1];
  const after = tokens[at + 3];
  if (nickname === undefined || after === undefined || before.end + 1 !== tokens[at]!.start) return at;
  const areCapitals = (traits[at - 1]! & traits[at + 1]! & traits[at + 3]! & TRAIT.capital) !== 0;
  if (!areCapitals || tokens[at + 2]!.start !== nickname.end || tokens[at + 2]!.end + 1 !== after.start)
    return at;
  if (tokens[at]!.text === '(' ? tokens[at + 2]!.text !== ')' : tokens[at + 2]!.kind !== 'quotation-mark')
    return at;
  // “Ted Crane (R-Texas) Wednesday” gives a party and a state.
  if (nickname.text.charAt(1) === '-') return at;
  return tags[at - 1] === PERSON || (traits[at - 1]! & TRAIT.givenName) !== 0 ? at + 4 : at;
}

/**
 * Index behind the capital that a possessive joins to the run: “St. Olav|’s Hospital|”, “Writers|’ Union|”; `at` when
 * it joins none.
 */
export function ownerEnd(words: NameWords, first: number, at: number): number {
  const { tokens } = words;
  const mark = tokens[at]!.text;
  const code = mark.charCodeAt(0);
  if (mark.length > 2 || (code !== 0x2019 && code !== 0x27) || !has(words, at + 1, TRAIT.capital)) return at;
  if (tokens[at]!.start !== tokens[at - 1]!.end || tokens[at + 1]!.start !== tokens[at]!.end + 1) return at;
  if (mark.length === 2 && isOfOffice(words, first, at)) return at + 2;
  const owner = tokens[at - 1]!.text;
  const isSaint = mark.length === 2 && at - first > 1 && SAINTS.has(tokens[at - 2]!.text);
  const heads = isSaint ? OF_SAINTS : mark.length === 1 && owner.endsWith('s') ? OF_MANY : undefined;
  if (heads === undefined) return at;
  for (let head = at + 1; head <= at + 3 && has(words, head, TRAIT.capital); head++)
    if (heads.has(tokens[head]!.text)) return at + 2;
  return at;
}

/** “Iowa Attorney General|’s| Office”, “Cook County State|’s| Attorney”. */
function isOfOffice(words: NameWords, first: number, at: number): boolean {
  const [owner, owned] = [words.tokens[at - 1]!.text, words.tokens[at + 1]!.text];
  if (owner === 'State' || owner === 'Commonwealth') return owned === 'Attorney' && at - first > 1;
  if (!OF_OFFICERS.has(owned)) return false;
  return owner === 'Defender' || (has(words, at - 1, TRAIT.title) && !has(words, at - 1, TRAIT.honorific));
}

const OF_OFFICERS: ReadonlySet<string> = new Set(['Office', 'Department']);

const SAINTS: ReadonlySet<string> = new Set(['St', 'St.', 'Saint']);
const OF_SAINTS: ReadonlySet<string> = new Set(
  'Hospital Cathedral Church College School University Chapel Abbey Hospice Infirmary Basilica Academy Primary Priory'.split(
    ' ',
  ),
);
const OF_MANY: ReadonlySet<string> = new Set(
  'Union Federation Association Guild Alliance League Coalition Society'.split(' '),
);

const ENGLISH_PARTICLES: ReadonlySet<string> = new Set(['den', 'ten', 'van', 'y']);
