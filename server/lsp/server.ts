import { type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { IGNORE_FINDING, LOOK_UP_NAME, MARK_CHECKED } from '../protocol/requests.ts';
import { heeding } from './answer.ts';
import { Changes } from './changes.ts';
import { ClosedStories, type WorkspaceReview } from './closed-stories.ts';
import { isHouseFile } from './house-files.ts';
import { HouseFileSync } from './house-file-sync.ts';
import { registerLanguageRequests } from './language-requests.ts';
import { WikidataLookups } from '../node/wikidata-lookups.ts';
import { Newsroom } from './newsroom.ts';
import { CODE_ACTION_KINDS } from './requests/code-action.ts';
import { TOKEN_LEGEND } from './requests/semantic-tokens.ts';
import type { Workspace } from './requests/workspace-diagnostics.ts';
import { Publisher } from './publisher.ts';
import { Refiner } from './refiner.ts';
import { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { readTraits, type Traits } from './traits.ts';
import { StoryNames } from './story-names.ts';
import { registerWorkspaceRequests } from './workspace-requests.ts';

/** What the process knows that the connection does not. */
export interface Host {
  /** Address of a rule's page. */
  readonly pageOf: (rule: string) => string | undefined;
  readonly version: string;
  /** The folder in which what Wikidata answered is kept; `undefined` where nothing can be. */
  readonly lookupFolder?: string | undefined;
}

/** Everything that lives as long as a connection. */
export interface Desk {
  readonly connection: Connection;
  readonly session: Session;
  readonly closed: ClosedStories;
  readonly names: StoryNames;
  readonly changes: Changes;
  readonly workspace: Workspace;
  readonly publisher: Publisher;
  readonly refiner: Refiner;
  readonly lookups: WikidataLookups;
  readonly houseFileSync: HouseFileSync;
  traits: Traits;
  workspaceReview: WorkspaceReview;
  /** The person asked for a review of the workspace: it is kept up whatever is set. */
  reviewsAll: boolean;
}

/** Connects the messages of the protocol to their handlers. */
export function serve(connection: Connection, { pageOf, version, lookupFolder }: Host): void {
  const newsroom = new Newsroom();
  const session = new Session(newsroom, pageOf);
  const changes = new Changes();
  const closed = new ClosedStories(session);
  const names = new StoryNames(session, closed);
  session.othersNaming = (uri, entity) => names.othersNaming(uri, entity);
  const workspace: Workspace = {
    session,
    closed,
    changes,
    mode: () => (desk.reviewsAll ? 'all' : desk.workspaceReview),
  };
  const publisher = new Publisher(connection, workspace);
  const refiner = new Refiner(session, (uri) => publisher.storyRefined(uri));
  newsroom.onHouse = ({ names: { path } }) => desk.houseFileSync.add(path);
  newsroom.onChange = () => publisher.somethingChanged();
  session.onReview = (uri) => refiner.wait(uri);
  const desk: Desk = {
    connection,
    session,
    closed,
    names,
    changes,
    workspace,
    publisher,
    refiner,
    lookups: new WikidataLookups(lookupFolder),
    houseFileSync: new HouseFileSync(connection),
    traits: readTraits({}),
    workspaceReview: 'headlines',
    reviewsAll: false,
  };
  connection.onInitialize((params): InitializeResult => {
    desk.traits = readTraits(params);
    publisher.heed(desk.traits);
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
    // Clients from before there were several folders name the one they have.
    if (folders.length === 0 && typeof params.rootUri === 'string') folders.push(params.rootUri);
    newsroom.setFolders(folders);
    heedSettings(desk, desk.traits.settings);
    return { serverInfo: { name: 'copydesk', version }, capabilities: capabilitiesFor(desk.traits) };
  });
  registerDocuments(desk);
  registerLanguageRequests(connection, session, () => desk.traits, desk.lookups);
  registerWorkspaceRequests(desk);
}

/** Takes over a person's settings; what they change is told to the client. */
export function heedSettings(desk: Desk, value: unknown): void {
  const { languages, choices, engine, workspaceReview, wikidata } = readSettings(value);
  desk.lookups.settings = wikidata;
  desk.session.engine = engine;
  desk.session.newsroom.setPersonal(choices);
  desk.closed.languages = languages;
  desk.workspaceReview = workspaceReview;
  desk.publisher.somethingChanged();
}

function capabilitiesFor({ pulls, tellsFolders, preparesRename }: Traits): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: preparesRename ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: true }, range: true },
    documentSymbolProvider: { label: 'Copydesk' },
    foldingRangeProvider: true,
    codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
    executeCommandProvider: { commands: [IGNORE_FINDING, MARK_CHECKED, LOOK_UP_NAME] },
    ...(pulls && {
      diagnosticProvider: { identifier: 'copydesk', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    ...(tellsFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  };
}

function registerDocuments({ connection, session, closed, names, changes, publisher, refiner }: Desk): void {
  const { houseFiles } = session;
  connection.onDidOpenTextDocument(
    heeding(({ textDocument: { uri, languageId, version, text } }) => {
      if (isHouseFile(uri)) return houseFiles.open(uri, languageId, version, text);
      const wasAwaited = session.open(uri, languageId, version, text, closed.isRefined(uri));
      publisher.storyChanged(uri);
      if (wasAwaited) publisher.somethingChanged();
    }),
  );
  connection.onDidChangeTextDocument(
    heeding(({ textDocument: { uri, version }, contentChanges }) => {
      if (isHouseFile(uri)) return houseFiles.change(uri, version, contentChanges);
      session.change(uri, version, contentChanges);
      publisher.storyChanged(uri);
      refiner.wait(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    heeding(async ({ textDocument: { uri } }) => {
      if (isHouseFile(uri)) return houseFiles.close(uri);
      session.close(uri);
      names.storyClosed(uri);
      publisher.storyClosed(uri);
      // What was typed but not saved is gone: the file's own headline counts again.
      if (closed.has(uri)) await closed.look(uri);
      else session.newsroom.forget(uri);
      changes.noteClosed(uri);
      publisher.somethingChanged();
    }),
  );
}
