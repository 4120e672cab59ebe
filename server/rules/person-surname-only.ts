import type { Analysis } from '../analysis/analysis.ts';
import { isGivenName, knownKind } from '../analysis/names/vocabulary.ts';
import { HONORIFICS, RANKS, TITLE_MODIFIERS, TITLE_NOUNS } from '../lexicon/titles.ts';
import { textOf } from '../text/span.ts';
import { FAMOUS_OPTION, type Famous, famousPeople } from './famous.ts';
import {
  firstOfBody,
  groupedBy,
  isOtherThanBearer,
  type Naming,
  namingsOf,
  peopleOf,
  wordsOf,
} from './named-people.ts';
import { articleRule } from './rule.ts';

export const personSurnameOnly = articleRule({
  meta: {
    id: 'person-surname-only',
    summary: 'A person of whom the story gives the surname and never the full name.',
    group: 'entities',
    severity: 'info',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP', 'Reuters'],
    storyTypes: ['news', 'brief', 'obituary'],
  },
  options: { famous: FAMOUS_OPTION },
  *check(analysis, { famous }) {
    const opening = firstOfBody(analysis);
    let known: Famous | undefined;
    let parts: ReadonlySet<string> | undefined;
    let speaking: ReadonlySet<string> | undefined;
    let others: ReadonlyMap<string, readonly string[]> | undefined;
    for (const person of peopleOf(analysis)) {
      const { name, id } = person;
      if (!isPlainSurname(name)) continue;
      const namings = namingsOf(analysis, person);
      const [first] = namings;
      if (first === undefined || first.home.index < opening || isOtherThanBearer(first)) continue;
      if (isApposition(first)) continue;
      speaking ??= speakersByName(analysis);
      if (!speaking.has(id) && !(namings.length > 1 && namings.some(isAddressed))) continue;
      known ??= famousPeople(famous);
      parts ??= partsOfNames(analysis.article.text);
      if (known.bears(name.toLowerCase()) || parts.has(name)) continue;
      others ??= surnamesByLikeness(analysis);
      if (isLikeAnother(name, others)) continue;
      const { start, end } = first;
      yield {
        span: { start, end },
        message: `The story never gives the full name of ${name}. Give it here, at the first mention.`,
        fixes: [
          {
            title: 'Insert “[TK first name]”',
            kind: 'suggestion',
            edits: [{ span: { start, end: start }, text: '[TK first name] ' }],
          },
        ],
      };
    }
  },
});

/** Whether one word can be nothing but a surname: no given name, no word of the lists, no acronym. */
function isPlainSurname(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*$/u.test(name) && !isGivenName(name) && knownKind(name) === undefined
  );
}

/** “Her daughter, Wren, …”: one name is all that is meant to be given. */
function isApposition({ home, start, end }: Naming): boolean {
  const at = home.block.span.start;
  const { prose } = home.reading;
  return /[,:] $/.test(prose.slice(0, start - at)) && prose.startsWith(',', end - at);
}

/** First and last letter of a surname and its length: what a misspelling mostly leaves as they are, or one more or less. */
function likeness(surname: string, length = surname.length): string {
  return `${surname.charAt(0)}${surname.at(-1)}${length}`.toLowerCase();
}

/** The last words of all people’s names, by likeness. */
function surnamesByLikeness(analysis: Analysis): ReadonlyMap<string, readonly string[]> {
  const surnames = peopleOf(analysis).map(({ name }) => wordsOf(name).at(-1)!);
  return groupedBy(new Set(surnames), (surname) => likeness(surname));
}

/** Whether somebody else’s surname is so like it that one of the two is likely to be misspelt, which is another fault. */
function isLikeAnother(name: string, surnames: ReadonlyMap<string, readonly string[]>): boolean {
  return [-1, 0, 1].some((more) =>
    surnames.get(likeness(name, name.length + more))?.some((surname) => surname !== name),
  );
}

/** Those to whom words are given by nothing but their names, by id: “Okafor said”, not “band member Flea said”. */
function speakersByName({ article, attributions }: Analysis): ReadonlySet<string> {
  const speaking = new Set<string>();
  for (const { speaker, source, kind, confidence } of attributions) {
    const [span] = source;
    if (span === undefined || speaker === undefined || kind !== 'speech' || confidence < SURE) continue;
    const length = span.end - span.start;
    if (length <= LONGEST_WORD && isPlainSurname(textOf(article.text, span))) speaking.add(speaker);
  }
  return speaking;
}

/** Attributions less sure than this may be none. */
const SURE = 0.8;

/** Whether a courtesy title or a rank stands before the name. */
function isAddressed({ beside, home }: Naming): boolean {
  return beside?.honorific !== undefined && ADDRESS.test(textOf(home.reading.prose, beside.honorific));
}

/** Not “Lady” and “Miss”, which open the names of figures. */
const ADDRESS = /^(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Sgt|Capt|Lt|Col|Gen|Prof|Rev|Supt|Det|Judge)\.?$/;

/**
 * The words that stand beside another with a capital anywhere in a text, in a headline, a quotation, a credit or a title:
 * parts of longer names. Linear.
 */
function partsOfNames(text: string): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const line of text.split(/[\r\n]+/)) {
    let before = '';
    for (const written of line.split(/\s+/)) {
      const word = coreOf(written);
      const hyphenated = word.split('-');
      // “Okafor-Stenberg”, not “pro-Okafor”
      if (hyphenated.length > 1 && hyphenated.every((part) => CAPITAL.test(part)))
        for (const part of hyphenated) parts.add(part);
      if (leadsOn(before) && (CAPITAL.test(word) || PARTICLE.test(word)) && !OPENS_ASIDE.test(written)) {
        parts.add(word);
        parts.add(coreOf(before));
      }
      before = written;
    }
  }
  return parts;
}

/** A word without marks around it and possessive ending. */
function coreOf(written: string): string {
  return written
    .slice(0, LONGEST_WORD)
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/[’']s?$/, '');
}

/** Whether the word before a name may be part of it: it has a capital, is no title, and no mark parts the two. */
function leadsOn(written: string): boolean {
  const word = coreOf(written);
  if (NICKNAME.test(written)) return true;
  if ((!CAPITAL.test(word) && !PARTICLE.test(word)) || isTitleWord(word)) return false;
  return /[\p{L}\p{N}¡-ÿ]$/u.test(written) || /^\P{L}?\p{Lu}\.$/u.test(written);
}

const CAPITAL = /^\p{Lu}/u;
const PARTICLE = /^(?:al|el|de|von|van|bin)$/;
/** “Jay” before a surname. */
const NICKNAME = /^[“"‘'(]\p{Lu}[\p{L}.]{0,12}[”"’')]$/u;
const OPENS_ASIDE = /^[“"‘'([]/;

/** Units before a name in which the word before it stands. */
const LONGEST_WORD = 30;

/** Whether a word with a capital before a name is a title, or opens a sentence. */
function isTitleWord(word: string): boolean {
  const plain = word.toLowerCase().replace(/\.$/, '');
  return (
    OPENING.has(plain) || [HONORIFICS, RANKS, TITLE_NOUNS, TITLE_MODIFIERS].some((list) => list.has(plain))
  );
}

const OPENING: ReadonlySet<string> = new Set(
  'but and as when in then while if though although yet so for after before since at on by with from to because'.split(
    ' ',
  ),
);
