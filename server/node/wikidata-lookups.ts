import { createHash } from 'node:crypto';
import { promises, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readItems, searchWikidata, WIKIDATA_ENDPOINT, type WikidataAnswer } from './wikidata.ts';
import { writeFileAtomically } from './write-file.ts';

/** A person's choices. */
export interface WikidataSettings {
  readonly isEnabled: boolean;
  readonly endpoint: string;
}

/** Days after which a name is asked for anew when somebody looks it up. */
const FRESH = 30;

/** Bytes of the largest answer that is kept or read. */
const LARGEST_KEPT = 10_000;

/**
 * What Wikidata answered when somebody looked a name up, kept on this computer. Nothing is ever asked but by `lookUp`, and
 * nothing while the person has not turned it on.
 */
export class WikidataLookups {
  settings: WikidataSettings = { isEnabled: false, endpoint: WIKIDATA_ENDPOINT };
  readonly #folder: string | undefined;
  readonly #today: () => string;
  /** By file name; `undefined` for a name that is known not to have been looked up. */
  readonly #known = new Map<string, WikidataAnswer | undefined>();

  /**
   * @param folder Where answers are kept; made when there is one. Without it they are kept as long as the process runs.
   * @param today The day, `YYYY-MM-DD`.
   */
  constructor(folder: string | undefined, today = () => new Date().toISOString().slice(0, 10)) {
    this.#folder = folder;
    this.#today = today;
  }

  /** What was answered for a name, however long ago; asks nobody. `undefined` while looking up is turned off. */
  known(name: string): WikidataAnswer | undefined {
    if (!this.settings.isEnabled) return undefined;
    const key = this.#keyOf(name);
    if (!this.#known.has(key)) this.#known.set(key, this.#read(key));
    return this.#known.get(key);
  }

  /**
   * Looks a name up: what was answered in the last month, or else Wikidata’s answer now.
   *
   * @throws Error that says why there is no answer, as a sentence.
   */
  async lookUp(name: string): Promise<WikidataAnswer> {
    if (!this.settings.isEnabled) throw new Error('Looking up names on Wikidata is turned off.');
    const today = this.#today();
    const before = this.known(name);
    if (before !== undefined && daysBetween(before.on, today) < FRESH) return before;
    const key = this.#keyOf(name);
    const answer = { items: await searchWikidata(name, this.settings.endpoint), on: today };
    this.#known.set(key, answer);
    await this.#keep(key, answer);
    return answer;
  }

  /** Names are kept by their hash: the list of files tells nobody whom a newsroom looks up. */
  #keyOf(name: string): string {
    const { endpoint } = this.settings;
    return `${createHash('sha256')
      .update(JSON.stringify([endpoint, name]))
      .digest('hex')
      .slice(0, 32)}.json`;
  }

  #read(key: string): WikidataAnswer | undefined {
    if (this.#folder === undefined) return undefined;
    const path = join(this.#folder, key);
    try {
      const size = statSync(path, { throwIfNoEntry: false })?.size;
      if (size === undefined || size > LARGEST_KEPT) return undefined;
      const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
      const items = readItems(kept);
      const on: unknown = Reflect.get(Object(kept), 'on');
      return items === undefined || typeof on !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(on)
        ? undefined
        : { items, on };
    } catch {
      // What cannot be read is asked for again.
      return undefined;
    }
  }

  /** What cannot be kept is asked for again: nobody is bothered with it. */
  async #keep(key: string, { items, on }: WikidataAnswer): Promise<void> {
    if (this.#folder === undefined) return;
    const path = join(this.#folder, key);
    try {
      await promises.mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFileAtomically(path, JSON.stringify({ on, search: items }));
    } catch {
      // No folder to keep it in, or none to write to.
    }
  }
}

/** Days between two, whichever is the later: a clock may have been set back. */
function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(other) - Date.parse(one)) / 86_400_000;
}
