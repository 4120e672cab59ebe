import {
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { ACCEPTED_FILE } from '../engine/accepted.ts';
import { CONFIGURATION_FILE } from '../engine/config.ts';
import { KNOWLEDGE_BASE_FILE } from '../engine/knowledge-base-source.ts';
import { fileUri, nameOf } from './places.ts';

/** Asks the client to tell what stands in the files of the house while they are open; of other files it tells nothing. */
export class HouseFileSync {
  readonly #connection: Connection;
  /** Files asked for, or to be asked for once the client is ready. */
  readonly #files = new Set([CONFIGURATION_FILE, ACCEPTED_FILE, KNOWLEDGE_BASE_FILE]);
  #isStarted = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The client is ready, and can be asked. */
  async start(): Promise<void> {
    this.#isStarted = true;
    await this.#ask([...this.#files]);
  }

  /** A house keeps its names in this file, whatever it is called. */
  add(path: string): void {
    const file = nameOf(fileUri(path));
    if (this.#files.has(file)) return;
    this.#files.add(file);
    if (!this.#isStarted) return;
    this.#ask([file]).catch((error: unknown) => console.error('copydesk: a file is not heeded:', error));
  }

  async #ask(files: readonly string[]): Promise<void> {
    const documentSelector = files.map((file) => ({ scheme: 'file', pattern: `**/${asPattern(file)}` }));
    const { client } = this.#connection;
    // In this order: of a file that is open already the client tells at once.
    await client.register(DidChangeTextDocumentNotification.type, {
      documentSelector,
      syncKind: TextDocumentSyncKind.Incremental,
    });
    await client.register(DidCloseTextDocumentNotification.type, { documentSelector });
    await client.register(DidOpenTextDocumentNotification.type, { documentSelector });
  }
}

/** A name as a pattern; what means something else there stands for any letter. */
function asPattern(name: string): string {
  return name.replaceAll(/[*?[\]{}]/g, '?');
}
