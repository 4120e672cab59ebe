import type { TextEdit } from './edit.ts';
import { lengthOf, type Span } from './span.ts';

/** A part of an edited text: words of the text it was made from, or new words. */
type Piece = Span | string;

/**
 * Makes one round of edits of two, where the second counts in the text that the first leaves.
 *
 * @param length Of the text that the first round counts in.
 * @param first By place and disjoint, as `settleEdits` gives them; `second` likewise.
 * @returns By place and disjoint; they count in the text of the first round. Linear.
 */
export function composeEdits(
  length: number,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): TextEdit[] {
  return toEdits(length, [...edited(piecesOf(length, first), second)]);
}

/** An edited text as what was kept of the old one and what is new. */
function* piecesOf(length: number, edits: readonly TextEdit[]): Generator<Piece> {
  let at = 0;
  for (const { span, text } of edits) {
    yield { start: at, end: span.start };
    yield text;
    at = span.end;
  }
  yield { start: at, end: length };
}

/** The pieces with edits made that count in their joined text. */
function* edited(pieces: Iterable<Piece>, edits: readonly TextEdit[]): Generator<Piece> {
  let next = 0;
  // Where the piece at hand starts and ends in the joined text.
  let start = 0;
  for (const piece of pieces) {
    const end = start + sizeOf(piece);
    let at = start;
    for (; next < edits.length && edits[next]!.span.start < end; next++) {
      const { span, text } = edits[next]!;
      if (span.start >= start) {
        yield part(piece, at - start, span.start - start);
        yield text;
      }
      at = Math.min(span.end, end);
      // The rest of what is replaced lies in the pieces behind.
      if (span.end > end) break;
    }
    yield part(piece, at - start, end - start);
    start = end;
  }
  // Insertions at the very end of the text belong to no piece.
  for (; next < edits.length; next++) if (edits[next]!.span.start >= start) yield edits[next]!.text;
}

function sizeOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : lengthOf(piece);
}

function part(piece: Piece, from: number, to: number): Piece {
  if (typeof piece === 'string') return piece.slice(from, to);
  return { start: piece.start + from, end: piece.start + to };
}

/** What was done to the old text between the pieces that were kept of it. */
function toEdits(length: number, pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let text = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') text += piece;
    else if (lengthOf(piece) > 0 || piece.start === length) {
      if (piece.start > at || text !== '') edits.push({ span: { start: at, end: piece.start }, text });
      at = piece.end;
      text = '';
    }
  }
  return edits;
}
