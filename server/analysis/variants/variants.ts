import { firstIndex } from '../../text/bisection.ts';
import type { Span } from '../../text/span.ts';
import type { Analysis } from '../analysis.ts';
import { sentenceAt } from '../places.ts';
import type { FormWord, WrittenForm } from './written-forms.ts';

/** Where a word of a name stands. Absolute. */
interface WordPlace extends Span {
  readonly quoted: boolean;
}

/** One way of writing a word, with its places in order. */
export interface Spelling {
  readonly text: string;
  readonly places: readonly WordPlace[];
}

/** A name, or a word of one, that the story writes in two ways. */
export interface NameVariant {
  /** The commoner way; of two as common, the one that comes first. */
  readonly usual: Spelling;
  readonly odd: Spelling;
  /** The fullest form with the usual spelling. */
  readonly name: string;
}

/** Takes the forms of which a word is compared; gives the word of each that is meant. */
type PickWord = (form: WrittenForm) => FormWord;

/** Some forms that agree in a word, and that word. */
export interface Side {
  readonly forms: readonly WrittenForm[];
  readonly pick: PickWord;
}

/** How near two names stand that are two people’s, in UTF-16 code units: “Johnson, Johnston and Miller voted no”. */
const NEAR = 40;

/** The variants found so far, each pair of words once. */
export class Variants {
  readonly #analysis: Analysis;
  readonly #found = new Map<string, NameVariant>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  /** Ordered by the first odd place. */
  inOrder(): readonly NameVariant[] {
    return [...this.#found.values()].toSorted((a, b) => a.odd.places[0]!.start - b.odd.places[0]!.start);
  }

  /**
   * Adds two spellings, the commoner or first as the usual one; not those that stand in one sentence, where whoever
   * writes both means two people.
   */
  add(a: Side, b: Side): void {
    const [one, other] = [spellingOf(a), spellingOf(b)];
    if (isUsual(one, other)) this.#add(one, other, a, Infinity);
    else this.#add(other, one, b, Infinity);
  }

  /** The same where it is known which one is usual; only names that stand near each other are taken for two people’s. */
  addOdd(usual: Side, odd: Side): void {
    this.#add(spellingOf(usual), spellingOf(odd), usual, NEAR);
  }

  #add(usual: Spelling, odd: Spelling, { forms }: Side, near: number): void {
    if (usual.places.length === 0 || odd.places.length === 0) return;
    const key = [usual.text, odd.text].toSorted().join('\n');
    if (this.#found.has(key) || this.#standTogether(usual, odd, near)) return;
    if (this.#isMeantSo(odd) || this.#isMeantSo(usual) || this.#isPlural(usual, odd)) return;
    this.#found.set(key, { usual, odd, name: fullestOf(forms) });
  }

  /** Whether one sentence has both, no further apart than `near`. */
  #standTogether(usual: Spelling, odd: Spelling, near: number): boolean {
    return odd.places.some((place) => {
      const sentence = sentenceAt(this.#analysis, place.start)?.span;
      if (sentence === undefined) return false;
      const from = Math.max(sentence.start, place.start - near);
      const until = Math.min(sentence.end, place.end + near);
      const { places } = usual;
      const next = firstIndex(places.length, (index) => places[index]!.end >= from);
      return next < places.length && places[next]!.start <= until;
    });
  }

  /** Whether the writer knows of a slip: “Marsch [sic]”. */
  #isMeantSo({ places }: Spelling): boolean {
    const { text } = this.#analysis.article;
    return places.some(({ end }) => /^\S{0,3}\s?[[(]sic\b/.test(text.slice(end, end + 9)));
  }

  /** “the Jun Obaras of this world” */
  #isPlural(usual: Spelling, odd: Spelling): boolean {
    if (odd.text !== `${usual.text}s`) return false;
    const { text } = this.#analysis.article;
    return odd.places.every(({ start, end }) => {
      const isBehindThe = /\bthe (?:\S+ ){0,2}$/i.test(text.slice(Math.max(0, start - 40), start));
      return isBehindThe || text.startsWith(' of ', end);
    });
  }
}

/** Whether a spelling is commoner than another or, where both are as common, stands first. */
function isUsual({ places: one }: Spelling, { places: other }: Spelling): boolean {
  if (one.length !== other.length) return one.length > other.length;
  // Neither has a place where only headlines or quotations have them.
  return one.length > 0 && one[0]!.start < other[0]!.start;
}

/** A word of forms that agree in it, with its places in order. */
function spellingOf({ forms, pick }: Side): Spelling {
  const places: WordPlace[] = [];
  for (const form of forms) {
    const { start, end } = pick(form);
    for (const place of form.places)
      places.push({ start: place.start + start, end: place.start + end, quoted: place.quoted });
  }
  // A word of a headline may be a name by itself, and be there twice.
  const inOrder = places.toSorted((a, b) => a.start - b.start);
  return {
    text: pick(forms[0]!).text,
    places: inOrder.filter(({ start }, at) => start !== inOrder[at - 1]?.start),
  };
}

function fullestOf(forms: readonly WrittenForm[]): string {
  const fullest = forms.reduce((best, form) => (form.words.length > best.words.length ? form : best));
  return fullest.words.map(({ text }) => text).join(' ');
}
