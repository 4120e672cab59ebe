import type { Article } from '../text/article.ts';
import { isSpace } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { HousekeepingId } from './housekeeping.ts';
import { nearest } from './nearest.ts';

/** A comment of the writer's that keeps findings quiet. Spans are absolute. */
export interface Suppression {
  /** The comment, `<!--` to `-->`. */
  readonly span: Span;
  readonly rules: readonly string[];
  /** Empty when none is given: such a suppression does not count. */
  readonly reason: string;
  /** Findings that start here are kept quiet. */
  readonly covers: Span;
  /** It is addressed to Copydesk, but in no form that is known: “copydesk-ignore”, “copydesk-ignore-line”. */
  readonly isMalformed?: true;
}

/** A finding that was kept quiet, and why. */
export interface SuppressedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/** Something the engine has to say of its own; it becomes a diagnostic with the severity of the settings. */
export interface HousekeepingFinding {
  readonly id: HousekeepingId;
  readonly span: Span;
  readonly message: string;
  /** Removing this mends it. */
  readonly remove?: Span;
}

const DIRECTIVE = /^<!--\s*copydesk-ignore-(next-line|file)(?![\w-])([^]*)-->$/;
const MEANT = /^<!--\s*copydesk-(?:ignore|disable|off)/;

/** A comment is no longer than this; whatever is longer was never meant for us. */
const LONGEST_COMMENT = 2000;

/**
 * Finds `<!-- copydesk-ignore-next-line rule, rule: reason -->` and `<!-- copydesk-ignore-file rule: reason -->` in
 * Markdown, by place. “Next line” is the next paragraph, however it is wrapped. Comments in code are text. Linear.
 */
export function findSuppressions(article: Article): Suppression[] {
  if (article.format !== 'markdown') return [];
  const { text } = article;
  const comments = findComments(article);
  const paragraphEnds = endsOfNextParagraphs(article, comments);
  return comments.flatMap((span, i): Suppression[] => {
    if (span.end - span.start > LONGEST_COMMENT) return [];
    const match = DIRECTIVE.exec(text.slice(span.start, span.end));
    if (match === null) {
      if (!MEANT.test(text.slice(span.start, span.end))) return [];
      const covers = { start: span.end, end: span.end };
      return [{ span, rules: [], reason: '', covers, isMalformed: true }];
    }
    const [, reach, words] = match;
    const colon = words!.indexOf(':');
    const names = colon < 0 ? words! : words!.slice(0, colon);
    return [
      {
        span,
        rules: names.split(/[\s,]+/).filter((name) => name !== ''),
        reason: colon < 0 ? '' : words!.slice(colon + 1).trim(),
        covers:
          reach === 'file' ? { start: 0, end: text.length } : { start: span.end, end: paragraphEnds[i]! },
      },
    ];
  });
}

/** Every comment that is closed and stands outside code, by place. One that opens in another is taken alone. */
function findComments({ text, blocks }: Article): Span[] {
  const comments: Span[] = [];
  let behind = 0;
  let block = 0;
  for (let close = text.indexOf('-->'); close >= 0; close = text.indexOf('-->', behind)) {
    const open = text.slice(behind, close).lastIndexOf('<!--');
    const start = behind + open;
    behind = close + 3;
    if (open < 0) continue;
    while (block < blocks.length && blocks[block]!.span.end <= start) block++;
    const around = blocks[block];
    const isInCode = around !== undefined && around.span.start <= start && around.form === 'code';
    if (!isInCode) comments.push({ start, end: behind });
  }
  return comments;
}

/** For each comment, the end of the next block that shows more than comments: several may stand in a row. */
function endsOfNextParagraphs({ text, blocks }: Article, comments: readonly Span[]): number[] {
  const ends: number[] = [];
  let block = blocks.length;
  for (let i = comments.length - 1; i >= 0; i--) {
    let at = comments[i]!.end;
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    if (at === comments[i + 1]?.start) ends[i] = ends[i + 1]!;
    else {
      while (block > 0 && blocks[block - 1]!.span.end > at) block--;
      ends[i] = blocks[block]?.span.end ?? text.length;
    }
  }
  return ends;
}

