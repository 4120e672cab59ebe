import {
  BASIS_GUARDS,
  CLAIM_GUARDS,
  POLL_WORDS,
  RESULT_GUARDS,
  SETTLED_SUPERLATIVES,
  SUPERLATIVE_SCOPES,
} from '../lexicon/claim-triggers.ts';
import { isSpace } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { BlockReading } from './block-reading.ts';
import { claimSigns, possibleTriggers } from './claims/claim-signs.ts';
import { escape, TRIGGERS } from './claims/triggers.ts';

/** Why a sentence wants a source: what kind of contestable assertion it makes. */
export type ClaimKind =
  'accusation' | 'motive' | 'cause' | 'superlative' | 'disputed-figure' | 'statistic' | 'prediction';

/** What a block's claims are found from. */
type ClaimsInput = Pick<BlockReading, 'tokens' | 'layers' | 'sentences' | 'narration' | 'text'>;

/** A contestable assertion in one block, outside quotation marks. Spans are relative to the block. */
export interface BlockClaim {
  readonly kind: ClaimKind;
  /** The words that make it one. */
  readonly trigger: Span;
  /** Index of its sentence in the block. */
  readonly sentence: number;
}

/** Shorter sentences are fragments and headings: “$50 million.” */
const FEWEST_WORDS = 4;

/**
 * Finds contestable assertions of the writer's in one block: wrongdoing stated as fact, motives, causes, superlatives,
 * figures nobody stands behind, statistics, predictions. Quotations are not looked at, nor sentences that hedge, ask,
 * or name a court, a poll or a document as their basis. One claim a kind and sentence.
 *
 * @returns Ordered by trigger.
 * Cost: linear in the block; one look-up a token, patterns only where one of their words stands.
 */
export function findClaims(block: ClaimsInput): readonly BlockClaim[] {
  const claims: BlockClaim[] = [];
  const { sentences } = block;
  const signs = claimSigns(block.layers.vocabulary);
  for (let index = 0; index < sentences.length; index++) {
    const possible = possibleTriggers(signs, block, sentences[index]!);
    if (possible !== 0) pushClaims(block, index, possible, claims);
  }
  if (claims.length < 2) return claims;
  return claims.toSorted((a, b) => a.trigger.start - b.trigger.start);
}

function pushClaims(
  { narration, text: whole, sentences }: ClaimsInput,
  sentence: number,
  possible: number,
  claims: BlockClaim[],
): void {
  const { start, end } = sentences[sentence]!;
  const text = withPlainApostrophes(narration.slice(start, end));
  if (!/[A-Za-z]/.test(text) || asks(whole, end)) return;
  let guards: Guards | undefined;
  const before = claims.length;
  for (let index = 0; index < TRIGGERS.length; index++) {
    if ((possible & (1 << index)) === 0) continue;
    const { kind, pattern } = TRIGGERS[index]!;
    if (hasKind(claims, before, kind)) continue;
    const match = firstMatch(text, pattern, kind);
    if (match === undefined) continue;
    guards ??= readGuards(text);
    if (guards.short || guards.hedged) return;
    if ((kind === 'statistic' && guards.counted) || (kind === 'superlative' && guards.based)) continue;
    claims.push({ kind, trigger: { start: start + match.start, end: start + match.end }, sentence });
  }
}

function withPlainApostrophes(text: string): string {
  return text.includes('’') ? text.replaceAll('’', "'") : text;
}

/** Whether a sentence that ends at `end` ends with a question mark. */
function asks(text: string, end: number): boolean {
  let last = end - 1;
  while (last >= 0 && isSpace(text.charCodeAt(last))) last -= 1;
  return text.charAt(last) === '?';
}

/** Whether one of the claims from `first` on is of that kind. */
function hasKind(claims: readonly BlockClaim[], first: number, kind: ClaimKind): boolean {
  for (let at = first; at < claims.length; at++) if (claims[at]!.kind === kind) return true;
  return false;
}

/** What a sentence has that makes no claim of a trigger. */
interface Guards {
  readonly short: boolean;
  readonly hedged: boolean;
  /** It names a poll or a document. */
  readonly based: boolean;
  /** It reports what was counted. */
  readonly counted: boolean;
}

function readGuards(text: string): Guards {
  const words = new Set(text.toLowerCase().match(/[a-z][a-z'-]*/g));
  const based = hasAny(words, BASIS_GUARDS);
  return {
    short: words.size < FEWEST_WORDS,
    hedged: hasAny(words, CLAIM_GUARDS),
    based,
    counted: based || hasAny(words, RESULT_GUARDS),
  };
}

function firstMatch(text: string, pattern: RegExp, kind: ClaimKind): Span | undefined {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const span = { start: match.index, end: pattern.lastIndex };
    if (kind === 'superlative' && /^the /i.test(match[0]) && !isComparedSuperlative(text, span.end)) continue;
    if (kind === 'accusation' && isSuffered(text, span)) continue;
    if (kind === 'statistic' && isModifier(text, span)) continue;
    return span;
  }
  return undefined;
}

/** What the narration of a block says its figures rest on: a poll, something else that counts, or nothing. */
export function basisOf({ narration }: Pick<BlockReading, 'narration'>): 'poll' | 'document' | undefined {
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
