/** Whether letters or digits beyond ASCII may stand in a text: any character but ASCII, marks, dashes, quotation marks and signs of currency. */
const FOREIGN = /[^\0-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]/;

const ASCII: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  M: '',
  N: '0-9',
  Nd: '0-9',
};

/**
 * A pattern with classes of letters of any script. V8 looks such a class up in the whole of Unicode, once to read the
 * pattern and once to compile it, which takes .1 ms each time: hundreds of them took a tenth of a short run. So a text
 * whose letters are all of A to Z is given the same pattern with those letters instead. Each of the two is made when
 * a text first needs it.
 */
export class LetterPattern {
  readonly #source: string;
  readonly #flags: string;
  #ascii: RegExp | undefined;
  #unicode: RegExp | undefined;

  /**
   * @param source With `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}`, `\p{N}` and `\p{Nd}`, none negated.
   * @param flags Without `u`, which is understood.
   */
  constructor(source: string, flags = '') {
    this.#source = source;
    this.#flags = flags;
  }

  test(text: string): boolean {
    return this.for(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text);
  }

  /** The pattern for a text. Linear in the text. */
  for(text: string): RegExp {
    return FOREIGN.test(text)
      ? (this.#unicode ??= new RegExp(this.#source, `${this.#flags}u`))
      : (this.#ascii ??= new RegExp(inAscii(this.#source), this.#flags));
  }
}

/** Inside brackets a class gives its ranges, outside it needs brackets of its own. */
function inAscii(source: string): string {
  return source.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{\w+\}/g, (part) =>
    part.startsWith('[') ? withRanges(part) : `[${withRanges(part)}]`,
  );
}

function withRanges(part: string): string {
  return part.replace(/\\p\{(\w+)\}/g, (_, name: string) => ASCII[name]!);
}
