import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { AnalysedBlock } from '../../analysis/analysis.ts';
import type { Zone } from '../../analysis/zones.ts';
import type { Span } from '../../text/span.ts';
import { toLspRange } from '../convert.ts';
import type { ReviewedStory } from '../session.ts';

/** What is no part of the story's text: folded away together wherever it stands together. */
const FURNITURE: ReadonlySet<Zone> = new Set(['residue', 'credit', 'contact', 'copyright']);

/** Front matter, runs of residue and credits, and the sections under subheads; in order of their first line. */
export function foldingRanges(story: ReviewedStory): FoldingRange[] {
  const { article, analysis } = story.review;
  const front = article.frontMatter;
  return [
    ...(front === undefined ? [] : [fold(story, front.span, FoldingRangeKind.Imports)]),
    ...furniture(analysis.blocks).map((span) => fold(story, span, FoldingRangeKind.Comment)),
    ...sections(analysis.blocks).map((span) => fold(story, span, FoldingRangeKind.Region)),
  ]
    .filter(({ startLine, endLine }) => endLine > startLine)
    .toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function fold({ document }: ReviewedStory, span: Span, kind: FoldingRangeKind): FoldingRange {
  const { start, end } = toLspRange(document, span);
  return { startLine: start.line, endLine: end.line, kind };
}

function furniture(blocks: readonly AnalysedBlock[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  let open = false;
  for (const { zone, block } of blocks) {
    if (!FURNITURE.has(zone)) open = false;
    else if (open) runs.at(-1)!.end = block.span.end;
    else {
      runs.push({ ...block.span });
      open = true;
    }
  }
  return runs;
}

/** From each subhead to the last block before the next of its level or above. */
function sections(blocks: readonly AnalysedBlock[]): Span[] {
  return blocks.flatMap(({ zone, block }, i) => {
    if (zone !== 'subhead') return [];
    const next = blocks.findIndex(
      (other, j) => j > i && other.zone === 'subhead' && other.block.level <= block.level,
    );
    const last = blocks[(next < 0 ? blocks.length : next) - 1]!;
    return [{ start: block.span.start, end: last.block.span.end }];
  });
}
