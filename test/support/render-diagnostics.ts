import type { Diagnostic } from '../../server/engine/diagnostic.ts';

/**
 * Renders diagnostics for reading: every line of the text that has one, with carets under the span (cut at the end of
 * its first line), the rule, severity, message, related places and fixes with their edits.
 */
export function renderDiagnostics(text: string, diagnostics: readonly Diagnostic[]): string {
  const out: string[] = [];
  let shown = -1;
  for (const diagnostic of diagnostics) {
    const line = lineAt(text, diagnostic.span.start);
    if (line.number !== shown) out.push(`${line.number}: ${line.text}`);
    shown = line.number;
    out.push(...renderDiagnostic(text, diagnostic, line));
  }
  return out.length === 0 ? 'nothing found\n' : `${out.join('\n')}\n`;
}

interface Line {
  /** 1-based. */
  readonly number: number;
  readonly start: number;
  readonly text: string;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  return { number: text.slice(0, start).split('\n').length, start, text: line };
}

function renderDiagnostic(text: string, diagnostic: Diagnostic, line: Line): string[] {
  const { rule, severity, span, message, related, fixes } = diagnostic;
  const margin = ' '.repeat(`${line.number}: `.length);
  const from = span.start - line.start;
  const to = Math.max(from + 1, Math.min(span.end - line.start, line.text.length));
  return [
    `${margin}${' '.repeat(from)}${'^'.repeat(to - from)} ${severity} ${rule}`,
    `${margin}  ${message}`,
    ...related.map(
      (place) => `${margin}  see ${placeName(text, place.span.start, place.path)}: ${place.message}`,
    ),
    ...fixes.map(({ title, kind, edits }) => {
      const shown = edits.map((edit) => {
        const old = text.slice(edit.span.start, edit.span.end);
        return `${JSON.stringify(old)} → ${JSON.stringify(edit.text)}`;
      });
      return `${margin}  ${kind}: ${title}${shown.length > 0 ? `  [${shown.join('; ')}]` : ''}`;
    }),
  ];
}

function placeName(text: string, offset: number, path: string | undefined): string {
  return path ?? `line ${lineAt(text, offset).number}`;
}
