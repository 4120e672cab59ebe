import type { Language } from '../language/language.ts';
import type { Span } from '../text/span.ts';
import type { AnalysedBlock } from './analysis.ts';
import { blockKind } from './attribution/attributable.ts';
import { kindOf, readCue } from './attribution/cue-wording.ts';
import { type Linker, newLinker } from './attribution/linker.ts';
import { mediumOf } from './attribution/medium.ts';
import { countQuotedWords } from './attribution/sentence-ranges.ts';
import type { LinkedAttribution, TaggedBlock, TokenRange } from './attribution/tagged-block.ts';
import { newTagger } from './attribution/tagger.ts';

/** speech: put into words · attitude: thought, wanted or felt. */
export type AttributionKind = 'speech' | 'attitude';

/** direct: in the speaker's words · mixed: partly · indirect: in the writer's. */
export type AttributionForm = 'direct' | 'indirect' | 'mixed';

/**
 * Who says what, by which cue. Spans are absolute and in order; those of a content may lie in several blocks.
 * Source: Pareti 2012 (PARC3) and Newell et al. 2018 (PolNeAR) for source, cue and content.
 */
export interface Attribution {
  /** Empty when the sentence names nobody. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  readonly form: AttributionForm;
  /** Lemma of the cue's head: "say", "according to". */
  readonly cueLemma: string;
  /** How the words were put out, where the story says so: “in a statement”, “on Twitter”. */
  readonly medium: Span | undefined;
  /** 0 to 1: of attributions given .8, about 80 of a hundred are right. */
  readonly confidence: number;
  /** Index of the block the cue stands in. */
  readonly block: number;
  /** The entity that speaks, by id; `undefined` when it could not be told. */
  readonly speaker: string | undefined;
  /** How the source is written: a name, a noun phrase, a pronoun; `none` when it was carried over from before. */
  readonly sourceForm: 'name' | 'nominal' | 'pronoun' | 'none';
}

/** An attribution whose speaker has not been asked for. */
export type FoundAttribution = Omit<Attribution, 'speaker' | 'sourceForm'>;

/**
 * Finds who says what in blocks that follow one another, by the trained tagger and linker.
 *
 * @param blocks Those that `isAttributable` lets through.
 * @returns Ordered by cue; cues never overlap.
 * Cost: linear in the tokens of blocks not tagged before, and in the spans of all.
 * Weights: models/MODEL-CARD.md.
 */
export function findAttributions(blocks: readonly AnalysedBlock[], language: Language): FoundAttribution[] {
  const inputs = blocks.map((block) => ({ reading: block.reading, kind: blockKind(block) }));
  const tagged = language.once(newTagger).tag(inputs);
  const linker = language.once(newLinker);
  return linker.link(tagged).map((linked) => describe(linked, blocks, tagged, linker));
}

function describe(
  { source, cue, content, confidence }: LinkedAttribution,
  blocks: readonly AnalysedBlock[],
  tagged: readonly TaggedBlock[],
  linker: Linker,
): FoundAttribution {
  const place = ({ block, from, to }: TokenRange): Span => {
    const { block: home, reading } = blocks[block]!;
    const at = home.span.start;
    return { start: reading.tokens[from]!.start + at, end: reading.tokens[to - 1]!.end + at };
  };
  const home = tagged[cue.block]!;
  const form = formOf(tagged, content);
  const wording = readCue(home, cue);
  const medium = mediumOf(home, cue, source, content);
  return {
    source: source.map(place),
    cue: [place(cue)],
    content: content.map(place),
    kind: kindOf(wording, form, linker.bringsQuotations(home, cue)),
    form,
    cueLemma: wording.lemma,
    medium: medium && place({ block: cue.block, ...medium }),
    confidence,
    block: blocks[cue.block]!.index,
  };
}

/** direct when all is quoted, but for a word around it; indirect when nothing is. */
function formOf(tagged: readonly TaggedBlock[], content: readonly TokenRange[]): AttributionForm {
  const { words, quoted } = countQuotedWords(tagged, content);
  if (quoted === 0) return 'indirect';
  return quoted >= words - 1 ? 'direct' : 'mixed';
}
