import type { CancellationToken } from 'vscode-languageserver';
import { normalUri } from './places.ts';

/** Tells those who wait that something about the workspace may have changed. */
export class Changes {
  /** Rises with every change. */
  serial = 0;
  readonly #closed: string[] = [];
  readonly #waiting = new Set<() => void>();

  /** How many documents were closed so far. */
  get closings(): number {
    return this.#closed.length;
  }

  announce(): void {
    this.serial++;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  noteClosed(uri: string): void {
    this.#closed.push(normalUri(uri));
  }

  /** The documents closed after the first so many. */
  closedSince(closings: number): readonly string[] {
    return this.#closed.slice(closings);
  }

  /** Waits for the next change, or until nobody waits for the answer any more. */
  async next(token: CancellationToken): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        listener.dispose();
        this.#waiting.delete(wake);
        resolve();
      };
      const listener = token.onCancellationRequested(wake);
      this.#waiting.add(wake);
    });
  }
}
