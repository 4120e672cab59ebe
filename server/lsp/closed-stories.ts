import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review, Reviewer } from '../engine/review.ts';
import { findStories } from '../node/find-stories.ts';
import { readStory } from '../node/read-story.ts';
import { filePath, fileUri, normalUri, pathFrom, uriPath } from './places.ts';
import { type DiagnosticsReport, diagnosticsOf, NOTHING } from './requests/diagnostics.ts';
import { type Session, SLICE } from './session.ts';

/** How much is said of stories that are not open: nothing, the headlines they share, or all there is. */
export type WorkspaceReview = 'off' | 'headlines' | 'all';

/** The languages a client may have stories in, and the files that are theirs. */
const FILES: Readonly<Record<string, RegExp>> = {
  article: /\.(?:article|story)$|(?:^|\/)seeds\/[^/]+\.txt$/i,
  plaintext: /\.txt$/i,
  markdown: /\.(?:md|markdown)$/i,
};

/** Ways to folders in which no stories are looked for. */
const LEFT_OUT = /(?:^|\/)(?:\.|node_modules(?:\/|$))/;

/** Stories looked at between two breaths, in which requests of the person at the desk are answered. */
const AT_ONCE = 8;

interface ClosedStory {
  /** The last report, what it was made for, and whether it tells what the network made of the story. */
  last: { readonly key: string; readonly report: DiagnosticsReport; readonly isRefined: boolean } | undefined;
  /** Rises when the file changes. */
  version: number;
}

