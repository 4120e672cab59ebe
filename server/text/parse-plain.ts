import type { Article, Block } from './article.ts';
import { carriesOn, type ComparedLine, findWrapping } from './line-joins.ts';
import { linesOf, trimSpan } from './lines.ts';
import type { Span } from './span.ts';

/**
 * Parses plain text: paragraphs stand between blank lines, hard-wrapped lines are one block, lines that each hold a
 * paragraph (or a headline, a byline, a date) are a block each. Linear; never throws.
 */
export function parsePlain(text: string): Article {
  return { text, format: 'plain', blocks: plainBlocks(text), frontMatter: undefined, problems: [] };
}

/** The blocks of a plain text from an offset on. */
export function plainBlocks(text: string, from = 0): Block[] {
  const groups = groupLines(text, from);
  const compared = groups.map((group) => group.map((line) => compare(text, line)));
  const wrapping = findWrapping(compared);
  const blocks: Block[] = [];
  for (const [g, group] of groups.entries()) {
    const lines = compared[g]!;
    let first = 0;
    for (let i = 1; i <= group.length; i++) {
      if (i < group.length && carriesOn(lines[i - 1]!, lines[i]!, wrapping)) continue;
      const span = trimSpan(text, { start: group[first]!.start, end: group[i - 1]!.end });
      const words = text.slice(span.start, span.end);
      blocks.push({ form: 'paragraph', level: 0, span, text: words, prose: words });
      first = i;
    }
  }
  return blocks;
}

/** The lines that hold anything, in groups that blank lines part. */
function groupLines(text: string, from: number): Span[][] {
  const groups: Span[][] = [];
  let group: Span[] = [];
  for (const { span } of linesOf(text, from)) {
    if (!isBlank(text, span)) group.push(span);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function isBlank(text: string, line: Span): boolean {
  const { start, end } = trimSpan(text, line);
  return start === end;
}

function compare(text: string, line: Span): ComparedLine {
  const { start, end } = trimSpan(text, line);
  return { words: text.slice(start, end), indent: start - line.start };
}