/**
 * Keeps quiet what the writer's comments say, and tells of comments that keep nothing quiet, give no reason, or name a
 * rule that does not exist.
 *
 * @param diagnostics By place.
 * @param suppressions By place, as `findSuppressions` gives them.
 * @param active Rules that ran: whether a comment for another is needed cannot be told.
 * @param known All rules.
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  active: ReadonlySet<string>,
  known: ReadonlySet<string>,
): {
  kept: readonly Diagnostic[];
  suppressed: readonly SuppressedDiagnostic[];
  housekeeping: readonly HousekeepingFinding[];
} {
  if (suppressions.length === 0) return { kept: diagnostics, suppressed: [], housekeeping: [] };
  const kept: Diagnostic[] = [];
  const suppressed: SuppressedDiagnostic[] = [];
  const used = new Map<Suppression, Set<string>>();
  const ofFile = suppressions.filter(({ covers }) => covers.start === 0);
  const ofParagraph = suppressions.filter(({ covers }) => covers.start > 0);
  let first = 0;
  for (const diagnostic of diagnostics) {
    // Both come by place: what ends before this diagnostic ends before all that follow.
    while (first < ofParagraph.length && ofParagraph[first]!.covers.end < diagnostic.span.start) first++;
    const by = ofFile.filter((suppression) => applies(suppression, diagnostic));
    for (let i = first; i < ofParagraph.length; i++) {
      if (ofParagraph[i]!.covers.start > diagnostic.span.start) break;
      if (applies(ofParagraph[i]!, diagnostic)) by.push(ofParagraph[i]!);
    }
    for (const suppression of by) {
      const rules = used.get(suppression);
      if (rules) rules.add(diagnostic.rule);
      else used.set(suppression, new Set([diagnostic.rule]));
    }
    const reason = by.find((suppression) => suppression.reason !== '')?.reason;
    if (reason === undefined) kept.push(diagnostic);
    else suppressed.push({ diagnostic, reason });
  }
  const housekeeping = suppressions.flatMap((suppression) =>
    complaints(suppression, used.get(suppression), active, known),
  );
  return { kept, suppressed, housekeeping };
}

function applies({ rules, covers }: Suppression, { rule, span }: Diagnostic): boolean {
  return rules.includes(rule) && covers.start <= span.start && span.start <= covers.end;
}

function complaints(
  { span, rules, reason, isMalformed }: Suppression,
  used: ReadonlySet<string> | undefined,
  active: ReadonlySet<string>,
  known: ReadonlySet<string>,
): HousekeepingFinding[] {
  if (isMalformed === true) {
    const message =
      'This comment keeps nothing quiet. Write “copydesk-ignore-next-line rule: reason” or “copydesk-ignore-file rule: reason”.';
    return [{ id: 'unknown-suppressed-rule', span, message }];
  }
  if (rules.length === 0) {
    const message =
      'This comment does not say which rule to ignore. Write the rule’s name and, behind a colon, a reason.';
    return [{ id: 'unknown-suppressed-rule', span, message }];
  }
  const unknown = rules.filter((rule) => !known.has(rule));
  const found = unknown.map((rule): HousekeepingFinding => {
    const close = nearest(rule, known);
    const remedy = close ? `Did you mean “${close}”?` : 'Correct the name, or delete the comment.';
    return {
      id: 'unknown-suppressed-rule',
      span,
      message: `There is no rule “${rule}” to ignore. ${remedy}`,
    };
  });
  if (reason === '') {
    const message = `Nobody says why “${rules.join(', ')}” is ignored here, so it is not. Add a reason behind a colon.`;
    return [...found, { id: 'suppression-without-reason', span, message }];
  }
  const unused = rules.filter((rule) => active.has(rule) && used?.has(rule) !== true);
  if (unused.length > 0) {
    const message = `There is nothing here for “${unused.join(', ')}” to find any more. Delete the comment or the name.`;
    found.push({
      id: 'unused-suppression',
      span,
      message,
      ...(unused.length === rules.length && { remove: span }),
    });
  }
  return found;
}

/** The comment that keeps a rule quiet, for the faces to insert above a paragraph (or at the head of the text for `file`). */
export function suppressionComment(
  rule: string,
  reason: string,
  reach: 'next-line' | 'file' = 'next-line',
): string {
  const safe = reason.replace(/--+>?/g, '–').replace(/\s+/g, ' ').trim();
  return `<!-- copydesk-ignore-${reach} ${rule}: ${safe} -->`;
}
