import type { Nodes } from 'mdast';
import type { Span } from './span.ts';

/**
 * What a reader sees of a Markdown block: its text nodes as written, everything else (markup, code, images, link
 * targets, shortcodes, components) replaced by spaces. Of the span's length; line breaks are kept.
 *
 * @param base What to add to the nodes' offsets.
 */
export function proseOf(text: string, span: Span, nodes: readonly Nodes[], base: number): string {
  let out = '';
  let at = span.start;
  const keep = (from: number, to: number): void => {
    const start = Math.max(from, at);
    const end = Math.min(to, span.end);
    if (end <= start) return;
    out += blank(text.slice(at, start)) + text.slice(start, end);
    at = end;
  };
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === 'text') keep(start + base, end + base);
    else if (node.type === 'link' && isBareAddress(text.slice(start + base, end + base))) return;
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return maskLeftovers(out + blank(text.slice(at, span.end)));
}

/** As many spaces; line breaks stay. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** `<https://…>`; an e-mail address stays, it tells a contact line. */
function isBareAddress(source: string): boolean {
  return /^<?https?:/i.test(source);
}

// What other dialects add and CommonMark reads as text. Each pattern stops at the next opening mark: linear.
const LEFTOVERS = [
  /\{\{[^{}]*\}\}/g,
  /\{%[^{}]*%\}/g,
  /\{\/\*[^{}]*\*\/\}/g,
  /\{:[^{}]*\}/g,
  /<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>/g,
  /\[\^[^[\]\s]{1,40}\]:?/g,
  /(?<=^|\n)[ \t]*(?:>[ \t]?)+/g,
  /(?<=^|\n)[ \t]*(?:import|export)\s[^\n]*(?:from\s+['"][^\n]*|=[^\n]*)/g,
];

function maskLeftovers(prose: string): string {
  let masked = prose.replace(/\\([!-/:-@[-`{-~])/g, ' $1');
  for (const pattern of LEFTOVERS) masked = masked.replace(pattern, blank);
  return masked;
}

/** The words of raw HTML, without tags and comments; of equal length. */
export function proseOfHtml(source: string): string {
  let out = '';
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    const comment = source.startsWith('<!--', open);
    const close = source.indexOf(comment ? '-->' : '>', open);
    const end = close < 0 ? source.length : close + (comment ? 3 : 1);
    out += source.slice(at, open) + blank(source.slice(open, end));
    at = end;
  }
  return out + source.slice(at);
}

/** The words of a table, without its frame; of equal length. */
export function proseOfTable(prose: string): string {
  return prose.replace(/(?<=^|\n)[ \t|:-]+(?=\r?\n|\r|$)/g, blank).replaceAll('|', ' ');
}
