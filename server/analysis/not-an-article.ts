import { SENTENCE_WORDS } from '../lexicon/story-type-words.ts';
import { type Article, BLOCK_FORMS, type BlockForm } from '../text/article.ts';
import type { BlockReading } from './block-reading.ts';
import { isDocumentation } from './documentation.ts';
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
  for (const [i, block] of article.blocks.entries()) {
    if ((read += block.text.length) > MOST_READ && i > 0) break;
    if (block.form === 'front-matter') continue;
    if (block.form === 'code') code++;
    const { words, count } = readings[i]!.once(wordsOf);
    if (words.length <= 60) {
      if (DOCUMENTATION.test(words)) chapters++;
      if (INGREDIENTS.test(words)) ingredientsAfter ??= prose;
      if (METHOD.test(words) && ingredientsAfter !== undefined && ingredientsAfter < 150) isRecipe = true;
      if (VERSE_LABEL.test(words)) verseLabels++;
    }
    if (words === '' || isFurniture(zones[i]!)) continue;
    const kind = readings[i]!.once(KINDS.get(block.form)!);
    if (kind === 'prose') prose += count;
    else if (kind === 'title') {
      titles += count;
      titleLines++;
    } else other += count;
    if (kind === 'verse') verse += count;
    hasQuotation ||= kind === 'prose' && readings[i]!.once(holdsMarks);
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
  return FURNITURE.has(zone);
}

type BlockKind = 'prose' | 'title' | 'verse' | 'other';

// What programs, logs and tables write and sentences do not.
const PROGRAM =
  /[{}\\=;]\s*$|[=!<>]=|=>|->|::|\w\(\)|\w\.\w+\(|^\s*(?:#!|\/\/|\/\*|\$ |>>> |import |from \w+ import|def |class \w+[:({]|const |let |var |function |return |public |private |package |use |SELECT |INSERT )|^\W*\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\b\d\d:\d\d:\d\d\b|\b(?:ERROR|WARN|INFO|DEBUG|TRACE)\b|\S==\d|^[\w.-]+\s*[~^]=|(?:[^,\s]*,){6,}[^,\s]*$/m;

/** By form, what a block of it is: one function each, so that readings keep what it finds. */
const KINDS: ReadonlyMap<BlockForm, (reading: BlockReading) => BlockKind> = new Map(
  BLOCK_FORMS.map((form) => [form, (reading) => kindOf(form, reading)] as const),
);

/** A block's words on one line, and their number. */
function wordsOf({ prose }: BlockReading): { readonly words: string; readonly count: number } {
  const words = prose.slice(0, MOST_READ).replace(/\s+/g, ' ').trim();
  return { words, count: words.split(' ').length };
}

function holdsMarks(reading: BlockReading): boolean {
  return /[“”"]/.test(reading.once(wordsOf).words);
}

function kindOf(form: BlockForm, reading: BlockReading): BlockKind {
  if (form === 'code' || form === 'table') return 'other';
  const { words, count } = reading.once(wordsOf);
  const lines = form === 'paragraph' ? reading.text.split(/\r\n|\r|\n/) : [];
  if (lines.length >= 3 && isVerse(lines)) return 'verse';
  const tokens = words.toLowerCase().split(' ');
  const common = tokens.filter((token) => SENTENCE_WORDS.has(token.replace(/[^a-z]/g, ''))).length;
  const isProgram = PROGRAM.test(reading.text.slice(0, 2000));
  if (isProgram && common * 5 < count) return 'other';
  if (isProgram && count < 8) return 'other';
  const letters = words.replace(/[^\p{L}]/gu, '').length;
  if (letters * 2 < words.length) return 'other';
  const closed = /[.!?…:;,—]["'”’)\]]*$/.test(words);
  if (count >= 4 && closed && (common > 0 || count >= 6)) return 'prose';
  if (count >= 12 && common * 8 >= count) return 'prose';
  if (form === 'list-item' && common > 0) return 'prose';
  return /^["'“‘(¿¡]*[\p{Lu}\p{N}]/u.test(words) &&
    !/[=_{}<>\\|]|\w\.\w/.test(words.replace(/\b(?:\p{L}\.)+/gu, '')) &&
    count >= 2
    ? 'title'
    : 'other';
}

/** Short lines that mostly begin with a capital; wrapped columns do not. */
function isVerse(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const length = filled.reduce((sum, line) => sum + line.trim().length, 0) / filled.length;
  const capitals = filled.filter((line) => /^\s*["“‘(]?\p{Lu}/u.test(line)).length;
  return length < 50 && capitals >= 0.7 * filled.length;
}
