import type { Analysis } from '../analysis/analysis.ts';
import type { Attribution } from '../analysis/attribution.ts';
import { blockAt, sentenceAt } from '../analysis/places.ts';
import { contains, shift, type Span } from '../text/span.ts';
import { articleRule, type Fix } from './rule.ts';
import { LetterPattern } from '../text/letter-pattern.ts';

export const attributionTooLate = articleRule({
  meta: {
    id: 'attribution-too-late',
    summary: 'An indirect claim that runs long before it says whose it is.',
    group: 'attribution',
    severity: 'info',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP', 'BBC'],
    storyTypes: ['news', 'brief'],
  },
  options: {
    maxWords: {
      default: 25,
      minimum: 5,
      description: 'Words a claim may run before its source is named.',
    },
    maxWordsInLede: {
      default: 35,
      minimum: 5,
      description: 'The same for the first sentence of the story, whose source stands at its end by custom.',
    },
  },
  *check(analysis, { maxWords, maxWordsInLede }) {
    for (const attribution of analysis.attributions) {
      const late = lateContent(analysis, attribution);
      if (late === undefined) continue;
      const lede = analysis.paragraphs[0]!;
      const opens = late.span.start === lede.block.span.start + lede.reading.body.start;
      if (late.words <= (opens ? maxWordsInLede : maxWords)) continue;
      const fix = frontSource(analysis, attribution, late);
      yield {
        span: late.span,
        message: `This claim runs ${late.words} words before its source. Name the source first, or split the sentence.`,
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});

interface LateContent {
  readonly span: Span;
  readonly sentence: Span;
  readonly words: number;
}

/** The claim, when it opens its sentence, is in the writer's words and its source stands behind it; else undefined. */
function lateContent(analysis: Analysis, attribution: Attribution): LateContent | undefined {
  const [source] = attribution.source;
  const [content] = attribution.content;
  const [cue] = attribution.cue;
  if (attribution.form !== 'indirect' || source === undefined || content === undefined || cue === undefined)
    return undefined;
  if (attribution.kind !== 'speech' || isReflexive(analysis.article.text.slice(source.start, source.end)))
    return undefined;
  const first = Math.min(source.start, cue.start);
  const place = sentenceAt(analysis, content.start);
  if (place === undefined || place.span.end <= first || content.start >= first) return undefined;
  // Other words before a claim may already name the source.
  if (!isAdverb(analysis.article.text.slice(place.span.start, content.start))) return undefined;
  const before = analysis.article.text.slice(content.start, first);
  if (!isSetOff(before) && attribution.cueLemma !== 'according to') return undefined;
  const { block, reading } = place.home;
  const end = Math.min(content.end, content.start + lengthWithoutAs(before));
  const span = { start: content.start, end };
  const claim = shift(span, -block.span.start);
  if (isBroken(reading.prose.slice(claim.start, claim.end)) || namesItsSource(analysis, attribution, span))
    return undefined;
  const words = reading.tokens.filter(
    (token) => token.kind !== 'punctuation' && contains(claim, token),
  ).length;
  return { span, sentence: place.span, words };
}

/** Whether words before a claim only tell when or how it goes on, or there are none: “But”, “On Tuesday,”, “In the meantime,”. */
function isAdverb(words: string): boolean {
  return ADVERB.test(words);
}

const ADVERB = new LetterPattern(
  String.raw`^(?:(?:And|But|Still|Yet|So|Now|Then)\s+|(?:\p{Lu}\p{Ll}+(?: [\p{L}\d]+){0,3},\s+))?$`,
);

/** “…, as the board reported”: the words that lead to the tag, and room for them. */
const LEADING_AS = /,?\s+as(?: first)?\s*$/i;
const LONGEST_AS = 20;

/** How long the words before a tag are without an “as” that leads to it. Reads their end alone. */
function lengthWithoutAs(words: string): number {
  return words.length - (LEADING_AS.exec(words.slice(-LONGEST_AS))?.[0].length ?? 0);
}

/** Whether a tag behind these words is set off from them: without a comma it mostly belongs to a clause of theirs. */
function isSetOff(words: string): boolean {
  return /[,;:—–-]$/.test(words.trimEnd()) || lengthWithoutAs(words) < words.length;
}

function isReflexive(source: string): boolean {
  return /^(?:[a-z]+sel(?:f|ves)|which|that|who)$/i.test(source.trim());
}

/** A bracket left open: the source inside it speaks for the aside only. Or a sentence that ends behind a bracket: “(R). The board”. */
function isBroken(claim: string): boolean {
  return (
    /^\s*["“”'‘’`]/.test(claim) ||
    claim.split('(').length !== claim.split(')').length ||
    (claim.includes(')') && /\)[.!?]\s+\p{Lu}/u.test(claim))
  );
}

/** How much of a claim may stand before somebody in it who says it: “Forty members have said that …, an organizer said”. */
const NAMED_EARLY = 0.6;

/** Whether the claim itself tells early who says, finds or promises what is in it. */
function namesItsSource(analysis: Analysis, own: Attribution, { start, end }: Span): boolean {
  const early = start + (end - start) * NAMED_EARLY;
  if (own.sourceForm === 'pronoun') {
    // “Ms. Doe …, she said”: the claim has named its speaker, unless “she” is somebody else.
    const speaker = own.speaker === undefined ? undefined : analysis.entity(own.speaker);
    if (speaker === undefined || speaker.mentions.some((mention) => contains({ start, end }, mention)))
      return true;
  }
  const inside = analysis.attributions.some(
    (other) => other !== own && other.cue.some((cue) => cue.start >= start && cue.start < early),
  );
  return inside || SAYS.test(analysis.article.text.slice(start, early));
}

const SAYS =
  /\b(?:says?|said|according to|shows? that|(?<!\b(?:be|been|being|was|were|all) )(?:told|insists?))\b/i;

/** Puts “SOURCE, …, reported that” before the claim when the sentence is plainly built; else no fix. */
function frontSource(
  analysis: Analysis,
  attribution: Attribution,
  { span, sentence }: LateContent,
): Fix | undefined {
  const { text } = analysis.article;
  if (span.start !== sentence.start) return undefined;
  if (attribution.source.length !== 1 || attribution.cue.length !== 1 || attribution.content.length !== 1)
    return undefined;
  const [source, cue] = [attribution.source[0]!, attribution.cue[0]!];
  const tagEnd = Math.max(source.end, cue.end);
  const upToSource = text.slice(span.start, Math.min(source.start, cue.start));
  const claim = text.slice(span.start, span.end).replace(/,?\s*$/, '');
  if (!/^,\s*$/.test(upToSource.slice(claim.length))) return undefined;
  const rest = text.slice(tagEnd, sentence.end);
  if (!/^(?:, [^“”"]+)?\.$/.test(rest)) return undefined;
  const aside = rest.slice(0, -1);
  const sourceText = text.slice(source.start, source.end);
  const verb = text.slice(cue.start, cue.end);
  const front =
    attribution.cueLemma === 'according to'
      ? `According to ${sourceText}${aside}, `
      : `${capitalised(sourceText)}${aside}${aside && ','} ${verb} that `;
  const start = lowered(analysis, span, claim);
  return {
    title: 'Name the source first',
    kind: 'suggestion',
    edits: [{ span: sentence, text: `${front}${start}.` }],
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The claim with its first letter lowered, unless it begins with a name, an abbreviation or a pronoun written large. */
function lowered(analysis: Analysis, span: Span, claim: string): string {
  const word = /^\p{L}[\p{L}.]*/u.exec(claim)?.[0] ?? '';
  const home = blockAt(analysis, span.start);
  const at = span.start - (home?.block.span.start ?? 0);
  const startsName = home?.reading.names.mentions.some(({ start, end, titles }) =>
    [{ start, end }, ...titles].some((part) => part.start <= at && at < part.end),
  );
  return startsName || word === 'I' || /^\p{Lu}.*[\p{Lu}.]/u.test(word)
    ? claim
    : claim.charAt(0).toLowerCase() + claim.slice(1);
}
