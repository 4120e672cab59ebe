import {
  ACCUSATIONS,
  CAUSES,
  LOOSE_FIGURES,
  MOTIVES,
  PREDICTIONS,
  RECORDS,
} from '../../lexicon/claim-triggers.ts';
import type { ClaimKind } from '../claims.ts';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;

const SUPERLATIVES: readonly string[] =
  'most least worst best biggest largest smallest highest lowest deadliest costliest busiest fastest longest richest poorest strongest weakest greatest safest oldest youngest steepest wealthiest'.split(
    ' ',
  );

/** A pattern whose words make a claim, unless something guards the sentence. */
interface Trigger {
  readonly kind: ClaimKind;
  readonly pattern: RegExp;
  /** Words in small letters of which one stands in whatever the pattern finds; a word may go on behind a hyphen. */
  readonly words: readonly string[];
  /** The word that stands there has a number before it. */
  readonly behindNumber?: true;
}

/** Met so often that a shorter word beside them tells more. */
const COMMON: ReadonlySet<string> = new Set(
  'about at attention back because evidence federal first get herself himself never political story themselves time to turned under'.split(
    ' ',
  ),
);

/** What makes a claim, in the order in which one is preferred to another of the same kind and sentence. */
export const TRIGGERS: readonly Trigger[] = [
  phrases('accusation', ACCUSATIONS),
  phrases('motive', MOTIVES),
  phrases('cause', CAUSES),
  phrases('superlative', RECORDS),
  {
    kind: 'superlative',
    pattern: new RegExp(String.raw`\bthe (?:${SUPERLATIVES.join('|')})\b`, 'gi'),
    words: SUPERLATIVES,
  },
  phrases('prediction', PREDICTIONS),
  phrases('disputed-figure', LOOSE_FIGURES),
  {
    kind: 'statistic',
    pattern: new RegExp(String.raw`\b${NUMBER}(?: ?%| percent\b| per cent\b)`, 'gi'),
    words: ['%', 'percent', 'cent'],
  },
  {
    kind: 'statistic',
    pattern:
      /\b(?:one|two|three|four|five|six|seven|eight|nine|\d{1,3}) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)\b/gi,
    words: ['in', 'out'],
    behindNumber: true,
  },
  {
    kind: 'statistic',
    pattern: new RegExp(String.raw`[$£€]${NUMBER} (?:million|billion|trillion)\b`, 'gi'),
    words: ['million', 'billion', 'trillion'],
  },
  {
    kind: 'statistic',
    pattern: /\b(?:per capita|per 100,000|for every 100,000)\b/gi,
    words: ['capita', '100,000'],
  },
  {
    kind: 'statistic',
    pattern: /\b(?:rank|ranks|ranked) (?:among|first|second|third|last|no\. \d+|\d+(?:st|nd|rd|th))\b/gi,
    words: ['rank', 'ranks', 'ranked'],
  },
];

/** Any of the phrases. Their pattern is made when one of their telling words is met: few stories need all. */
function phrases(kind: ClaimKind, list: readonly string[]): Trigger {
  let pattern: RegExp | undefined;
  return {
    kind,
    get pattern() {
      return (pattern ??= anyOf(list));
    },
    words: list.map((phrase) => tellingWord(phrase.split(' '))),
  };
}

/**
 * The longest phrase that fits; a hyphen before makes another word of it (“deep-pocketed”). Phrases with the same first
 * word share it: most words of a text open none, and a few first words tell that sooner than all phrases.
 */
function anyOf(list: readonly string[]): RegExp {
  const restsByOpening = new Map<string, string[]>();
  for (const phrase of list.toSorted((a, b) => b.length - a.length)) {
    const [opening = '', ...rest] = phrase.split(' ').map(escape);
    const rests = restsByOpening.get(opening) ?? [];
    rests.push(rest.map((word) => String.raw`\s+${word}`).join(''));
    restsByOpening.set(opening, rests);
  }
  const choices = [...restsByOpening].map(([opening, rests]) => `${opening}(?:${rests.join('|')})`);
  return new RegExp(String.raw`(?<![\w-])(?:${choices.join('|')})\b`, 'gi');
}

/** Of the words of a phrase the longest is the one met least often without the others, but for a few. */
function tellingWord(words: readonly string[]): string {
  const rare = words.filter((word) => !COMMON.has(word));
  return (rare.length > 0 ? rare : words).reduce((longest, word) =>
    word.length > longest.length ? word : longest,
  );
}

/** A text as a pattern that finds nothing else. */
export function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
