import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type FoundAttribution, findAttributions } from '../../server/analysis/attribution.ts';
import { readBlock } from '../../server/analysis/block-reading.ts';
import type { Span } from '../../server/text/span.ts';
import { LANGUAGE } from '../support/language.ts';

/** The attributions of a text that is one paragraph. */
function attributionsIn(text: string): FoundAttribution[] {
  const span = { start: 0, end: text.length };
  const block = { form: 'paragraph', level: 0, span, text, prose: text } as const;
  const reading = readBlock(text, text, LANGUAGE);
  return findAttributions([{ index: 0, block, zone: 'paragraph', residue: undefined, reading }], LANGUAGE);
}

/** Writes the attributions into the text: {source} <cue> [content]. */
function mark(text: string): string {
  const marks: [number, number, string][] = [];
  const put = (spans: readonly Span[], open: string, close: string): void => {
    for (const { start, end } of spans) marks.push([start, 1, open], [end, 0, close]);
  };
  for (const { source, cue, content } of attributionsIn(text)) {
    put(source, '{', '}');
    put(cue, '<', '>');
    put(content, '[', ']');
  }
  let out = '';
  let at = 0;
  // Attributions that share a source mark it once.
  const once = [...new Map(marks.map((each) => [each.join(), each])).values()];
  for (const [place, , sign] of once.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    out += text.slice(at, place) + sign;
    at = place;
  }
  return out + text.slice(at);
}

/** The attributions of the marked text are exactly those that it marks. */
function reads(marked: string): void {
  assert.equal(mark(marked.replaceAll(/[{}<>[\]]/g, '')), marked);
}

function only(text: string): FoundAttribution {
  const found = attributionsIn(text);
  assert.equal(found.length, 1, mark(text));
  return found[0]!;
}

function cases(name: string, texts: readonly string[]): void {
  describe(name, () => {
    for (const text of texts) it(text, () => reads(text));
  });
}

cases('who hears it is neither source nor content', [
  '{Finch} <told> the harbor board [that the pumps had failed twice].',
  '{Finch} <told> members of the council [that the pumps had failed twice].',
  '{Finch} <told> residents at the hearing [that the pumps had failed twice].',
  '{Finch} <told> the Calder Courier [she would not run again].',
  '{Finch} <told> [the story that everyone in Calder knows].',
]);

cases('a source before its verb', [
  '{Orla Finch} <said> [the bridge would reopen in May].',
  '{The mayor} <has repeatedly said> [that the bridge is safe].',
  '{A spokesman for the harbor board} <declined> [to give a date].',
  '{Finch, the board’s chairwoman}, <said> [the pumps had failed twice].',
  '{Dario Pell, 42, of Marrow Bay}, <said> [the water rose within minutes].',
  'On Tuesday {the county} <announced> [a second round of buyouts].',
  '{She} <asked> [whether the pumps had been tested].',
  '{They} <vowed> [to appeal].',
  '{The residents who lost their homes} <said> [nobody had warned them].',
  '{Finch} <would not say> [how long the repairs might take].',
  '{Pell} <talked about> [the night of the flood].',
]);

cases('a source behind its verb', [
  '[“We ran out of sandbags by noon,”] <said> {Orla Finch}.',
  '[“We ran out of sandbags by noon,”] <said> {Orla Finch, the board’s chairwoman}.',
  '[“Is anybody still down there?”] <asked> {a firefighter}.',
]);

cases('a tag', [
  '[The bridge will stay shut until May], {the mayor} <said>.',
  '[The bridge will stay shut until May], {the mayor} <said> on Tuesday.',
  '[“It was like a river,”] {Pell} <said> in an interview on Tuesday. [“I have never seen that.”]',
  '[“It was,”] {he} <said>, [“the worst night of my life.”]',
  '[The county had been told in writing that the span was unsafe], {an inspector} <said>.',
  '[The board voted on Monday to close the pier], {Harbor Engineer Orla Finch} <said>.',
  '[The pier will be sold], <said> {a county official}, who spoke on condition of anonymity.',
]);

cases('according to', [
  '[Eleven homes were flooded], <according to> {the county}.',
  '<According to> {the county}, [eleven homes were flooded].',
]);

cases('cues that share a source', [
  '{Finch} <said> [the pumps had failed], and <blamed> [the contractor].',
  '{The mayor} <praised> [the crews], <calling> [their work heroic].',
]);

cases('only the outermost attribution is the writer’s', [
  '{Finch} <said> [the contractor had promised that the pumps would hold].',
  '[“He told me that he was fine,”] {she} <said>.',
]);

cases('other cues', [
  '{Finch} <is confident> [that the levee will hold].',
  '{Orla Finch}<:> [“We are done waiting.”]',
]);

cases('a quotation that goes on belongs to whoever began it', [
  '[“We waited for hours,”] {Pell} <said>. [“Nobody came. Nobody called.”]',
  '[“We waited for hours. Nobody came,”] {Pell} <said>.',
]);

// Known slips: the tagger takes a hearer, or the writer's words behind, into the content. They are held here as they are,
// so that training anew shows whether it mends them.
cases('contents that run on', [
  '{He} <told> the council [that two pumps had failed].',
  '{Pell}, {who} <said> [he had called for help twice, was taken to a shelter].',
  '{Her} <promise> [to rebuild the levee was met with silence].',
]);

describe('no attribution', () => {
  for (const text of [
    'The report is due in June.',
    'His claims were paid in March.',
    'The proposed levee would run along Mill Street.',
    'The crews worked through the night to save the bridge.',
    'She was taken to the United States in May.',
    '“We are done waiting.”',
    '',
  ]) {
    it(text, () => assert.equal(mark(text), text));
  }
});

describe('what an attribution tells', () => {
  it('is direct when the content is quoted, mixed when part of it is', () => {
    assert.equal(only('“It was like a river in here,” Pell said.').form, 'direct');
    assert.equal(only('Pell said the street was “like a river in the spring.”').form, 'mixed');
    assert.equal(only('Pell said the street was flooded.').form, 'indirect');
  });

  it('gives the lemma and the kind of its cue', () => {
    const { cueLemma, kind } = only('The mayor had promised that the pumps would hold.');
    assert.deepEqual([cueLemma, kind], ['promise', 'speech']);
    assert.equal(only('The mayor believes that the pumps will hold.').kind, 'attitude');
    assert.equal(only('Eleven homes were flooded, according to the county.').cueLemma, 'according to');
  });

  it('finds the medium', () => {
    const text = 'The board said in a statement that the pumps had failed.';
    const { medium } = only(text);
    assert.equal(text.slice(medium!.start, medium!.end), 'in a statement');
    assert.equal(only('The board said that the pumps had failed.').medium, undefined);
  });
});

describe('on any text', () => {
  const piece = fc.constantFrom(
    ...'Finch said|, |. |“|”|" |the mayor |that |who |told |and |, said |according to |’s claim that |(|) |: '.split(
      '|',
    ),
    'was quoted as saying ',
    '— ',
    '\u{1F600} ',
  );
  it('gives spans inside the text, in order, with cues apart', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { source, cue, content } of attributionsIn(text)) {
          assert.ok(cue.length > 0 && content.length > 0);
          assert.ok(cue[0]!.start >= end);
          end = cue.at(-1)!.end;
          for (const span of [...source, ...cue, ...content]) {
            assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
          }
        }
      }),
    );
  });

  it('reads ten thousand cues and brackets without losing its way', () => {
    const text = 'Finch said the mayor (of Marrow Bay) told, '.repeat(10_000);
    assert.ok(attributionsIn(text).length > 0);
  });
});
