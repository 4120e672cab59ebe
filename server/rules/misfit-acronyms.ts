import type { AnalysedBlock } from '../analysis/analysis.ts';
import type { Span } from '../text/span.ts';

/** An acronym in brackets that is nearly, but not quite, spelled by the words before it. */
interface Misfit {
  readonly text: string;
  /** What the words spell. */
  readonly fitting: string;
  /** Of the acronym. Absolute. */
  readonly span: Span;
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
      const words = longBefore(prose.slice(Math.max(0, index - REACH), index), text.length);
      if (words === undefined) continue;
      const fitting = words.map((word) => word.charAt(0)).join('');
      if (!isNearly(text, fitting, words)) continue;
      const start = block.span.start + index + 2;
      const from = prose.lastIndexOf(words[0]!, index);
      yield {
        text,
        fitting,
        span: { start, end: start + bracket.length - 3 },
        long: prose.slice(from, index).replace(/\s+/g, ' '),
      };
    }
  }
}

const JOINERS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'at', '&']);

/** The last `count` words with a capital before a bracket, where they are all of their name. */
function longBefore(before: string, count: number): readonly string[] | undefined {
  const words = before.split(/\s+/);
  const found: string[] = [];
  let at = words.length - 1;
  for (; at >= 0; at--) {
    const word = words[at]!;
    if (JOINERS.has(word) && found.length > 0) continue;
    if (!/^[A-Z][a-z]+,?$/.test(word)) break;
    if (/^The$/.test(word)) break;
    found.unshift(word);
  }
  // A hyphen, an initial or an acronym has letters that cannot be counted on.
  const isCut = at < 0 || (/[A-Z]/.test(words[at]!) && words[at] !== 'The');
  return found.length === count && !isCut ? found : undefined;
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
