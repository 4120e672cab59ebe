import { acronymKind, isAcronym, isDemonym, isGivenName, knownKind } from '../analysis/names/vocabulary.ts';
import type { HouseEntry, HouseKind, HouseSpelling } from '../rules/house-names.ts';
import { foldedWord, withoutMiddle, writtenWords } from './folded-names.ts';

/** Letters of the house’s word from which one letter more, less or other is a slip and not another name: “Lee”, “Lea”. */
const SHORTEST = 5;

/** No word of a name is longer; what is, is not looked at. */
const LONGEST = 40;

/** A spelling that is one letter from so many of the house’s names is a slip of none. */
const MOST_ALIKE = 4;

/** A word of a name. */
interface NameWord {
  readonly written: string;
  readonly folded: string;
}

/** What the house writes for a word of a name, or for a whole one. */
interface Target {
  readonly entry: HouseEntry;
  readonly house: string;
}

/** A listed wrong spelling: one word of a name, or the whole of it where `at` is `undefined`. */
interface ListedTarget extends Target {
  readonly at: number | undefined;
}

/**
 * Finds the name of the house that a spelling misses by a letter, or that it is listed under as wrong. Names are filed by
 * what is left of a word when a letter is taken out, as in SymSpell (Garbe 2012): to look one up takes as many steps as
 * it has letters, however many names there are.
 */
export class SpellingIndex {
  /** `undefined` where two entries list a spelling and write different words for it. */
  readonly #listed = new Map<string, ListedTarget | undefined>();
  readonly #near = new Map<string, Target[]>();

  constructor(entries: readonly HouseEntry[]) {
    for (const entry of entries) {
      for (const form of [entry.name, ...entry.aliases].flatMap((name) => formsOf(name, entry.kind))) {
        this.#file(form, entry);
      }
      for (const wrong of entry.misspellings) this.#list(wrong, entry);
    }
  }

  /** `undefined` where the name is like none of the house’s, or like several. */
  spellingFor(name: string, kind: HouseKind): HouseSpelling | undefined {
    for (const form of formsOf(name, kind)) {
      const listed = this.#listed.get(keyOf(kind, form));
      if (listed !== undefined) {
        const written = listed.at === undefined ? name.trim() : form[listed.at]!.written;
        return { entry: listed.entry, written, house: listed.house, isListed: true };
      }
    }
    for (const form of formsOf(name, kind)) {
      const near = this.#oneLetterApart(form, kind);
      if (near !== undefined) return near;
    }
    return undefined;
  }

  #oneLetterApart(form: readonly NameWord[], kind: HouseKind): HouseSpelling | undefined {
    let found: HouseSpelling | undefined;
    for (const [at, { written, folded }] of form.entries()) {
      if (folded.length < SHORTEST - 1 || folded.length > LONGEST) continue;
      const { head, tail } = frameOf(kind, form, at);
      for (const rest of [folded, ...withoutOneLetter(folded)]) {
        const targets = this.#near.get(head + rest + tail) ?? [];
        if (targets.length > MOST_ALIKE) return undefined;
        for (const { entry, house } of targets) {
          if (!isSlip(written, house, { kind, isFirst: at === 0, words: form.length })) continue;
          if (found !== undefined && (found.house !== house || found.written !== written)) return undefined;
          found ??= { entry, written, house, isListed: false };
        }
      }
    }
    return found;
  }

  #file(form: readonly NameWord[], entry: HouseEntry): void {
    for (const [at, { written, folded }] of form.entries()) {
      if (folded.length < SHORTEST - 1 || folded.length > LONGEST) continue;
      const { head, tail } = frameOf(entry.kind, form, at);
      for (const rest of [folded, ...withoutOneLetter(folded)]) {
        const key = head + rest + tail;
        const there = this.#near.get(key);
        if (there === undefined) this.#near.set(key, [{ entry, house: written }]);
        else if (there.length <= MOST_ALIKE && there.every(({ house }) => house !== written))
          there.push({ entry, house: written });
      }
    }
  }

  /** A wrong spelling of one word counts in every form of the name that has the word, and alone. */
  #list(wrong: string, entry: HouseEntry): void {
    const [word, ...more] = wordsOf(wrong);
    if (word === undefined) return;
    if (more.length > 0) {
      this.#fileListed(keyOf(entry.kind, [word, ...more]), { entry, house: entry.name, at: undefined });
      return;
    }
    const name = wordsOf(entry.name);
    const last = name.at(-1);
    if (last === undefined) return;
    const right = name.reduce((best, each) => (alike(each, word) > alike(best, word) ? each : best), last);
    this.#fileListed(keyOf(entry.kind, [word]), { entry, house: right.written, at: 0 });
    for (const form of [entry.name, ...entry.aliases].flatMap((each) => formsOf(each, entry.kind))) {
      const at = form.findIndex(({ folded }) => folded === right.folded);
      if (at < 0 || form.length < 2) continue;
      const misspelt = form.with(at, word);
      this.#fileListed(keyOf(entry.kind, misspelt), { entry, house: form[at]!.written, at });
    }
  }

  #fileListed(key: string, target: ListedTarget): void {
    if (!this.#listed.has(key)) this.#listed.set(key, target);
    else if (this.#listed.get(key)?.house !== target.house) this.#listed.set(key, undefined);
  }
}

