import type { Analysis } from '../analysis/analysis.ts';
import type { BlockReading } from '../analysis/block-reading.ts';
import { shift, type Span } from '../text/span.ts';
import { articleRule, type Finding } from './rule.ts';
import { PRINTED_ZONES } from './zone-sets.ts';

/** One kind of wrong spacing: where it is, what belongs there, and how a writer would call it. */
interface Fault {
  readonly name: string;
  readonly names: string;
  readonly advice: string;
  readonly replacement: string;
  /** Made when a text has its sign: making it costs more than reading a story. */
  pattern(): RegExp;
  /** Cheap to make and to run: finds something wherever `pattern` does, and hardly anything else. */
  readonly sign: RegExp;
}

const FAULTS: readonly Fault[] = [
  {
    name: 'double space',
    names: 'double spaces',
    advice: 'Leave one.',
    replacement: ' ',
    pattern: () => /(?<=\S) {2,40}(?=\S)/gu,
    sign: / {2}/,
  },
  {
    name: 'space before a punctuation mark',
    names: 'spaces before punctuation marks',
    advice: 'Close it up.',
    replacement: '',
    // Not before “...”, “. . .”, “.com” or “.22”, and not where French spacing sets one before “!”.
    pattern: () => /(?<=[\p{L}\p{N}”"’)]) {1,40}(?=(?:[,;]|\.(?!\s?\.|[\p{L}\p{N}]))(?:\s|$))/gu,
    sign: / [,.;]/,
  },
  {
    name: 'missing space behind a comma',
    names: 'missing spaces behind commas',
    advice: 'Put one in.',
    replacement: ' ',
    pattern: () => /(?<=\p{Ll}{2},)(?=\p{L}{2})/gu,
    sign: /[a-z\u0080-\uFFFF],[A-Za-z\u0080-\uFFFF]{2}/,
  },
  {
    name: 'missing space between sentences',
    names: 'missing spaces between sentences',
    advice: 'Put one in.',
    replacement: ' ',
    pattern: () =>
      /(?<=\p{Ll}{3}[.?!])(?=(?:The|A|An|He|She|They|It|In|On|At|But|And|For|We|That|This|Then|When)\s)/gu,
    sign: /[a-z\u0080-\uFFFF][.?!][A-Z]/,
  },
];

export const typographySpaces = articleRule({
  meta: {
    id: 'typography-spaces',
    summary: 'Spaces are doubled, missing or in the wrong place.',
    group: 'style',
    severity: 'hint',
    fix: 'safe',
    since: '0.1.0',
    authorities: [],
  },
  options: {
    finalNewline: {
      default: true,
      description: 'Whether a file has to end with a line break.',
    },
    trailing: {
      default: true,
      description:
        'Whether spaces at the end of a line are reported. In Markdown they never are: two break a line there.',
    },
  },
  *check(analysis, { finalNewline, trailing }) {
    for (const fault of FAULTS) yield* findFault(analysis, fault);
    if (trailing && analysis.article.format === 'plain') yield* findTrailing(analysis.article.text);
    if (finalNewline) yield* findNoFinalNewline(analysis.article.text);
  },
});

/** One finding a story: whoever types two spaces types them behind every sentence. */
function* findFault({ blocks }: Analysis, fault: Fault): Iterable<Finding> {
  const spans: Span[] = [];
  for (const { zone, block, reading } of blocks) {
    if (!PRINTED_ZONES.includes(zone) || block.form === 'table' || block.form === 'html') continue;
    for (const span of reading.once(faultsIn).get(fault) ?? []) spans.push(shift(span, block.span.start));
  }
  yield* report(spans, fault.name, fault.names, fault.advice, fault.replacement);
}

/** The faults of a block, relative to it; only those there are. */
function faultsIn({ text, prose }: BlockReading): ReadonlyMap<Fault, readonly Span[]> {
  const faults = new Map<Fault, Span[]>();
  for (const fault of FAULTS) {
    if (!fault.sign.test(prose)) continue;
    const spans: Span[] = [];
    for (const { 0: words, index } of prose.matchAll(fault.pattern())) {
      // In Markdown, masked markup looks like spaces: only what is white in the text is.
      if (text.slice(index, index + words.length).trim() !== '') continue;
      if (words === '' && isInAddress(text, index)) continue;
      spans.push({ start: index, end: index + words.length });
    }
    if (spans.length > 0) faults.set(fault, spans);
  }
  return faults;
}

function* findTrailing(text: string): Iterable<Finding> {
  if (!/[ \t](?:\r?\n|$)/.test(text)) return;
  const spans = Array.from(
    text.matchAll(/(?<=\S)[ \t]{1,40}(?=\r?\n|$(?![\s\S]))/gu),
    ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    }),
  );
  yield* report(spans, 'line that ends in spaces', 'lines that end in spaces', 'Cut them off.', '');
}

function* report(
  spans: readonly Span[],
  name: string,
  names: string,
  advice: string,
  replacement: string,
): Iterable<Finding> {
  const [first, ...others] = spans;
  if (first === undefined) return;
  const isOne = others.length === 0;
  yield {
    span: visible(first),
    message: isOne
      ? `There is a ${name} here. ${advice}`
      : `There are ${spans.length} ${names} in this story. ${advice}`,
    // Twenty places show the pattern; the fix knows all of them.
    related: others.slice(0, 20).map((span) => ({ span: visible(span), message: `Another ${name}.` })),
    fixes: [
      {
        title: isOne ? 'Correct the spacing here' : `Correct all ${spans.length}`,
        kind: 'safe',
        edits: spans.map((span) => ({ span, text: replacement })),
      },
    ],
  };
}

/** A place where something is missing is shown by the character before it. */
function visible(span: Span): Span {
  return span.start === span.end ? { start: span.start - 1, end: span.end } : span;
}

function* findNoFinalNewline(text: string): Iterable<Finding> {
  if (text.trim() === '' || text.endsWith('\n')) return;
  const end = text.length;
  yield {
    span: { start: end, end },
    message:
      'The file does not end with a line break, which some systems need to read its last line. Add one.',
    fixes: [
      {
        title: 'Add a line break',
        kind: 'safe',
        edits: [{ span: { start: end, end }, text: text.includes('\r\n') ? '\r\n' : '\n' }],
      },
    ],
  };
}

/** Whether an offset lies in a web or mail address or a file's name: so does the word before it. */
function isInAddress(text: string, offset: number): boolean {
  const before = /\S{0,200}$/u.exec(text.slice(Math.max(0, offset - 200), offset - 1))![0];
  return /[/@\\]|\w\.\w/u.test(before);
}
