import type { Analysis } from '../analysis/analysis.ts';
import { foldHeadline, withoutOutlet } from '../analysis/headline-key.ts';
import type { Neighbours, OtherHeadline } from '../rules/rule.ts';

/** What the collection needs of a story. */
type Headlined = Pick<Analysis, 'headline' | 'storyType'>;

/** The headlines of many stories, found by their words. Adding, replacing and removing a story cost the same however many there are. */
export class HeadlineCollection {
  readonly #keys = new Map<string, string>();
  readonly #stories = new Map<string, Map<string, OtherHeadline>>();

  /** Adds a story or replaces what was known of it. Texts that are no article, or have no headline, are forgotten. */
  update(path: string, { headline, storyType }: Headlined): void {
    this.remove(path);
    if (headline === undefined || storyType.type === 'not-an-article') return;
    const key = keyOf(headline.text);
    if (key === '') return;
    let stories = this.#stories.get(key);
    if (stories === undefined) this.#stories.set(key, (stories = new Map()));
    stories.set(path, { path, text: headline.text, span: { start: headline.start, end: headline.end } });
    this.#keys.set(path, key);
  }

  remove(path: string): void {
    const key = this.#keys.get(path);
    if (key === undefined) return;
    this.#keys.delete(path);
    const stories = this.#stories.get(key);
    stories?.delete(path);
    if (stories?.size === 0) this.#stories.delete(key);
  }

  /** The other stories with the story's headline, by path; a story whose headline is not known has none. */
  sharingWith(path: string): readonly string[] {
    const key = this.#keys.get(path);
    const paths = key === undefined ? [] : [...(this.#stories.get(key)?.keys() ?? [])];
    return paths.filter((other) => other !== path).toSorted(byCodeUnit);
  }

  /** What rules may know of the stories around one; it sees later changes. */
  neighboursOf(path: string | undefined): Neighbours {
    return {
      sameHeadline: (headline) =>
        [...(this.#stories.get(keyOf(headline))?.values() ?? [])]
          .filter((other) => other.path !== path)
          .toSorted((a, b) => byCodeUnit(a.path, b.path)),
    };
  }
}

/** Two pages of one story differ in the name of the site at most. */
function keyOf(headline: string): string {
  return foldHeadline(withoutOutlet(headline.trim()));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
