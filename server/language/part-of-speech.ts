import { DEMONYMS } from '../lexicon/peoples.ts';
import { ADJECTIVES, NOUNS } from '../lexicon/word-classes.ts';
import { isCapitalAt } from './characters.ts';
import { isNounlike, readVerb } from './lemma.ts';
import { CLOSED, type Context, isCapitalNext, isVerb, wantsBase } from './tag-context.ts';
import { pastTag, verbTag } from './verb-tags.ts';
import type { Token } from './tokens.ts';

/** Coarse word classes, enough to tell a reporting verb from a noun and to find where a noun phrase ends. */
export type PartOfSpeech =
  | 'name'
  | 'noun'
  | 'pronoun'
  | 'determiner'
  | 'adjective'
  | 'adverb'
  | 'number'
  | 'verb-base'
  | 'verb-present'
  | 'verb-past'
  | 'verb-gerund'
  | 'verb-participle'
  | 'modal'
  | 'auxiliary'
  | 'preposition'
  | 'conjunction'
  | 'relative'
  | 'particle'
  | 'possessive'
  | 'punctuation'
  | 'other';

/**
 * The part of speech of every token, by index: closed classes and verb forms from the lexicon, other words by capital and ending,
 * verb or noun by what stands before. Possessive “'s” is `possessive`, “his” is `determiner`, “to” before a verb is `particle`.
 * Linear in the tokens. Accuracy: bench/results/part-of-speech.json.
 */
export function tagPartsOfSpeech(tokens: readonly Token[]): PartOfSpeech[] {
  const tags: PartOfSpeech[] = [];
  let before: PartOfSpeech | undefined;
  let beforeWord = '';
  for (let index = 0; index < tokens.length; index++) {
    const tag = tagOf({ tokens, tags, index, before, beforeWord });
    tags.push(tag);
    const { kind, text } = tokens[index]!;
    if (kind === 'quotation-mark' || (tag === 'adverb' && before !== undefined && before !== 'determiner'))
      continue;
    before = /^[.?!:;]$/.test(text) ? undefined : tag;
    beforeWord = text.toLowerCase();
  }
  return tags;
}

