import type { Vocabulary } from '../../language/vocabulary.ts';
import type { NameForm } from '../entities/name-forms.ts';
import type { EntityKind } from '../entities.ts';
import { acronymKind, knownKind } from './vocabulary.ts';

/** What a sequence of words names; `sure` when lists or the form of the words tell, not a guess. */
export interface KindGuess {
  readonly kind: EntityKind;
  readonly sure: boolean;
}

/** Phrases after which all are forgotten: some 6 MB. */
const CAPACITY = 40_000;

/** Words that stand together in capitals, with what the lists say of them: found once, asked for at each of their places. */
export class Phrase {
  /** Of the table; 0 is the empty phrase. */
  readonly id: number;
  /** The phrase without its last word. */
  readonly opening: number;
  /** The id of its last word, doubled; odd when a space stands before it. */
  readonly step: number;
  readonly text: string;
  #known: EntityKind | undefined;
  #acronym: EntityKind | undefined;
  #isLookedUp = false;
  #guess: KindGuess | undefined;
  #isGuessed = false;
  #form: NameForm | undefined;

  constructor(id: number, opening: number, step: number, text: string) {
    this.id = id;
    this.opening = opening;
    this.step = step;
    this.text = text;
  }

  /** Its kind by the lists of whole names. */
  get known(): EntityKind | undefined {
    if (!this.#isLookedUp) this.#lookUp();
    return this.#known;
  }

  /** Its kind as a well-known acronym; `other` for one that names no body (“TV”). */
  get acronym(): EntityKind | undefined {
    if (!this.#isLookedUp) this.#lookUp();
    return this.#acronym;
  }

  #lookUp(): void {
    this.#isLookedUp = true;
    this.#known = knownKind(this.text);
    this.#acronym = acronymKind(this.text);
  }

  /** What a function of its text guesses; always give the same one. */
  guess(of: (text: string) => KindGuess | undefined): KindGuess | undefined {
    if (!this.#isGuessed) {
      this.#isGuessed = true;
      this.#guess = of(this.text);
    }
    return this.#guess;
  }

  /** What it tells as a name, by a function of its text; always give the same one. */
  form(of: (name: string) => NameForm): NameForm {
    return (this.#form ??= of(this.text));
  }
}

/** A phrase of no table: nobody else has its words. */
export function ownPhrase(text: string): Phrase {
  return new Phrase(-1, 0, 0, text);
}

/** The phrases met so far; get it with `vocabulary.once(phraseTable)`. */
export function phraseTable(vocabulary: Vocabulary): PhraseTable {
  return new PhraseTable(vocabulary);
}

export class PhraseTable {
  readonly #vocabulary: Vocabulary;
  /** Open-addressing table, by opening and last word. */
  #slots: (Phrase | undefined)[] = emptySlots(1024);
  #count = 0;
  readonly empty = new Phrase(0, 0, 0, '');

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Forgets all phrases when there are too many; those at hand stay what they are. */
  makeRoom(): void {
    if (this.#count < CAPACITY) return;
    this.#slots = emptySlots(1024);
    this.#count = 0;
  }

  /** A phrase and one word more, behind one space or none. */
  longer({ id, text }: Phrase, word: number, isParted: boolean): Phrase {
    const step = word * 2 + (isParted ? 1 : 0);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = slotOf(id, step) & mask;
    for (let found = slots[at]; found !== undefined; found = slots[at]) {
      if (found.opening === id && found.step === step) return found;
      at = (at + 1) & mask;
    }
    const last = this.#vocabulary.texts[word]!;
    const phrase = new Phrase(++this.#count, id, step, isParted ? `${text} ${last}` : text + last);
    slots[at] = phrase;
    if (this.#count * 2 > slots.length) this.#spread();
    return phrase;
  }

  #spread(): void {
    const slots = emptySlots(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (const phrase of this.#slots) {
      if (phrase === undefined) continue;
      let at = slotOf(phrase.opening, phrase.step) & mask;
      while (slots[at] !== undefined) at = (at + 1) & mask;
      slots[at] = phrase;
    }
    this.#slots = slots;
  }
}

function emptySlots(length: number): (Phrase | undefined)[] {
  return Array.from({ length }, () => undefined);
}

function slotOf(opening: number, step: number): number {
  const mixed = Math.imul(opening, 0x9e3779b1) ^ Math.imul(step, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