/** The stories of the workspace's folders that lie on this machine; open ones too, for the day they are closed. */
export class ClosedStories {
  /** The languages in which files are read as stories; all when `undefined`. */
  languages: readonly string[] | undefined;
  /** Files that could not be read, by the last look. */
  readonly unreadable = new Set<string>();
  readonly #session: Session;
  readonly #stories = new Map<string, ClosedStory>();
  #scanning: Promise<void> = Promise.resolve();
  #endFirstScan = (): void => undefined;
  readonly #firstScan = new Promise<void>((resolve) => {
    this.#endFirstScan = resolve;
  });
  #edition = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Addresses of the stories found, by folder and name. */
  get uris(): string[] {
    return [...this.#stories.keys()];
  }

  /** Rises when a story comes, changes or goes. */
  get edition(): number {
    return this.#edition;
  }

  /** Is fulfilled when the folders have been looked through, and none is being looked through again. */
  get scanned(): Promise<void> {
    return this.#firstScan.then(async () => this.#scanning);
  }

  /** Rises when a story's file changes; `undefined` for a file that is none. */
  versionOf(uri: string): number | undefined {
    return this.#stories.get(uri)?.version;
  }

  has(uri: string): boolean {
    return this.#stories.has(normalUri(uri));
  }

  /** Whether the last report of a story tells what the network made of it. */
  isRefined(uri: string): boolean {
    return this.#stories.get(normalUri(uri))?.last?.isRefined === true;
  }

  /** Whether a file is read as a story, by its name. */
  isStory(uri: string): boolean {
    const languages = this.languages ?? Object.keys(FILES);
    return languages.some((language) => FILES[language]?.test(uriPath(uri)) === true);
  }

  /**
   * Whether a folder that has come or gone may have brought or taken stories. Whoever watches files tells of the folder
   * alone where it was moved, or where its files came sooner than they could be watched.
   */
  async mayHoldStories(uri: string): Promise<boolean> {
    const key = normalUri(uri);
    if (this.uris.some((story) => pathFrom(key, story) !== undefined)) return true;
    const inside = this.#session.newsroom.folders.flatMap((folder) => pathFrom(folder, key) ?? []);
    if (!inside.some((way) => !LEFT_OUT.test(way))) return false;
    const path = filePath(key);
    const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
    return found?.isDirectory() === true;
  }

  /** Looks through the workspace's folders, or one folder in them, and notes every headline; one look after the other. */
  async scan(within?: string): Promise<void> {
    this.#scanning = this.#scanning
      .catch(() => undefined)
      .then(() => this.#scan(within === undefined ? undefined : normalUri(within)))
      .finally(this.#endFirstScan);
    return this.#scanning;
  }

  async #scan(within: string | undefined): Promise<void> {
    const { newsroom } = this.#session;
    const before = new Set(
      this.uris.filter((uri) => within === undefined || pathFrom(within, uri) !== undefined),
    );
    for (const folder of within === undefined ? newsroom.folders : [within]) {
      const path = filePath(folder);
      if (path === undefined) continue;
      const { stories } = await findStories([path], path, async (story) => {
        const uri = fileUri(story);
        if (!this.isStory(uri)) return true;
        return (await newsroom.prepare(uri))?.ignores(story) === true;
      });
      for (const [i, story] of stories.entries()) {
        const uri = normalUri(fileUri(story.path));
        before.delete(uri);
        await this.look(uri);
        if (i % AT_ONCE === 0) await setImmediate();
      }
    }
    for (const uri of before) this.remove(uri);
  }

  /** Reads a story that is new or has changed, and notes its headline; an open one speaks for itself. */
  async look(uri: string): Promise<void> {
    const key = normalUri(uri);
    const story = this.#stories.get(key) ?? { last: undefined, version: 0 };
    this.#stories.set(key, story);
    const version = ++story.version;
    this.#edition++;
    const document = this.#session.isOpen(key) ? undefined : await this.read(key);
    await this.#session.newsroom.prepare(key);
    // It may have been opened, changed again or deleted while it was read: whoever noticed has seen to it.
    if (this.#session.isOpen(key) || this.#stories.get(key) !== story || story.version !== version) return;
    if (document === undefined) this.remove(key);
    else this.#session.newsroom.review(this.#session.newReviewer(), document, 'workspace');
  }

  remove(uri: string): void {
    const key = normalUri(uri);
    if (this.#stories.delete(key)) this.#edition++;
    this.unreadable.delete(key);
    if (!this.#session.isOpen(key)) this.#session.newsroom.forget(key);
  }

  /** What is to be said of a story that is not open; nothing of one that is gone or left out. Made anew only when something changed. */
  async report(uri: string, mode: WorkspaceReview): Promise<DiagnosticsReport> {
    const { newsroom, surroundings } = this.#session;
    const story = this.#stories.get(uri);
    const sharing = newsroom.sharingWith(uri);
    if (story === undefined || mode === 'off' || (mode === 'headlines' && sharing.length === 0))
      return NOTHING;
    const { engine } = this.#session;
    const key = JSON.stringify([mode, engine, story.version, newsroom.settingsEdition, sharing]);
    if (story.last?.key === key) return story.last.report;
    // Made before anything is waited for: the engine may be another by then.
    const reviewer = this.#session.newReviewer();
    const document = await this.read(uri);
    await newsroom.prepare(uri);
    if (document === undefined || newsroom.isIgnored(uri)) return NOTHING;
    const review = await this.#review(reviewer, document, mode === 'all' ? 'all' : 'workspace');
    const report = diagnosticsOf({ document, review, surroundings });
    story.last = { key, report, isRefined: mode === 'all' && engine === 'network' };
    return report;
  }

  /** Reviews a story as it would be reviewed were it open and read to its end, with breaths in which others get their turn. */
  async #review(reviewer: Reviewer, document: TextDocument, scope: 'all' | 'workspace'): Promise<Review> {
    const { newsroom } = this.#session;
    const review = newsroom.review(reviewer, document, scope);
    const left = review.analysis.refinement;
    if (left === undefined) return review;
    for (; !left.isDone; left.goOn(SLICE)) await setImmediate();
    return newsroom.read(reviewer, document, document.getText(), scope);
  }

  /** The text of a story as its file has it; `undefined` where that cannot be read, which is noted. */
  async read(uri: string): Promise<TextDocument | undefined> {
    const path = filePath(uri);
    if (path === undefined) return undefined;
    const story = await readStory(path);
    if ('problem' in story) {
      this.unreadable.add(uri);
      return undefined;
    }
    this.unreadable.delete(uri);
    // An editor's text has no byte order mark: places are counted without it.
    return TextDocument.create(uri, '', 0, story.text.replace(/^\uFEFF/, ''));
  }
}
