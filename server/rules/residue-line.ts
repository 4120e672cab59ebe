import type { AnalysedBlock } from '../analysis/analysis.ts';
import type { ResidueKind } from '../analysis/zones.ts';
import { removeLine } from '../text/edit.ts';
import { type ArticleRule, articleRule, type Fix, type FixKind } from './rule.ts';

/** What a rule on a line left behind by a web page or a wire says of itself. */
export interface ResidueLine {
  readonly id: string;
  readonly summary: string;
  readonly residue: ResidueKind;
  /** Words for the writer; the line's words are given, cut short. */
  readonly message: (line: string) => string;
  /** Whether a line is residue only where another such line stands beside it; never, unless told. */
  readonly needsCompany?: (line: string) => boolean;
  /** The strongest fix it offers; `safe` unless told. */
  readonly fix?: 'safe' | 'suggestion';
  /** Whether this line may go without asking; as `fix` says unless told. */
  readonly fixKind?: (block: AnalysedBlock) => FixKind;
}

/** Makes the rule for one kind of residue: a warning on the whole line, with a fix that deletes it. */
export function residueLineRule({
  id,
  summary,
  residue,
  message,
  fix = 'safe',
  fixKind,
  needsCompany,
}: ResidueLine): ArticleRule {
  return articleRule({
    meta: {
      id,
      summary,
      group: 'residue',
      severity: 'warning',
      fix,
      // The address goes with its line.
      supersedes: ['residue-contact-pii'],
      since: '0.1.0',
      authorities: [],
    },
    options: {},
    *check({ article, blocks }) {
      for (const found of blocks) {
        if (found.zone !== 'residue' || found.residue !== residue) continue;
        const line = found.block.prose.trim();
        if (needsCompany?.(line) === true && !hasCompany(blocks, found)) continue;
        yield {
          span: found.block.span,
          message: message(shorten(found.block.prose)),
          fixes: [
            deleteLine(article.text, found, fixKind?.(found) ?? (holdsLink(found) ? 'suggestion' : fix)),
          ],
        };
      }
    },
  });
}

/** Whether the block above or below is residue too. */
function hasCompany(blocks: readonly AnalysedBlock[], { index }: AnalysedBlock): boolean {
  return blocks[index - 1]?.zone === 'residue' || blocks[index + 1]?.zone === 'residue';
}

/** Whether a Markdown line leads somewhere: a link that somebody set may be meant, and is never deleted without asking. */
function holdsLink({ block }: AnalysedBlock): boolean {
  return block.text.includes('](');
}

/** The fix that deletes a block's line and one blank line beside it. */
export function deleteLine(text: string, { block }: AnalysedBlock, kind: FixKind): Fix {
  return { title: 'Delete this line', kind, edits: [removeLine(text, block.span)] };
}

/** The words of a line on one line, cut after about sixty characters, for quoting in a message. */
export function shorten(line: string): string {
  const words = line.trim().replace(/\s+/g, ' ');
  return words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s+\S*$/u, '')} …`;
}
