import type { Connection } from 'vscode-languageserver';
import type { Changes } from './changes.ts';
import { diagnosticsOf } from './requests/diagnostics.ts';
import type { Session } from './session.ts';
import type { Traits } from './traits.ts';

/** A burst of keystrokes, or of headlines found in a folder, is one change: 150 ms is under what a reader notices. */
const PAUSE = 150;

/**
 * Sees to it that the client's diagnostics are up to date: clients that pull are told to ask again, the others are
 * sent them. Never both, or every finding would stand twice.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #changes: Changes;
  #pushes = false;
  #refreshes = false;
  #timer: NodeJS.Timeout | undefined;
  /** Stories to send when the pause is over; all open ones when `undefined`. */
  #waiting: Set<string> | undefined = new Set();

  constructor(connection: Connection, session: Session, changes: Changes) {
    this.#connection = connection;
    this.#session = session;
    this.#changes = changes;
  }

  heed({ pulls, refreshes }: Traits): void {
    this.#pushes = !pulls;
    this.#refreshes = pulls && refreshes;
  }

  /** One story has other words now; a client that pulls knows and asks by itself. */
  storyChanged(uri: string): void {
    if (!this.#pushes) return;
    this.#waiting?.add(uri);
    this.#wait();
  }

  storyClosed(uri: string): void {
    if (this.#pushes) this.#send(this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  /** Any story may have other diagnostics now, though its words are the same. */
  somethingChanged(): void {
    this.#waiting = undefined;
    this.#wait();
  }

  #wait(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const stories = this.#waiting;
      this.#waiting = new Set();
      if (stories === undefined) {
        this.#changes.announce();
        if (this.#refreshes) this.#send(this.#connection.languages.diagnostics.refresh());
      }
      if (this.#pushes) this.#send(this.#push(stories ?? this.#session.openStories));
    }, PAUSE);
    this.#timer.unref();
  }

  async #push(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) {
      const story = await this.#session.review(uri);
      if (story === undefined) continue;
      const { version } = story.document;
      await this.#connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(story).items });
    }
  }

  /** A client that is leaving refuses what is sent to it: no harm done. */
  #send(work: Promise<unknown>): void {
    work.catch((error: unknown) => console.error('copydesk: diagnostics could not be sent:', error));
  }
}
