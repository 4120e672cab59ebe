import { isSmallAt } from '../../language/characters.ts';
import { isSpace, onOneLine } from '../../text/lines.ts';
import { compareSpans, overlaps, type Span } from '../../text/span.ts';
import type { BlockReading } from '../block-reading.ts';
import type { NameKind, Role } from '../entities.ts';
import type { NameCandidate, NameMention } from '../names.ts';
import { plainMention } from '../names/mentions.ts';
import { Phrase } from '../names/phrases.ts';
import { commonKey } from '../names/vocabulary.ts';
import { capitalBefore, capitalBehind, isArticleBefore, standsAsPlace } from './beside-names.ts';
import { foldedName } from './bodies.ts';
import { descriptionsOf } from './descriptions.ts';
import { NameForm } from './name-forms.ts';
import { genderOf } from './people.ts';
import { type StatedAlias, statedAliases } from './stated-aliases.ts';
import { findWorks } from './works.ts';

/**
 * A name of one block with all that joining it to others needs; its words tell it, so it is made once. What few are asked
 * for is found when they are.
 */
export class NameRecord {
  /** Relative to the block. */
  readonly mention: NameMention;
  readonly form: NameForm;
  /** The title of a work, in quotation marks. */
  readonly isWork: boolean;
  /** What its honorific and titles say. */
  readonly gender: 'he' | 'she' | undefined;
  /** What stands beside it. Relative to the block. */
  readonly roles: readonly Role[];
  /** Words with a capital that stand directly beside it, of which it may be cut: “|Iowa| State”, “Little |Eagle|”. */
  readonly before: string | undefined;
  readonly behind: string | undefined;
  readonly #prose: string;
  #descriptions: readonly string[] | undefined;

  constructor(mention: NameMention, prose: string, isWork: boolean) {
    this.mention = mention;
    this.form = mention.phrase.form(nameForm);
    this.isWork = isWork;
    this.gender = genderOf(mention, prose);
    this.roles = rolesOf(mention, prose, CLAUSE_FIRST);
    this.before = capitalBefore(prose, mention.start);
    this.behind = capitalBehind(prose, mention.end);
    this.#prose = prose;
  }

  /** “Doe campaign”: a body of its own that bears a person’s name. */
  get isCampaign(): boolean {
    const { modifier, kind } = this.mention;
    const { words } = this.form;
    return modifier && kind === 'organisation' && words.length > 1 && isSmallAt(words.at(-1)!, 0);
  }

