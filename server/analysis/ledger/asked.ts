import { contains, shift, type Span } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import { jointNames, type NamedInBlocks } from './joint-names.ts';
import type { LedgerText } from './ledger-text.ts';
import type { OpenRow } from './open-row.ts';

/** Units before “did not respond” that may say who was asked; more is a sentence about something else. */
const LONGEST_ASKED = 80;

/** Rows for those who were asked and did not answer: the name nearest before the words that say so, or else behind them. */
export function addAsked(
  rows: Map<string, OpenRow>,
  asking: readonly AnalysedBlock[],
  named: NamedInBlocks,
  text: LedgerText,
): void {
  for (const { index, block, reading } of asking) {
    for (const request of reading.names.commentRequests) {
      const at = block.span.start;
      const sentence = shift(request.sentence, at);
      const inside = named.in(index).filter(({ span }) => contains(sentence, span));
      const found =
        inside.find(({ span }) => span.end <= request.start + at) ??
        inside.find(({ span }) => span.start >= request.end + at);
      if (found !== undefined) {
        const source = { start: found.span.start, end: Math.max(found.span.end, request.start + at) };
        const together = jointNames(source, inside, text.of(source));
        for (const one of together.length > 0 ? together : [found])
          if (!rows.has(one.entity.id))
            rows.set(one.entity.id, askedRow(one.entity.name, one.span, one.entity.id));
        continue;
      }
      const end = request.start + at;
      const span = { start: Math.max(sentence.start, end - LONGEST_ASKED), end };
      const name = text.of(span).replace(/\s+/g, ' ').trim();
      const key = `asked ${name.toLowerCase()}`;
      if (
        /\p{L}{3}/u.test(name) &&
        name.length <= 80 &&
        !/^s?he$|^they$|\b(?:said|says|told|and|but)\b/i.test(name) &&
        !rows.has(key)
      )
        rows.set(
          key,
          askedRow(name, { start: span.start, end: span.start + text.of(span).trimEnd().length }, undefined),
        );
    }
  }
}

function askedRow(name: string, span: Span, entity: string | undefined): OpenRow {
  return { name, standing: 'asked', entity, span, attributions: [], citing: undefined };
}
