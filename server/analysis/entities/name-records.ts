import { compareSpans, overlaps, type Span } from '../../text/span.ts';
import type { BlockReading } from '../block-reading.ts';
import type { Role } from '../entities.ts';
import type { NameCandidate, NameMention } from '../names.ts';
import { bodyKey } from './bodies.ts';
import { genderOf } from './people.ts';

/** A name of one block with all that joining it to others needs; its words tell it, so it is made once. */
export interface NameRecord {
  /** Relative to the block. */
  readonly mention: NameMention;
  readonly words: readonly string[];
  /** What names are compared by: `bodyKey` of the name. */
  readonly key: string;
  /** What its honorific and titles say. */
  readonly gender: 'he' | 'she' | undefined;
  /** What stands beside it. Relative to the block. */
  readonly roles: readonly Role[];
  /** “Doe campaign”: a body of its own that bears a person’s name. */
  readonly isCampaign: boolean;
  /** “the” stands before it. */
  readonly isDefinite: boolean;
}

/** Capitals that are a name if the article uses them as one. Relative to the block. */
export interface CandidateRecord extends Span {
  readonly words: readonly WordRecord[];
  /** What stands beside it, as roles of whoever it names. */
  readonly roles: readonly Role[];
}

/** A word of a candidate. */
interface WordRecord extends Span {
  readonly text: string;
  /** The keys of the name that would begin here, of one word, of two, and so on. */
  readonly keys: readonly string[];
}

/** A long form and its acronym. Relative to the block. */
export interface GlossRecord {
  readonly acronym: string;
  readonly long: Span & { readonly text: string };
}

/** What one block has for the joining of names. */
export interface BlockRecords {
  /** In order of place; a long form given for an acronym counts as one name. */
  readonly names: readonly NameRecord[];
  readonly candidates: readonly CandidateRecord[];
  readonly glosses: readonly GlossRecord[];
}

/** How many words of a headline may be one name. */
const LONGEST_NAME = 6;

/** The records of a block; give it to `BlockReading.once`. */
export function recordNames({ prose, names }: BlockReading): BlockRecords {
  return {
    names: withLongForms(names.mentions, names.glosses, prose).map((mention) => recordOf(mention, prose)),
    candidates: names.candidates.map((candidate) => ({
      start: candidate.start,
      end: candidate.end,
      words: wordsOf(candidate, prose),
      roles: rolesOf(candidate, prose),
    })),
    glosses: names.glosses.map(({ acronym, long: { start, end } }) => ({
      acronym: prose.slice(acronym.start, acronym.end),
      long: { text: prose.slice(start, end).replace(/\s+/g, ' '), start, end },
    })),
  };
}

function recordOf(mention: NameMention, prose: string): NameRecord {
  const words = mention.name.split(' ');
  return {
    mention,
    words,
    key: bodyKey(mention.name),
    gender: genderOf(mention, prose),
    roles: rolesOf(mention, prose, ['title', 'clause', 'age']),
    isCampaign:
      mention.modifier &&
      mention.kind === 'organisation' &&
      words.length > 1 &&
      /^\p{Ll}/u.test(words.at(-1)!),
    isDefinite: /^the $/i.test(prose.slice(Math.max(0, mention.start - 4), mention.start)),
  };
}

function wordsOf({ start, end }: Span, prose: string): WordRecord[] {
  const words = Array.from(prose.slice(start, end).matchAll(/[^\s,–—]+/g), (match) => {
    const text = match[0].replace(/['’]s?$/, '');
    const at = start + match.index;
    return { text, start: at, end: at + text.length };
  }).filter(({ text }) => text !== '');
  return words.map((word, first) => ({
    ...word,
    keys: words
      .slice(first, first + LONGEST_NAME)
      .map((_, count, run) => bodyKey(textOfWords(run.slice(0, count + 1)))),
  }));
}

/** The words of a candidate as one name. */
export function textOfWords(words: readonly { readonly text: string }[]): string {
  return words.map(({ text }) => text).join(' ');
}

function rolesOf(
  { titles, clause, age }: Pick<NameCandidate, 'titles' | 'clause' | 'age'>,
  prose: string,
  order: readonly Role['form'][] = ['title', 'age', 'clause'],
): Role[] {
  const spans: Readonly<Record<Role['form'], readonly (Span | undefined)[]>> = {
    title: titles,
    clause: [clause],
    age: [age],
  };
  return order.flatMap((form) =>
    spans[form].flatMap((span) =>
      span === undefined
        ? []
        : [
            {
              text: prose.slice(span.start, span.end).replace(/\s+/g, ' '),
              form,
              start: span.start,
              end: span.end,
            },
          ],
    ),
  );
}

/** How many glosses before one may have a long form that overlaps its own. */
const NEIGHBOURS = 8;

/** The mentions with those that lie in a long form replaced by the long form as a whole. */
function withLongForms(
  mentions: readonly NameMention[],
  glosses: readonly { readonly long: Span }[],
  text: string,
): readonly NameMention[] {
  if (glosses.length === 0) return mentions;
  const forms = glosses
    .map(({ long }) => long)
    .filter(({ start, end }) => isCapitalised(text.slice(start, end)))
    // A long form stands beside its acronym: only its neighbours can share words with it.
    .filter(
      (form, index, all) =>
        !all.slice(Math.max(0, index - NEIGHBOURS), index).some((other) => overlaps(other, form)),
    )
    .toSorted(compareSpans);
  if (forms.length === 0) return mentions;
  let next = 0;
  const kept = mentions.filter((mention) => {
    while (next < forms.length && forms[next]!.end <= mention.start) next += 1;
    return next === forms.length || !overlaps(forms[next]!, mention);
  });
  const whole = forms.map(({ start, end }): NameMention => ({
    start,
    end,
    kind: 'organisation',
    sure: true,
    name: text.slice(start, end).replace(/\s+/g, ' '),
    titles: [],
    honorific: undefined,
    clause: undefined,
    age: undefined,
    modifier: false,
  }));
  return [...kept, ...whole].toSorted((a, b) => a.start - b.start);
}

/** Whether a long form is written as a name: every word of four letters and more has a capital. */
function isCapitalised(text: string): boolean {
  return text.split(/\s+/).every((word) => word.length < 4 || /^\P{Ll}/u.test(word));
}
