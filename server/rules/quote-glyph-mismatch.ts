import { blockRule } from './rule.ts';

export const quoteGlyphMismatch = blockRule({
  meta: {
    id: 'quote-glyph-mismatch',
    summary:
      'A quotation opens with one kind of mark and closes with another, or a curly mark is turned the wrong way.',
    group: 'attribution',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    authorities: ['AP', 'The Guardian'],
  },
  options: {},
  zones: ['headline', 'dek', 'paragraph', 'list-item', 'pull-quote', 'caption'],
  *check({ reading }) {
    for (const { outer, inner, problem } of reading.quotations) {
      if (problem !== 'mixed-glyphs' && problem !== 'reversed-glyph') continue;
      const opening = { start: outer.start, end: inner.start };
      const closing = { start: inner.end, end: outer.end };
      const written = [opening, closing].map(({ start, end }) => reading.text.slice(start, end));
      const wanted = /['‘’`]/u.test(written[0]!) && written[0]!.length === 1 ? ['‘', '’'] : ['“', '”'];
      const edits = [opening, closing]
        .map((span, i) => ({ span, text: wanted[i]! }))
        .filter(({ text }, i) => text !== written[i]);
      if (edits.length === 0) continue;
      yield {
        span: outer,
        message:
          problem === 'reversed-glyph'
            ? `A quotation mark is turned the wrong way: this quotation opens with ${written[0]} and closes with ${written[1]}.`
            : `This quotation opens with ${written[0]} and closes with ${written[1]}. Use a pair of one kind.`,
        fixes: [{ title: `Set ${wanted[0]} and ${wanted[1]}`, kind: 'safe', edits }],
      };
    }
  },
});
