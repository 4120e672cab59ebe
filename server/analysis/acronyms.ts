import { isWordAt } from '../language/characters.ts';
import { LetterPattern } from '../text/letter-pattern.ts';
import { shift, type Span } from '../text/span.ts';
import type { AnalysedBlock } from './analysis.ts';
import { Holds } from './block-characters.ts';
import type { BlockReading } from './block-reading.ts';
import type { Zone } from './zones.ts';

/** Where an acronym stands in the story. Absolute; without the ending of “NGOs”. */
export interface AcronymUse extends Span {
  readonly block: number;
  readonly quoted: boolean;
  /** In a headline, a dek or a subhead, where there is no room to explain anything. */
  readonly inHeadline: boolean;
  /** What stands beside it shows that it is none there, part of a name or an aside: “NEVER EVER”, “HB 12”, “(NYSE: ABC)”. */
  readonly isDoubtful: boolean;
}

/** A place where the story gives the long form of an acronym. Absolute. */
export interface AcronymGloss {
  readonly acronym: AcronymUse;
  readonly long: Span & { readonly text: string };
}

/** An acronym as the story uses it. */
export interface Acronym {
  /** Without periods. */
  readonly text: string;
  /** In order; those in glosses are left out. */
  readonly uses: readonly AcronymUse[];
  /** In order. */
  readonly glosses: readonly AcronymGloss[];
}

const HEADLINES: ReadonlySet<Zone> = new Set(['headline', 'repeated-headline', 'dek', 'subhead']);
const PROSE: ReadonlySet<Zone> = new Set(['paragraph', 'list-item']);

/** The acronyms of a story’s prose and headlines with what explains them, in order of first place. Linear in the text. */
export function findAcronyms(blocks: readonly AnalysedBlock[]): readonly Acronym[] {
  const found = new Map<string, { readonly uses: AcronymUse[]; readonly glosses: AcronymGloss[] }>();
  for (const { index, block, zone, reading } of blocks) {
    const inHeadline = HEADLINES.has(zone);
    if (!inHeadline && !PROSE.has(zone)) continue;
    const acronyms = reading.once(readAcronyms);
    if (acronyms.length === 0) continue;
    const glosses = new Map(reading.names.glosses.map(({ acronym, long }) => [acronym.start, long]));
    for (const { text, start, end, quoted, isDoubtful } of acronyms) {
      const use = {
        ...shift({ start, end }, block.span.start),
        block: index,
        quoted,
        inHeadline,
        isDoubtful,
      };
      const long = glosses.get(start);
      const acronym = found.get(text) ?? { uses: [], glosses: [] };
      found.set(text, acronym);
      if (long === undefined) acronym.uses.push(use);
      else acronym.glosses.push({ acronym: use, long: placedLong(long, reading, block.span.start) });
    }
  }
  return Array.from(found, ([text, { uses, glosses }]) => ({ text, uses, glosses }));
}

function placedLong(long: Span, { prose }: BlockReading, at: number): AcronymGloss['long'] {
  return { ...shift(long, at), text: prose.slice(long.start, long.end).replace(/\s+/g, ' ') };
}

/** An acronym of one block. Relative to it. */
interface BlockAcronym extends Span {
  readonly text: string;
  readonly quoted: boolean;
  readonly isDoubtful: boolean;
}

const NO_ACRONYMS: readonly BlockAcronym[] = [];

/** Two to six capitals of English, perhaps with the “s” of a plural, or three to six with periods. */
const ACRONYM = /[A-Z]{2,}|(?:[A-Z]\.){3,}/g;

/** Most letters of an acronym; longer words in capitals are shouted. */
const LONGEST = 6;

/** The acronyms of a block; give it to `BlockReading.once`. Linear in the block. */
function readAcronyms({ prose, narration, characters, body }: BlockReading): readonly BlockAcronym[] {
  if ((characters.holds & Holds.capital) === 0) return NO_ACRONYMS;
  const found: BlockAcronym[] = [];
  for (const { 0: written, index: start } of prose.matchAll(ACRONYM)) {
    const end = start + written.length;
    const text = written.includes('.') ? written.replaceAll('.', '') : written;
    if (text.length > LONGEST || start < body.start || !isWhole(prose, start, end)) continue;
    found.push({
      text,
      start,
      end,
      quoted: narration[start] === ' ',
      isDoubtful: isDoubtful(prose, start, end),
    });
  }
  return found;
}

/** Marks that tie an acronym to what stands before it or behind: “R-Ohio”, “@NYPD”, “$US”, “AT&T”. */
const TIES_BEFORE = ".&@#$/_’'-";
const TIES_BEHIND = '&@/_';

/** Whether neither letters nor marks tie the units from `start` to `end` to more; the “s” of a plural may follow. */
function isWhole(prose: string, start: number, end: number): boolean {
  if (start > 0 && (isWordAt(prose, start - 1) || TIES_BEFORE.includes(prose.charAt(start - 1))))
    return false;
  const behind = prose.charAt(end) === 's' ? end + 1 : end;
  return behind === prose.length || !(isWordAt(prose, behind) || TIES_BEHIND.includes(prose.charAt(behind)));
}

/** How far around an acronym one looks, in UTF-16 code units. */
const AROUND = 24;

/** A word of capitals, or a number: with one beside it, an acronym is shouted or the name of a bill, road or model. */
const CAPITALS_BEFORE = new LetterPattern(String.raw`(?:(?:^|[^\p{L}\p{N}.-])\p{Lu}{2,}[!?,]? |\d )$`);
const CAPITALS_BEHIND = new LetterPattern(
  String.raw`^(?:-[\p{Lu}\d]|[!?,]? (?:\p{Lu}{2,}(?![\p{L}\p{N}-])|(?:No\. )?\d)| v\. )`,
);
const EXCHANGES = /(?:NYSE|NASDAQ|AMEX|LSE|TSX|ASX|OTC\w{0,3})\s?:\s?$/i;

function isDoubtful(prose: string, start: number, end: number): boolean {
  const before = prose.slice(Math.max(0, start - AROUND), start);
  const behind = prose.slice(end, end + AROUND);
  // In brackets stands what explains something else.
  if (/[([]$/.test(before) || /^s?[)\]]/.test(behind)) return true;
  return CAPITALS_BEFORE.test(before) || CAPITALS_BEHIND.test(behind) || EXCHANGES.test(before);
}
