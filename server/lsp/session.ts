import { type TextDocumentContentChangeEvent, TextDocument } from 'vscode-languageserver-textdocument';
import { type Review, Reviewer } from '../engine/review.ts';
import type { Format } from '../text/article.ts';
import type { Surroundings } from './convert.ts';
import type { Newsroom } from './newsroom.ts';

/** A story as the requests see it: its text, its review, and what stands around it. */
export interface ReviewedStory {
  readonly document: TextDocument;
  readonly review: Review;
  readonly surroundings: Surroundings;
}

/** An open story. Its reviewer remembers the blocks, so that a keystroke costs a paragraph. */
interface OpenStory {
  document: TextDocument;
  readonly reviewer: Reviewer;
  /** The last review, and the version and newsroom it was made for. */
  last: { readonly version: number; readonly edition: number; readonly review: Review } | undefined;
}

/** The stories that are open, as the client last told them. */
export class Session {
  readonly newsroom: Newsroom;
  readonly #surroundings: Surroundings;
  readonly #stories = new Map<string, OpenStory>();

  /** @param pageOf Address of a rule's page. */
  constructor(newsroom: Newsroom, pageOf: (rule: string) => string | undefined) {
    this.newsroom = newsroom;
    this.#surroundings = { pageOf, locate: (path, span) => newsroom.locate(path, span) };
  }

  /** Addresses of the open stories, in the order in which they were opened. */
  get openStories(): string[] {
    return [...this.#stories.keys()];
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    const document = TextDocument.create(uri, languageId, version, text);
    this.#stories.set(uri, { document, reviewer: new Reviewer(), last: undefined });
  }

  /** Changes in their order, each a range and its new text or the whole text. Unknown stories are passed over. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const story = this.#stories.get(uri);
    if (story !== undefined) story.document = TextDocument.update(story.document, [...changes], version);
  }

  close(uri: string): void {
    this.#stories.delete(uri);
  }

  isOpen(uri: string): boolean {
    return this.#stories.has(uri);
  }

  document(uri: string): TextDocument | undefined {
    return this.#stories.get(uri)?.document;
  }

  /** The review of an open story as it stands now; `undefined` when it is not open. Made anew only when something changed. */
  review(uri: string): ReviewedStory | undefined {
    const story = this.#stories.get(uri);
    if (story === undefined) return undefined;
    const { document, reviewer } = story;
    const { edition } = this.newsroom;
    if (story.last?.version !== document.version || story.last.edition !== edition) {
      const review = this.newsroom.review(reviewer, uri, document.getText(), formatOf(document));
      story.last = { version: document.version, edition, review };
    }
    return { document, review: story.last.review, surroundings: this.#surroundings };
  }
}

/** How a document is written, by its language and else by its name. */
export function formatOf({ languageId, uri }: Pick<TextDocument, 'languageId' | 'uri'>): Format {
  return languageId === 'markdown' || /\.(?:md|markdown|mdx)$/i.test(uri) ? 'markdown' : 'plain';
}
