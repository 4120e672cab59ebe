/** What functions made of one thing, each of them once. They are few: finding one among them is quicker than in a Map. */
export class MadeOnce<Thing> {
  readonly #makers: ((thing: Thing) => unknown)[] = [];
  /** What each of them made. */
  readonly #made: unknown[] = [];

  /** What a function makes of the thing. The function is the key, so give one that is kept. */
  of<T>(thing: Thing, make: (thing: Thing) => T): T {
    const makers = this.#makers;
    for (let at = 0; at < makers.length; at++) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is kept under a function was made by it
      if (makers[at] === make) return this.#made[at] as T;
    }
    const value = make(thing);
    makers.push(make);
    this.#made.push(value);
    return value;
  }
}
