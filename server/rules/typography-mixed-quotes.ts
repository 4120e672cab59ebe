import type { Analysis } from '../analysis/analysis.ts';
import type { BlockReading } from '../analysis/block-reading.ts';
import type { BlockQuotation } from '../analysis/quotations.ts';
import { LetterPattern } from '../text/letter-pattern.ts';
import { shift, type Span } from '../text/span.ts';
import { articleRule, type Finding } from './rule.ts';
import { PROSE_ZONES } from './zone-sets.ts';

/** A mark, and the curly one that belongs in its place. */
interface Mark extends Span {
  readonly curly: boolean;
  readonly glyph: string;
}

export const typographyMixedQuotes = articleRule({
  meta: {
    id: 'typography-mixed-quotes',
    summary: 'Curly and straight quotation marks are mixed in one story.',
    group: 'style',
    severity: 'info',
    fix: 'safe',
    since: '0.1.0',
    authorities: ['AP'],
  },
  options: {
    prefer: {
      default: 'majority',
      choices: ['majority', 'curly', 'straight'],
      description: 'Which kind of mark the fix leaves.',
    },
  },
  *check(analysis, { prefer }) {
    if (holdsBoth(analysis, STRAIGHT_DOUBLE, CURLY_DOUBLE))
      yield* compare(findMarks(analysis, 'double'), prefer, 'quotation mark', '"');
    if (holdsBoth(analysis, STRAIGHT_SINGLE, CURLY_SINGLE))
      yield* compare(findMarks(analysis, 'apostrophe'), prefer, 'apostrophe', "'");
  },
});

const STRAIGHT_DOUBLE = /"/;
const CURLY_DOUBLE = /[“”]/;
const STRAIGHT_SINGLE = /'/;
const CURLY_SINGLE = /’/;

/** Whether the prose holds marks of both kinds, whatever they stand for. */
function holdsBoth({ blocks }: Analysis, straight: RegExp, curly: RegExp): boolean {
  const holds = (mark: RegExp): boolean =>
    blocks.some(({ zone, reading }) => PROSE_ZONES.includes(zone) && mark.test(reading.prose));
  return holds(straight) && holds(curly);
}

/** One finding a story and kind of mark, at the first mark that is to change; its fix changes them all. */
function* compare(
  marks: readonly Mark[],
  prefer: string,
  name: string,
  straightGlyph: string,
): Iterable<Finding> {
  const curly = marks.filter((mark) => mark.curly);
  const straight = marks.filter((mark) => !mark.curly);
  if (curly.length === 0 || straight.length === 0) return;
  const toCurly = prefer === 'majority' ? curly.length >= straight.length : prefer === 'curly';
  const wrong = toCurly ? straight : curly;
  const [first, ...others] = wrong;
  if (first === undefined) return;
  const kinds = toCurly ? ['straight', 'curly'] : ['curly', 'straight'];
  const count =
    wrong.length === 1 ? `One ${kinds[0]} ${name} stands` : `${wrong.length} ${kinds[0]} ${name}s stand`;
  yield {
    span: { start: first.start, end: first.end },
    message: `${count} among ${marks.length - wrong.length} ${kinds[1]} ones. Set them all alike.`,
    // Twenty places show the pattern; the fix knows all of them.
    related: others
      .slice(0, 20)
      .map(({ start, end }) => ({ span: { start, end }, message: `${kinds[0]} here` })),
    fixes: [
      {
        title: `Make every ${name} ${kinds[1]}`,
        kind: 'safe',
        edits: wrong.map(({ start, end, glyph }) => ({
          span: { start, end },
          text: toCurly ? glyph : straightGlyph,
        })),
      },
    ],
  };
}

/** Inches and seconds stand behind a figure with no quotation open, and are neither. */
const DOUBLE = /[“”"]/g;
/** Between letters, or before a figure as in ’90s: elsewhere a single mark may open or close a quotation. */
const APOSTROPHE = new LetterPattern(String.raw`(?<=\p{L})['’](?=\p{L})|['’](?=\d0s\b)`, 'g');

type MarkKind = 'double' | 'apostrophe';

function findMarks({ blocks }: Analysis, kind: MarkKind): Mark[] {
  return blocks.flatMap(({ zone, block, reading }) => {
    if (!PROSE_ZONES.includes(zone)) return [];
    const marks = reading.once(kind === 'double' ? doubleMarks : apostrophes);
    return marks.map((mark) => ({ ...mark, ...shift(mark, block.span.start) }));
  });
}

/** Relative to the block, as are apostrophes. */
function doubleMarks(reading: BlockReading): readonly Mark[] {
  return Array.from(marksIn(reading, 'double'));
}

function apostrophes(reading: BlockReading): readonly Mark[] {
  return Array.from(marksIn(reading, 'apostrophe'));
}

function* marksIn(reading: BlockReading, kind: MarkKind): Iterable<Mark> {
  const pairs = new Map<number, { readonly pair: BlockQuotation; readonly opens: boolean }>();
  for (const pair of kind === 'double' ? reading.quotations : []) {
    pairs.set(pair.outer.start, { pair, opens: true });
    if (!pair.open) pairs.set(pair.outer.end - 1, { pair, opens: false });
  }
  const pattern = kind === 'double' ? DOUBLE : APOSTROPHE.for(reading.prose);
  for (const { 0: written, index } of reading.prose.matchAll(pattern)) {
    const known = pairs.get(index);
    // A straight mark in no pair may be an inch; one in a faulty pair is quote-glyph-mismatch's to mend.
    if (kind === 'double' && (known === undefined ? written === '"' : known.pair.problem !== undefined))
      continue;
    yield {
      start: index,
      end: index + written.length,
      curly: written !== '"' && written !== "'",
      glyph: kind === 'apostrophe' ? '’' : known?.opens === true ? '“' : '”',
    };
  }
}
