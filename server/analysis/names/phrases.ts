import type { NameForm } from '../entities/name-forms.ts';
import type { EntityKind } from '../entities.ts';
import { acronymKind, knownKind } from './vocabulary.ts';

/** What a sequence of words names; `sure` when lists or the form of the words tell, not a guess. */
export interface KindGuess {
  readonly kind: EntityKind;
  readonly sure: boolean;
}

/** Phrases after which all are forgotten: some 9 MB, and 20 if every one of them was joined as a name. */
const CAPACITY = 40_000;

/** Words that stand together in capitals, with what the lists say of them: found once, asked for at each of their places. */
export class Phrase {
  /** Two hashes of its words, by which it is told from all others. */
  readonly hash: number;
  readonly check: number;
  /** Its words, joined by one space or by none. */
  readonly text: string;
  /** What its form lets guess it names; `undefined` until somebody has, `'nothing'` for what is no name. */
  guess: KindGuess | 'nothing' | undefined;
  #known: EntityKind | undefined;
  #acronym: EntityKind | undefined;
  #isLookedUp = false;
  #form: NameForm | undefined;

  constructor(hash: number, check: number, text: string) {
    this.hash = hash;
    this.check = check;
    this.text = text;
    this.guess = undefined;
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

  /** What it tells as a name, by a function of its text; always give the same one. */
  form(of: (name: string) => NameForm): NameForm {
    return (this.#form ??= of(this.text));
  }
}

/** A phrase of no table: nobody else has its words. */
export function ownPhrase(text: string): Phrase {
  return new Phrase(0, 0, text);
}

/** The phrases met so far; get it with `vocabulary.once(phraseTable)`. */
export function phraseTable(): PhraseTable {
  return new PhraseTable();
}

export class PhraseTable {
  /** Open-addressing table, by hash. */
  #slots: (Phrase | undefined)[] = emptySlots(1024);
  #count = 0;

  /** Forgets all phrases when there are too many; those at hand stay what they are. */
  makeRoom(): void {
    if (this.#count < CAPACITY) return;
    this.#slots = emptySlots(1024);
    this.#count = 0;
  }

  /** The phrase with these two hashes, if it was met. */
  find(hash: number, check: number): Phrase | undefined {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = hash & mask;
    for (let found = slots[at]; found !== undefined; found = slots[at]) {
      if (found.hash === hash && found.check === check) return found;
      at = (at + 1) & mask;
    }
    return undefined;
  }

  /** Keeps a phrase that was not met before; gives it back. */
  add(phrase: Phrase): Phrase {
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#spread();
    place(phrase, this.#slots);
    return phrase;
  }

  #spread(): void {
    const slots = emptySlots(this.#slots.length * 2);
    for (const phrase of this.#slots) if (phrase !== undefined) place(phrase, slots);
    this.#slots = slots;
  }
}

function emptySlots(length: number): (Phrase | undefined)[] {
  return Array.from({ length }, () => undefined);
}

function place(phrase: Phrase, slots: (Phrase | undefined)[]): void {
  const mask = slots.length - 1;
  let at = phrase.hash & mask;
  while (slots[at] !== undefined) at = (at + 1) & mask;
  slots[at] = phrase;
}
