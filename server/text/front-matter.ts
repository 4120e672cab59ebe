import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { FrontMatter, FrontMatterField, ParseProblem } from './article.ts';
import { linesOf, trimSpan } from './lines.ts';
import type { Span } from './span.ts';

const LARGEST = 64 * 1024;
const DEEPEST = 64;

/** House keys and the names other systems give them; the first name of a line is the folded one and wins. */
const KEYS: readonly (readonly string[])[] = [
  ['headline', 'title', 'hed', 'head', 'heading'],
  ['byline', 'author', 'authors', 'by', 'writer', 'reporter', 'creator'],
  ['dek', 'subhed', 'subhead', 'subtitle', 'subheadline', 'deck', 'standfirst'],
  [
    'date',
    'published',
    'pubdate',
    'publishdate',
    'publishedat',
    'datepublished',
    'publicationdate',
    'publishedon',
  ],
  ['updated', 'lastmod', 'modified', 'datemodified', 'updatedat', 'lastmodified'],
  ['tags', 'tag', 'keywords'],
  ['category', 'categories'],
];
const FOLDED: ReadonlyMap<string, string> = new Map(
  KEYS.flatMap((names) => names.map((name) => [name, names[0]!] as const)),
);

/**
 * Reads front matter. `block` is its place with its fences, `start` where its content begins. What cannot be read
 * (larger than 64 KB, nested deeper than 64, not YAML) is told in `problems`, with the fields read so far.
 */
export function readFrontMatter(
  content: string,
  start: number,
  block: Span,
  syntax: 'yaml' | 'toml',
): { frontMatter: FrontMatter; problems: ParseProblem[] } {
  const fields = new Map<string, FrontMatterField>();
  const problems: ParseProblem[] = [];
  const add = (key: string, value: string, { start: from, end }: Span): void => {
    const own = key.trim().toLowerCase();
    const name = FOLDED.get(own.replace(/[\s_-]/g, '')) ?? own;
    if (value === '' || (fields.has(name) && own !== name)) return;
    fields.set(name, { value, span: { start: start + from, end: start + end } });
  };
  const refusal = refusalOf(content);
  if (refusal !== undefined) problems.push({ span: block, message: refusal });
  else if (syntax === 'toml') readToml(content, add);
  else
    readYaml(content, add, (at, message) =>
      problems.push({ span: { start: start + at, end: start + at }, message }),
    );
  return { frontMatter: { span: block, fields }, problems };
}

/** Why front matter is left unread; the YAML parser would run out of stack on nesting that no story needs. */
function refusalOf(content: string): string | undefined {
  if (content.length > LARGEST)
    return 'The front matter is larger than 64 KB and was not read. Move what is not about the story elsewhere.';
  return depthOf(content) > DEEPEST
    ? 'The front matter is nested more than 64 levels deep and was not read.'
    : undefined;
}

/** An upper bound of the nesting: brackets opened and not closed, sequences in sequences, growing indents. */
function depthOf(content: string): number {
  let deepest = 0;
  let brackets = 0;
  const indents: number[] = [];
  for (const { start, end } of linesOf(content)) {
    const lead = /^[\s?-]*/.exec(content.slice(start, end))![0];
    while (indents.length > 0 && indents.at(-1)! >= lead.length) indents.pop();
    indents.push(lead.length);
    const markers = lead.replace(/\s/g, '').length;
    for (let at = start; at < end; at++) {
      const character = content.charAt(at);
      if (character === '[' || character === '{') deepest = Math.max(deepest, ++brackets);
      else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
    }
    deepest = Math.max(deepest, indents.length + markers);
  }
  return deepest;
}

type Add = (key: string, value: string, span: Span) => void;

function readYaml(content: string, add: Add, report: (at: number, message: string) => void): void {
  // Failsafe: every value is the text that stands there, no dates, numbers or tags; aliases are never expanded.
  const document = parseDocument(content, {
    schema: 'failsafe',
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const error = document.errors[0];
  if (error !== undefined) {
    report(
      Math.min(error.pos[0], content.length),
      `The front matter is no valid YAML: ${error.message.split('\n')[0]!.replace(/ at line.*$/, '')}.`,
    );
  }
  if (!isMap(document.contents)) return;
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const texts = scalarsOf(value).filter((scalar) => textOfScalar(scalar) !== '');
    if (texts.length === 0) continue;
    const first = spanOfScalar(content, texts[0]!);
    const last = spanOfScalar(content, texts.at(-1)!);
    add(String(key.value), texts.map(textOfScalar).join(', '), { start: first.start, end: last.end });
  }
}

/** A value's own text, or that of a list's entries: texts, or maps that hold a `name`. */
function scalarsOf(value: unknown): Scalar[] {
  if (isScalar(value)) return [value];
  if (!isSeq(value)) return [];
  return value.items.flatMap((item) => {
    if (isScalar(item)) return [item];
    const name = isMap(item)
      ? item.items.find((pair) => isScalar(pair.key) && pair.key.value === 'name')?.value
      : undefined;
    return isScalar(name) ? [name] : [];
  });
}

function textOfScalar({ value }: Scalar): string {
  return typeof value === 'string' ? value.trim() : '';
}

function spanOfScalar(content: string, scalar: Scalar): Span {
  const [start, end] = scalar.range ?? [0, 0];
  if (scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE')
    return { start: start + 1, end: Math.max(start + 1, end - 1) };
  if (scalar.type !== 'BLOCK_FOLDED' && scalar.type !== 'BLOCK_LITERAL')
    return trimSpan(content, { start, end });
  const header = content.slice(start, end).search(/[\r\n]/);
  return trimSpan(content, { start: header < 0 ? start : start + header, end });
}

const TOML_PAIR = /^\s*["']?([\w-]{1,60})["']?\s*=\s*(?:"([^"\\]*)"|'([^']*)'|([^\s"'[{#][^#]*))/;

/** Top-level `key = value` pairs; tables, arrays and escapes are left alone. */
function readToml(content: string, add: Add): void {
  for (const { start: lineStart, end: lineEnd } of linesOf(content)) {
    const line = content.slice(lineStart, lineEnd);
    if (/^\s*\[/.test(line)) return;
    const pair = TOML_PAIR.exec(line);
    if (pair === null) continue;
    const value = (pair[2] ?? pair[3] ?? pair[4] ?? '').trim();
    const start = lineStart + line.indexOf(value, line.indexOf('='));
    add(pair[1]!, value, { start, end: start + value.length });
  }
}
