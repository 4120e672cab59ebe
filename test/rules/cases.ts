import { fromMarkdown } from 'mdast-util-from-markdown';
import { STORY_TYPES, type StoryType } from '../../server/analysis/zones.ts';
import type { OptionValue } from '../../server/rules/rule.ts';
import { compareSpans, type Span } from '../../server/text/span.ts';
import type { Format } from '../../server/text/article.ts';

/** A finding that a case expects: the caret line's words on the line above it. */
export interface Mark extends Span {
  readonly rule: string;
  /** What stands after the rule's id and a colon: the whole message. */
  readonly message: string | undefined;
}

/** Another story of the workspace. */
export interface OtherFile {
  readonly path: string;
  readonly text: string;
}

/** One article of a case file or a rule page, with what is expected of it. */
export interface RuleCase {
  /** The last heading above it. */
  readonly title: string;
  /** 1-based line of its fence in the file. */
  readonly line: number;
  readonly format: Format;
  readonly storyType: StoryType;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly others: readonly OtherFile[];
  /** The file of the house’s names; `undefined` where it has none. */
  readonly names: string | undefined;
  /** The text after fixes of this kind, where the case shows it. */
  readonly fixed: { readonly kind: 'safe' | 'suggestion'; readonly text: string } | undefined;
}

/** A caret line: where it points, at which rule, and the message, when it is given. */
const CARET_LINE = /^(?<indent>\s*)(?<carets>\^+)\s+(?<rule>[a-z][a-z0-9-]*)(?:: (?<message>.+))?$/u;

/**
 * Reads the cases of a Markdown file. A fence ```` ```article ```` starts one; words behind it change how it is read:
 * `markdown`, `escapes` (`\u{200B}` stands for the character), `crlf`, `no-final-newline`, `opinion` or another story
 * type (`news` otherwise: an example is too short to guess from). Fences ```` ```options ````
 * (JSON), ```` ```names ```` (the file of the house’s names) and ```` ```other-file PATH ```` before it, and ```` ```fixed ```` or ```` ```fixed suggestion ```` after it, belong to it.
 */
export function readCases(markdown: string): RuleCase[] {
  const cases: RuleCase[] = [];
  let title = '';
  let options: Record<string, OptionValue> = {};
  let others: OtherFile[] = [];
  let names: string | undefined;
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === 'heading') {
      title = markdown.slice(node.position!.start.offset, node.position!.end.offset).replace(/^#+\s*/, '');
    }
    if (node.type !== 'code') continue;
    const words = (node.meta ?? '').split(/\s+/);
    if (node.lang === 'options') options = JSON.parse(node.value);
    if (node.lang === 'names') names = node.value;
    if (node.lang === 'other-file') others.push({ path: words[0]!, text: `${node.value}\n` });
    if (node.lang === 'article') {
      cases.push({
        title,
        line: node.position!.start.line,
        storyType: STORY_TYPES.find((type) => words.includes(type)) ?? 'news',
        format: words.includes('markdown') ? 'markdown' : 'plain',
        ...readArticle(node.value, words),
        options,
        others,
        names,
        fixed: undefined,
      });
      options = {};
      others = [];
      names = undefined;
    }
    if (node.lang === 'fixed') {
      const owner = cases.pop();
      if (owner === undefined) throw new Error(`line ${node.position!.start.line}: fixed what?`);
      const kind = words.includes('suggestion') ? 'suggestion' : 'safe';
      cases.push({ ...owner, fixed: { kind, text: readArticle(node.value, words).text } });
    }
  }
  return cases;
}

/** Parts the article from its caret lines. */
function readArticle(value: string, words: readonly string[]): { text: string; marks: Mark[] } {
  const lineBreak = words.includes('crlf') ? '\r\n' : '\n';
  const lines: string[] = [];
  const marks: Mark[] = [];
  let lineStart = 0;
  let columns: readonly number[] = [];
  for (const line of value.split('\n')) {
    const groups = CARET_LINE.exec(line)?.groups;
    if (groups !== undefined && lines.length > 0) {
      const from = groups['indent']!.length;
      const to = from + groups['carets']!.length;
      marks.push({
        start: lineStart + (columns[from] ?? columns.at(-1)!),
        end: lineStart + (columns[to] ?? columns.at(-1)!),
        rule: groups['rule']!,
        message: groups['message'],
      });
      continue;
    }
    lineStart = lines.reduce((sum, { length }) => sum + length + lineBreak.length, 0);
    const read = words.includes('escapes') ? unescape(line) : { text: line, columns: columnsOf(line) };
    lines.push(read.text);
    columns = read.columns;
  }
  const text = lines.join(lineBreak);
  return {
    text: words.includes('no-final-newline') || text === '' ? text : text + lineBreak,
    marks: marks.toSorted(compareSpans),
  };
}

function columnsOf(line: string): number[] {
  return Array.from({ length: line.length + 1 }, (_, column) => column);
}

/** The line with `\u{…}` replaced by its character, and for each written column the column it has become. */
function unescape(line: string): { text: string; columns: number[] } {
  let text = '';
  const columns: number[] = [];
  for (const part of line.split(/(\\u\{[0-9A-Fa-f]+\})/u)) {
    const code = /^\\u\{([0-9A-Fa-f]+)\}$/u.exec(part)?.[1];
    for (let i = 0; i < part.length; i++) columns.push(text.length + (code === undefined ? i : 0));
    text += code === undefined ? part : String.fromCodePoint(Number.parseInt(code, 16));
  }
  columns.push(text.length);
  return { text, columns };
}
