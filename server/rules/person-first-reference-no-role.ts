import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../analysis/entities.ts';
import { isDemonym } from '../analysis/names/vocabulary.ts';
import { RANKS, TITLE_NOUNS } from '../lexicon/titles.ts';
import { firstIndex } from '../text/bisection.ts';
import { FAMOUS_OPTION, type Famous, famousPeople } from './famous.ts';
import {
  firstOfBody,
  isFullName,
  isOtherThanBearer,
  isPossessive,
  type Naming,
  namingsOf,
  peopleOf,
} from './named-people.ts';
import { articleRule } from './rule.ts';

export const personFirstReferenceNoRole = articleRule({
  meta: {
    id: 'person-first-reference-no-role',
    summary: 'A source who is named without a title, a job or what ties the person to the story.',
    group: 'entities',
    severity: 'off',
    severityWhenOn: 'hint',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP', 'Reuters'],
    storyTypes: ['news', 'brief'],
  },
  options: {
    famous: FAMOUS_OPTION,
    words: {
      default: 12,
      minimum: 1,
      description: 'How many words before and behind the name are searched for what the person is.',
    },
  },
  *check(analysis, { famous, words }) {
    const opening = firstOfBody(analysis);
    let known: Famous | undefined;
    let speaking: ReadonlySet<string> | undefined;
    for (const person of peopleOf(analysis)) {
      if (!person.name.includes(' ')) continue;
      const [first] = namingsOf(analysis, person);
      if (first === undefined || first.home.index < opening || !isFullName(first)) continue;
      if (isOtherThanBearer(first) || isPossessive(first)) continue;
      speaking ??= speakersOf(analysis);
      if (!speaking.has(person.id) || isDescribed(analysis, person, first, words)) continue;
      known ??= famousPeople(famous);
      if (known.isKnown(person.name)) continue;
      const { start, end } = first;
      yield {
        span: { start, end },
        message: `The story does not say here who ${first.words.join(' ')} is. Give a title, a job or what ties the person to the story.`,
        fixes: [
          {
            title: 'Insert “[TK role]”',
            kind: 'suggestion',
            edits: [{ span: { start: end, end }, text: ', [TK role],' }],
          },
        ],
      };
    }
  },
});

/** Those to whom words are given by name, by id. */
function speakersOf({ attributions }: Analysis): ReadonlySet<string> {
  return new Set(
    attributions.flatMap(({ speaker, sourceForm, kind, confidence }) =>
      sourceForm === 'name' && kind === 'speech' && confidence >= SURE && speaker !== undefined
        ? [speaker]
        : [],
    ),
  );
}

/** Attributions less sure than this may be none. */
const SURE = 0.8;

/** Paragraphs behind the first mention in which a description still belongs to it. */
const REACH = 1;

/** Whether a role stands near the first mention, or anything by which a reader may know who it is. */
function isDescribed(analysis: Analysis, person: Entity, first: Naming, words: number): boolean {
  const { home } = first;
  const until = analysis.blocks[home.index + REACH]?.block.span.end ?? home.block.span.end;
  if (person.roles.some(({ start }) => start < until)) return true;
  const { tokens, partsOfSpeech, prose } = home.reading;
  const at = home.block.span.start;
  if (DESCRIBES.test(prose.slice(first.end - at, first.end - at + 12))) return true;
  const index = firstIndex(tokens.length, (each) => tokens[each]!.start >= first.start - at);
  // “communist Ira Stenberg”, “another guest, Ira Stenberg,”
  if (tokens[index - 1]?.text === ',') return true;
  const before = tokens[index - 1]?.kind === 'word' ? partsOfSpeech[index - 1] : undefined;
  if (before === 'noun' || before === 'adjective' || before === 'name') return true;
  const near = tokens.slice(Math.max(0, index - words), index + first.words.length + words);
  return near.some(({ text }) => tells(text));
}

/** What begins a description behind a name: “of Danforth”, “, a”, “, whose”, “(center)”. */
const DESCRIBES =
  /^(?: (?:of|from|with|at|in|and|&) |, (?!said|says|told|added|asked|wrote)|\s?\(|\.|:| [–—-])/;

/** Whether a word near a name says what a person is. */
function tells(word: string): boolean {
  const plain = word.toLowerCase().replace(/(?:[’']?s|\.)$/, '');
  return (
    TITLE_NOUNS.has(plain) ||
    RANKS.has(plain) ||
    OTHERS.has(plain) ||
    /^[DRI]-|\d|^who$|-year-old$/u.test(word) ||
    isDemonym(word)
  );
}

const OTHERS: ReadonlySet<string> = new Set(
  'republican democrat democratic independent libertarian campaign administration family former ex starring band team late author hopeful contender'.split(
    ' ',
  ),
);
