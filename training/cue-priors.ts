import { isVerbTag } from '../server/analysis/attribution/block-words.ts';
import { cueHead } from '../server/analysis/attribution/linking/cue-head.ts';
import {
  type CuePrior,
  PRIOR_UNITS,
  priorKey,
  priorSlot,
} from '../server/analysis/attribution/linking/cue-priors.ts';
import { SpanLinker } from '../server/analysis/attribution/linking/span-linker.ts';
import { labelSpans } from '../server/analysis/attribution/linking/spans.ts';
import { PART, PART_OF_LABEL } from '../server/analysis/attribution/tagging/labels.ts';
import { type LabelledStory, withGoldLabels } from './labelled-story.ts';

interface Count {
  met: number;
  cues: number;
  heads: number;
  quoting: number;
}

/** The tables hold this many lemmas; of those that meet in a slot, the commonest stays. */
const SLOTS = 1 << 13;

/** Lemmas met less often are taken for unknown. */
const FEWEST = 3;

/** How the lemmas of stories are used: how often they are cues, and how often such cues bring in quotations. */
export class LemmaCounts {
  readonly #counts = new Map<number, Count>();

  add(story: LabelledStory, links: Int8Array): void {
    for (const [key, count] of countsOf(story, links)) {
      const known = this.#counts.get(key) ?? { met: 0, cues: 0, heads: 0, quoting: 0 };
      known.met += count.met;
      known.cues += count.cues;
      known.heads += count.heads;
      known.quoting += count.quoting;
      this.#counts.set(key, known);
    }
  }

  /** Log odds of a word never met. */
  get unknownOdds(): number {
    return Math.log(0.1);
  }

  /** What the other stories say of a lemma, given one's own counts. */
  without(own: ReadonlyMap<number, Count>): { of: (lemma: number, isVerb: boolean) => CuePrior } {
    return {
      of: (lemma, isVerb) => {
        const key = priorKey(lemma, isVerb);
        const all = this.#counts.get(key);
        const mine = own.get(key);
        if (all === undefined) return this.#unknown();
        const met = all.met - (mine?.met ?? 0);
        return met < FEWEST
          ? this.#unknown()
          : rounded(
              priorOf({
                met,
                cues: all.cues - (mine?.cues ?? 0),
                heads: all.heads - (mine?.heads ?? 0),
                quoting: all.quoting - (mine?.quoting ?? 0),
              }),
            );
      },
    };
  }

  #unknown(): CuePrior {
    return { odds: this.unknownOdds, count: 0, quoting: 0 };
  }

  /** The tables of the model file. */
  tables(): Readonly<Record<string, Int8Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>> {
    const checks = new Uint8Array(SLOTS);
    const odds = new Int8Array(SLOTS);
    const counts = new Uint8Array(SLOTS);
    const quoting = new Uint8Array(SLOTS);
    const known = [...this.#counts].filter(([, { met }]) => met >= FEWEST);
    for (const [key, count] of known.toSorted((a, b) => a[1].met - b[1].met)) {
      const { slot, check } = priorSlot(key, SLOTS);
      const prior = priorOf(count);
      checks[slot] = check;
      odds[slot] = units(prior.odds, PRIOR_UNITS.odds, -127, 127);
      counts[slot] = units(prior.count, PRIOR_UNITS.count, 0, 255);
      quoting[slot] = units(prior.quoting, PRIOR_UNITS.quoting, 0, 255);
    }
    return { 'prior-checks': checks, 'prior-odds': odds, 'prior-counts': counts, 'prior-quoting': quoting };
  }
}

/** How the lemmas of one story are used, by key. */
export function countsOf(story: LabelledStory, links: Int8Array): Map<number, Count> {
  const counts = new Map<number, Count>();
  const at = (key: number): Count => {
    let count = counts.get(key);
    if (count === undefined) counts.set(key, (count = { met: 0, cues: 0, heads: 0, quoting: 0 }));
    return count;
  };
  const { tagged } = withGoldLabels(story);
  const linker = new SpanLinker(links);
  for (const block of tagged) {
    const { layers, lemmas, labels } = block;
    for (let token = 0; token < layers.length; token++) {
      const count = at(priorKey(lemmas[token]!, isVerbTag(layers.tags[token]!)));
      count.met += 1;
      if (PART_OF_LABEL[labels[token]!] === PART.cue) count.cues += 1;
    }
    for (const { cue, content } of linker.link(block, labelSpans(block))) {
      const head = cueHead(block, cue);
      const count = at(priorKey(lemmas[head]!, isVerbTag(layers.tags[head]!)));
      count.heads += 1;
      if (content.some(({ from }) => layers.quotations[from]! >= 0)) count.quoting += 1;
    }
  }
  return counts;
}

function priorOf({ met, cues, heads, quoting }: Count): CuePrior {
  const share = (cues + 0.5) / (met + 5);
  return {
    odds: Math.log(share / (1 - share)),
    count: Math.log(met + 1) / 5,
    quoting: (quoting + 0.1) / (heads + 1),
  };
}

/** A prior as the tables keep it. */
function rounded({ odds, count, quoting }: CuePrior): CuePrior {
  return {
    odds: units(odds, PRIOR_UNITS.odds, -127, 127) * PRIOR_UNITS.odds,
    count: units(count, PRIOR_UNITS.count, 0, 255) * PRIOR_UNITS.count,
    quoting: units(quoting, PRIOR_UNITS.quoting, 0, 255) * PRIOR_UNITS.quoting,
  };
}

function units(value: number, unit: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, Math.round(value / unit)));
}
