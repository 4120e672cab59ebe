import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { SERVER_FILE } from './server-bundle.ts';

/** No answer takes this long but one that never comes. */
const PATIENCE = 30_000;

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** What a client of VS Code's kind says of itself; leave out `diagnostic` to be sent diagnostics. */
export const PULLING = {
  textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

/** A language client over standard input and output, as small as a test needs it. Ends its server whatever happens. */
export class StdioClient {
  readonly process: ChildProcessWithoutNullStreams;
  /** Notifications and requests of the server's, in order. */
  readonly heard: Message[] = [];
  /** Answers to the server's requests, by method; others are answered with null. */
  readonly replies: Record<string, (params: never) => unknown> = {};
  readonly exited: Promise<number | null>;
  stderr = '';
  readonly #answers = new Map<number | string, (message: Message) => void>();
  readonly #listeners = new Set<() => void>();
  #buffer = Buffer.alloc(0);
  #id = 0;

  constructor() {
    this.process = spawn(process.execPath, [SERVER_FILE, '--stdio'], { stdio: 'pipe' });
    this.process.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    this.process.stderr.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    // A server that has gone refuses what is still written to it; the tests look at how it went.
    this.process.stdin.on('error', () => undefined);
    this.exited = once(this.process, 'exit').then(([code]: (number | null)[]) => code ?? null);
  }

  /** Opens the conversation; with a folder, that is the workspace. */
  async initialize(capabilities: object = PULLING, folder?: string, options: object = {}): Promise<unknown> {
    const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: 'desk' }];
    const result = await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders,
      initializationOptions: options,
    });
    this.notify('initialized', {});
    return result;
  }

  open(uri: string, text: string, languageId = 'article'): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  async request<R>(method: string, params?: unknown): Promise<R> {
    const message = await this.start(method, params).answer;
    if (message.error !== undefined)
      throw new Error(`${method}: ${message.error.code} ${message.error.message}`);
    return message.result as R;
  }

  /** Sends a request without waiting; the answer may be an error. */
  start(method: string, params?: unknown): { readonly id: number; readonly answer: Promise<Message> } {
    const id = ++this.#id;
    const answer = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return { id, answer: this.#within(answer, `an answer to ${method}`) };
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** Waits until the server has sent something that fits; looks at what it sent before, too. */
  async hear<P>(method: string, fits: (params: P) => boolean): Promise<P> {
    const heard = new Promise<P>((resolve) => {
      const look = (): void => {
        const message = this.heard.find((each) => each.method === method && fits(each.params as P));
        if (message === undefined) return;
        this.#listeners.delete(look);
        resolve(message.params as P);
      };
      this.#listeners.add(look);
      look();
    });
    return this.#within(heard, method);
  }

  /** Writes bytes as they are. */
  write(raw: string): void {
    this.process.stdin.write(raw);
  }

  /** Ends the conversation in order. @returns The exit status. */
  async stop(): Promise<number | null> {
    await this.request('shutdown');
    this.notify('exit', undefined);
    return this.exited;
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(/length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, Math.max(end, 0)))?.[1]);
      if (end < 0 || this.#buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString('utf8', end + 4, end + 4 + length)) as Message;
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#take(message);
    }
  }

  #take(message: Message): void {
    if (message.method === undefined) {
      if (message.id !== undefined) this.#answers.get(message.id)?.(message);
      return;
    }
    if (message.id !== undefined) {
      const reply = this.replies[message.method];
      this.#send({ id: message.id, result: reply?.(message.params as never) ?? null });
    }
    this.heard.push(message);
    for (const listener of this.#listeners) listener();
  }

  /** Waits, but not for ever, and not for a server that has gone. */
  async #within<T>(work: Promise<T>, what: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      const give = (why: string): void =>
        reject(new Error(`${why} while waiting for ${what}. ${this.stderr}`));
      timer = setTimeout(() => give('Lost patience'), PATIENCE);
      void this.exited.then(() => give('The server ended'));
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
