import { SENTENCE_WORDS } from '../lexicon/story-type-words.ts';
import { type Article, BLOCK_FORMS, type BlockForm } from '../text/article.ts';
import { LetterPattern } from '../text/letter-pattern.ts';
import { endBefore } from '../text/lines.ts';
import { Holds } from './block-characters.ts';
import type { BlockReading } from './block-reading.ts';
import { isDocumentation } from './documentation.ts';
import { Form, formsOf } from './line-opening.ts';
import { looksLikeProgram } from './program-signs.ts';
import type { ZoneAssignment } from './zones.ts';

const MOST_READ = 60_000;
// Of 840 published stories the least prosaic, a list of figures, is prose by more than half.
const LEAST_PROSE = 0.35;

const DOCUMENTATION =
  /^(?:#+\s*)?(?:api(?: reference)?|build(?:ing)?(?: from source)?|changelog|configuration|contributing|dependencies|development|documentation|features|getting started|how to use|install(?:ation|ing)?|licen[cs]e|prerequisites|quick ?start|requirements|roadmap|running(?: the)? tests|setup|table of contents|testing|troubleshooting|usage)\s*:?$/i;
const INGREDIENTS = /^(?:#+\s*|\**)?ingredients\b.{0,20}$/i;
const METHOD = /^(?:#+\s*|\**)?(?:directions|instructions|method|preparation|steps)\b.{0,20}$/i;
const VERSE_LABEL = /^[[(]?(?:(?:pre-?)?chorus|refrain|bridge|verse|intro|outro|hook)(?: \d+)?[\])]?:?$/i;

/** Why a text is no article, for the reader; `undefined` when it may be one. Linear; blocks read before cost look-ups. */
export function whyNoArticle(
  article: Article,
  zones: readonly ZoneAssignment[],
  readings: readonly BlockReading[],
): string | undefined {
  let prose = 0;
  let other = 0;
  let titles = 0;
  let titleLines = 0;
  let verse = 0;
  let code = 0;
  let chapters = 0;
  let read = 0;
  let ingredientsAfter: number | undefined;
  let isRecipe = false;
  let verseLabels = 0;
  let hasQuotation = false;
  for (let i = 0; i < readings.length; i++) {
    const block = article.blocks[i]!;
    const reading = readings[i]!;
    if ((read += block.text.length) > MOST_READ && i > 0) break;
    if (block.form === 'front-matter') continue;
    if (block.form === 'code') code++;
    const { words, count, holds } = reading.characters;
    const heads = words.length <= LONGEST_HEADING ? reading.once(headingOf) : undefined;
    if (heads === 'chapter') chapters++;
    if (heads === 'ingredients') ingredientsAfter ??= prose;
    if (heads === 'method' && ingredientsAfter !== undefined && ingredientsAfter < 150) isRecipe = true;
    if (heads === 'verse') verseLabels++;
    if (words === '' || isFurniture(zones[i]!)) continue;
    const kind = reading.once(KINDS.get(block.form)!);
    if (kind === 'prose') prose += count;
    else if (kind === 'title') {
      titles += count;
      titleLines++;
    } else other += count;
    if (kind === 'verse') verse += count;
    hasQuotation ||= kind === 'prose' && (holds & Holds.quotationMark) !== 0;
  }
  if (isRecipe) return 'It has the parts of a recipe.';
  if (chapters >= 2 && (code >= 1 || chapters >= 4) && !hasQuotation)
    return 'It has the chapters of a program’s documentation.';
  if (isDocumentation(article, zones, readings))
    return 'It documents a program: it is full of code and commands.';
  if (prose + other + titles === 0) return 'There is no text to review.';
  if (verseLabels >= 2 && verse + other + titles > prose) return 'It has the parts of a song.';
  if (verse > prose) return 'Its lines are short and capitalised, as in verse.';
  // A list of short lines without a sentence; a headline alone, or with a few labels, is a story being begun.
  const loose = titleLines >= 4 && prose === 0 ? titles : 0;
  return prose < LEAST_PROSE * (prose + other + loose) || loose > 0
    ? 'Less than a third of it is sentences.'
    : undefined;
}

const FURNITURE: ReadonlySet<string> = new Set([
  'metadata',
  'byline',
  'story-date',
  'credit',
  'contact',
  'copyright',
  'correction',
  'residue',
]);

function isFurniture({ zone }: ZoneAssignment): boolean {
  return zone !== 'paragraph' && FURNITURE.has(zone);
}

type BlockKind = 'prose' | 'title' | 'verse' | 'other';

/** By form, what a block of it is: one function each, so that readings keep what it finds. */
const KINDS: ReadonlyMap<BlockForm, (reading: BlockReading) => BlockKind> = new Map(
  BLOCK_FORMS.map((form) => [form, (reading) => kindOf(form, reading)] as const),
);

/** What the text under a line would be a part of, if the line heads one. */
type Heading = 'chapter' | 'ingredients' | 'method' | 'verse';

const LONGEST_HEADING = 60;

function headingOf({ characters: { words } }: BlockReading): Heading | undefined {
  const forms = formsOf(words);
  if ((forms & Form.chapter) !== 0 && DOCUMENTATION.test(words)) return 'chapter';
  if ((forms & Form.recipe) !== 0) {
    if (INGREDIENTS.test(words)) return 'ingredients';
    if (METHOD.test(words)) return 'method';
  }
  return (forms & Form.verse) !== 0 && VERSE_LABEL.test(words) ? 'verse' : undefined;
}

function kindOf(form: BlockForm, reading: BlockReading): BlockKind {
  if (form === 'code' || form === 'table') return 'other';
  const { words, count, letters, holds } = reading.characters;
  if (form === 'paragraph' && (holds & Holds.lineBreak) !== 0 && isVerse(reading.text)) return 'verse';
  if (looksLikeProgram(reading) && (count < 8 || countCommon(words) * 5 < count)) return 'other';
  if (letters * 2 < words.length) return 'other';
  const closed = isClosed(words);
  if (closed && count >= 6) return 'prose';
  const common = countCommon(words);
  if (closed && count >= 4 && common > 0) return 'prose';
  if (count >= 12 && common * 8 >= count) return 'prose';
  if (form === 'list-item' && common > 0) return 'prose';
  return OPENS_AS_TITLE.test(words) &&
    !/[=_{}<>\\|]|\w\.\w/.test(words.replace(INITIALS.for(words), '')) &&
    count >= 2
    ? 'title'
    : 'other';
}

const OPENS_AS_TITLE = new LetterPattern(String.raw`^["'“‘(¿¡]*[\p{Lu}\p{N}]`);
const INITIALS = new LetterPattern(String.raw`\b(?:\p{L}\.)+`, 'g');

/** How many of the words nearly every sentence has. */
function countCommon(words: string): number {
  let common = 0;
  for (const word of words.toLowerCase().split(' ')) {
    if (SENTENCE_WORDS.has(/^[a-z]*$/.test(word) ? word : word.replace(/[^a-z]/g, ''))) common++;
  }
  return common;
}

/** Whether words end in a mark, before closing quotation marks and brackets. */
function isClosed(words: string): boolean {
  const end = endBefore(words, CLOSERS);
  return end > 0 && END_MARKS.includes(words.charAt(end - 1));
}

const CLOSERS = '"\'”’)]';
const END_MARKS = '.!?…:;,—';

/** Three short lines or more that mostly begin with a capital; wrapped columns do not. */
function isVerse(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length < 3) return false;
  const filled = lines.filter((line) => line.trim() !== '');
  const length = filled.reduce((sum, line) => sum + line.trim().length, 0) / filled.length;
  const capitals = filled.filter((line) => /^\s*["“‘(]?\p{Lu}/u.test(line)).length;
  return length < 50 && capitals >= 0.7 * filled.length;
}
