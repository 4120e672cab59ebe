import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Article, Block, BlockForm, FrontMatter, ParseProblem } from './article.ts';
import { readFrontMatter } from './front-matter.ts';
import { isSpace, linesOf, trimSpan } from './lines.ts';
import { markdownRefusal } from './markdown-guard.ts';
import { blank, proseOf, proseOfHtml, proseOfTable } from './markdown-prose.ts';
import { plainBlocks } from './parse-plain.ts';
import type { Span } from './span.ts';

/**
 * Parses Markdown (CommonMark, front matter, pipe tables, shortcodes and components masked). A text that would cost
 * the parser more than linear time is read as plain text, with a problem that says why. Never throws.
 */
export function parseMarkdown(text: string): Article {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const front = findFrontMatter(text, start);
  const blocks: Block[] = [];
  const problems: ParseProblem[] = [];
  let frontMatter: FrontMatter | undefined;
  if (front !== undefined) {
    const source = text.slice(front.span.start, front.span.end);
    blocks.push({ form: 'front-matter', level: 0, span: front.span, text: source, prose: blank(source) });
    const content = text.slice(front.content.start, front.content.end);
    const read = readFrontMatter(content, front.content.start, front.span, front.syntax);
    frontMatter = read.frontMatter;
    problems.push(...read.problems);
  }
  const base = front?.span.end ?? start;
  const refusal = markdownRefusal(text, base);
  const tree = refusal === undefined ? treeOf(text.slice(base)) : undefined;
  if (tree === undefined) {
    const message = refusal ?? 'The Markdown of this text could not be read; it is read as plain text.';
    problems.push({ span: { start: base, end: base }, message });
    for (const block of plainBlocks(text, base)) blocks.push(block);
  } else {
    for (const node of tree) addBlocks(text, base, node, undefined, blocks);
  }
  return { text, format: 'markdown', blocks, frontMatter, problems };
}

/** The parser is not ours: text can never be wrong, so its failure is told, not thrown. */
function treeOf(body: string): RootContent[] | undefined {
  try {
    return fromMarkdown(body).children;
  } catch {
    return undefined;
  }
}

interface FrontMatterPlace {
  readonly syntax: 'yaml' | 'toml';
  /** With its fences, without the line break behind them. */
  readonly span: Span;
  /** Between the fences. */
  readonly content: Span;
}

/** Front matter stands between two lines of `---` (or `+++`), the first of them the first of the text. */
function findFrontMatter(text: string, start: number): FrontMatterPlace | undefined {
  const fence = /^(?:---|\+\+\+)(?=[ \t]*[\r\n])/.exec(text.slice(start, start + 200))?.[0];
  if (fence === undefined) return undefined;
  let content: number | undefined;
  for (const line of linesOf(text, start)) {
    if (content === undefined) content = line.next;
    else if (text.startsWith(fence, line.start) && text.slice(line.start, line.end).trimEnd() === fence) {
      const end = line.start + fence.length;
      const syntax = fence === '---' ? 'yaml' : 'toml';
      return { syntax, span: { start, end }, content: { start: content, end: line.start } };
    }
  }
  return undefined;
}

/** Adds the blocks of a node; those inside a list or a quotation carry its form. */
function addBlocks(
  text: string,
  base: number,
  node: RootContent,
  inside: BlockForm | undefined,
  blocks: Block[],
): void {
  switch (node.type) {
    case 'list':
    case 'listItem':
    case 'blockquote': {
      const form = node.type === 'blockquote' ? 'block-quote' : (inside ?? 'list-item');
      const before = blocks.length;
      for (const child of node.children) addBlocks(text, base, child, form, blocks);
      // An empty item, or a quotation of nothing, still shows its mark.
      if (blocks.length === before && node.type !== 'list') addBlock(text, base, node, form, [], blocks);
      break;
    }
    case 'heading':
      addBlock(
        text,
        base,
        node,
        inside ?? 'heading',
        node.children,
        blocks,
        inside === undefined ? node.depth : 0,
      );
      break;
    case 'code':
      addBlock(text, base, node, 'code', [], blocks);
      break;
    case 'thematicBreak':
      addBlock(text, base, node, 'thematic-break', [], blocks);
      break;
    case 'html':
    case 'definition':
      addBlock(text, base, node, 'html', [], blocks);
      break;
    case 'paragraph':
      addBlock(
        text,
        base,
        node,
        inside ?? (isTable(text, spanOf(node, base)) ? 'table' : 'paragraph'),
        node.children,
        blocks,
      );
      break;
    default:
      addBlock(text, base, node, inside ?? 'paragraph', [node], blocks);
  }
}

function addBlock(
  text: string,
  base: number,
  node: RootContent,
  form: BlockForm,
  children: readonly Nodes[],
  blocks: Block[],
  level = 0,
): void {
  const own = spanOf(node, base);
  // The list or quotation marks in front of a block belong to it.
  const span = trimSpan(text, {
    start: leadStart(text, own.start, blocks.at(-1)?.span.end ?? base),
    end: own.end,
  });
  if (span.end <= span.start) return;
  const words = text.slice(span.start, span.end);
  let prose = proseOf(text, span, children, base);
  if (node.type === 'html') prose = proseOfHtml(words);
  if (form === 'table') prose = proseOfTable(prose);
  blocks.push({ form, level, span, text: words, prose });
}

/** Back to the first character of the line, but not into the block before. */
function leadStart(text: string, start: number, floor: number): number {
  let at = start;
  let lead = start;
  while (at > floor && text.charAt(at - 1) !== '\n' && text.charAt(at - 1) !== '\r') {
    at--;
    if (!isSpace(text.charCodeAt(at))) lead = at;
  }
  return lead;
}

/** A pipe table: every line has a bar, the second is its rule. */
function isTable(text: string, span: Span): boolean {
  const lines = text.slice(span.start, span.end).split(/\r\n|\r|\n/);
  return (
    lines.length >= 2 && /^[ \t|:-]*-[ \t|:-]*$/.test(lines[1]!) && lines.every((line) => line.includes('|'))
  );
}

function spanOf(node: RootContent, base: number): Span {
  return { start: (node.position?.start.offset ?? 0) + base, end: (node.position?.end.offset ?? 0) + base };
}