function tagOf(context: Context): PartOfSpeech {
  const { kind, text } = context.tokens[context.index]!;
  switch (kind) {
    case 'quotation-mark':
      return 'punctuation';
    case 'link':
      return /^[@#]/.test(text) ? 'name' : 'other';
    case 'number':
      return /(?:st|nd|rd|th)$/.test(text) ? 'adjective' : 'number';
    case 'punctuation':
      return punctuationTag(context, text);
    default:
      return wordTag(context, text);
  }
}

function punctuationTag({ tokens, index }: Context, text: string): PartOfSpeech {
  if (text === '%') return 'noun';
  if (text === '&') return 'conjunction';
  const previous = tokens[index - 1];
  const plural =
    /^['’]$/.test(text) && previous?.end === tokens[index]!.start && /[sz]$/i.test(previous.text);
  return plural ? 'possessive' : 'punctuation';
}

function wordTag(context: Context, text: string): PartOfSpeech {
  const lower = text.toLowerCase();
  if (lower === "'s" || lower === '’s') return cliticTag(context);
  const closed = CLOSED.get(lower);
  const capital = isCapitalAt(text, 0);
  const initial = context.before === undefined || context.tags.length === 0;
  if (closed !== undefined && !isName(context, text, capital, initial))
    return closedTag(context, lower, closed);
  if (capital && !initial) return isCapitalAdjective(text) && !isCapitalNext(context) ? 'adjective' : 'name';
  if (capital && initial && (isCapitalNext(context) || !isKnown(lower)))
    return guess(context, lower) ?? 'name';
  return openTag(context, lower);
}

/** “American”, “Catholic”; but “Americans”, “Catholics”. */
function isCapitalAdjective(text: string): boolean {
  return DEMONYMS.has(text) && !/[^s]s$/.test(text);
}

/** Whether a word of a closed class is part of a name here: “US”, “Will Marsh”, “May”, “IT”. */
function isName(context: Context, text: string, capital: boolean, initial: boolean): boolean {
  if (!capital || text === 'I') return false;
  if (text.length > 1 && text === text.toUpperCase() && /^(?:US|IT|WHO|AM)$/.test(text)) return true;
  if (/^(?:Will|May|Miss)$/.test(text)) return !initial || isCapitalNext(context);
  return false;
}

function isKnown(lower: string): boolean {
  return readVerb(lower) !== undefined || ADJECTIVES.has(lower) || NOUNS.has(lower);
}

/** A capitalised first word that an ending gives away. */
function guess(context: Context, lower: string): PartOfSpeech | undefined {
  if (isCapitalNext(context)) return undefined;
  if (/[^aeiou]ly$/.test(lower) && lower.length > 4) return 'adverb';
  if (/(?:tion|ment|ness|ship|ers|ors|ists|ials|ents|ants|tions|ments|ities|ity|cians)$/.test(lower))
    return 'noun';
  return /.{3}ing$/.test(lower) ? 'verb-gerund' : undefined;
}

/** “'s” after a pronoun or “there” is short for “is” or “has”, elsewhere it owns. */
function cliticTag({ tokens, index, before }: Context): PartOfSpeech {
  const previous = tokens[index - 1]?.text.toLowerCase() ?? '';
  if (previous === 'let') return 'pronoun';
  if (
    /^(?:he|she|it|that|there|here|who|what|where|how|when|why|this|everything|nothing|something)$/.test(
      previous,
    )
  )
    return 'auxiliary';
  const next = tokens[index + 1]?.text.toLowerCase() ?? '';
  if (before === 'noun' && /^(?:a|an|the|not|been|going)$/.test(next)) return 'auxiliary';
  return before === 'name' && /^(?:a|an|the|not|been|going)$/.test(next) ? 'auxiliary' : 'possessive';
}

function closedTag(context: Context, lower: string, tag: PartOfSpeech): PartOfSpeech {
  const next = context.tokens[context.index + 1];
  const nextLower = next?.text.toLowerCase() ?? '';
  switch (lower) {
    case 'that':
      return thatTag(context, nextLower);
    case 'her':
      return next?.kind === 'word' && !CLOSED.has(nextLower) ? 'determiner' : 'pronoun';
    case 'up':
    case 'out':
    case 'off':
    case 'down':
      return isVerb(context.before) && !(next?.kind === 'word' && CLOSED.get(nextLower) === 'determiner')
        ? 'particle'
        : tag;
    case 'no':
      return next?.kind === 'word' ? tag : 'other';
    case 'more':
    case 'most':
    case 'less':
      return next?.kind === 'word' &&
        !nextLower.endsWith('ly') &&
        !ADJECTIVES.has(nextLower) &&
        !CLOSED.has(nextLower)
        ? 'adjective'
        : tag;
    case 'however':
      return context.before === undefined || nextLower === ',' ? 'adverb' : tag;
    case 'like':
      return context.before === 'pronoun' || context.before === 'modal' || context.beforeWord === 'to'
        ? openTag(context, lower)
        : tag;
    case 'can':
    case 'may':
    case 'might':
    case 'will':
      return context.before === 'determiner' ? 'noun' : tag;
    default:
      return tag;
  }
}

/** “that” points before a noun, joins behind a noun that a verb follows, and else begins what is said. */
function thatTag({ tokens, index, before }: Context, next: string): PartOfSpeech {
  if (before === undefined || before === 'preposition') return 'determiner';
  const verb = readVerb(next);
  const follows = (verb !== undefined && !isNounlike(verb.lemma)) || CLOSED.get(next) === 'modal';
  if (follows) return before === 'noun' || before === 'name' ? 'relative' : 'determiner';
  return tokens[index + 1]?.kind === 'word' && before !== 'conjunction' ? 'conjunction' : 'determiner';
}

function openTag(context: Context, lower: string): PartOfSpeech {
  if (lower === 'to') return toTag(context);
  const verb = readVerb(lower);
  if (
    ADJECTIVES.has(lower) &&
    (verb === undefined || !(wantsBase(context) || context.before === 'pronoun' || context.before === 'name'))
  )
    return 'adjective';
  if (verb !== undefined && !NOUNS.has(lower)) return verbTag(context, verb, lower);
  if (NOUNS.has(lower)) return verb !== undefined && wantsBase(context) ? 'verb-base' : 'noun';
  return endingTag(context, lower);
}

/** “to” is a particle before a base form, which adverbs may part from it. */
function toTag({ tokens, index }: Context): PartOfSpeech {
  for (let at = index + 1; at < index + 4; at++) {
    const next = tokens[at]?.text.toLowerCase() ?? '';
    if (next.endsWith('ly') || next === 'not' || next === 'never' || next === 'also') continue;
    if (next === 'be' || next === 'have' || next === 'do') return 'particle';
    const verb = readVerb(next);
    return verb?.forms.includes('base') === true && !isCapitalAt(tokens[at]!.text, 0)
      ? 'particle'
      : 'preposition';
  }
  return 'preposition';
}

const ENDINGS: readonly (readonly [RegExp, PartOfSpeech])[] = [
  [/^(?:non|anti|pro|pre|post|ex|co|re|un|self|so)-/, 'adjective'],
  [
    /-(?:in-law|up|out|off|old|goer|maker|runner|bearer|president|general|mayor|chief|chair|owner|time)s?$/,
    'noun',
  ],
  [/.-./, 'adjective'],
  [/ly$/, 'adverb'],
  [/wards?$/, 'adverb'],
  [
    /(?:tion|sion|ment|ness|ship|hood|ism|ist|ity|ance|ence|ancy|ency|dom|age|ure|eer|logy|graphy|cy|er|or|ian)s?$/,
    'noun',
  ],
  [/(?:ous|ful|ive|able|ible|less|ish|ic|ical|ary|al|esque|ier|iest|ent|ant|like)$/, 'adjective'],
];

/** The class of a word no list has, by its ending. */
function endingTag(context: Context, lower: string): PartOfSpeech {
  const { before, beforeWord } = context;
  if (/.{2}ing$/.test(lower))
    return before === 'determiner' || before === 'adjective' ? 'noun' : 'verb-gerund';
  if (/.{2}ed$/.test(lower) && !lower.endsWith('eed')) {
    return pastTag(
      context,
      ['past', 'participle'],
      context.tokens[context.index + 1]?.text.toLowerCase() ?? '',
    );
  }
  if (before === 'modal' || (before === 'particle' && beforeWord === 'to')) return 'verb-base';
  for (const [ending, tag] of ENDINGS) if (lower.length > 4 && ending.test(lower)) return tag;
  return 'noun';
}
