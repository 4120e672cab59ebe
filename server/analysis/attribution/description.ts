import { shift, type Span } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import type { AttributionForm, FoundAttribution } from '../attribution.ts';
import { kindOf, readCue } from './cue-wording.ts';
import type { BlockLinks } from './linking/block-links.ts';
import type { Passage } from './linking/carried-quotations.ts';
import type { Linker } from './linking/linker.ts';
import { QuotedWords } from './linking/quoted-words.ts';
import { trimmedAll } from './linking/sentence-ranges.ts';
import { mediumOf } from './medium.ts';
import type { TokenRange } from './tagged-block.ts';

/**
 * Describes the draft at `index` of a block; `undefined` when it is more probably wrong.
 *
 * @param homes The blocks that are read for who says what.
 * @param order Index of the block among them.
 * @param beyond What the draft's content goes on with in later blocks, in order.
 * Cost: linear in its spans.
 */
export function describe(
  linker: Linker,
  homes: readonly AnalysedBlock[],
  links: BlockLinks,
  order: number,
  index: number,
  beyond: readonly Passage[],
): FoundAttribution | undefined {
  const home = homes[order]!;
  if (links.drafts[index]!.content.length + beyond.length === 0) return undefined;
  const confidence = linker.confidenceIn(links, order, index, beyond);
  if (confidence === undefined) return undefined;
  const { block, drafts } = links;
  const { cue } = drafts[index]!;
  const said = inOrder(trimmedAll(block, drafts[index]!.content));
  const content = placed(home, said);
  const words = new QuotedWords();
  words.addAll(block, said);
  for (const passage of beyond) {
    const rest = trimmedAll(passage.block, [passage.range]);
    content.push(...placed(homes[passage.order]!, rest));
    words.addAll(passage.block, rest);
  }
  if (content.length === 0) return undefined;
  const source = inOrder(trimmedAll(block, drafts[index]!.source));
  const wording = readCue(block, cue);
  const medium = mediumOf(block, cue, source, said);
  const form = formOf(words);
  return {
    source: placed(home, source),
    cue: [place(home, cue)],
    content,
    kind: kindOf(wording, form, wording.kind === undefined && linker.bringsQuotations(block, cue)),
    form,
    cueLemma: wording.lemma,
    medium: medium && place(home, medium),
    confidence,
    block: home.index,
  };
}

/** The same attribution where its block stands now. */
export function moved(found: FoundAttribution, by: number, block: number): FoundAttribution {
  const move = (span: Span): Span => shift(span, by);
  return {
    source: found.source.map(move),
    cue: found.cue.map(move),
    content: found.content.map(move),
    kind: found.kind,
    form: found.form,
    cueLemma: found.cueLemma,
    medium: found.medium && shift(found.medium, by),
    confidence: found.confidence,
    block,
  };
}

function placed(home: AnalysedBlock, ranges: readonly TokenRange[]): Span[] {
  const spans: Span[] = [];
  for (const range of ranges) spans.push(place(home, range));
  return spans;
}

function place({ block, reading: { tokens } }: AnalysedBlock, { from, to }: TokenRange): Span {
  const at = block.span.start;
  return { start: tokens[from]!.start + at, end: tokens[to - 1]!.end + at };
}

function inOrder(ranges: readonly TokenRange[]): readonly TokenRange[] {
  return ranges.length < 2 ? ranges : ranges.toSorted((a, b) => a.from - b.from);
}

/** direct when all is quoted, but for a word around it; indirect when nothing is. */
function formOf({ all, quoted }: QuotedWords): AttributionForm {
  if (quoted === 0) return 'indirect';
  return quoted >= all - 1 ? 'direct' : 'mixed';
}
