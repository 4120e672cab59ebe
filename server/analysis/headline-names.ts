import { isCapitalAt } from '../language/characters.ts';
import { HEADLINE_FORMS } from '../lexicon/headline-forms.ts';
import { COUNTRIES, US_STATES } from '../lexicon/places.ts';
import { isOneLetterApart } from '../text/one-letter-apart.ts';
import type { Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import type { BlockReading } from './block-reading.ts';
import type { Entity } from './entities.ts';
import { BODY_ZONES } from './figures/body-figures.ts';
import type { NameMention } from './names.ts';
import { beginsWord, holdsWord } from './whole-words.ts';
import { LetterPattern } from '../text/letter-pattern.ts';

/** A name of the headline that the body has in no form. */
export interface AbsentName {
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'place';
  /** Place in the headline's reading. */
  readonly span: Span;
}

/** A word of the headline that the body writes with another letter. */
export interface MisspeltName {
  readonly word: string;
  /** Place in the headline's reading. */
  readonly span: Span;
  /** A name of the body that is one letter away. */
  readonly entity: Entity;
}

/** Words of names that say nothing by themselves. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'the of and for in at on new north south east west san santa saint st city county state states united great house'.split(
    ' ',
  ),
);

/** Letters of a stem that stands for its whole family, at least: “Iran” of “Iranian”. */
const STEM = 4;

/**
 * The names of the headline that no form in the body stands for: neither the name nor a surname, a people, an
 * adjective, an acronym or what a headline writes for short. Names of one word in capitals and those of a label behind
 * the headline are left out, since a story describes them in ways nobody can list. Linear in the body for each name.
 */
export function absentNames({ headlineReading }: Analysis, body: string): AbsentName[] {
  if (headlineReading === undefined) return [];
  const { reading } = headlineReading;
  const until = endOfHeadline(reading.prose);
  const absent: AbsentName[] = [];
  for (const named of [...reading.names.mentions.flatMap(tellingName), ...listedPlaces(reading)]) {
    if (named.span.end > until) continue;
    if (!isIn(body, named.name, named.kind)) absent.push(named);
  }
  return absent;
}

/** Countries and states that are given names, birds or saints as well. */
const AMBIGUOUS_PLACES: ReadonlySet<string> = new Set(
  'Chad Cuba Georgia Guinea Ireland Israel Jordan Mali Turkey Virginia Washington'.split(' '),
);

/** Countries and states among the capitals of a headline, of which nobody can tell yet whether they are names. */
function listedPlaces({ names, prose }: BlockReading): AbsentName[] {
  const found: AbsentName[] = [];
  for (const { start, end } of names.candidates) {
    for (const { 0: word, index } of prose.slice(start, end).matchAll(/[A-Z][a-z]{3,}/g)) {
      if (AMBIGUOUS_PLACES.has(word) || !(US_STATES.has(word) || COUNTRIES.has(word))) continue;
      found.push({
        name: word,
        kind: 'place',
        span: { start: start + index, end: start + index + word.length },
      });
    }
  }
  return found;
}

/** Letters of a word that a slip of one letter does not make another word of, at least. */
const SHORTEST_MISSPELT = 5;

/**
 * Capitalised words of the headline that the body does not have, where it has a name one letter away: “Lightfot” for
 * “Lightfoot”. Endings are no slips: “Republicans” beside “Republican”. Linear in the body and in names times words.
 */
export function misspeltNames(analysis: Analysis, body: string): MisspeltName[] {
  const { headlineReading } = analysis;
  if (headlineReading === undefined) return [];
  const { prose, tokens } = headlineReading.reading;
  const until = endOfHeadline(prose);
  const found: MisspeltName[] = [];
  let names: ReadonlyMap<string, Entity> | undefined;
  for (const { text, kind, start, end } of tokens) {
    if (end > until) break;
    if (kind !== 'word' || text.length < SHORTEST_MISSPELT || !isCapitalAt(text, 0)) continue;
    const word = folded(text);
    if (holdsWord(body, word)) continue;
    names ??= wordsOfNames(analysis);
    for (const [name, entity] of names) {
      if (!isSlip(word, name) || !holdsWord(body, name)) continue;
      found.push({ word: text, span: { start, end }, entity });
      break;
    }
  }
  return found;
}

/** The longer words of the names that the body gives, folded. */
function wordsOfNames({ entities, blocks }: Analysis): ReadonlyMap<string, Entity> {
  const words = new Map<string, Entity>();
  const inBody = entities.filter(({ mentions }) =>
    mentions.some(({ form, block }) => form === 'name' && BODY_ZONES.has(blocks[block]!.zone)),
  );
  for (const entity of inBody)
    for (const word of entity.name.split(/[\s-]+/))
      if (word.length >= SHORTEST_MISSPELT && !words.has(folded(word))) words.set(folded(word), entity);
  return words;
}

/** In small letters, without accents. */
function folded(text: string): string {
  const small = text.toLowerCase();
  return ACCENTS.test(small) ? small.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : small;
}

/** Most stories hold none, and folding takes as long as all else that is looked for in them. */
const ACCENTS = /[\u0300-\u036f]|[\u00c0-\u024f]/;

/** Whether two words are a letter apart behind their first one. “Republicans” and “Endorsed” go on where the other ends. */
function isSlip(one: string, other: string): boolean {
  if (one.charCodeAt(0) !== other.charCodeAt(0) || !isOneLetterApart(one, other)) return false;
  return !one.startsWith(other) && !other.startsWith(one);
}

/** The text of the body in small letters, without accents. */
export function bodyText({ blocks }: Analysis): string {
  return blocks
    .filter(({ zone }) => BODY_ZONES.has(zone))
    .map(({ reading }) => reading.once(foldedProse))
    .join('\n');
}

/** For `once`. */
function foldedProse({ prose }: BlockReading): string {
  return folded(prose);
}

/** A name that nobody can take for something else: full names of people, known places, bodies of two words. None of others. */
function tellingName({ name, kind, sure, start, end }: NameMention): AbsentName[] {
  const isInitials = name === name.toUpperCase();
  if (kind === 'other' || !sure || isInitials || (kind !== 'place' && !name.includes(' '))) return [];
  return [{ name, kind, span: { start, end } }];
}

const NO_WORD = new LetterPattern(String.raw`[^\p{L}\p{N}]+`);

/** Whether a body's text holds a name in some form. */
function isIn(body: string, name: string, kind: AbsentName['kind']): boolean {
  const small = folded(name).replace(/\.$/, '');
  const forms = HEADLINE_FORMS.get(small.replaceAll('.', '')) ?? HEADLINE_FORMS.get(small);
  if (forms?.some((form) => beginsWord(body, form)) === true) return true;
  if (kind === 'place' && (US_STATES.get(name) ?? []).some((short) => beginsWord(body, short.toLowerCase())))
    return true;
  const words = small.split(NO_WORD.for(small)).filter((word) => word.length > 2 && !SMALL_WORDS.has(word));
  if (words.length === 0) return true;
  // A person is told by the surname; of a place or a body any word of its own may stand for it.
  const telling = kind === 'person' ? words.filter((_, index) => index > 0 || words.length === 1) : words;
  return telling.some((word) => beginsWord(body, stemOf(word)));
}

/** What a name has in common with the adjective and the people made of it: “Mexic”, “Iran”, “Califor”. */
function stemOf(word: string): string {
  return word.length <= STEM ? word : word.slice(0, Math.max(STEM, word.length - 2));
}

/** Where the headline ends and a dek or the name of a column begins on the next line. */
function endOfHeadline(prose: string): number {
  const found = /^[^\n]{1,400}[;:.!?](?=\s{0,9}\n)/.exec(prose);
  return found === null ? prose.length : found[0].length;
}
