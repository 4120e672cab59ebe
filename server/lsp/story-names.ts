import { setImmediate } from 'node:timers/promises';
import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse, type Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../analysis/entities.ts';
import { ReadingMemory } from '../analysis/memory.ts';
import { type FoundName, NameCollection, namesOf } from '../engine/name-collection.ts';
import { sharedLanguage } from '../node/language.ts';
import { parseArticle } from '../text/parse.ts';
import type { ClosedStories } from './closed-stories.ts';
import { formatOfDocument } from './convert.ts';
import { normalUri, pathFrom } from './places.ts';
import type { Session } from './session.ts';

/** Letters of the longest story whose names are read while it is closed: it takes a tenth of a second, in which nobody is answered. */
const LONGEST = 80_000;

/** A range of the protocol in one object, not three: there are many. */
export interface FlatRange {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** Whoever waits for names: asked before each story whether it still does. */
type Waiting = Pick<CancellationToken, 'isCancellationRequested'>;

const ALWAYS: Waiting = { isCancellationRequested: false };

/**
 * The names of the workspace’s stories. To read them takes 3 ms a story, six times as long as to read their headlines: so nothing
 * is read before somebody asks, then one story after the other, with a breath after each, and only those that have changed.
 */
export class StoryNames {
  readonly #session: Session;
  readonly #closed: ClosedStories;
  readonly #names = new NameCollection<FlatRange>();
  /** What was read of each story: the version of its file, or of the text of an open one. */
  readonly #read = new Map<string, string>();
  readonly #waiting = new Set<Waiting>();
  #reading: Promise<void> | undefined;
  /** The edition of the closed stories that was read to its end. */
  #readEdition = -1;

  constructor(session: Session, closed: ClosedStories) {
    this.#session = session;
    this.#closed = closed;
  }

  /** Names that a search finds in the stories of the workspace, best first. @returns `undefined` when it was cancelled. */
  async find(query: string, most: number, token: Waiting): Promise<FoundName<FlatRange>[] | undefined> {
    await this.#closed.scanned;
    await this.#readAll(token);
    return token.isCancellationRequested ? undefined : this.#names.find(query, most);
  }

  /**
   * How many other stories name the same, in the folder of the workspace that a story lies in.
   *
   * @returns `undefined` where it lies in none, or as long as the stories have not been read: they are, from now on.
   */
  othersNaming(uri: string, entity: Entity): number | undefined {
    const key = normalUri(uri);
    const folder = this.#session.newsroom.folderOf(key);
    if (folder === undefined) return undefined;
    if (this.#readEdition !== this.#closed.edition) {
      void this.#closed.scanned
        .then(() => this.#readAll(ALWAYS))
        .catch((error: unknown) => console.error('copydesk: names could not be read:', error));
    }
    // Later changes are few, and what was known before them is shown until they are read.
    if (this.#readEdition < 0) return undefined;
    let others = 0;
    for (const story of this.#names.storiesNaming(entity))
      if (story !== key && pathFrom(folder, story) !== undefined) others += 1;
    return others;
  }

  /** A story is no longer open. Opened again, it may have other words under the same version. */
  storyClosed(uri: string): void {
    this.#read.delete(normalUri(uri));
  }

  /** Reads what has changed; until nobody waits any more. */
  async #readAll(waiting: Waiting): Promise<void> {
    this.#waiting.add(waiting);
    try {
      while (!waiting.isCancellationRequested) {
        const isReading = this.#reading !== undefined;
        await (this.#reading ??= this.#readOn().finally(() => (this.#reading = undefined)));
        // Whoever came while others were read may have seen a change that they had passed.
        if (!isReading) break;
      }
    } finally {
      this.#waiting.delete(waiting);
    }
  }

  async #readOn(): Promise<void> {
    const { edition } = this.#closed;
    const uris = new Set([...this.#closed.uris, ...this.#session.openStories.map(normalUri)]);
    for (const uri of this.#read.keys()) if (!uris.has(uri)) this.#forget(uri);
    for (const uri of uris) {
      if ([...this.#waiting].every(({ isCancellationRequested }) => isCancellationRequested)) return;
      if (await this.#readStory(uri)) await setImmediate();
    }
    this.#readEdition = edition;
  }

  /** @returns Whether there was something to read. */
  async #readStory(uri: string): Promise<boolean> {
    const isOpen = this.#session.isOpen(uri);
    const open = isOpen ? await this.#session.review(uri) : undefined;
    const version = isOpen ? `open ${open?.document.version}` : `closed ${this.#closed.versionOf(uri)}`;
    if (this.#read.get(uri) === version) return false;
    const document = open?.document ?? (isOpen ? undefined : await this.#closed.read(uri));
    this.#read.set(uri, version);
    if (document === undefined || this.#session.newsroom.isIgnored(uri)) this.#names.remove(uri);
    else this.#note(uri, document, open?.review.analysis ?? analyseAlone(document));
    return true;
  }

  #note(uri: string, document: TextDocument, analysis: Analysis | undefined): void {
    const isArticle = analysis !== undefined && analysis.storyType.type !== 'not-an-article';
    const names = isArticle ? namesOf(analysis) : [];
    this.#names.update(uri, names, ({ start, end }) => {
      const [{ line, character }, behind] = [document.positionAt(start), document.positionAt(end)];
      return { line, character, endLine: behind.line, endCharacter: behind.character };
    });
  }

  #forget(uri: string): void {
    this.#read.delete(uri);
    this.#names.remove(uri);
  }
}

/** A story that nobody has open, read for its names alone; `undefined` for one that is too long. */
function analyseAlone(document: TextDocument): Analysis | undefined {
  const text = document.getText();
  if (text.length > LONGEST) return undefined;
  return analyse(parseArticle(text, formatOfDocument(document)), new ReadingMemory(sharedLanguage()));
}
