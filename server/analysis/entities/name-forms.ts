import { bodyKey, initialsOf, listedName, nameKeys } from './bodies.ts';
import { lastWordOf, surnameOf } from './people.ts';

/** What a name tells without the text around it, kept by its phrase; what few are asked for is found when it is. */
export class NameForm {
  readonly name: string;
  readonly words: readonly string[];
  /** What names are compared by: `bodyKey` of the name. */
  readonly key: string;
  /** The first word of the key. */
  readonly opening: string;
  /** Its last word but for a suffix, in small letters. */
  readonly last: string;
  #ending: string | undefined;
  #surname: string | undefined;
  #initials: ReadonlySet<string> | undefined;
  #keys: readonly string[] | undefined;
  #listedKeys: readonly string[] | undefined;

  constructor(name: string, words: readonly string[]) {
    this.name = name;
    this.words = words;
    this.key = bodyKey(name);
    this.opening = openingOf(this.key);
    this.last = lastWordOf(this.words);
  }

  /** Its last word in small letters. */
  get ending(): string {
    return (this.#ending ??= this.words.at(-1)!.toLowerCase());
  }

  /** `surnameOf` its words. */
  get surname(): string {
    return (this.#surname ??= surnameOf(this.words));
  }

  /** `initialsOf` its words. */
  get initials(): ReadonlySet<string> {
    return (this.#initials ??= initialsOf(this.words));
  }

  /** `nameKeys` of what it stands for, if it is a well-known acronym; none otherwise. */
  get listedKeys(): readonly string[] {
    return (this.#listedKeys ??= listedKeysOf(this.name));
  }

  /** `nameKeys` of its words. */
  get keys(): readonly string[] {
    return (this.#keys ??= nameKeys(this.words));
  }
}

function listedKeysOf(name: string): readonly string[] {
  const words = listedName(name);
  return words.length === 0 ? [] : nameKeys(words);
}

/** The first word of a key. */
export function openingOf(key: string): string {
  const space = key.indexOf(' ');
  return space < 0 ? key : key.slice(0, space);
}
