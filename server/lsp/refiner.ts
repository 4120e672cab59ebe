import { setImmediate } from 'node:timers/promises';
import type { Session } from './session.ts';

/** So long nobody typed and nothing was reviewed, in ms: as long as the publisher waits. */
const PAUSE = 150;

/**
 * Has the network read, while nobody types, what reviews of long stories left to it: slice by slice, and only as long as
 * nothing else is asked. When a story is read to its end, its review is out of date, and whoever shows it is told.
 */
export class Refiner {
  readonly #session: Session;
  readonly #tell: (uri: string) => void;
  /** Stories that may have something left to read. */
  readonly #waiting = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #isReading = false;

  /** @param tell Is given the address of a story whose next review is another though its words are the same. */
  constructor(session: Session, tell: (uri: string) => void) {
    this.#session = session;
    this.#tell = tell;
  }

  /** A story was reviewed or has other words: what is left to read waits until nothing more happens. */
  wait(uri: string): void {
    this.#waiting.add(uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#read().catch((error: unknown) => console.error('copydesk: a story could not be read on:', error));
    }, PAUSE);
    this.#timer.unref();
  }

  async #read(): Promise<void> {
    // The one that is reading sees that the pause is over, and goes on.
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      for (const uri of this.#waiting) {
        // Taken out first: a story that cannot be read on holds up no other.
        this.#waiting.delete(uri);
        const next = await this.#readStory(uri);
        if (next === 'go on') {
          this.#waiting.add(uri);
          return;
        }
        if (next === 'review again') this.#tell(uri);
      }
    } finally {
      this.#isReading = false;
    }
  }

  /** Reads a story to its end, or until something happens. */
  async #readStory(uri: string): Promise<ReturnType<Session['refine']>> {
    for (;;) {
      const next = this.#session.refine(uri);
      if (next !== 'go on') return next;
      await setImmediate();
      if (this.#timer !== undefined) return next;
    }
  }
}