  /** “the” stands before it. */
  get isDefinite(): boolean {
    return isArticleBefore(this.#prose, this.mention.start);
  }

  /** Whether it stands where a place does: “in”, “at” or the like before it, or its state behind it. */
  get standsAsPlace(): boolean {
    return standsAsPlace(this.#prose, this.mention);
  }

  /** “Sir”, “Sister”: a title that stands with a given name. */
  get isBeforeGiven(): boolean {
    const { honorific } = this.mention;
    return honorific !== undefined && BEFORE_GIVEN.has(this.#prose.slice(honorific.start, honorific.end));
  }

  /** The nouns that describe it there: “chain”; none for people. */
  get descriptions(): readonly string[] {
    return (this.#descriptions ??=
      this.mention.kind === 'person' ? NO_DESCRIPTIONS : descriptionsOf(this.#prose, this.mention));
  }
}

/** Capitals that are a name if the article uses them as one. Relative to the block. */
export interface CandidateRecord extends Span {
  readonly words: readonly WordRecord[];
  /** “the” stands before it. */
  readonly isDefinite: boolean;
  /** What stands beside it, as roles of whoever it names. */
  readonly roles: readonly Role[];
}

/** A word of a candidate. */
export interface WordRecord extends Span {
  readonly text: string;
  /** Its part of the key of a name it stands in. */
  readonly folded: string;
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
  readonly aliases: readonly StatedAlias[];
}

/** The records of a block; give it to `BlockReading.once`. */
export function recordNames(reading: BlockReading): BlockRecords {
  const { prose, names } = reading;
  const records: NameRecord[] = [];
  const works = findWorks(reading);
  const mentions = withWhole(
    withLongForms(names.mentions, names.glosses, prose),
    works.map((span) => wholeMention(span, prose, 'other')),
  );
  let work = 0;
  for (let at = 0; at < mentions.length; at++) {
    const { start } = mentions[at]!;
    while (work < works.length && works[work]!.start < start) work += 1;
    records.push(new NameRecord(mentions[at]!, prose, works[work]?.start === start));
  }
  return {
    names: records,
    aliases: statedAliases(records, prose),
    candidates: names.candidates.map((candidate) => ({
      start: candidate.start,
      end: candidate.end,
      words: wordsOf(candidate, prose),
      isDefinite: isArticleBefore(prose, candidate.start),
      roles: rolesOf(candidate, prose, AGE_FIRST),
    })),
    glosses: names.glosses.map(({ acronym, long: { start, end } }) => ({
      acronym: prose.slice(acronym.start, acronym.end),
      long: { text: prose.slice(start, end).replace(/\s+/g, ' '), start, end },
    })),
  };
}

const BEFORE_GIVEN: ReadonlySet<string> = new Set(
  'Sir Dame Lord Lady Sister Brother Father Mother Fr. Br. Sr. Prince Princess King Queen Pope Aunt Uncle'.split(
    ' ',
  ),
);

const NO_DESCRIPTIONS: readonly string[] = [];

function nameForm({ text, words }: Phrase): NameForm {
  return new NameForm(text, words);
}

function wordsOf({ start, end }: Span, prose: string): WordRecord[] {
  const words: WordRecord[] = [];
  for (let at = start, first = start; at < end; first = at) {
    while (at < end && !partsWords(prose.charCodeAt(at))) at += 1;
    const text = withoutPossessive(prose.slice(first, at));
    if (text !== '') words.push({ text, folded: keyOf(text), start: first, end: first + text.length });
    while (at < end && partsWords(prose.charCodeAt(at))) at += 1;
  }
  return words;
}

function keyOf(word: string): string {
  return commonKey(word) ?? foldedName(word);
}

/** Whether a unit is white space, a comma or a dash. */
function partsWords(unit: number): boolean {
  return unit === 0x2c || unit === 0x2013 || unit === 0x2014 || isSpace(unit);
}

function withoutPossessive(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  const mayEnd = last === 0x73 || last === 0x27 || last === 0x2019;
  return mayEnd ? word.replace(/['’]s?$/, '') : word;
}

/** The words of a candidate as one name. */
export function textOfWords(words: readonly { readonly text: string }[]): string {
  return words.map(({ text }) => text).join(' ');
}

const CLAUSE_FIRST: readonly Role['form'][] = ['title', 'clause', 'age'];
const AGE_FIRST: readonly Role['form'][] = ['title', 'age', 'clause'];
const NO_ROLES: readonly Role[] = [];

function rolesOf(
  { titles, clause, age }: Pick<NameCandidate, 'titles' | 'clause' | 'age'>,
  prose: string,
  order: readonly Role['form'][],
): readonly Role[] {
  if (titles.length === 0 && clause === undefined && age === undefined) return NO_ROLES;
  const roles: Role[] = [];
  for (const form of order) {
    if (form === 'title') for (const title of titles) roles.push(roleOf(form, title, prose));
    const span = form === 'clause' ? clause : form === 'age' ? age : undefined;
    if (span !== undefined) roles.push(roleOf(form, span, prose));
  }
  return roles;
}

function roleOf(form: Role['form'], { start, end }: Span, prose: string): Role {
  return { text: onOneLine(prose.slice(start, end)), form, start, end };
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
  return withWhole(
    mentions,
    forms.map((form) => wholeMention(form, text, 'organisation')),
  );
}

/** The mentions with those that overlap one of `whole`, which is in order, replaced by it. */
function withWhole(mentions: readonly NameMention[], whole: readonly NameMention[]): readonly NameMention[] {
  if (whole.length === 0) return mentions;
  let next = 0;
  const kept = mentions.filter((mention) => {
    while (next < whole.length && whole[next]!.end <= mention.start) next += 1;
    return next === whole.length || !overlaps(whole[next]!, mention);
  });
  return [...kept, ...whole].toSorted((a, b) => a.start - b.start);
}

function wholeMention({ start, end }: Span, text: string, kind: NameKind): NameMention {
  const phrase = new Phrase(text.slice(start, end).replace(/\s+/g, ' '));
  return plainMention(phrase, kind, start, end);
}

/** Whether a long form is written as a name: every word of four letters and more has a capital. */
function isCapitalised(text: string): boolean {
  return text.split(/\s+/).every((word) => word.length < 4 || !isSmallAt(word, 0));
}
