import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Span } from '../text/span.ts';

/** Something in a configuration file that cannot be used. */
export interface ConfigurationProblem {
  /** Place in the configuration's text. */
  readonly span: Span;
  readonly message: string;
  /** What to do about it, as a sentence; `undefined` where the message says it. */
  readonly remedy: string | undefined;
}

/** What is wrong with a file of which nothing could be read. */
export function problemAtHead(message: string): ConfigurationProblem {
  return { span: { start: 0, end: 0 }, message, remedy: undefined };
}

/** A configuration text as values and the places they stand at. */
export interface ConfigSource {
  /** `undefined` for a text that holds no value, or is too large or too deep to be read. */
  readonly value: unknown;
  readonly problems: readonly ConfigurationProblem[];
  /** Place of a value, or of the nearest one around it. */
  valueAt(path: readonly PropertyKey[]): Span;
  /** Place of a key of the object at `path`. */
  keyAt(path: readonly PropertyKey[], key: string): Span;
}

/** Units of the largest configuration, and of the largest list of accepted findings. */
export const LARGEST_CONFIGURATION = 1_000_000;

/** Nobody's configuration is deeper, and the parser would recurse. */
const DEEPEST = 32;

const SYNTAX_MESSAGES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is not a value. Texts stand in double quotation marks.',
  InvalidNumberFormat: 'This is not a number.',
  PropertyNameExpected: 'A name in double quotation marks is missing here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing here.',
  CommaExpected: 'A comma is missing here.',
  CloseBraceExpected: 'A closing brace “}” is missing here.',
  CloseBracketExpected: 'A closing bracket “]” is missing here.',
  EndOfFileExpected: 'Nothing may follow the closing brace.',
  UnexpectedEndOfComment: 'This comment does not end.',
  UnexpectedEndOfString: 'The closing quotation mark is missing.',
};

/**
 * Reads JSON with comments and trailing commas. Never throws; linear in the text.
 *
 * @param largest Units of the largest text that is read.
 */
export function readConfigSource(text: string, largest = LARGEST_CONFIGURATION): ConfigSource {
  const refused = whyUnparsed(text, largest);
  if (refused !== undefined) {
    const span = { start: 0, end: Math.min(text.length, 1) };
    const problems = [{ span, message: refused, remedy: undefined }];
    return { value: undefined, problems, valueAt: () => span, keyAt: () => span };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const problems = errors.map(({ error, offset, length }): ConfigurationProblem => {
    // An error at the end of the file has no width; its last character can be shown.
    const start = length === 0 ? Math.max(0, Math.min(offset, text.length - 1)) : offset;
    const message = SYNTAX_MESSAGES[printParseErrorCode(error)] ?? 'This is not JSON.';
    return {
      span: { start, end: Math.max(start, Math.min(text.length, offset + length)) },
      message,
      remedy: undefined,
    };
  });
  const value = root && toValue(root, problems);
  const at = (path: readonly PropertyKey[]): Node | undefined => {
    let node = root;
    for (const part of path) {
      const inner = node && typeof part !== 'symbol' ? findNodeAtLocation(node, [part]) : undefined;
      if (inner === undefined) break;
      node = inner;
    }
    return node;
  };
  return {
    value,
    problems,
    valueAt: (path) => spanOf(at(path)),
    keyAt: (path, key) => {
      const property = at(path)?.children?.find(({ children }) => children?.[0]?.value === key);
      return spanOf(property?.children?.[0] ?? at(path));
    },
  };
}

/** What is told of a text of more units than are read. */
export function tooLarge(largest: number): string {
  return `This file is too large: at most ${largest} characters are read.`;
}

/**
 * Why a text is not even parsed; `undefined` for one that is.
 *
 * @param largest Units of the largest text that is read.
 */
export function whyUnparsed(text: string, largest = LARGEST_CONFIGURATION): string | undefined {
  if (text.length > largest) return tooLarge(largest);
  const scanner = createScanner(text, true);
  let depth = 0;
  // Tokens 1 to 4 are the braces and brackets, 17 is the end; the enumeration exists in the declarations only.
  for (let token = scanner.scan() as number; token !== 17; token = scanner.scan()) {
    if (token === 1 || token === 3) depth++;
    else if (token === 2 || token === 4) depth--;
    if (depth > DEEPEST) return 'This file is nested too deeply to be read.';
  }
  return undefined;
}

/** The value of a node. A key called `__proto__` is a key like any other. */
function toValue(node: Node, problems: ConfigurationProblem[]): unknown {
  if (node.type === 'array') return (node.children ?? []).map((child) => toValue(child, problems));
  if (node.type !== 'object') return node.value;
  const entries = new Map<string, unknown>();
  for (const { children: [key, child] = [] } of node.children ?? []) {
    if (key === undefined || child === undefined) continue;
    const name = String(key.value);
    if (entries.has(name)) {
      const remedy = 'Keep one of the two; the first counts.';
      problems.push({ span: spanOf(key), message: `“${name}” is set twice.`, remedy });
    } else entries.set(name, toValue(child, problems));
  }
  return Object.fromEntries(entries);
}

function spanOf(node: Node | undefined): Span {
  return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
}
