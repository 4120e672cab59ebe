import {
  ACCUSATIONS,
  BASIS_GUARDS,
  CAUSES,
  CLAIM_GUARDS,
  LOOSE_FIGURES,
  MOTIVES,
  POLL_WORDS,
  PREDICTIONS,
  RECORDS,
  RESULT_GUARDS,
  SETTLED_SUPERLATIVES,
  SUPERLATIVE_SCOPES,
} from '../lexicon/claim-triggers.ts';
import type { Span } from '../text/span.ts';
import type { AttributionInput } from './attribution.ts';

/** Why a sentence wants a source: what kind of contestable assertion it makes. */
export type ClaimKind =
  'accusation' | 'motive' | 'cause' | 'superlative' | 'disputed-figure' | 'statistic' | 'prediction';

/** A contestable assertion in one block, outside quotation marks. Spans are relative to the block. */
export interface BlockClaim {
  readonly kind: ClaimKind;
  /** The words that make it one. */
  readonly trigger: Span;
  /** Index of its sentence in the block. */
  readonly sentence: number;
}

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;

const SUPERLATIVE = String.raw`(?:most|least|worst|best|biggest|largest|smallest|highest|lowest|deadliest|costliest|busiest|fastest|longest|richest|poorest|strongest|weakest|greatest|safest|oldest|youngest|steepest|wealthiest)`;

/** Shorter sentences are fragments and headings: “$50 million.” */
const FEWEST_WORDS = 4;

/** What makes a claim, by kind, in the order in which one is preferred to another of the same sentence. */
const TRIGGERS: readonly (readonly [ClaimKind, RegExp])[] = [
  ['accusation', phrases(ACCUSATIONS)],
  ['motive', phrases(MOTIVES)],
  ['cause', phrases(CAUSES)],
  ['superlative', phrases(RECORDS)],
  ['superlative', new RegExp(String.raw`\bthe ${SUPERLATIVE}\b`, 'gi')],
  ['prediction', phrases(PREDICTIONS)],
  ['disputed-figure', phrases(LOOSE_FIGURES)],
  ['statistic', new RegExp(String.raw`\b${NUMBER}(?: ?%| percent\b| per cent\b)`, 'gi')],
  [
    'statistic',
    /\b(?:one|two|three|four|five|six|seven|eight|nine|\d{1,3}) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)\b/gi,
  ],
  ['statistic', new RegExp(String.raw`[$£€]${NUMBER} (?:million|billion|trillion)\b`, 'gi')],
  ['statistic', /\b(?:per capita|per 100,000|for every 100,000)\b/gi],
  ['statistic', /\b(?:rank|ranks|ranked) (?:among|first|second|third|last|no\. \d+|\d+(?:st|nd|rd|th))\b/gi],
];

/**
 * Finds contestable assertions of the writer's in one block: wrongdoing stated as fact, motives, causes, superlatives,
 * figures nobody stands behind, statistics, predictions. Quotations are not looked at, nor sentences that hedge, ask,
 * or name a court, a poll or a document as their basis. One claim a kind and sentence.
 *
 * @returns Ordered by trigger.
 * Cost: linear in the block.
 */
