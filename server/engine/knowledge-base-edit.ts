import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { HouseCheck, HouseEntry, HouseKind } from '../rules/house-names.ts';
import { whyUnparsed } from './config-source.ts';
import { LARGEST_KNOWLEDGE_BASE, readKnowledgeBase } from './knowledge-base-source.ts';
import { withLastItem } from './last-item.ts';

const EMPTY = `{
  // Whom and what this house writes about, and how it writes them.
  "names": [
  ],
}
`;

/** Columns of the longest entry that is written on one line. */
const WIDTH = 110;

/** A name that somebody adds: what the story tells of it, for the person to complete. */
export interface NewEntry {
  readonly name: string;
  readonly kind: HouseKind;
  readonly aliases: readonly string[];
  readonly titles: readonly string[];
  readonly checked: HouseCheck | undefined;
}

/** The file’s text with an entry more at its end, all else as it was; `undefined` when the text is broken: the writer mends it first. */
export function addEntry(text: string | undefined, entry: NewEntry): string | undefined {
  const before = text === undefined || text.trim() === '' ? EMPTY : text;
  const root = rootOf(before);
  if (root?.type !== 'object') return undefined;
  const names = findNodeAtLocation(root, ['names']);
  if (names === undefined) {
    const after = withLastItem(before, root, '"names": []');
    const added = rootOf(after);
    const list = added && findNodeAtLocation(added, ['names']);
    return list && withLastItem(after, list, written(entry));
  }
  return names.type === 'array' ? withLastItem(before, names, written(entry)) : undefined;
}

/**
 * The file’s text with an entry noted as checked, all else as it was.
 *
 * @returns `undefined` when the text is broken, or the entry is not there any more.
 */
export function noteChecked(
  text: string,
  { name, kind, span }: HouseEntry,
  checked: HouseCheck,
): string | undefined {
  const root = rootOf(text);
  if (root === undefined) return undefined;
  const same = readKnowledgeBase(text).entries.filter((each) => each.name === name && each.kind === kind);
  // Of namesakes the one that stands where it stood.
  const entry = same.length === 1 ? same[0] : same.find((each) => each.span.start === span.start);
  const node = entry && objectAround(root, entry.span.start);
  if (node === undefined) return undefined;
  const there = findNodeAtLocation(node, ['checked']);
  const value = inOneLine(checked);
  if (there === undefined) return withLastItem(text, node, `"checked": ${value}`);
  return text.slice(0, there.offset) + value + text.slice(there.offset + there.length);
}

/** `undefined` for text with a mistake, and for one that is too large or too deep to be read. */
function rootOf(text: string): Node | undefined {
  if (whyUnparsed(text, LARGEST_KNOWLEDGE_BASE) !== undefined) return undefined;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  return errors.length > 0 ? undefined : root;
}

/** The entry in the list of names that holds an offset. */
function objectAround(root: Node, offset: number): Node | undefined {
  return findNodeAtLocation(root, ['names'])?.children?.find(
    (node) => node.type === 'object' && node.offset <= offset && offset < node.offset + node.length,
  );
}

function written({ name, kind, aliases, titles, checked }: NewEntry): string {
  const entry = {
    name,
    kind,
    ...(aliases.length > 0 && { aliases }),
    ...(titles.length > 0 && { roles: titles.map((title) => ({ title })) }),
    ...(checked && { checked }),
  };
  const line = inOneLine(entry);
  if (line.length <= WIDTH) return line;
  const lines = Object.entries(entry).map(
    ([key, value]) => `      ${JSON.stringify(key)}: ${inOneLine(value)},\n`,
  );
  return `{\n${lines.join('')}    }`;
}

/** JSON as people write it: with spaces behind commas and colons. */
function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${inOneLine(inner)}`)
    .join(', ')} }`;
}
