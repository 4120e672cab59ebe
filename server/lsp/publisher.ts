import type { Connection } from 'vscode-languageserver';
import { normalUri } from './places.ts';
import { diagnosticsOf } from './requests/diagnostics.ts';
import { newReports, type Workspace } from './requests/workspace-diagnostics.ts';
import type { Traits } from './traits.ts';

/** A burst of keystrokes, or of headlines found in a folder, is one change: 150 ms is under what a reader notices. */
const PAUSE = 150;

/**
 * Sees to it that the client's diagnostics are up to date: clients that pull are told to ask again, the others are
 * sent them. Never both, or every finding would stand twice. Coloured words are only ever asked for.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  #pushes = false;
  #refreshes = false;
  #refreshesTokens = false;
  #timer: NodeJS.Timeout | undefined;
  /** Stories to send when the pause is over; all there is when `undefined`. */
  #waiting: Set<string> | undefined = new Set();
  /** Result ids of what a client that is sent diagnostics has, by address. */
  readonly #sent = new Map<string, string>();
  #sending: Promise<void> = Promise.resolve();

  constructor(connection: Connection, workspace: Workspace) {
    this.#connection = connection;
    this.#workspace = workspace;
  }

  heed({ pulls, refreshes, refreshesTokens }: Traits): void {
    this.#refreshesTokens = refreshesTokens;
    this.#pushes = !pulls;
    this.#refreshes = pulls && refreshes;
  }

  /** One story has other words now; a client that pulls knows and asks by itself. */
  storyChanged(uri: string): void {
    if (!this.#pushes) return;
    this.#waiting?.add(uri);
    this.#wait();
  }

  /** One story has another review though its words are the same. Whoever calls this has waited for a pause. */
  storyRefined(uri: string): void {
    this.#refresh();
    if (this.#pushes) this.#inTurn(() => this.#push([uri]));
  }

  storyClosed(uri: string): void {
    if (!this.#pushes) return;
    this.#sent.delete(normalUri(uri));
    this.#send(this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  /** Any story may have other diagnostics and colours now, though its words are the same. */
  somethingChanged(): void {
    this.#waiting = undefined;
    this.#wait();
  }

  #wait(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const stories = this.#waiting;
      this.#waiting = new Set();
      if (stories === undefined) this.#refresh();
      if (this.#pushes) this.#inTurn(() => (stories ? this.#push(stories) : this.#pushAll()));
    }, PAUSE);
    this.#timer.unref();
  }

  /** Has the client ask again for what it shows of stories whose words are the same, as far as it can be told to. */
  #refresh(): void {
    this.#workspace.changes.announce();
    const { diagnostics, semanticTokens } = this.#connection.languages;
    if (this.#refreshes) this.#send(diagnostics.refresh());
    if (this.#refreshesTokens) this.#send(semanticTokens.refresh());
  }

  /** One after the other, or an older report could overtake a newer one. */
  #inTurn(push: () => Promise<void>): void {
    this.#sending = this.#sending.then(push).catch(complain);
  }

  /** Sends what is found in some of the open stories. */
  async #push(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) {
      const story = await this.#workspace.session.review(uri);
      if (story === undefined) continue;
      const { items: diagnostics, resultId } = diagnosticsOf(story);
      this.#sent.set(normalUri(uri), resultId);
      await this.#connection.sendDiagnostics({ uri, version: story.document.version, diagnostics });
    }
  }

  /** Sends whatever the client does not have yet, of stories that nobody has open and of the house's files as well. */
  async #pushAll(): Promise<void> {
    for await (const { uri, report, open } of newReports(this.#workspace, this.#sent)) {
      const { uri: address, version } = open ?? { uri };
      await this.#connection.sendDiagnostics({
        uri: address,
        ...(version !== undefined && { version }),
        diagnostics: report.items,
      });
    }
  }

  #send(work: Promise<unknown>): void {
    work.catch(complain);
  }
}

/** A client that is leaving refuses what is sent to it: no harm done. */
function complain(error: unknown): void {
  console.error('copydesk: diagnostics could not be sent:', error);
}
