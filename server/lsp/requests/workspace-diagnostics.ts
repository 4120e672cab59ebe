import { setImmediate } from 'node:timers/promises';
import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
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
  workspace: Workspace,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  sendPart: ((part: WorkspaceDiagnosticReport) => void) | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const { changes } = workspace;
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
    for await (const { uri, report } of newReports(workspace, known, token)) {
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, ...report });
      if (items.length >= PART) flush();
    }
    flush();
    if (items.length > 0) break;
    if (changes.serial === serial) await changes.next(token);
  }
  return { items };
}

/** What is to be said of a document now that was not said before. */
export interface NewReport {
  /** In the one way of writing it. */
  readonly uri: string;
  readonly report: DiagnosticsReport;
  /** The story as it is open; `undefined` for one that is not, and for the house's own files. */
  readonly open: TextDocument | undefined;
}

/**
 * What a client does not have yet, document by document; between two of them others get their turn.
 *
 * @param known The result ids of what it has, by address; brought up to date with every report.
 */
export async function* newReports(
  { session, closed, mode }: Workspace,
  known: Map<string, string>,
  token?: CancellationToken,
): AsyncGenerator<NewReport> {
  const desk = deskReports(session);
  const open = session.openStories.map(normalUri);
  for (const uri of new Set([...closed.uris, ...open, ...desk.keys(), ...known.keys()])) {
    if (token?.isCancellationRequested === true) return;
    // An open story has its own pull, but one that no tab shows is never pulled.
    const story = await session.review(uri);
    const report = desk.get(uri) ?? (story ? diagnosticsOf(story) : await closed.report(uri, mode()));
    if (isNews(report, known.get(uri))) {
      known.set(uri, report.resultId);
      yield { uri, report, open: story?.document };
    }
    await setImmediate();
  }
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
