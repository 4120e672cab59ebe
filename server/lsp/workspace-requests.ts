import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  WorkDoneProgress,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../engine/config.ts';
import { ACCEPTED_FILE } from '../engine/accepted.ts';
import { KNOWLEDGE_BASE_FILE } from '../engine/knowledge-base-source.ts';
import {
  REVIEW_WORKSPACE,
  type ReviewWorkspaceParams,
  type ReviewWorkspaceResult,
} from '../protocol/requests.ts';
import { answering, cancelled, heeding } from './answer.ts';
import { executeCommand } from './house-commands.ts';
import { nameOf, normalUri, pathFrom } from './places.ts';
import { reviewWorkspace } from './requests/review-workspace.ts';
import { workspaceDiagnostics } from './requests/workspace-diagnostics.ts';
import { workspaceSymbols } from './requests/workspace-symbol.ts';
import { type Desk, heedSettings } from './server.ts';
import { toRecord } from './traits.ts';

/** Files whose change changes the settings of stories, and the folder of one. */
const HOUSE_FILES: ReadonlySet<string> = new Set([
  CONFIGURATION_FILE,
  ...ACCEPTED_FILE.split('/'),
  KNOWLEDGE_BASE_FILE,
]);

/** Registers what concerns more than one story: settings, folders, files, commands, the workspace's diagnostics. */
export function registerWorkspaceRequests(desk: Desk): void {
  const { connection, session, closed, publisher } = desk;
  const { newsroom } = session;

  connection.onInitialized(
    heeding(async () => {
      await Promise.all([watch(desk), askForSettings(desk)]);
      await scan(desk);
    }),
  );
  connection.onDidChangeConfiguration(
    heeding(async ({ settings }) => {
      const languages = JSON.stringify(closed.languages);
      if (desk.traits.configures) await askForSettings(desk);
      else heedSettings(desk, toRecord(settings)['copydesk'] ?? settings);
      if (languages !== JSON.stringify(closed.languages)) await scan(desk);
    }),
  );
  connection.onDidChangeWatchedFiles(
    heeding(async ({ changes }) => {
      if (changes.some(({ uri }) => HOUSE_FILES.has(nameOf(uri)) || newsroom.keepsNamesIn(uri))) {
        newsroom.forgetSettings();
        // Stories may be left out now that were not, or the reverse.
        await scan(desk);
        return;
      }
      let concernsStories = false;
      for (const { uri, type } of changes) {
        if (isOurs(desk, uri)) {
          if (type === FileChangeType.Deleted) closed.remove(uri);
          else await closed.look(uri);
        } else if (type !== FileChangeType.Changed && (await closed.mayHoldStories(uri))) {
          // Settings may have come or gone with it.
          newsroom.forgetSettings();
          await closed.scan(uri);
        } else continue;
        concernsStories = true;
      }
      if (concernsStories) publisher.somethingChanged();
    }),
  );
  connection.onWorkspaceSymbol(
    answering(async ({ query }, token) => (await workspaceSymbols(desk.names, query, token)) ?? cancelled()),
  );
  connection.onExecuteCommand(answering((params) => executeCommand(desk, params)));
  connection.languages.diagnostics.onWorkspace(async (params, token, _progress, part) =>
    answering((asked: typeof params) =>
      workspaceDiagnostics(
        desk.workspace,
        asked,
        token,
        part && ((report: WorkspaceDiagnosticReport) => part.report(report)),
      ),
    )(params, token),
  );
  connection.onRequest<ReviewWorkspaceResult, never>(
    REVIEW_WORKSPACE,
    answering(async ({ workDoneToken }: ReviewWorkspaceParams, token) => {
      const tell = (done: number, all: number): void => {
        if (workDoneToken === undefined) return;
        const [percentage, message] = [Math.round((100 * done) / all), `${done} of ${all} stories`];
        void connection.sendProgress(WorkDoneProgress.type, workDoneToken, {
          kind: 'report',
          percentage,
          message,
        });
      };
      const result = await reviewWorkspace(session, closed, token, tell);
      if (result === undefined) throw cancelled();
      desk.reviewsAll = true;
      publisher.somethingChanged();
      return result;
    }),
  );
}

/** Registrations that a client may only be asked for once it is ready. */
async function watch({ connection, traits, session, publisher, ...desk }: Desk): Promise<void> {
  if (traits.tellsFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(
      heeding(async ({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => normalUri(uri)));
        const kept = session.newsroom.folders.filter((folder) => !gone.has(folder));
        session.newsroom.setFolders([...kept, ...added.map(({ uri }) => uri)]);
        await desk.closed.scan();
        publisher.somethingChanged();
      }),
    );
  }
  if (traits.configures) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' });
  }
  if (traits.watchesFiles) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        // No pattern is true of folders alone.
        { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
        // All files of the house end in .jsonc, also a file of names that is called otherwise than usual.
        { globPattern: '**/*.{article,story,txt,md,markdown,jsonc}', kind: WatchKind.Change },
      ],
    });
  }
  if (traits.syncsOnRequest) await desk.houseFileSync.start();
}

async function askForSettings(desk: Desk): Promise<void> {
  if (!desk.traits.configures) return;
  heedSettings(desk, await desk.connection.workspace.getConfiguration('copydesk'));
}

async function scan({ closed, publisher }: Desk): Promise<void> {
  await closed.scan();
  publisher.somethingChanged();
}

/** Whether a file is a story of the workspace. */
function isOurs({ session, closed }: Desk, uri: string): boolean {
  return (
    closed.isStory(uri) &&
    session.newsroom.folders.some((folder) => pathFrom(folder, normalUri(uri)) !== undefined)
  );
}
