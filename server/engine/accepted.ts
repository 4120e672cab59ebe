import { applyEdits, modify, parse } from 'jsonc-parser';
import * as z from 'zod';
import type { Article } from '../text/article.ts';
import { textOf } from '../text/span.ts';
import { readConfigSource, type ConfigurationProblem } from './config-source.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { SuppressedDiagnostic } from './suppress.ts';

/** Where accepted findings are kept, from the folder of the configuration. */
export const ACCEPTED_FILE = '.copydesk/accepted.jsonc';

/**
 * A finding that somebody looked at and accepted. It is known by its rule and its words, never by a line number, so
 * that it stays accepted while the rest of the story changes, and comes back when its paragraph does.
 */
export interface AcceptedFinding {
  /** The story, from the folder of the configuration; for the reader, and to tell when it is no longer needed. */
  readonly file: string;
  readonly rule: string;
  /** The words at fault, shortened in the middle where they are many. */
  readonly words: string;
  /** Fingerprint of the paragraph they stand in. */
  readonly paragraph: string;
  /** Which of the same findings in the same words, from 1. */
  readonly nth: number;
  readonly reason: string;
}

/** Made when a sidecar is read: most folders have none, and need not wait for the library that checks it. */
function sidecarShape() {
  const entry = z.strictObject({
    file: z.string(),
    rule: z.string().min(1),
    words: z.string(),
    paragraph: z.string(),
    nth: z.number().int().min(1),
    reason: z.string().trim().min(1),
  });
  return { entry, sidecar: z.object({ accepted: z.array(entry) }) };
}

const EMPTY = `{
  // Findings that were looked at and accepted, with the reason. Written by Copydesk; delete an entry to hear of it again.
  "accepted": []
}
`;

/** Reads the sidecar. Never throws: entries that cannot be used are told and left out. */
export function readAccepted(text: string): {
  readonly accepted: readonly AcceptedFinding[];
  readonly problems: readonly ConfigurationProblem[];
} {
  const source = readConfigSource(text);
  const { entry: shape, sidecar } = sidecarShape();
  const result = sidecar.safeParse(source.value);
  if (result.success) return { accepted: result.data.accepted, problems: source.problems };
  if (source.value === undefined) return { accepted: [], problems: source.problems };
  const problems = result.error.issues.map(({ path, message }): ConfigurationProblem => {
    const isReason = path.at(-1) === 'reason';
    return {
      span: source.valueAt(path),
      message: isReason
        ? 'This finding was accepted without a reason, so it is not.'
        : `This entry cannot be used: ${message}.`,
      remedy: isReason ? 'Write why it is right as it stands.' : 'Correct or delete it.',
    };
  });
  const list = z.object({ accepted: z.array(z.unknown()) }).safeParse(source.value);
  const usable = (list.data?.accepted ?? []).flatMap((entry) => {
    const one = shape.safeParse(entry);
    return one.success ? [one.data] : [];
  });
  return { accepted: usable, problems: [...source.problems, ...problems] };
}

/** The sidecar's text with one entry more, its order and comments kept; `undefined` when the text cannot be read as one. */
export function addAccepted(text: string | undefined, finding: AcceptedFinding): string | undefined {
  const before = text === undefined || text.trim() === '' ? EMPTY : text;
  const source = readConfigSource(before);
  const list: unknown =
    source.problems.length > 0 ? undefined : Reflect.get(Object(parse(before)), 'accepted');
  if (source.problems.length > 0 || (list !== undefined && !Array.isArray(list))) return undefined;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: before.includes('\r\n') ? '\r\n' : '\n' };
  const [path, value] = list === undefined ? [['accepted'], [finding]] : [['accepted', list.length], finding];
  return applyEdits(
    before,
    modify(before, path, value, { formattingOptions, isArrayInsertion: list !== undefined }),
  );
}

/** The entry for a diagnostic of a story. `all` are the diagnostics of the story, accepted ones included, in order. */
export function acceptedFinding(
  diagnostic: Diagnostic,
  all: readonly Diagnostic[],
  article: Article,
  file: string,
  reason: string,
): AcceptedFinding {
  const key = keyOf(diagnostic, article);
  const same = all.filter((other) => other.rule === diagnostic.rule && sameKey(keyOf(other, article), key));
  const nth =
    Math.max(
      0,
      same.findIndex(({ span }) => span.start === diagnostic.span.start && span.end === diagnostic.span.end),
    ) + 1;
  return { file, rule: diagnostic.rule, ...key, nth, reason: reason.replace(/\s+/g, ' ').trim() };
}

/** Keeps quiet what was accepted; `unused` are entries for this file that nothing answers to any more. */
export function keepAcceptedQuiet(
  diagnostics: readonly Diagnostic[],
  accepted: readonly AcceptedFinding[],
  article: Article,
  file: string | undefined,
): {
  kept: readonly Diagnostic[];
  suppressed: readonly SuppressedDiagnostic[];
  unused: readonly AcceptedFinding[];
} {
  if (accepted.length === 0) return { kept: diagnostics, suppressed: [], unused: [] };
  const entries = new Map(accepted.map((entry) => [nameOf(entry.rule, entry, entry.nth), entry]));
  const counts = new Map<string, number>();
  const used = new Set<AcceptedFinding>();
  const kept: Diagnostic[] = [];
  const suppressed: SuppressedDiagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const key = keyOf(diagnostic, article);
    const name = nameOf(diagnostic.rule, key, 0);
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    const entry = entries.get(nameOf(diagnostic.rule, key, nth));
    if (entry === undefined) kept.push(diagnostic);
    else {
      used.add(entry);
      suppressed.push({ diagnostic, reason: entry.reason });
    }
  }
  return { kept, suppressed, unused: accepted.filter((entry) => entry.file === file && !used.has(entry)) };
}

interface Key {
  readonly words: string;
  readonly paragraph: string;
}

function keyOf({ span }: Diagnostic, article: Article): Key {
  const block = article.blocks.find(({ span: place }) => span.start <= place.end);
  return { words: shorten(textOf(article.text, span)), paragraph: fingerprint(block?.text ?? '') };
}

function sameKey(a: Key, b: Key): boolean {
  return a.words === b.words && a.paragraph === b.paragraph;
}

function nameOf(rule: string, { words, paragraph }: Key, nth: number): string {
  return JSON.stringify([rule, words, paragraph, nth]);
}

/** Words on one line, 80 characters at most, so that the sidecar can be read and compared in a review. */
function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 50)} … ${line.slice(-25)}` : line;
}

/** 64 bits of FNV-1a over the code points, white space folded: re-wrapping a paragraph keeps it. Not a secret, only a name. */
function fingerprint(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const character of text.replace(/\s+/g, ' ').trim()) {
    low = (low ^ character.codePointAt(0)!) >>> 0;
    // Times 0x100000001b3, in two halves, since a number holds 53 bits.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x100000000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