export function findClaims(block: AttributionInput): BlockClaim[] {
  const claims: BlockClaim[] = [];
  block.sentences.forEach(({ start, end }, sentence) => {
    const text = block.narration.slice(start, end).replaceAll('’', "'");
    if (!/[A-Za-z]/.test(text) || block.text.slice(start, end).trimEnd().endsWith('?')) return;
    const words = new Set(text.toLowerCase().match(/[a-z][a-z'-]*/g));
    const hedged = hasAny(words, CLAIM_GUARDS);
    const based = hasAny(words, BASIS_GUARDS);
    const counted = based || hasAny(words, RESULT_GUARDS);
    const guarded = (kind: ClaimKind): boolean =>
      hedged || (kind === 'statistic' && counted) || (kind === 'superlative' && based);
    if (words.size < FEWEST_WORDS) return;
    const seen = new Set<ClaimKind>();
    for (const [kind, pattern] of TRIGGERS) {
      if (seen.has(kind) || guarded(kind)) continue;
      const match = firstMatch(text, pattern, kind);
      if (match === undefined) continue;
      seen.add(kind);
      claims.push({ kind, trigger: { start: start + match.start, end: start + match.end }, sentence });
    }
  });
  return claims.toSorted((a, b) => a.trigger.start - b.trigger.start);
}

function firstMatch(text: string, pattern: RegExp, kind: ClaimKind): Span | undefined {
  for (const match of text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (kind === 'superlative' && /^the /i.test(match[0]) && !isComparedSuperlative(text, span.end)) continue;
    if (kind === 'accusation' && isSuffered(text, span)) continue;
    if (kind === 'statistic' && isModifier(text, span)) continue;
    return span;
  }
  return undefined;
}

/** What the narration of a block says its figures rest on: a poll, something else that counts, or nothing. */
export function basisOf({ narration }: Pick<AttributionInput, 'narration'>): 'poll' | 'document' | undefined {
  const words = new Set(narration.toLowerCase().match(/[a-z]+/g));
  if (hasAny(words, POLL_WORDS)) return 'poll';
  return hasAny(words, BASIS_GUARDS) ? 'document' : undefined;
}

/** “was misled by”, “to defraud”: the verb is suffered or only intended. */
function isSuffered(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return /\b(?:be|been|being|is|are|was|were|get|gets|got|to|not|never|n't)(?: [a-z]+ly)? $/i.test(before);
}

/** “the worst fire in the city's history”, but not “the largest city in the state” or “the most he could do”. */
function isComparedSuperlative(text: string, from: number): boolean {
  if (
    /\b(?:one of|among|some of) $/i.test(
      text
        .slice(0, from)
        .replace(/the [a-z]+$/i, '')
        .slice(-10),
    )
  )
    return false;
  const behind = /^(?:[ -][a-z'-]+){1,9}/.exec(text.slice(from, from + 120).toLowerCase())?.[0] ?? '';
  const nouns = behind.split(' ').slice(1, 4);
  return !nouns.some((noun) => SETTLED_SUPERLATIVES.has(noun)) && SCOPES.test(behind);
}

const SCOPES = new RegExp(String.raw`(?:^|[ \w])(?:${SUPERLATIVE_SCOPES.map(escape).join('|')})(?![\w-])`);

/** A sum that names a thing, “a $4 million grant”, is no statistic; neither is “100 percent”. */
function isModifier(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (/^100(?: ?%| per)/i.test(words)) return true;
  if (/\b(?:top|bottom|richest|wealthiest|poorest) $/i.test(text.slice(Math.max(0, start - 11), start)))
    return true;
  if (/^ (?:stake|duty|tax|tariff|discount|share|interest|fee|pay|raise)/i.test(text.slice(end, end + 12)))
    return true;
  if (!/^[$£€]/.test(words)) return false;
  return /\b(?:a|an|the|its|his|her|their|'s)(?: [a-z-]+)? $/i.test(
    text.slice(Math.max(0, start - 24), start),
  );
}

function hasAny(words: ReadonlySet<string>, guards: ReadonlySet<string>): boolean {
  for (const word of words) if (guards.has(word)) return true;
  return false;
}

/** Any of the phrases, the longest that fits; a hyphen before makes another word of it (“deep-pocketed”). */
function phrases(list: readonly string[]): RegExp {
  const longestFirst = list.toSorted((a, b) => b.length - a.length);
  const choices = longestFirst.map((phrase) => escape(phrase).replaceAll(' ', String.raw`\s+`));
  return new RegExp(String.raw`(?<![\w-])(?:${choices.join('|')})\b`, 'gi');
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
