import { shift, type Span } from '../text/span.ts';
import type { AnalysedBlock } from './analysis.ts';
import type { BlockReading } from './block-reading.ts';

/** Small words inside long names, which acronyms leave out or count as they please; no more than three stand together. */
const SMALL = String.raw`(?:(?:of|the|and|for|in|on|to|at|by|with|an?|de|du|la|&|from)\s+){0,3}`;

/** What parts the words of a long name: white space, perhaps behind a comma, a hyphen or a slash. */
const GAP = String.raw`(?:,?\s+|[-–/])`;

/** The rest of a word; a period ends a name, like all other marks. */
const REST = String.raw`[a-z\u00df-\u017f][^\s.,;:!?()[\]“”"—–/-]*`;

/**
 * The first words with capitals that spell an acronym, anywhere in a story and whether or not they are meant to explain it;
 * `undefined` when none do. Two letters are a whole name or none. Linear in the text, of blocks not asked before.
 *
 * @param acronym Of the letters A to Z.
 */
export function findLongForm(blocks: readonly AnalysedBlock[], acronym: string): Span | undefined {
  return firstIn(blocks, new LongForm(acronym, ''));
}

/** Whether any words may explain an acronym: of three letters and more also words in small letters. Linear likewise. */
export function mayBeExplained(blocks: readonly AnalysedBlock[], acronym: string): boolean {
  return firstIn(blocks, new LongForm(acronym, acronym.length > 2 ? 'i' : '')) !== undefined;
}

/** The words that spell an acronym. A small word may give a letter, but not the first. */
class LongForm {
  /** Tells it from all others. */
  readonly key: string;
  readonly #acronym: string;
  readonly #flags: '' | 'i';
  #pattern: RegExp | undefined;

  constructor(acronym: string, flags: '' | 'i') {
    this.key = flags + acronym;
    this.#acronym = acronym;
    this.#flags = flags;
  }

  /** Made when a block has to be searched. */
  get pattern(): RegExp {
    return (this.#pattern ??= new RegExp(sourceOf(this.#acronym), this.#flags));
  }
}

function sourceOf(acronym: string): string {
  const words = acronym.split('').map((letter, at) => {
    const small = at === 0 ? '' : `|${letter.toLowerCase()}${REST}(?=\\s)`;
    return `(?:${letter}${REST}${small})`;
  });
  const form = String.raw`\b${words.join(`${GAP}${SMALL}`)}`;
  return acronym.length > 2 ? form : String.raw`(?<![A-Z][\w’'-]*\s)${form}(?!\s+[A-Z])`;
}

/** Where the first long form stands in some blocks; absolute. */
function firstIn(blocks: readonly AnalysedBlock[], form: LongForm): Span | undefined {
  for (const { block, zone, reading } of blocks) {
    if (zone === 'residue' || zone === 'metadata') continue;
    const found = reading.once(newSearchedBlock).find(form);
    if (found !== undefined) return shift(found, block.span.start);
  }
  return undefined;
}

/** Most acronyms of which a block remembers whether it spells them; hardly any story leaves so many open. */
const MOST_REMEMBERED = 32;

/** What long forms were looked for in a block, and where they stand. Relative to it. */
class SearchedBlock {
  readonly #prose: string;
  readonly #found = new Map<string, Span | undefined>();

  constructor({ prose }: BlockReading) {
    this.#prose = prose;
  }

  find(form: LongForm): Span | undefined {
    const { key } = form;
    const known = this.#found.get(key);
    if (known !== undefined || this.#found.has(key)) return known;
    const match = form.pattern.exec(this.#prose);
    const found = match === null ? undefined : { start: match.index, end: match.index + match[0].length };
    if (this.#found.size === MOST_REMEMBERED) this.#found.clear();
    this.#found.set(key, found);
    return found;
  }
}

/** For `once`. */
function newSearchedBlock(reading: BlockReading): SearchedBlock {
  return new SearchedBlock(reading);
}
