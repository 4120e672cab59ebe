import writeGood from 'write-good';
import type { BlockReading } from '../analysis/block-reading.ts';
import { CLICHES } from '../lexicon/cliches.ts';
import { PLAIN_WORDS } from '../lexicon/plain-words.ts';
import type { Span } from '../text/span.ts';
import { maskProse } from './masked-prose.ts';
import { phraseFinder } from './phrase-finder.ts';
import { type BlockRule, blockRule, type Fix, type Severity } from './rule.ts';

/** One check of write-good, and how it appears as a rule. */
interface WriteGoodCheck {
  /** Its name in write-good's options. */
  readonly check: string;
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity | 'off';
  message(words: string): string;
  /** Shorter words to offer; `undefined` when there are none. */
  replacement?(words: string): string | undefined;
}

const CHECKS: readonly WriteGoodCheck[] = [
  {
    check: 'adverb',
    id: 'write-good-adverb',
    summary: 'An adverb that may weaken the verb it goes with.',
    severity: 'off',
    message: (words) =>
      `“${words}” can weaken what it goes with. See whether the sentence is stronger without it.`,
  },
  {
    check: 'cliches',
    id: 'write-good-cliches',
    summary: 'A phrase worn out by use.',
    severity: 'hint',
    message: (words) => `“${words}” is a cliché. Say in plain words what happened.`,
  },
  {
    check: 'eprime',
    id: 'write-good-eprime',
    summary: 'A form of the verb “to be”.',
    severity: 'off',
    message: (words) => `“${words}” is a form of “to be”. A verb that does something may tell more.`,
  },
  {
    check: 'illusion',
    id: 'write-good-illusion',
    summary: 'A word that stands twice in a row, as write-good finds it.',
    severity: 'off',
    message: (words) => `“${words}” stands here twice. Delete one.`,
  },
  {
    check: 'passive',
    id: 'write-good-passive',
    summary: 'A passive verb, which may hide who acted.',
    severity: 'off',
    message: (words) => `“${words}” may be passive. If it matters who did it, let them be the subject.`,
  },
  {
    check: 'so',
    id: 'write-good-so',
    summary: 'A sentence that begins with “So”.',
    severity: 'off',
    message: (words) => `“${words}” at the head of a sentence adds nothing. Begin with the next word.`,
  },
  {
    check: 'thereIs',
    id: 'write-good-there-is',
    summary: 'A sentence that begins with “There is” or “There are”.',
    severity: 'off',
    message: (words) => `“${words}” makes readers wait for the subject. Begin with it.`,
  },
  {
    check: 'tooWordy',
    id: 'write-good-too-wordy',
    summary: 'A long or official word where a short one would do.',
    severity: 'off',
    message: (words) => {
      const plain = PLAIN_WORDS.get(fold(words));
      return plain === undefined
        ? `“${words}” is wordy, or not needed at all. Look for a shorter word.`
        : `“${words}” is wordy. “${plain}” says the same.`;
    },
    replacement: (words) => PLAIN_WORDS.get(fold(words)),
  },
  {
    check: 'weasel',
    id: 'write-good-weasel',
    summary: 'A vague word where a fact or a figure could stand.',
    severity: 'off',
    message: (words) => `“${words}” leaves readers guessing. Give the figure or the fact, or cut the word.`,
  },
];

/** write-good's checks, a rule each, sorted by id. */
export const WRITE_GOOD_RULES: readonly BlockRule[] = CHECKS.map((entry) =>
  blockRule({
    meta: {
      id: entry.id,
      summary: entry.summary,
      group: 'style',
      severity: entry.severity,
      ...(entry.severity === 'off' && { severityWhenOn: 'hint' as const }),
      fix: entry.replacement === undefined ? 'none' : 'suggestion',
      since: '0.1.0',
      authorities: ['write-good'],
    },
    options: {
      allow: {
        default: [] as readonly string[],
        description: 'Words and phrases that are fine here, in lower case.',
      },
    },
    zones: ['dek', 'paragraph', 'list-item'],
    *check({ reading }, { allow }) {
      for (const span of entry.check === 'cliches'
        ? findCliches(reading)
        : findBySentence(reading, entry.check)) {
        const words = reading.prose.slice(span.start, span.end);
        if (allow.includes(fold(words))) continue;
        yield { span, message: entry.message(words), fixes: fixesFor(entry, words, span) };
      }
    },
  }),
);

function fixesFor(entry: WriteGoodCheck, words: string, span: Span): Fix[] {
  const plain = entry.replacement?.(words);
  if (plain === undefined) return [];
  const text = /^\p{Lu}/u.test(words) ? plain[0]!.toUpperCase() + plain.slice(1) : plain;
  return [{ title: `Replace by “${text}”`, kind: 'suggestion', edits: [{ span, text }] }];
}

function fold(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ');
}

/** 2,000 units: some checks are quadratic where no mark ends a sentence; the longest sentence of 840 stories has fewer. */
const MOST_UNITS = 2000;

const clichesOf = phraseFinder(CLICHES);

/** The phrases of write-good's own check, found in the block as a whole, which is faster; none reaches over a sentence's end. */
function* findCliches(reading: BlockReading): Iterable<Span> {
  // Most paragraphs hold none; finding that out needs no copy without quotations and names.
  if (clichesOf(reading.prose).length === 0) return;
  const { sentences } = reading;
  let at = 0;
  for (const span of clichesOf(reading.once(maskProse))) {
    while (at < sentences.length && sentences[at]!.end < span.end) at += 1;
    const sentence = sentences[at];
    if (sentence !== undefined && sentence.start <= span.start) yield span;
  }
}

/** What a check of write-good's finds in the sentences of a block. */
function* findBySentence(reading: BlockReading, check: string): Iterable<Span> {
  const masked = reading.once(maskProse);
  for (const { start, end } of reading.sentences) yield* runCheck(check, masked.slice(start, end), start);
}

/** Runs one check on one sentence, in pieces when it is very long; spans are moved on by `from`. */
function* runCheck(check: string, sentence: string, from: number): Iterable<Span> {
  const options = ONLY.get(check);
  for (let at = 0; at < sentence.length; at += MOST_UNITS) {
    const piece = sentence.slice(at, at + MOST_UNITS);
    // Two of the checks see nothing in a sentence without an end mark.
    for (const { index, offset: length } of withDeclaredMatch(() => writeGood(`${piece}.`, options))) {
      const start = from + at + index;
      yield { start, end: Math.min(start + length, from + at + piece.length) };
    }
  }
}

/** By check, write-good's options with all others turned off: findings of two checks on one span would be merged. */
const ONLY: ReadonlyMap<string, Readonly<Record<string, boolean>>> = new Map(
  CHECKS.map(({ check }) => [
    check,
    Object.fromEntries(CHECKS.map(({ check: other }) => [other, other === check])),
  ]),
);

/**
 * Runs a function while a global `match` exists, and leaves none behind. Three of the checks assign to that name
 * without declaring it, which throws in strict code, and a bundle is strict.
 */
function withDeclaredMatch<T>(run: () => T): T {
  const had = Object.getOwnPropertyDescriptor(globalThis, 'match');
  Object.defineProperty(globalThis, 'match', { value: undefined, writable: true, configurable: true });
  try {
    return run();
  } finally {
    if (had === undefined) Reflect.deleteProperty(globalThis, 'match');
    else Object.defineProperty(globalThis, 'match', had);
  }
}
