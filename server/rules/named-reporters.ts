import { LetterPattern } from '../text/letter-pattern.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../text/span.ts';

/** A reporter that a contact or credit line names. */
export interface NamedReporter {
  readonly name: string;
  /** Absolute. */
  readonly span: Span;
  /** Where the line says the reporter is: “Port Calder”; `undefined` when it does not. */
  readonly place: string | undefined;
}

/** Two to four words with capitals: “Ana Ruiz”, “Mary-Jo O’Dell”, “J. T. van Dyk”. */
const NAME = String.raw`\p{Lu}[\p{L}.'’-]{0,30}(?: (?:(?:van|von|de|da|del|della|der|la|le|bin|al) ){0,2}\p{Lu}[\p{L}.'’-]{0,30}){1,3}`;

/** What comes before the names: “To contact the reporters on this story:”, “Reporting by”. */
const LEAD =
  /\b(?:contact the (?:reporter|writer|author|journalist)s?\b[^:]{0,60}:|(?:reporting|written|story) by:?)\s{1,5}/iu;

const ONE_NAME = new LetterPattern(`^(${NAME})`);
const PLACE = new LetterPattern(String.raw`^ in (\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{1,30}){0,3})`);
/** What parts one name from the next: an address, a comma, “and”. */
const BETWEEN = /^(?: at [^\s,;]{1,100})?(?:, and |, | and |; (?!edit))/iu;

/** The reporters that contact and credit lines name, in order. Editors and people who assisted are not among them. */
export function findNamedReporters({ blocks }: Analysis): NamedReporter[] {
  const found: NamedReporter[] = [];
  for (const { block, zone } of blocks) {
    if (zone !== 'contact' && zone !== 'credit') continue;
    const lead = LEAD.exec(block.prose);
    if (lead === null) continue;
    let at = lead.index + lead[0].length;
    for (;;) {
      const rest = block.prose.slice(at, at + 400);
      const name = ONE_NAME.exec(rest)?.[1];
      if (name === undefined) break;
      const place = PLACE.exec(rest.slice(name.length));
      const start = block.span.start + at;
      found.push({ name, span: { start, end: start + name.length }, place: place?.[1] });
      at += name.length + (place?.[0].length ?? 0);
      const between = BETWEEN.exec(block.prose.slice(at, at + 200));
      if (between === null) break;
      at += between[0].length;
    }
  }
  return found;
}
