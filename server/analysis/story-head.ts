import type { Article, Block } from '../text/article.ts';
import type { BlockReading } from './block-reading.ts';
import { headlineKey } from './headline-key.ts';
import { lineAt, type LineClass } from './line-class.ts';
import { headlineKeys, repeatsHeadline } from './repeated-headline.ts';
import { isInCapitals, isOneSentence, titleCaseOf } from './title-signs.ts';
import type { ResidueKind, Zone, ZoneAssignment } from './zones.ts';

/** What stands above the first paragraph. */
export interface StoryHead {
  /** Index of the headline's block. */
  readonly headline: number | undefined;
  /** One entry a block; `undefined` for the blocks below the head. */
  readonly zones: (ZoneAssignment | undefined)[];
}

/** An assignment; `residue` goes with the zone of that name only. */
export function assign(zone: Zone, residue?: ResidueKind): ZoneAssignment {
  return { zone, residue };
}

/** The zone that a line's own words decide, in the head and in the body alike. */
export function lineZone({ kind, residue }: LineClass): ZoneAssignment | undefined {
  switch (kind) {
    case 'residue':
      return assign('residue', residue);
    case 'credit':
    case 'contact':
    case 'copyright':
    case 'correction':
    case 'byline':
    case 'caption':
      return assign(kind);
    case 'blank':
      return assign('other');
    default:
      return undefined;
  }
}

// A first heading below this many blocks heads a part of the body.
const DEEPEST_HEADING = 8;

/** Reads the head of a story: what stands above its first paragraph. Linear in the head. */
export function readHead(article: Article, readings: readonly BlockReading[]): StoryHead {
  const { blocks } = article;
  const zones: (ZoneAssignment | undefined)[] = blocks.map(() => undefined);
  const hasField = article.frontMatter?.fields.has('headline') === true;
  const heading = hasField ? headingAboveText(article, readings) : firstHeading(blocks, readings);
  let headline: number | undefined;
  let headlines = headlineKeys(article, readings, heading);
  for (let i = 0; i < blocks.length; i++) {
    const { line } = readings[i]!;
    const form = blocks[i]!.form;
    if (form === 'front-matter') zones[i] = assign('metadata');
    else if (form === 'html' || form === 'thematic-break')
      zones[i] = lineZone(line)?.zone === 'residue' ? lineZone(line) : assign('other');
    else if (i === heading) zones[(headline = i)] = assign('headline');
    else if (repeatsHeadline(readings[i]!, headlines)) zones[i] = assign('repeated-headline');
    else zones[i] = headZone(readings, i, headline);
    if (zones[i]?.zone === 'headline') headlines = headlineKeys(article, readings, (headline ??= i));
    if (zones[i] !== undefined) continue;
    if (form === 'list-item' || form === 'code' || form === 'table' || form === 'block-quote') break;
    if (heading !== undefined && i < heading && line.ending === 'open' && line.words <= 15)
      zones[i] = assign('other');
    else if (headline === undefined && heading === undefined && !hasField && isTitle(readings, i))
      [zones[i], headline, headlines] = [assign('headline'), i, headlineKeys(article, readings, i)];
    else if (headline !== undefined && isDek(readings, i)) zones[i] = assign('dek');
    else break;
  }
  // A heading that comes only after the first paragraph is still the headline of a text without another.
  if (headline === undefined && heading !== undefined && zones[heading] === undefined) {
    headline = heading;
    zones[heading] = assign('headline');
  }
  return { headline, zones };
}

/** The heading that is the headline: the first of level 1 near the top, or else the very first block of words. */
function firstHeading(blocks: readonly Block[], readings: readonly BlockReading[]): number | undefined {
  let paragraphs = 0;
  for (let i = 0; i < blocks.length && i < DEEPEST_HEADING; i++) {
    const { form, level } = blocks[i]!;
    const { line } = readings[i]!;
    if (isHeading(form, line) && (level === 1 || paragraphs === 0)) return i;
    if (form === 'paragraph' && line.kind === undefined && line.words > 15) paragraphs++;
  }
  return undefined;
}