/** The forms in which a name is compared: as written, and a person’s without middle names. */
function formsOf(name: string, kind: HouseKind): readonly (readonly NameWord[])[] {
  const words = wordsOf(name);
  if (words.length === 0) return [];
  const ends =
    kind === 'person' && words.length > 2 ? withoutMiddle(words.map(({ folded }) => folded)) : undefined;
  if (ends === undefined) return [words];
  const last = words.findLast(({ folded }) => folded === ends[1])!;
  return [words, [words[0]!, last]];
}

function wordsOf(name: string): readonly NameWord[] {
  const words = writtenWords(name).map((written) => ({ written, folded: foldedWord(written) }));
  return words[0]?.folded === 'the' ? words.slice(1) : words;
}

/** What a listed spelling is filed under. */
function keyOf(kind: HouseKind, form: readonly NameWord[]): string {
  return `${kind} ${form.map(({ folded }) => folded).join(' ')}`;
}

/** What stands before and behind a word in the key of a name with what is left of that word. */
function frameOf(
  kind: HouseKind,
  form: readonly NameWord[],
  at: number,
): { readonly head: string; readonly tail: string } {
  const before = form.slice(0, at).map(({ folded }) => `${folded} `);
  const behind = form.slice(at + 1).map(({ folded }) => ` ${folded}`);
  return { head: `${kind} ${before.join('')}?`, tail: behind.join('') };
}

function withoutOneLetter(word: string): readonly string[] {
  const rests: string[] = [];
  for (let at = 0; at < word.length; at++) rests.push(word.slice(0, at) + word.slice(at + 1));
  return rests;
}

/** Letters that two words have in common at their beginnings and ends: enough to tell which word of a name is meant. */
function alike({ folded: a }: NameWord, { folded: b }: NameWord): number {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return head + tail;
}

interface WordPlace {
  readonly kind: HouseKind;
  readonly isFirst: boolean;
  /** Words of the name. */
  readonly words: number;
}

/** Whether a word is a slip for the house’s: one letter apart, and not a word or name of its own. */
function isSlip(written: string, house: string, { kind, isFirst, words }: WordPlace): boolean {
  const [ours, theirs] = [foldedWord(written), foldedWord(house)];
  if (ours === theirs || !isOneLetterApart(ours, theirs)) return false;
  if (Math.max(ours.length, theirs.length) < SHORTEST || /\d/.test(ours + theirs)) return false;
  if (isAcronym(written) && acronymKind(written) !== undefined) return false;
  if (kind === 'person') {
    // A surname alone may be anybody’s: whose, only the given name tells.
    return words > 1 && !(isFirst && areTwoGivenNames(written, house));
  }
  // “Community Colleges” are not the one college; and a single word must be longer to be told from another name.
  if (ours === `${theirs}s` || theirs === `${ours}s`) return false;
  if (words === 1) {
    // “Allied” and “Allies”: another ending makes another word.
    const isOtherEnding = ours.length === theirs.length && ours.slice(0, -1) === theirs.slice(0, -1);
    return (
      !isOtherEnding &&
      ours.length > SHORTEST &&
      knownKind(written) === undefined &&
      !isGivenName(written) &&
      !isDemonym(written)
    );
  }
  return knownKind(written) === undefined;
}

/** “Daniel” and “Daniela” are two people; “Hanna” and “Hannah” may be one, and so may “Brian” and “Bryan”. */
function areTwoGivenNames(a: string, b: string): boolean {
  if (!isGivenName(a) || !isGivenName(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.toLowerCase() === `${short.toLowerCase()}h`) return false;
  return short.slice(0, long.length - 1).toLowerCase() === long.slice(0, -1).toLowerCase();
}

/** Whether one letter more, less or other, or two letters in the other order, make one word of the other. */
function isOneLetterApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
