import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { findDateline } from '../../server/analysis/dateline.ts';

/** The dateline's parts as text: [all, place, agency, date]. */
function parts(prose: string): (string | undefined)[] | undefined {
  const dateline = findDateline(prose);
  if (dateline === undefined) return undefined;
  const text = (span: { start: number; end: number } | undefined): string | undefined =>
    span && prose.slice(span.start, span.end);
  return [text(dateline.span), text(dateline.place), text(dateline.agency), text(dateline.date)];
}

const HITS: readonly [
  dateline: string,
  place?: string | undefined,
  agency?: string | undefined,
  date?: string,
][] = [
  ['(Bloomberg) -- ', undefined, 'Bloomberg'],
  ['(CNN) ', undefined, 'CNN'],
  ['(Reuters) - ', undefined, 'Reuters'],
  ['(Capitol News Illinois) – ', undefined, 'Capitol News Illinois'],
  ['NASHUA, N.H. - ', 'NASHUA, N.H.'],
  ['LONDON — ', 'LONDON'],
  ['LONDON —', 'LONDON'],
  ['ST. PAUL, Minn. (AP) — ', 'ST. PAUL, Minn.', 'AP'],
  ['WASHINGTON, June 3 (Reuters) - ', 'WASHINGTON', 'Reuters', 'June 3'],
  ['WASHINGTON, 3 June 2024 (AFP) -- ', 'WASHINGTON', 'AFP', '3 June 2024'],
  ['Dec 29 (Reuters) - ', undefined, 'Reuters', 'Dec 29'],
  ['WASHINGTON/MOSCOW (Reuters) - ', 'WASHINGTON/MOSCOW', 'Reuters'],
  ['PORT-AU-PRINCE, Haiti (AP) — ', 'PORT-AU-PRINCE, Haiti', 'AP'],
  ['McALLEN, Texas — ', 'McALLEN, Texas'],
  ['Springfield, Ill. (AP) — ', 'Springfield, Ill.', 'AP'],
  ['Fairhaven (Harbor News Service) — ', 'Fairhaven', 'Harbor News Service'],
  ['Fairhaven, June 3 — ', 'Fairhaven', undefined, 'June 3'],
  ['NEW DELHI, Nov. 12 (PTI): ', 'NEW DELHI', 'PTI', 'Nov. 12'],
  ['FAIRHAVEN (June 3, 2024) — ', 'FAIRHAVEN', undefined, 'June 3, 2024'],
  ['FAIRHAVEN, Ohio (3 June) (AP) — ', 'FAIRHAVEN, Ohio', 'AP', '3 June'],
  ['FAIRHAVEN, Ohio — June 3, 2024. ', 'FAIRHAVEN, Ohio', undefined, 'June 3, 2024'],
  ['FAIRHAVEN, Ohio — June 3 — ', 'FAIRHAVEN, Ohio', undefined, 'June 3'],
  ['WASHINGTON, D.C. -- ', 'WASHINGTON, D.C.'],
  ['ROME – ', 'ROME'],
];

test('finds place, agency and date', () => {
  for (const [dateline, place, agency, date] of HITS) {
    assert.deepEqual(
      parts(`${dateline}The council voted on Tuesday.`),
      [dateline, place, agency, date],
      dateline,
    );
  }
});

test('a quotation or a figure may follow', () => {
  assert.equal(parts('OSLO — “We waited,” said Berg.')?.[0], 'OSLO — ');
  assert.equal(parts('OSLO — 40 people waited.')?.[0], 'OSLO — ');
});

test('bold marks in Markdown may surround it', () => {
  assert.deepEqual(parts('  FAIRHAVEN   — The council voted.'), [
    'FAIRHAVEN   — ',
    'FAIRHAVEN',
    undefined,
    undefined,
  ]);
  assert.deepEqual(parts('  Fairhaven   — The council voted.'), [
    'Fairhaven   — ',
    'Fairhaven',
    undefined,
    undefined,
  ]);
});

test('other openings with a dash are no datelines', () => {
  for (const prose of [
    'Smith — who took office in May — said no.',
    'Fairhaven — The Harbor Town — is a novel by Ines Varga.',
    'NEW YORK CITY — the biggest in the country — voted.',
    'NASA — The agency said Tuesday it would wait.',
    'WATCH — Mayor Varga answers questions',
    'EXCLUSIVE — The Council Will Vote Again',
    'CORRECTION: The fares rise in May.',
    'BREAKING NEWS — The mayor resigned.',
    'A — B',
    'The vote (Tuesday) — The Second — failed.',
    '(He did not say when.) The council voted.',
    '(and not for the first time) — The council voted.',
    '“LONDON — The city” is a book.',
    'Varga said — The end.',
    'U.S. — The country.',
    'Sen. Ines Varga (D-Ore.) — The senator voted no.',
    'Ines Varga (Ward 5) — The chairwoman.',
    'POLLS WERE RIGHT, JUST TOO EARLY - Varga leads.',
    'NOW OPEN—The bakery on Pier Street.',
    'McKinsey — The firm said no.',
    '2024 — The year.',
    'LONDON',
    '—',
    '',
  ]) {
    assert.equal(findDateline(prose), undefined, prose);
  }
});

test('property: spans lie inside the prose, in order', () => {
  const prose = fc
    .array(
      fc.constantFrom(
        'CITY',
        ', ',
        'Ill.',
        '(',
        'AP',
        ')',
        ' — ',
        ' - ',
        ' ',
        'June 3',
        'The',
        'the',
        '\uD83D',
        '.',
      ),
      {
        maxLength: 16,
      },
    )
    .map((words) => words.join(''));
  fc.assert(
    fc.property(prose, (words) => {
      const dateline = findDateline(words);
      if (dateline === undefined) return;
      const { span, place, agency, date } = dateline;
      assert.ok(span.start >= 0 && span.end <= words.length && /\S/.test(words[span.start]!));
      for (const part of [place, agency, date]) {
        if (part) assert.ok(part.start >= span.start && part.end <= span.end && part.start < part.end);
      }
    }),
  );
});

test('hostile heads cost no more than their first characters', () => {
  for (const unit of ['A', 'A ', 'A.', '(A', ', A', '- ', 'A-', "A'"]) findDateline(unit.repeat(1_000_000));
});
