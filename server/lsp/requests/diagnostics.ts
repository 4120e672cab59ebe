import { createHash } from 'node:crypto';
import {
  type Diagnostic as LspDiagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { toLspDiagnostic } from '../convert.ts';
import type { ReviewedStory } from '../session.ts';

/** A document's diagnostics as a client is sent them. */
export interface DiagnosticsReport {
  readonly items: LspDiagnostic[];
  /** Equal for equal items. */
  readonly resultId: string;
}

/** The diagnostics of a story, in reading order. */
export function diagnosticsOf({
  document,
  review,
  surroundings,
}: Pick<ReviewedStory, 'document' | 'review' | 'surroundings'>): DiagnosticsReport {
  return reportOf(
    review.diagnostics.map((diagnostic) => toLspDiagnostic(document, diagnostic, surroundings)),
  );
}

/** Gives diagnostics their result id. */
export function reportOf(items: LspDiagnostic[]): DiagnosticsReport {
  const resultId = createHash('sha256').update(JSON.stringify(items)).digest('base64url').slice(0, 22);
  return { items, resultId };
}

/** The report of a document there is nothing to say of. */
export const NOTHING = reportOf([]);

/** The answer to a pull: the items, or that the client has them already. */
export function toPullAnswer(
  { items, resultId }: DiagnosticsReport,
  previous: string | undefined,
): DocumentDiagnosticReport {
  return previous === resultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}
