import { isCapitalAt, isSmallAt } from '../language/characters.ts';
import type { Span } from '../text/span.ts';
import type { AnalysedBlock } from './analysis.ts';

/** Small words inside long names, which acronyms leave out or count as they please. */
const SMALL: ReadonlySet<string> = new Set(
  'of the and for in on to at by with a an de du la & from'.split(' '),
);

/** The first letters of the words of a story, as one text that acronyms are searched in. */
interface Initials {
  letters: string;
  /** The words they are of, by index. Absolute. */
  readonly words: Span[];
}

/** Parts what is no one name. */
const BREAK = '|';

/** Finds words of a story that spell an acronym, wherever they stand and whether or not they explain it. */
export class Expansions {
  /** Of words with a capital, and of the small words between them. */
  readonly #withSmall: Initials = { letters: '', words: [] };
  /** Of words with a capital. */
  readonly #capitals: Initials = { letters: '', words: [] };
  /** Of all words but the small ones. */
  readonly #all: Initials = { letters: '', words: [] };

  /** Linear in the text. */
  constructor(blocks: readonly AnalysedBlock[]) {
    for (const { block, zone, reading } of blocks)
      if (zone !== 'residue' && zone !== 'metadata') this.#read(reading.prose, block.span.start);
  }

  /** Whether any words may explain an acronym: those that spell it, in small letters too. Linear in the story’s words. */
  mayExplain(acronym: string): boolean {
    const letters = acronym.toLowerCase();
    return this.find(acronym) !== undefined || (letters.length > 2 && this.#all.letters.includes(letters));
  }

  /** The first words with capitals that spell an acronym; `undefined` when none do. Linear in the story’s words. */
  find(acronym: string): Span | undefined {
    const letters = acronym.toLowerCase();
    const [plain, withSmall] = [placeIn(this.#capitals, letters), placeIn(this.#withSmall, letters)];
    if (plain === undefined || withSmall === undefined) return plain ?? withSmall;
    return plain.start <= withSmall.start ? plain : withSmall;
  }

  #read(prose: string, at: number): void {
    this.#break();
    for (const { 0: word, index } of prose.matchAll(/[^\s([{“"/—–-]+/g)) {
      const bare = word.replace(/[.,;:!?)\]”"'’…]+$/, '');
      const place = { start: index + at, end: index + at + bare.length };
      if (SMALL.has(word)) push(this.#withSmall, word, place);
      else if (isCapitalAt(bare, 0) && (bare.length === 1 || isSmallAt(bare, 1) || isSmallAt(bare, 2))) {
        for (const initials of [this.#withSmall, this.#capitals, this.#all]) push(initials, word, place);
      } else {
        push(this.#all, word, place);
        push(this.#withSmall, BREAK, place);
        push(this.#capitals, BREAK, place);
      }
      if (/[.;:!?)”"]$/.test(word) && !/^(?:U\.S\.|St\.)/.test(word)) this.#break();
    }
  }

  #break(): void {
    for (const initials of [this.#withSmall, this.#capitals, this.#all])
      push(initials, BREAK, { start: 0, end: 0 });
  }
}

function push(initials: Initials, word: string, place: Span): void {
  initials.letters += word.charAt(0).toLowerCase();
  initials.words.push(place);
}

function placeIn({ letters, words }: Initials, acronym: string): Span | undefined {
  // Two letters are a whole name or none.
  const isShort = acronym.length === 2;
  const found = letters.indexOf(isShort ? `${BREAK}${acronym}${BREAK}` : acronym);
  if (found < 0) return undefined;
  const first = isShort ? found + 1 : found;
  return { start: words[first]!.start, end: words[first + acronym.length - 1]!.end };
}
