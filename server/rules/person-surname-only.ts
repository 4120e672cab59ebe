import { groupBy } from '../text/grouping.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { isGivenName, knownKind } from '../analysis/names/vocabulary.ts';
import { textOf } from '../text/span.ts';
import { FAMOUS_OPTION, type Famous, famousPeople } from './famous.ts';
import { firstOfBody, isOtherThanBearer, type Naming, namingsOf, peopleOf, wordsOf } from './named-people.ts';
import { isPartOfName } from './name-parts.ts';
import { articleRule } from './rule.ts';
import { LetterPattern } from '../text/letter-pattern.ts';

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
    let candidates = 0;
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
      if (known.bears(name.toLowerCase())) continue;
      candidates += 1;
      if (candidates > MOST_CANDIDATES) return;
      if (isPartOfName(analysis.article.text, name)) continue;
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
  return SURNAME.test(name) && !isGivenName(name) && knownKind(name) === undefined;
}

const SURNAME = new LetterPattern(String.raw`^\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*$`);

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
  return groupBy(new Set(surnames), (surname) => likeness(surname));
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
    if (length <= LONGEST_SURNAME && isPlainSurname(textOf(article.text, span))) speaking.add(speaker);
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

/** Surnames looked for in the whole text; a story with more of them is a list. */
const MOST_CANDIDATES = 20;

/** Units of a source that is nothing but a surname. */
const LONGEST_SURNAME = 30;
