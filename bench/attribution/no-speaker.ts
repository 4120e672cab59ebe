/**
 * Whether quotations without a speaker are told: articles of our own, each as it is and once for every marked
 * attribution clause with that clause deleted.
 *
 *     node bench/attribution/no-speaker.ts [--list]      → bench/results/no-speaker.json
 *
 * A flag is right when it stands on a quotation whose clause was deleted; every other flag, in the article as it is
 * or in one of its mutants, is a false alarm. `--list` prints the false alarms and the misses instead of recording.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import type { Quotation } from '../../server/analysis/quotations.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Span } from '../../server/text/span.ts';
import { recordResult } from '../record.ts';
import { type Mutant, mutantsOf, originalOf } from './mutants.ts';

/** Quotations of fewer words are not asked about. */
const LEAST_WORDS = 4;
const RULE = 'quote-without-speaker';

/** Who flags: the rule as it is set by default, or the analysis, over all quotations but titles or over direct ones. */
const FLAGGERS = ['rule', 'analysis', 'analysisDirect'] as const;
type Flagger = (typeof FLAGGERS)[number];
type Flags = Readonly<Record<Flagger, readonly Span[]>>;

interface Tally {
  right: number;
  falseInOriginals: number;
  falseInMutants: number;
  /** False alarms, the same one in an article and its mutants counted once. */
  readonly falsePlaces: Set<string>;
  caught: number;
  readonly told: string[];
}

const folder = join(import.meta.dirname, 'stories');
const settings = settle(RULES);
const tallies: Readonly<Record<Flagger, Tally>> = {
  rule: emptyTally(),
  analysis: emptyTally(),
  analysisDirect: emptyTally(),
};
const stories = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .toSorted();
let deleted = 0;
for (const name of stories) {
  const marked = readFileSync(join(folder, name), 'utf8');
  const original = originalOf(marked);
  const found = flagsOf(original);
  for (const flagger of FLAGGERS) {
    for (const span of found[flagger]) countFalse(flagger, name, original, span, 'falseInOriginals');
  }
  for (const mutant of mutantsOf(marked)) {
    deleted++;
    countMutant(name, mutant);
  }
}

const figures = Object.fromEntries(FLAGGERS.map((flagger) => [flagger, figuresOf(tallies[flagger])]));
if (process.argv.includes('--list')) {
  for (const flagger of FLAGGERS)
    process.stdout.write(`# ${flagger}\n${tallies[flagger].told.join('\n')}\n\n`);
} else recordResult('no-speaker', { stories: stories.length, deletedClauses: deleted, ...figures });
process.stdout.write(
  `${JSON.stringify({ stories: stories.length, deletedClauses: deleted, ...figures }, null, 2)}\n`,
);

function emptyTally(): Tally {
  return { right: 0, falseInOriginals: 0, falseInMutants: 0, falsePlaces: new Set(), caught: 0, told: [] };
}

function flagsOf(text: string): Flags {
  const reviewer = new Reviewer(new ReadingMemory(sharedLanguage()));
  const { analysis, diagnostics } = reviewer.review({ text, format: 'plain' }, settings);
  const speechless = analysis.quotations.filter((quotation) => lacksSpeaker(analysis, quotation));
  return {
    rule: diagnostics.filter(({ rule }) => rule === RULE).map(({ span }) => span),
    analysis: speechless.map(({ outer }) => outer),
    analysisDirect: speechless.filter(({ form }) => form === 'direct').map(({ outer }) => outer),
  };
}

/** Whether the analysis knows neither a source nor a speaker for a quotation that should have one. */
function lacksSpeaker(analysis: Analysis, quotation: Quotation): boolean {
  const { depth, continued, form, words } = quotation;
  if (depth > 0 || continued || form === 'title' || words < LEAST_WORDS) return false;
  const attribution = analysis.attributionOf(quotation);
  return attribution === undefined || (attribution.source.length === 0 && attribution.speaker === undefined);
}

function countMutant(name: string, { text, clause, speechless }: Mutant): void {
  const found = flagsOf(text);
  for (const flagger of FLAGGERS) {
    const tally = tallies[flagger];
    const isDeleted = ({ start }: Span): boolean => speechless.start <= start && start < speechless.end;
    const right = found[flagger].filter(isDeleted);
    tally.right += right.length;
    if (right.length > 0) tally.caught++;
    else tally.told.push(`missed  ${name}: ${clause} | ${text.slice(speechless.start, speechless.end)}`);
    for (const span of found[flagger]) {
      if (!isDeleted(span)) countFalse(flagger, name, text, span, 'falseInMutants');
    }
  }
}

function countFalse(
  flagger: Flagger,
  name: string,
  text: string,
  { start, end }: Span,
  where: 'falseInOriginals' | 'falseInMutants',
): void {
  const tally = tallies[flagger];
  const words = text.slice(start, end);
  tally[where]++;
  const place = `${name}: ${words}`;
  if (!tally.falsePlaces.has(place))
    tally.told.push(`false   ${where === 'falseInMutants' ? '(mutant only) ' : ''}${place}`);
  tally.falsePlaces.add(place);
}

function figuresOf({ right, falseInOriginals, falseInMutants, falsePlaces, caught }: Tally): object {
  const flagged = right + falseInOriginals + falseInMutants;
  return {
    flagged,
    right,
    falseInOriginals,
    falseInMutants,
    falsePlaces: falsePlaces.size,
    precision: share(right, flagged),
    precisionByPlace: share(right, right + falsePlaces.size),
    caught,
    recall: share(caught, deleted),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Number((part / whole).toFixed(3));
}
