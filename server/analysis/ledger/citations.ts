import { contains, overlaps, shift, type Span } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { BlockReading } from '../block-reading.ts';
import type { Entity } from '../entities.ts';
import { isOutletName } from '../names/vocabulary.ts';

/** “…, citing two officials”: whom an outlet's report rests on. Relative to the block. */
interface BlockCitation {
  readonly cue: Span;
  /** From the first word of who is cited to the end of the clause. */
  readonly cited: Span;
  readonly sentence: Span;
}

/** An outlet's report with those it cites. Absolute. */
export interface Citation {
  readonly outlet: Entity;
  /** Where the sentence names the outlet. */
  readonly mention: Span;
  readonly cited: Span;
}

const CITING =
  /\b(?:citing|(?:who|which|that|and) cited|quoting|attributing (?:it|that|this|the [a-z\u00C0-\u024F]+) to)\s+/gi;

const NO_CITATIONS: readonly BlockCitation[] = [];

/** As far as a description of sources goes: the longest of ordinary copy have some fifteen words. */
const CLAUSE = /^[^.;:,“”"()]{2,120}/u;

/** Words before the name of an outlet that make it the source of the sentence. */
const RESTS_ON =
  /\b(?:according to|report(?:s|ed)? (?:in|by|from|on))(?:\s+(?:a|an)\s+[a-z\u00C0-\u024F\s-]{0,30}?(?:in|by|from))?\s+(?:the\s+)?$/i;

/**
 * Finds the reports of other outlets whose sentence tells whom the outlet cites, in order; an outlet counts when it is
 * the source of the sentence, not when somebody speaks to it.
 *
 * Cost: linear in the entities and in the blocks that name an outlet; looks at the attributions of those only that cite anybody.
 */
export function findCitations(
  paragraphs: readonly AnalysedBlock[],
  attributions: readonly Attribution[],
  entities: readonly Entity[],
): Citation[] {
  const outlets = entities.filter(isOutlet);
  if (outlets.length === 0) return [];
  const naming = new Set(outlets.flatMap(({ mentions }) => mentions.map(({ block }) => block)));
  return paragraphs.flatMap(({ index, block, reading }) => {
    const citations = naming.has(index) ? reading.once(blockCitations) : NO_CITATIONS;
    if (citations.length === 0) return [];
    const at = block.span.start;
    const sources = attributions
      .filter((attribution) => attribution.block === index)
      .flatMap(({ source }) => source);
    const isSource = (mention: Span): boolean =>
      sources.some((source) => overlaps(source, mention)) ||
      RESTS_ON.test(reading.narration.slice(Math.max(0, mention.start - at - 80), mention.start - at));
    const named = outlets.flatMap((outlet) =>
      outlet.mentions.filter((mention) => mention.block === index).map((mention) => ({ outlet, mention })),
    );
    return citations.flatMap(({ cue, cited, sentence }) => {
      const found = named
        .filter(({ mention }) => contains(shift(sentence, at), mention) && mention.end <= cue.start + at)
        .findLast(({ mention }) => isSource(mention));
      return found === undefined ? [] : [{ ...found, cited: shift(cited, at) }];
    });
  });
}

/** By its name; but people have such names (“Dana Post”), and so have places. */
function isOutlet({ kind, name }: Entity): boolean {
  return kind !== 'person' && kind !== 'place' && isOutletName(name);
}

function blockCitations(reading: BlockReading): readonly BlockCitation[] {
  const found: BlockCitation[] = [];
  const { narration, sentences } = reading;
  CITING.lastIndex = 0;
  for (let match = CITING.exec(narration); match !== null; match = CITING.exec(narration)) {
    const cue = { start: match.index, end: match.index + match[0].length };
    const words = CLAUSE.exec(narration.slice(cue.end, cue.end + 130))?.[0].trimEnd();
    const sentence = sentences.find(({ start, end }) => start <= cue.start && cue.start < end);
    if (words === undefined || sentence === undefined) continue;
    found.push({ cue, cited: { start: cue.end, end: cue.end + words.length }, sentence });
  }
  return found;
}
