import type { Article, Block } from '../text/article.ts';
import type { BlockReading } from './block-reading.ts';
import { isBiographyBlock } from './credit-lines.ts';
import { lineAt, type LineClass } from './line-class.ts';
import { isPullQuote } from './pull-quotes.ts';
import { headlineKeys, repeatsHeadline } from './repeated-headline.ts';
import { assign, lineZone, readHead } from './story-head.ts';
import { isInCapitals, isOneSentence, titleCaseOf } from './title-signs.ts';

export { type Dateline, findDateline, mayHoldDateline } from './dateline.ts';

/** What a block is for in a story. Body rules read `paragraph` only, unless they say otherwise. */
export type Zone =
  | 'metadata'
  | 'headline'
  | 'repeated-headline'
  | 'dek'
  | 'byline'
  | 'story-date'
  | 'subhead'
  | 'paragraph'
  | 'list-item'
  | 'pull-quote'
  | 'caption'
  | 'residue'
  | 'credit'
  | 'contact'
  | 'copyright'
  | 'correction'
  | 'code'
  | 'other';

/** What a residue block is a remnant of. */
export type ResidueKind =
  | 'advert-label'
  | 'read-more'
  | 'signup'
  | 'share-widget'
  | 'agency-signoff'
  | 'photo-credit'
  | 'cookie-consent';

/** The kinds of story, in the order in which they are suggested. */
export const STORY_TYPES = [
  'news',
  'opinion',
  'brief',
  'live-blog',
  'question-and-answer',
  'obituary',
  'sport',
  'not-an-article',
] as const;

/** What kind of story this is, from front matter or else guessed; sourcing rules read `news` only. */
export type StoryType = (typeof STORY_TYPES)[number];

/** A kind of story, and what says so. */
export interface StoryTypeGuess {
  readonly type: StoryType;
  readonly from: 'configuration' | 'front-matter' | 'guess';
  /** For the reader: why this was guessed. */
  readonly reason: string;
}

/** What assigning zones gives for a block, by index. */
export interface ZoneAssignment {
  readonly zone: Zone;
  readonly residue: ResidueKind | undefined;
}

/**
 * Tells what each block is for: its own words (`readings`, one a block) say what it could be, its place among the
 * others decides. One assignment a block, in order. Linear in the blocks; blocks read before cost nothing again.
 */
export function assignZones(article: Article, readings: readonly BlockReading[]): ZoneAssignment[] {
  const { blocks } = article;
  const head = readHead(article, readings);
  const headlines = headlineKeys(article, readings, head.headline);
  const zones: ZoneAssignment[] = [];
  let inLinks = false;
  for (let i = 0; i < blocks.length; i++) {
    const { line } = readings[i]!;
    inLinks = line.headsLinks || (inLinks && (isLinkTitle(readings[i]!) || line.kind === 'blank'));
    zones.push(
      head.zones[i] ??
        (repeatsHeadline(readings[i]!, headlines) ? assign('repeated-headline') : undefined) ??
        (inLinks ? assign('residue', line.residue ?? 'read-more') : undefined) ??
        formZone(blocks[i]!) ??
        bodyZone(blocks, readings, i),
    );
  }
  for (let i = 0; i < zones.length; i++)
    if (isPullQuote(blocks, readings, zones, i)) zones[i] = assign('pull-quote');
  markTail(readings, zones);
  return zones;
}

/** The zone that a block's form alone decides. */
function formZone({ form }: Block): ZoneAssignment | undefined {
  if (form === 'front-matter') return assign('metadata');
  if (form === 'code') return assign('code');
  return form === 'html' || form === 'table' || form === 'thematic-break' ? assign('other') : undefined;
}

/** The zone of a block below the head. */
function bodyZone(blocks: readonly Block[], readings: readonly BlockReading[], i: number): ZoneAssignment {
  const block = blocks[i]!;
  const { line } = readings[i]!;
  const own = lineZone(line);
  if (own !== undefined) return own;
  if (line.kind === 'time') return assign('subhead');
  if (line.kind === 'date') return assign(isLiveEntry(readings, i) ? 'subhead' : 'story-date');
  if (line.kind === 'label') return assign('metadata');
  if (block.form === 'heading') return assign('subhead');
  if (block.form === 'list-item' || isListItem(readings, i)) return assign('list-item');
  if (block.form === 'block-quote') return assign('other');
  if (isImageCaption(blocks, readings, i)) return assign('caption');
  return assign(isSubhead(readings[i]!, lineAt(readings, i + 1)) ? 'subhead' : 'paragraph');
}

/** A date alone between two paragraphs heads an entry, as in a timeline. */
function isLiveEntry(readings: readonly BlockReading[], i: number): boolean {
  const below = lineAt(readings, i + 1);
  return lineAt(readings, i - 1)?.kind === undefined && below !== undefined && below.kind === undefined;
}

function isListItem(readings: readonly BlockReading[], i: number): boolean {
  const { bullet } = readings[i]!.line;
  if (bullet !== 'dash') return bullet === 'certain';
  return lineAt(readings, i - 1)?.bullet === 'dash' || lineAt(readings, i + 1)?.bullet === 'dash';
}

/** Emphasised words directly under an image. */
function isImageCaption(blocks: readonly Block[], readings: readonly BlockReading[], i: number): boolean {
  return (
    lineAt(readings, i - 1)?.kind === 'blank' &&
    /^!\[|^<(?:img|figure)/i.test(blocks[i - 1]!.text) &&
    /^[*_].*[*_]$/s.test(blocks[i]!.text)
  );
}

function isSubhead(reading: BlockReading, next: LineClass | undefined): boolean {
  const { line } = reading;
  if (next === undefined || line.quoted || line.kind !== undefined || line.words > 12) return false;
  if (line.ending !== 'colon' && reading.once(isInCapitals)) return true;
  // 9 words: longer lines without a stop are captions cut short as often as headings.
  return (
    line.ending === 'open' &&
    line.words <= 9 &&
    reading.once(isOneSentence) &&
    next.words >= 10 &&
    next.words >= 2 * line.words
  );
}

function isLinkTitle(reading: BlockReading): boolean {
  const { kind, words, ending } = reading.line;
  if ((kind !== undefined && kind !== 'residue') || words > 20) return false;
  return ending === 'open' || ending === 'mark' || reading.once(titleCaseOf) >= 0.75;
}

/** Behind the last paragraph: who the author is, and headlines of other stories. */
function markTail(readings: readonly BlockReading[], zones: ZoneAssignment[]): void {
  let last = zones.length - 1;
  for (; last >= 0; last--) {
    if (zones[last]!.zone !== 'paragraph') continue;
    if (!readings[last]!.once(isBiographyBlock)) break;
    zones[last] = assign('credit');
  }
  let titles = 0;
  while (last - titles > 3 && isOtherHeadline(readings[last - titles]!)) titles++;
  if (titles >= 3) for (let i = last; i > last - titles; i--) zones[i] = assign('other');
}

function isOtherHeadline(reading: BlockReading): boolean {
  const { kind, words, quoted } = reading.line;
  if (kind !== undefined || words < 4 || words > 18 || quoted) return false;
  return reading.once(titleCaseOf) >= 0.85;
}
