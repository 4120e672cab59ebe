import {
  type Diagnostic as LspDiagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Location,
  type Position,
  type Range,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Entity } from '../analysis/entities.ts';
import type { Diagnostic } from '../engine/diagnostic.ts';
import type { HouseProblem } from '../node/read-config.ts';
import type { Related, Severity } from '../rules/rule.ts';
import type { Format } from '../text/article.ts';
import type { TextEdit } from '../text/edit.ts';
import { formatOf } from '../text/parse.ts';
import type { Span } from '../text/span.ts';
import { uriPath } from './places.ts';

/** The name our diagnostics carry in the editor. */
export const SOURCE = 'copydesk';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic of ours carries along, so that a client's copy of it can be told from others at the same place. */
interface DiagnosticData {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** Finds pages and other stories for diagnostics. */
export interface Surroundings {
  /** Address of a rule's page. */
  pageOf(rule: string): string | undefined;
  /** Place of another story's headline, by the name the engine knows the story by. */
  locate(name: string): Location | undefined;
  /** How many other stories of the folder name the same; `undefined` as long as that is not known. */
  othersNaming(uri: string, entity: Entity): number | undefined;
}

export function toLspRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** Positions outside the document are brought to its nearest place. */
export function toSpan(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

export function toLocation(document: TextDocument, span: Span): Location {
  return { uri: document.uri, range: toLspRange(document, span) };
}

export function toLspEdits(document: TextDocument, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, text }) => ({ range: toLspRange(document, span), newText: text }));
}

/** A diagnostic as the client is sent it; related places that cannot be located are left out. */
export function toLspDiagnostic(
  document: TextDocument,
  { rule, severity, span, message, related }: Diagnostic,
  surroundings: Surroundings,
): LspDiagnostic {
  const page = surroundings.pageOf(rule);
  const relatedInformation = related.flatMap((each) => toRelated(document, each, surroundings) ?? []);
  const data: DiagnosticData = { rule, start: span.start, end: span.end };
  return {
    range: toLspRange(document, span),
    severity: SEVERITIES[severity],
    source: SOURCE,
    code: rule,
    message,
    data,
    ...(page !== undefined && { codeDescription: { href: page } }),
    ...(relatedInformation.length > 0 && { relatedInformation }),
  };
}

function toRelated(
  document: TextDocument,
  { span, message, path }: Related,
  surroundings: Surroundings,
): DiagnosticRelatedInformation | undefined {
  const location = path === undefined ? toLocation(document, span) : surroundings.locate(path);
  return location && { location, message };
}

/** What cannot be used in one of the house's own files. */
export function toConfigurationDiagnostics(uri: string, problems: readonly HouseProblem[]): LspDiagnostic[] {
  // All count in the one text of the file.
  const document = TextDocument.create(uri, 'jsonc', 0, problems[0]?.text ?? '');
  return problems.map(({ span, message, remedy }) => ({
    range: toLspRange(document, span),
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    message: remedy === undefined ? message : `${message} ${remedy}`,
  }));
}

/** How a document is written, by its language or else by its name. */
export function formatOfDocument({ languageId, uri }: Pick<TextDocument, 'languageId' | 'uri'>): Format {
  return languageId === 'markdown' ? 'markdown' : formatOf(uriPath(uri));
}

/** The change that makes one text of another: one replacement, as small as it can be. */
export function toReplacement(document: TextDocument, after: string): LspTextEdit {
  const before = document.getText();
  let start = 0;
  while (start < before.length && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {
    range: toLspRange(document, { start, end: before.length - end }),
    newText: after.slice(start, after.length - end),
  };
}
