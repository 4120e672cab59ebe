/** What functions made of one thing, each of them once. */
export class MadeOnce<Thing> {
  readonly #made = new Map<(thing: Thing) => unknown, { readonly value: unknown }>();

  /** What a function makes of the thing. The function is the key, so give one that is kept. */
  of<T>(thing: Thing, make: (thing: Thing) => T): T {
    const known = this.#made.get(make);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is kept under a function was made by it
    if (known !== undefined) return known.value as T;
    const value = make(thing);
    this.#made.set(make, { value });
    return value;
  }
}
