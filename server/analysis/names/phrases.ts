import type { NameForm } from '../entities/name-forms.ts';
import type { NameKind } from '../entities.ts';
import { acronymKind, knownKind } from './vocabulary.ts';

/** What a sequence of words names; `sure` when lists or the form of the words tell, not a guess. */
export interface KindGuess {
  readonly kind: NameKind;
  readonly sure: boolean;
}

/** Phrases after which all are forgotten: some 8 MB, and 21 if every one of them was joined as a name. */
const CAPACITY = 40_000;

/** Words that stand together in capitals, with what the lists say of them: found once, asked for at each of their places. */
export class Phrase {
  /** Its words, joined by one space or by none. */
  readonly text: string;
  /** What its form lets guess it names; `undefined` until somebody has, `'nothing'` for what is no name. */
  guess: KindGuess | 'nothing' | undefined;
  #known: NameKind | undefined;
  #acronym: NameKind | undefined;
  #isLookedUp = false;
  #words: readonly string[] | undefined;
  #form: NameForm | undefined;

  constructor(text: string) {
    this.text = text;
    this.guess = undefined;
  }

  /** Its words as spaces part them. */
  get words(): readonly string[] {
    return (this.#words ??= this.text.includes(' ') ? this.text.split(' ') : [this.text]);
  }

  /** Its kind by the lists of whole names. */
  get known(): NameKind | undefined {
    if (!this.#isLookedUp) this.#lookUp();
    return this.#known;
  }

  /** Its kind as a well-known acronym; `other` for one that names no body (“TV”). */
  get acronym(): NameKind | undefined {
    if (!this.#isLookedUp) this.#lookUp();
    return this.#acronym;
  }

  #lookUp(): void {
    this.#isLookedUp = true;
    this.#known = knownKind(this.text);
    this.#acronym = acronymKind(this.text);
  }

  /** What it tells as a name, by a function of it; always give the same one. */
  form(of: (phrase: Phrase) => NameForm): NameForm {
    return (this.#form ??= of(this));
  }
}

/** The phrases met so far; get it with `vocabulary.once(phraseTable)`. */
export function phraseTable(): PhraseTable {
  return new PhraseTable();
}

/** Numbers a slot of the table: the fourth is free, so that a slot lies in one line of memory. */
const SLOT = 4;

/** Phrases by two hashes of their words, by which each is told from all others. */
export class PhraseTable {
  /** Open-addressing table: both hashes and the phrase's index, 0 for none. */
  #slots = new Int32Array(SLOT << 10);
  /** From index 1 on. */
  #phrases: (Phrase | undefined)[] = [undefined];

  /** Forgets all phrases when there are too many; those at hand stay what they are. */
  makeRoom(): void {
    if (this.#phrases.length <= CAPACITY) return;
    this.#slots = new Int32Array(SLOT << 10);
    this.#phrases = [undefined];
  }

  /** The phrase with these two hashes, if it was met. */
  find(hash: number, check: number): Phrase | undefined {
    return this.#phrases[this.#slots[slotOf(this.#slots, hash, check) + 2]!];
  }

  /** Keeps a phrase that was not met before; gives it back. */
  add(hash: number, check: number, phrase: Phrase): Phrase {
    if (this.#phrases.length * 2 * SLOT > this.#slots.length) this.#spread();
    const slots = this.#slots;
    const at = slotOf(slots, hash, check);
    slots[at] = hash;
    slots[at + 1] = check;
    slots[at + 2] = this.#phrases.length;
    this.#phrases.push(phrase);
    return phrase;
  }

  /** Moves the phrases to a table of twice the size, so that half of it stays free. */
  #spread(): void {
    const known = this.#slots;
    const slots = new Int32Array(known.length * 2);
    for (let from = 0; from < known.length; from += SLOT)
      if (known[from + 2] !== 0)
        slots.set(known.subarray(from, from + SLOT), slotOf(slots, known[from]!, known[from + 1]!));
    this.#slots = slots;
  }
}

/** Where two hashes stand in a table, or, when they do not, the free slot for them. */
function slotOf(slots: Int32Array, hash: number, check: number): number {
  const mask = slots.length - SLOT;
  let at = (hash * SLOT) & mask;
  while (slots[at + 2] !== 0 && (slots[at] !== hash || slots[at + 1] !== check)) at = (at + SLOT) & mask;
  return at;
}
