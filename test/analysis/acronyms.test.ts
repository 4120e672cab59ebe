import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse, type Analysis } from '../../server/analysis/analysis.ts';
import { findLongForm, mayBeExplained } from '../../server/analysis/long-forms.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from '../support/language.ts';

function analyseStory(text: string): Analysis {
  return analyse(parseArticle(text, 'plain'), newMemory(), {
    type: 'news',
    from: 'configuration',
    reason: '',
  });
}

const LEVEE = `Levee repairs are late

The River Works Control Board (RWCB) met on Monday. “The R.W.C.B. is late,” said Ana Ruiz of the LFA, the Levee Farmers Association. RWCBs elsewhere are not.

HB 12, R-NV and F-16 are something else, and so are KTVX-TV and 4WD. The Port Calder Dredging Company dug the canal.
`;

describe('acronyms of a story', () => {
  test('are told with their uses and glosses, however they are written', () => {
    const { acronyms, article } = analyseStory(LEVEE);
    const told = acronyms.map(({ text, uses, glosses }) => [
      text,
      uses.map(({ start, end, quoted, isDoubtful }) => [article.text.slice(start, end), quoted, isDoubtful]),
      glosses.map(({ long }) => long.text),
    ]);
    assert.deepEqual(told, [
      [
        'RWCB',
        [
          ['R.W.C.B.', true, false],
          ['RWCB', false, false],
        ],
        ['River Works Control Board'],
      ],
      ['LFA', [], ['Levee Farmers Association']],
      ['HB', [['HB', false, true]], []],
      ['KTVX', [['KTVX', false, true]], []],
    ]);
  });

  test('are searched in the words of the story', () => {
    const { blocks, article } = analyseStory(LEVEE);
    const spelled = (acronym: string): string | undefined => {
      const place = findLongForm(blocks, acronym);
      return place && article.text.slice(place.start, place.end);
    };
    assert.equal(spelled('PCDC'), 'Port Calder Dredging Company');
    assert.equal(spelled('RWCB'), 'River Works Control Board');
    assert.equal(spelled('XYZ'), undefined);
    assert.equal(spelled('DC'), undefined);
    assert.equal(spelled('CED'), undefined);
    const { blocks: bonds } = analyseStory('Bonds fall\n\nBanks sold collateralized equity-backed debts.\n');
    assert.ok(mayBeExplained(bonds, 'CEBD') && !mayBeExplained(bonds, 'CDE'));
    assert.ok(mayBeExplained(bonds, 'CEBD') && !mayBeExplained(bonds, 'CDE'), 'asked again');
    assert.equal(findLongForm(bonds, 'CEBD'), undefined, 'in small letters');
  });
});