/** Where the front matter has the headline, only a heading of level 1 says it again, and none below text of the story. */
function headingAboveText(article: Article, readings: readonly BlockReading[]): number | undefined {
  const headlines = headlineKeys(article, readings, undefined);
  for (let i = 0; i < article.blocks.length && i < DEEPEST_HEADING; i++) {
    const { form, level } = article.blocks[i]!;
    const { line } = readings[i]!;
    if (isHeading(form, line) && level === 1) return i;
    if (form === 'paragraph' && line.kind === undefined && !repeatsHeadline(readings[i]!, headlines))
      return undefined;
  }
  return undefined;
}

function isHeading(form: Block['form'], { kind, isSection }: LineClass): boolean {
  return form === 'heading' && kind !== 'blank' && kind !== 'residue' && !isSection;
}

function headZone(
  readings: readonly BlockReading[],
  i: number,
  headline: number | undefined,
): ZoneAssignment | undefined {
  const { line } = readings[i]!;
  const own = lineZone(line);
  if (line.isStaff && headline !== undefined) return assign('byline');
  if (own !== undefined) return own;
  if (line.kind === 'date' || line.kind === 'time') return assign('story-date');
  if (line.kind === 'field' || line.kind === 'label') return assign('metadata');
  if (line.kind === 'title-field') return assign(headline === undefined ? 'headline' : 'metadata');
  const next = lineAt(readings, i + 1);
  if (line.isSection && next !== undefined) return assign('metadata');
  if (headline !== undefined && isAuthorName(readings[i]!, lineAt(readings, i - 1), next))
    return assign('byline');
  return undefined;
}

/** “Jane Doe” alone above a date, “Fairhaven Herald” alone under a byline. */
function isAuthorName(
  reading: BlockReading,
  above: LineClass | undefined,
  below: LineClass | undefined,
): boolean {
  const { words, ending } = reading.line;
  if (words < 2 || words > 5 || ending !== 'open' || reading.characters.digits > 0) return false;
  if (reading.once(titleCaseOf) < 1) return false;
  return above?.kind === 'byline' || below?.kind === 'date' || below?.isStaff === true;
}

const REPORTS = /\b(?:said|told|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

/** Whether a block without markup can be the headline. */
function isTitle(readings: readonly BlockReading[], i: number): boolean {
  const { line, dateline, prose } = readings[i]!;
  if (line.words === 0 || line.words > 32 || line.bullet !== undefined || dateline !== undefined)
    return false;
  if (readings[i]!.once(headlineKey) === '') return false;
  if (line.ending === 'colon' || (line.quoted && line.ending !== 'open')) return false;
  // Databases join headline and dek so: “Fares rise; / Riders object.”
  if (/;\s*\n/.test(prose)) return true;
  const titled = readings[i]!.once(titleCaseOf) >= 0.75 || readings[i]!.once(isInCapitals);
  if (!readings[i]!.once(isOneSentence) && !titled && line.words > 16) return false;
  if (line.ending === 'open') return readings.length > 1 || titled;
  if (line.ending === 'mark') return !/,\s*$/.test(prose) && line.words <= 24;
  // Databases put a stop behind every headline. One that tells who said what, or when, is the first sentence itself.
  if (titled) return true;
  const body = readings
    .slice(i + 1, i + 6)
    .map((reading) => reading.line)
    .filter(({ kind }) => kind === undefined);
  if (body.length < 2 || REPORTS.test(prose)) return false;
  return line.words <= 20 && Math.max(...body.map(({ words }) => words)) >= 1.2 * line.words;
}

/** Whether a block between headline and body sums the story up. */
function isDek(readings: readonly BlockReading[], i: number): boolean {
  const { line, dateline } = readings[i]!;
  const above = lineAt(readings, i - 1);
  const below = lineAt(readings, i + 1);
  if (dateline !== undefined || below === undefined || line.quoted || line.bullet !== undefined) return false;
  if (above?.kind === 'label' && below.kind === 'label') return line.words <= 80;
  const beforeByline = below.kind === 'byline' || below.kind === 'date' || below.isStaff;
  if (beforeByline) return line.words <= 45;
  return (
    line.ending === 'open' &&
    line.words >= 3 &&
    line.words <= 25 &&
    readings[i]!.once(isOneSentence) &&
    below.words >= 10
  );
}
