import { termMap } from './terms.ts';

/** How a verb may bring in what it reports. */
type ReportingFrame = 'quotation' | 'clause' | 'question' | 'object' | 'infinitive' | 'hearer';

/** A verb that reports speech or an attitude, and what may stand behind it. */
export interface ReportingVerb {
  /** As a dictionary gives it, with its particle: `say`, `point out`. */
  readonly lemma: string;
  /** The inflected word. */
  readonly head: string;
  /** The word that must follow: `out`; `undefined` for most. */
  readonly particle: string | undefined;
  readonly kind: 'speech' | 'attitude';
  readonly frames: ReadonlySet<ReportingFrame>;
  /** Prepositions that open what is reported: “talked *about* the bridge”. */
  readonly prepositions: ReadonlySet<string>;
}

const FRAMES: ReadonlySet<string> = new Set<ReportingFrame>([
  'quotation',
  'clause',
  'question',
  'object',
  'infinitive',
  'hearer',
]);

function isFrame(word: string): word is ReportingFrame {
  return FRAMES.has(word);
}

/**
 * Reads verbs written `lemma: frame … preposition …`, one a line. The frames:
 * quotation (“…,” she said) · clause (said that he, said he) · question (asked whether) · object (criticised the plan) ·
 * infinitive (vowed to fight) · hearer (told the council …). Any other word is a preposition.
 */
export function parseReportingVerbs(kind: ReportingVerb['kind'], lines: string): readonly ReportingVerb[] {
  return Array.from(termMap(lines), ([lemma, words]) => {
    const [head, particle] = lemma.split(' ');
    return {
      lemma,
      head: head!,
      particle,
      kind,
      frames: new Set(words.filter(isFrame)),
      prepositions: new Set(words.filter((word) => !FRAMES.has(word))),
    };
  });
}
