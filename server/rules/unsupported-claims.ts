import type { AnalysedBlock, Analysis } from '../analysis/analysis.ts';
import type { BlockClaim, ClaimKind } from '../analysis/claims.ts';
import { firstIndex } from '../text/bisection.ts';
import { shift, type Span } from '../text/span.ts';
import type { Fix } from './rule.ts';

/** A contestable assertion that neither its sentence nor those beside it lay at a source's door. */
export interface UnsupportedClaim {
  readonly kind: ClaimKind;
  /** The words that make it one. Absolute. */
  readonly span: Span;
  /** Its sentence. Absolute. */
  readonly sentence: Span;
  readonly home: AnalysedBlock;
}

interface PlacedSentence extends Span {
  readonly home: AnalysedBlock;
  readonly index: number;
}

/**
 * The claims of some kinds that no source supports, in order. A sentence is supported when an attribution or a
 * quotation stands in it, when the sentence before reports speech (for an accusation: in the same paragraph), and when
 * the next one of its paragraph does.
 * Cost: linear in sentences; each attribution finds its sentences by bisection.
 */
export function* unsupportedClaims(
  analysis: Analysis,
  kinds: ReadonlySet<ClaimKind>,
): Generator<UnsupportedClaim> {
  const sentences = analysis.paragraphs.flatMap(placedSentences);
  const attributed = new Set<number>();
  const spoken = new Set<number>();
  for (const { source, cue, content, kind } of analysis.attributions) {
    for (const span of [...source, ...cue, ...content]) {
      for (const index of sentencesIn(sentences, span)) {
        attributed.add(index);
        if (kind === 'speech') spoken.add(index);
      }
    }
  }
  for (const { outer, form } of analysis.quotations) {
    if (form !== 'direct' && form !== 'partial') continue;
    for (const index of sentencesIn(sentences, outer)) {
      attributed.add(index);
      if (form === 'direct') spoken.add(index);
    }
  }
  for (const [index, sentence] of sentences.entries()) {
    const { home } = sentence;
    const isSpoken = (beside: number): boolean => sentences[beside]?.home === home && spoken.has(beside);
    if (attributed.has(index) || isSpoken(index - 1) || isSpoken(index + 1)) continue;
    const claim = home.reading.claims.find(
      (each) => each.sentence === sentence.index && kinds.has(each.kind),
    );
    if (claim === undefined) continue;
    // Whoever spoke in the paragraph before may still stand behind a figure or a forecast, but not behind wrongdoing.
    if (claim.kind !== 'accusation' && spoken.has(index - 1)) continue;
    yield { kind: claim.kind, span: shift(claim.trigger, home.block.span.start), sentence, home };
  }
}

/** Puts “, according to [TK …]” before the mark that ends the claim's sentence; nothing when it ends otherwise. */
export function attributeTo(text: string, { sentence }: UnsupportedClaim, placeholder: string): Fix[] {
  if (text[sentence.end - 1] !== '.') return [];
  const at = { start: sentence.end - 1, end: sentence.end - 1 };
  const edit = { span: at, text: `, according to ${placeholder}` };
  return [{ title: `Insert “according to ${placeholder}”`, kind: 'suggestion', edits: [edit] }];
}

/** The kinds whose claims want somebody who says so, rather than a count that can be looked up. */
export const CONTESTED_KINDS: ReadonlySet<BlockClaim['kind']> = new Set<ClaimKind>([
  'accusation',
  'motive',
  'cause',
  'superlative',
  'disputed-figure',
  'prediction',
]);

function placedSentences(home: AnalysedBlock): PlacedSentence[] {
  const at = home.block.span.start;
  return home.reading.sentences.map(({ start, end }, index) => ({
    start: start + at,
    end: end + at,
    home,
    index,
  }));
}

/** Indexes of the sentences that share a character with a span. */
function* sentencesIn(sentences: readonly PlacedSentence[], span: Span): Generator<number> {
  const first = firstIndex(sentences.length, (index) => sentences[index]!.end > span.start);
  for (let index = first; index < sentences.length && sentences[index]!.start < span.end; index += 1)
    yield index;
}
