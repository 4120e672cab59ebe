import type { Vocabulary } from '../../language/vocabulary.ts';
import { bodyKey } from './bodies.ts';
import { lastWordOf } from './people.ts';

/** What a name tells without the text around it. */
export interface NameForm {
  readonly words: readonly string[];
  /** What names are compared by: `bodyKey` of the name. */
  readonly key: string;
  /** Its last word but for a suffix, in small letters. */
  readonly last: string;
}

/** Names after which all are forgotten: some 8 MB. */
const CAPACITY = 40_000;

/** The forms of the names met so far; get it with `vocabulary.once(nameForms)`. */
export function nameForms(_vocabulary: Vocabulary): NameForms {
  return new NameForms();
}

export class NameForms {
  readonly #forms = new Map<string, NameForm>();

  of(name: string): NameForm {
    return this.#forms.get(name) ?? this.#add(name);
  }

  #add(name: string): NameForm {
    if (this.#forms.size >= CAPACITY) this.#forms.clear();
    const words = name.includes(' ') ? name.split(' ') : [name];
    const form = { words, key: bodyKey(name), last: lastWordOf(words) };
    this.#forms.set(name, form);
    return form;
  }
}
