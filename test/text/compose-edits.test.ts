import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { composeEdits } from '../../server/text/compose-edits.ts';
import { applyEdits, settleEdits, type TextEdit } from '../../server/text/edit.ts';

function edit(start: number, end: number, text: string): TextEdit {
  return { span: { start, end }, text };
}

describe('edits made one after the other', () => {
  it('become one round that counts in the first text', () => {
    // “one two three” → “one 2 three” → “one 2 3”
    assert.deepEqual(composeEdits(13, [edit(4, 7, '2')], [edit(6, 11, '3')]), [
      edit(4, 7, '2'),
      edit(8, 13, '3'),
    ]);
  });

  it('are one where the second changes what the first put in', () => {
    // “one two” → “one twenty two” → “one forty two”
    assert.deepEqual(composeEdits(7, [edit(4, 4, 'twenty ')], [edit(4, 10, 'forty')]), [
      edit(4, 4, 'forty '),
    ]);
  });

  it('may put words at both ends', () => {
    assert.deepEqual(composeEdits(3, [edit(0, 0, 'a ')], [edit(5, 5, '\n')]), [
      edit(0, 0, 'a '),
      edit(3, 3, '\n'),
    ]);
    assert.deepEqual(composeEdits(0, [], [edit(0, 0, 'x')]), [edit(0, 0, 'x')]);
  });

  it('leave the text that both rounds leave', () => {
    const edits = fc.array(fc.tuple(fc.nat(24), fc.nat(6), fc.string({ maxLength: 4 })), { maxLength: 5 });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), edits, edits, (text, one, two) => {
        const [first, between] = round(text, one);
        const [second, after] = round(between, two);
        const composed = composeEdits(text.length, first, second);
        assert.equal(applyEdits(text, composed).text, after);
        assert.deepEqual(settleEdits(text, composed).skipped, []);
        for (const [i, { span }] of composed.entries()) {
          assert.ok(span.end >= span.start && span.start >= (composed[i - 1]?.span.end ?? 0));
        }
      }),
      { numRuns: 2000 },
    );
  });

  function round(text: string, drawn: readonly (readonly [number, number, string])[]): [TextEdit[], string] {
    const wanted = drawn.map(([start, length, words]) => edit(start, start + length, words));
    const { edits } = settleEdits(text, wanted);
    return [edits, applyEdits(text, edits).text];
  }
});
