import { createScanner, type Node } from 'jsonc-parser';

/**
 * Adds an item at the end of a list, or a property at the end of an object, and changes no other letter: comments, line
 * breaks and commas at the end stay as they are.
 *
 * @param node The list or object, parsed of this text without errors.
 * @param written The item as it is to stand there, without indentation and comma.
 */
export function withLastItem(text: string, node: Node, written: string): string {
  const close = node.offset + node.length - 1;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const item = written.replaceAll('\n', eol);
  const lineStart = text.lastIndexOf('\n', close - 1) + 1;
  const outer = text.slice(lineStart, close);
  const closesALine = lineStart > node.offset && outer.trim() === '';
  const last = node.children?.at(-1);
  if (last === undefined) {
    const indent = `${closesALine ? outer : indentAt(text, node.offset)}  `;
    return closesALine
      ? insert(text, lineStart, `${indent}${item}${eol}`)
      : insert(text, close, `${eol}${indent}${item}${eol}${indent.slice(0, -2)}`);
  }
  const end = last.offset + last.length;
  const comma = commaBehind(text, end, close);
  if (!closesALine) return insert(text, comma ?? end, comma === undefined ? `, ${item}` : ` ${item},`);
  const added = insert(
    text,
    lineStart,
    `${indentAt(text, last.offset)}${item}${comma === undefined ? '' : ','}${eol}`,
  );
  return comma === undefined ? insert(added, end, ',') : added;
}

/** Offset behind the comma that follows an item; `undefined` when there is none before the end. */
function commaBehind(text: string, from: number, end: number): number | undefined {
  const scanner = createScanner(text.slice(from, end), true);
  // Token 5 is a comma, 17 the end; the enumeration exists in the declarations only.
  for (let token = scanner.scan() as number; token !== 17; token = scanner.scan()) {
    if (token === 5) return from + scanner.getTokenOffset() + 1;
  }
  return undefined;
}

/** The white space that opens the line of an offset. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

function insert(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}
