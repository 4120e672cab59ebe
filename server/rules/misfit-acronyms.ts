import type { AnalysedBlock } from '../analysis/analysis.ts';
import type { Span } from '../text/span.ts';

/** An acronym in brackets that is nearly, but not quite, spelled by the words before it. */
interface Misfit {
  readonly text: string;
  /** What the words spell. */
  readonly fitting: string;
  /** Of the acronym. Absolute. */
  readonly span: Span;
  /** The words before it, on one line. */
  readonly long: string;
}

/** How far before a bracket its long form may begin, in UTF-16 code units. */
const REACH = 120;

/**
 * Finds acronyms in brackets with two letters exchanged, or one that no word before it has: “Harbor and Pilot Board (HBP)”.
 * Looks at most 120 units before a bracket.
 */
export function* findMisfits(blocks: readonly AnalysedBlock[]): Generator<Misfit> {
  for (const { block, zone, reading } of blocks) {
    if (zone !== 'paragraph' && zone !== 'list-item') continue;
    const { prose } = reading;
    if (!prose.includes(' (')) continue;
    for (const { 0: bracket, 1: text = '', index } of prose.matchAll(/ \(([A-Z]{3,6})\)/g)) {
      const long = longBefore(prose.slice(Math.max(0, index - REACH), index), text.length);
      if (long === undefined) continue;
      const fitting = long.words.map((word) => word.charAt(0)).join('');
      if (!isNearly(text, fitting, long.words)) continue;
      const start = block.span.start + index + 2;
      yield { text, fitting, span: { start, end: start + bracket.length - 3 }, long: long.text };
    }
  }
}

const JOINERS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'at', '&']);

/** A name before a bracket, on one line, and its words with a capital. */
interface LongForm {
  readonly text: string;
  readonly words: readonly string[];
}

/** The last `count` words with a capital before a bracket, where they are all of their name. */
function longBefore(before: string, count: number): LongForm | undefined {
  const words = before.split(/\s+/);
  const found: string[] = [];
  let first = words.length;
  let at = words.length - 1;
  for (; at >= 0; at--) {
    const word = words[at]!;
    if (JOINERS.has(word) && found.length > 0) continue;
    if (!/^[A-Z][a-z]+,?$/.test(word) || word === 'The') break;
    found.unshift(word);
    first = at;
  }
  // A hyphen, an accent, an initial or an acronym has letters that cannot be counted on.
  const isCut = at < 0 || (/\p{Lu}/u.test(words[at]!) && words[at] !== 'The');
  if (found.length !== count || isCut) return undefined;
  return { text: words.slice(first).join(' '), words: found };
}

function isNearly(text: string, fitting: string, words: readonly string[]): boolean {
  const differing = Array.from(text, (letter, at) => (letter === fitting[at] ? -1 : at)).filter(
    (at) => at >= 0,
  );
  const [first, second] = differing;
  if (differing.length === 2)
    return second === first! + 1 && text[first!] === fitting[second] && text[second] === fitting[first!];
  // “Television” may give its “V”.
  return differing.length === 1 && text.length > 3 && !words[first!]!.toUpperCase().includes(text[first!]!);
}
