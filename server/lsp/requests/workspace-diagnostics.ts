import { setImmediate } from 'node:timers/promises';
import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ClosedStories, WorkspaceReview } from '../closed-stories.ts';
import { toConfigurationDiagnostics } from '../convert.ts';
import { fileUri, normalUri } from '../places.ts';
import type { Session } from '../session.ts';
import type { Changes } from '../changes.ts';
import { type DiagnosticsReport, diagnosticsOf, reportOf } from './diagnostics.ts';

/** Reports sent in one part. */
const PART = 32;

/** What a workspace pull looks at. */
export interface Workspace {
  readonly session: Session;
  readonly closed: ClosedStories;
  readonly changes: Changes;
  readonly mode: () => WorkspaceReview;
}

/**
 * What there is to say of the workspace: of stories that are not open as far as the mode goes, and of the house's own files.
 * Only what the client does not have yet is sent. The request is held until it is cancelled, and changes are sent as
 * they come, for a client that takes parts; for another it ends with the first report that holds something new.
 *
 * @param sendPart Sends reports at once; `undefined` for clients that take the answer whole.
 */
export async function workspaceDiagnostics(
  { session, closed, changes, mode }: Workspace,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  sendPart: ((part: WorkspaceDiagnosticReport) => void) | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(previousResultIds.map(({ uri, value }) => [normalUri(uri), value]));
  let closings = changes.closings;
  let items: WorkspaceDocumentDiagnosticReport[] = [];
  const flush = (): void => {
    if (sendPart === undefined || items.length === 0) return;
    sendPart({ items });
    items = [];
  };
  while (!token.isCancellationRequested) {
    const serial = changes.serial;
    // What a client was told of a document before it was opened is gone once it is closed.
    for (const uri of changes.closedSince(closings)) known.set(uri, '');
    closings = changes.closings;
    const desk = deskReports(session);
    for (const uri of new Set([
      ...closed.uris,
      ...session.openStories.map(normalUri),
      ...desk.keys(),
      ...known.keys(),
    ])) {
      if (token.isCancellationRequested) break;
      // An open story has its own pull, but one that no tab shows is never pulled.
      const story = await session.review(uri);
      const report = desk.get(uri) ?? (story ? diagnosticsOf(story) : await closed.report(uri, mode()));
      if (isNews(report, known.get(uri))) {
        known.set(uri, report.resultId);
        items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, ...report });
      }
      if (items.length >= PART) flush();
      await setImmediate();
    }
    flush();
    if (items.length > 0) break;
    if (changes.serial === serial) await changes.next(token);
  }
  return { items };
}

/** A report with something in it, or one that takes back what was said before. */
function isNews({ items, resultId }: DiagnosticsReport, previous: string | undefined): boolean {
  return previous === undefined ? items.length > 0 : previous !== resultId;
}

/** What cannot be used in the house's own files, by their address. */
function deskReports({ newsroom }: Session): Map<string, DiagnosticsReport> {
  const files = new Set(newsroom.problems.map(({ file }) => file));
  return new Map(
    Array.from(files, (file) => {
      const uri = normalUri(fileUri(file));
      const problems = newsroom.problems.filter((problem) => problem.file === file);
      return [uri, reportOf(toConfigurationDiagnostics(uri, problems))];
    }),
  );
}
