import { setImmediate } from 'node:timers/promises';
import { type TextDocumentContentChangeEvent, TextDocument } from 'vscode-languageserver-textdocument';
import { DEFAULT_ENGINE, type TaggingEngine } from '../analysis/attribution/tagging-engine.ts';
import { ReadingMemory } from '../analysis/memory.ts';
import type { Diagnostic } from '../engine/diagnostic.ts';
import { type Review, Reviewer } from '../engine/review.ts';
import { sharedLanguage } from '../node/language.ts';
import type { House } from '../node/read-config.ts';
import type { Surroundings } from './convert.ts';
import { HouseFiles } from './house-files.ts';
import type { Newsroom } from './newsroom.ts';
import { normalUri } from './places.ts';

/** A story as the requests see it: its text, its review, and what stands around it. */
export interface ReviewedStory {
  readonly document: TextDocument;
  readonly review: Review;
  readonly surroundings: Surroundings;
  /** The folder whose settings it has; `undefined` for a story that lies in no folder of this machine. */
  readonly house: House | undefined;
  readonly houseFiles: HouseFiles;
  /** What would be found if it had another text. */
  readonly again: (text: string) => readonly Diagnostic[];
}

/** An open story. Its reviewer remembers the blocks, so that a keystroke costs a paragraph. */
interface OpenStory {
  document: TextDocument;
  reviewer: Reviewer;
  /** The last review, and the version and edition it was made for. */
  last: { readonly version: number; readonly edition: number; readonly review: Review } | undefined;
  /** Its diagnostics were pulled since it was opened. */
  isPulled: boolean;
  /** The client shows what the network made of it, from when it was not open. */
  isShownRefined: boolean;
}

/**
 * Tokens that the network reads before a review answers: 1,600 words, which take it some 60 ms. Of a hundred published stories
 * 96 are no longer, and are read whole at once.
 */
export const BUDGET = 2000;

/** Tokens that the network reads between two breaths, in which the person's messages are answered: 12 ms of work. */
export const SLICE = 400;

/** The stories that are open, as the client last told them. */
export class Session {
  readonly newsroom: Newsroom;
  readonly surroundings: Surroundings;
  readonly houseFiles = new HouseFiles();
  /** Called with the address of a story whenever it was reviewed anew. */
  onReview: ((uri: string) => void) | undefined;
  /** How many other stories of the folder name the same as a story does. */
  othersNaming: Surroundings['othersNaming'] = () => undefined;
  readonly #budget: number;
  #engine: TaggingEngine = DEFAULT_ENGINE;
  readonly #stories = new Map<string, OpenStory>();
  /** Asked about before the client said that they are open. */
  readonly #awaited = new Set<string>();

  /**
   * @param pageOf Address of a rule's page.
   * @param budget Tokens that the network reads before a review answers.
   */
  constructor(newsroom: Newsroom, pageOf: (rule: string) => string | undefined, budget = BUDGET) {
    this.newsroom = newsroom;
    this.#budget = budget;
    this.surroundings = {
      pageOf,
      locate: (name) => newsroom.locate(name),
      othersNaming: (uri, entity) => this.othersNaming(uri, entity),
    };
  }

  /** Addresses of the open stories as the client writes them, in the order in which they were opened. */
  get openStories(): string[] {
    return [...this.#stories.values()].map(({ document }) => document.uri);
  }

  /** Who tells sources, cues and contents in stories, from the next review on. */
  get engine(): TaggingEngine {
    return this.#engine;
  }

  set engine(engine: TaggingEngine) {
    if (engine === this.#engine) return;
    this.#engine = engine;
    for (const story of this.#stories.values()) {
      story.reviewer = this.newReviewer();
      story.last = undefined;
    }
  }

  /** A reviewer for one story, which remembers it as long as it lives. */
  newReviewer(): Reviewer {
    return new Reviewer(new ReadingMemory(sharedLanguage(), this.#engine, this.#budget));
  }

  /**
   * @param isShownRefined Whether the client shows what the network made of it.
   * @returns Whether the client has asked about the story already, and was told that there is none.
   */
  open(uri: string, languageId: string, version: number, text: string, isShownRefined = false): boolean {
    const document = TextDocument.create(uri, languageId, version, text);
    const story = {
      document,
      reviewer: this.newReviewer(),
      last: undefined,
      isPulled: false,
      isShownRefined,
    };
    this.#stories.set(normalUri(uri), story);
    return this.#awaited.delete(normalUri(uri));
  }

  /**
   * Notes that a client pulls a story's diagnostics. A client forgets those of a story it closes, and may ask again
   * with the id of what it forgot; or it asks before it has opened the story.
   *
   * @returns Whether it has them from an earlier pull since it opened the story.
   */
  notePull(uri: string): boolean {
    const story = this.#stories.get(normalUri(uri));
    if (story === undefined) this.#awaited.add(normalUri(uri));
    const isPulled = story?.isPulled === true;
    if (story !== undefined) story.isPulled = true;
    return isPulled;
  }

  /** Changes in their order, each a range and its new text or the whole text. Unknown stories are passed over. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const story = this.#stories.get(normalUri(uri));
    if (story !== undefined) story.document = TextDocument.update(story.document, [...changes], version);
  }

  close(uri: string): void {
    this.#stories.delete(normalUri(uri));
  }

  isOpen(uri: string): boolean {
    return this.#stories.has(normalUri(uri));
  }

  /** The review of an open story as it stands now; `undefined` when it is not open or left out. Made anew only when something changed. */
  async review(uri: string): Promise<ReviewedStory | undefined> {
    const reviewed = await this.#review(uri);
    const story = this.#stories.get(normalUri(uri));
    if (story?.isShownRefined !== true) return reviewed;
    // The fast tagger's answer would take findings away that come back when the story is read to its end.
    while (this.refine(uri) === 'go on') await setImmediate();
    story.isShownRefined = false;
    return this.#review(uri);
  }

  async #review(uri: string): Promise<ReviewedStory | undefined> {
    const house = await this.newsroom.prepare(normalUri(uri));
    const story = this.#stories.get(normalUri(uri));
    if (story === undefined || this.newsroom.isIgnored(normalUri(uri))) return undefined;
    const { document, reviewer, last } = story;
    let review = last?.review;
    if (
      review === undefined ||
      last?.version !== document.version ||
      last.edition !== this.newsroom.edition
    ) {
      review = this.newsroom.review(reviewer, document);
      // What the review itself told the newsroom does not make it out of date.
      story.last = { version: document.version, edition: this.newsroom.edition, review };
      this.onReview?.(uri);
    }
    const again = (text: string): readonly Diagnostic[] =>
      this.newsroom.read(reviewer, document, text).diagnostics;
    const { surroundings, houseFiles } = this;
    return { document, review, surroundings, house, houseFiles, again };
  }

  /**
   * Has the network read a slice of what the last review of a story left to it. With the last of it, that review is out of date.
   *
   * @returns What is to be done about it next; `undefined` where nothing was left, or the story is not open.
   */
  refine(uri: string, tokens = SLICE): 'go on' | 'review again' | undefined {
    const story = this.#stories.get(normalUri(uri));
    const analysis = story?.last?.review.analysis;
    // Cards ask who says what even where no rule did, as in a live blog: what is put off is known only when it is asked.
    if (this.#engine === 'network') void analysis?.attributions;
    const left = analysis?.refinement;
    if (story === undefined || left === undefined) return undefined;
    left.goOn(tokens);
    if (!left.isDone) return 'go on';
    story.last = undefined;
    return 'review again';
  }
}
