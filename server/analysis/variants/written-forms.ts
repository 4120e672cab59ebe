import { isWordAt } from '../../language/characters.ts';
import { NAME_TAGS, PENN_TAGS } from '../../language/layers.ts';
import type { AnalysedBlock, Analysis } from '../analysis.ts';
import { onOneLine } from '../../text/lines.ts';
import type { Entity } from '../entities.ts';
import { isAcronym, isSuffix } from '../names/vocabulary.ts';
import type { Zone } from '../zones.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';

/** Where a form stands. Absolute, as are its words’ places. */
interface FormPlace {
  readonly start: number;
  readonly block: number;
  readonly quoted: boolean;
  /** In a headline, a dek or a subhead, where nobody is introduced. */
  readonly inHeadline: boolean;
}

/** A word of a name. */
export interface FormWord {
  readonly text: string;
  /** In small letters, without accents and marks: what is compared. */
  readonly folded: string;
  /** Where it begins and ends in the form. */
  readonly start: number;
  readonly end: number;
}

/** A name in one way of writing, with all places where the story writes it so. */
export interface WrittenForm {
  /** On one line. */
  readonly text: string;
  /** Without “Jr.” and its like. */
  readonly words: readonly FormWord[];
  /** `undefined` for a word of a headline that the story’s names do not know. */
  readonly entity: Entity | undefined;
  /** In order; found when first asked for, since hardly any form is like another. */
  readonly places: readonly FormPlace[];
}

/** Zones in which a name is the story’s own writing: no byline, whose name the house knows, and no residue. */
const WRITTEN: ReadonlySet<Zone> = new Set([
  'headline',
  'dek',
  'subhead',
  'paragraph',
  'list-item',
  'caption',
]);

function isHeadline(zone: Zone): boolean {
  return zone === 'headline' || zone === 'dek' || zone === 'subhead';
}

/** The forms in which the story writes the names of some entities, in order of entity and first place. */
export function writtenForms(analysis: Analysis, isMeant: (entity: Entity) => boolean): WrittenForm[] {
  const forms: WrittenForm[] = [];
  for (const entity of analysis.entities) {
    if (!isMeant(entity)) continue;
    addForm(forms, analysis, entity, entity.name);
    for (const alias of entity.aliases) addForm(forms, analysis, entity, alias);
  }
  return forms;
}

function addForm(forms: WrittenForm[], analysis: Analysis, entity: Entity, text: string): void {
  const words = wordsOf(text);
  if (words.length > 0) forms.push(new EntityForm(analysis, entity, text, words));
}

class EntityForm implements WrittenForm {
  readonly text: string;
  readonly words: readonly FormWord[];
  readonly entity: Entity;
  readonly #analysis: Analysis;
  #places: readonly FormPlace[] | undefined;

  constructor(analysis: Analysis, entity: Entity, text: string, words: readonly FormWord[]) {
    this.words = words;
    this.entity = entity;
    this.#analysis = analysis;
    this.text = text;
  }

  get places(): readonly FormPlace[] {
    return (this.#places ??= this.#find());
  }

  #find(): readonly FormPlace[] {
    const { article, blocks } = this.#analysis;
    const places: FormPlace[] = [];
    for (const { form, start, end, block, quoted } of this.entity.mentions) {
      if (form !== 'name' || end - start !== this.text.length) continue;
      const { zone } = blocks[block]!;
      if (WRITTEN.has(zone) && onOneLine(article.text.slice(start, end)) === this.text)
        places.push({ start, block, quoted, inHeadline: isHeadline(zone) });
    }
    return places;
  }
}

/** The words of a name as spaces part them, without a suffix at its end. */
function wordsOf(text: string): FormWord[] {
  const words: FormWord[] = [];
  let at = 0;
  for (const part of text.split(' ')) {
    const word = formWord(part, at);
    if (word !== undefined) words.push(word);
    at += part.length + 1;
  }
  if (words.length > 1 && isSuffix(words.at(-1)!.text)) words.pop();
  return words;
}

/** A part of a name without the marks around it; `undefined` for one of marks alone. */
function formWord(part: string, at: number): FormWord | undefined {
  let first = 0;
  let end = part.length;
  while (first < end && !isWordAt(part, first)) first += 1;
  while (end > first && !isWordAt(part, end - 1)) end -= 1;
  if (first === end) return undefined;
  const text = part.slice(first, end);
  const isPlain = /^[A-Za-z]+$/.test(text);
  return { text, folded: isPlain ? text.toLowerCase() : foldedWord(text), start: at + first, end: at + end };
}

const NO_WORD = new LetterPattern(String.raw`[^\p{L}\d]`, 'g');

function foldedWord(text: string): string {
  const parted = text.normalize('NFD');
  return parted.replace(NO_WORD.for(parted), '').toLowerCase();
}

/** Words of headlines that are names by the taggers: in a headline everything may have a capital. */
export function headlineWords({ blocks }: Analysis): WrittenForm[] {
  const forms: WrittenForm[] = [];
  for (const block of blocks) if (isHeadline(block.zone)) addWords(forms, block);
  return forms;
}

const PERSON = NAME_TAGS.indexOf('person');
const PROPER_NOUN = PENN_TAGS.indexOf('NNP');

function addWords(forms: WrittenForm[], { index, block, reading }: AnalysedBlock): void {
  const { tokens, layers } = reading;
  for (let at = 0; at < layers.length; at++) {
    if (layers.names[at] !== PERSON && layers.tags[at] !== PROPER_NOUN) continue;
    const { text, start, kind } = tokens[at]!;
    const word = kind === 'word' && !isAcronym(text) ? formWord(text, 0) : undefined;
    if (word === undefined) continue;
    const place = { start: start + block.span.start, block: index, quoted: false, inHeadline: true };
    forms.push({ text: word.text, words: [word], entity: undefined, places: [place] });
  }
}
