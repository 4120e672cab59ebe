import { bodyKey, foldedName, isFirm, type LongName, listedName } from './bodies.ts';
import { commonKey, isOutletName } from '../names/vocabulary.ts';
import { lastWordOf, surnameOf } from './people.ts';

/** What a name tells without the text around it, kept by its phrase; what few are asked for is found when it is. */
export class NameForm {
  readonly name: string;
  readonly words: readonly string[];
  /** What names are compared by: `commonKey` of the name, else its `bodyKey`. */
  readonly key: string;
  /** The first word of the key. */
  readonly opening: string;
  /** Its last word in small letters. */
  readonly ending: string;
  /** The same but for a suffix. */
  readonly last: string;
  #surname: string | undefined;
  #listed: LongName | 'none' | undefined;
  #isFirm: boolean | undefined;
  #isOutlet: boolean | undefined;

  constructor(name: string, words: readonly string[]) {
    this.name = name;
    this.words = words;
    this.key = commonKey(name) ?? bodyKey(name);
    this.opening = openingOf(this.key);
    this.ending = foldedName(words[words.length - 1]!);
    this.last = words.length === 1 ? this.ending : lastWordOf(words);
  }

  /** `surnameOf` its words. */
  get surname(): string {
    return (this.#surname ??= surnameOf(this.words));
  }

  /** What it stands for, if it is a well-known acronym. */
  get listed(): LongName | undefined {
    this.#listed ??= listedName(this.name) ?? 'none';
    return this.#listed === 'none' ? undefined : this.#listed;
  }

  /** Whether it is written like that of a firm. */
  get isFirm(): boolean {
    return (this.#isFirm ??= isFirm(this.words));
  }

  /** Whether it is that of a newspaper, magazine or broadcaster. */
  get isOutlet(): boolean {
    return (this.#isOutlet ??= isOutletName(this.name));
  }
}

/** The first word of a key. */
export function openingOf(key: string): string {
  const space = key.indexOf(' ');
  return space < 0 ? key : key.slice(0, space);
}
