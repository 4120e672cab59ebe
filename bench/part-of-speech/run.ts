import { type PartOfSpeech, tagPartsOfSpeech } from '../../server/language/part-of-speech.ts';
import { tokenize } from '../../server/language/tokens.ts';
import { goldFolder } from '../gold.ts';
import { recordResult } from '../record.ts';
import { readSilver } from '../silver.ts';

// Scores parts of speech against automatic ones (CoreNLP) on tokens that both cut alike, punctuation left out.
// --list prints the commonest differences.

/** Coarse tags that count as right for each tag of the Penn Treebank. */
const RIGHT: Readonly<Record<string, readonly PartOfSpeech[]>> = {
  NN: ['noun'],
  NNS: ['noun'],
  NNP: ['name'],
  NNPS: ['name'],
  JJ: ['adjective'],
  JJR: ['adjective'],
  JJS: ['adjective'],
  RB: ['adverb'],
  RBR: ['adverb'],
  RBS: ['adverb'],
  PRP: ['pronoun'],
  EX: ['pronoun'],
  PRP$: ['determiner'],
  DT: ['determiner'],
  PDT: ['determiner'],
  CD: ['number'],
  VB: ['verb-base', 'auxiliary'],
  VBP: ['verb-present', 'auxiliary'],
  VBZ: ['verb-present', 'auxiliary'],
  VBD: ['verb-past', 'auxiliary'],
  VBN: ['verb-participle', 'auxiliary'],
  VBG: ['verb-gerund', 'auxiliary'],
  MD: ['modal'],
  IN: ['preposition', 'conjunction'],
  CC: ['conjunction'],
  TO: ['particle', 'preposition'],
  RP: ['particle'],
  POS: ['possessive'],
  WP: ['relative'],
  WP$: ['relative'],
  WDT: ['relative'],
  WRB: ['relative'],
  UH: ['other'],
  FW: ['other', 'noun', 'name'],
};

/** Forms that are as often a noun as a verb, looked at apart. */
const FORMS = new Set(
  'said says claims reports calls charges plans notes claim report call charge plan note points questions warns tells'.split(
    ' ',
  ),
);

let right = 0;
let all = 0;
let formsRight = 0;
let formsAll = 0;
const differences = new Map<string, number>();
for (const { text, sentences } of readSilver(goldFolder(process.argv))) {
  const tokens = tokenize(text);
  const tags = tagPartsOfSpeech(tokens);
  const places = new Map(tokens.map(({ start, end }, index) => [`${start}:${end}`, index]));
  for (const { start, end, tag } of sentences.flat()) {
    const index = places.get(`${start}:${end}`);
    const wanted = RIGHT[tag];
    if (index === undefined || wanted === undefined) continue;
    const ours = tags[index]!;
    all += 1;
    if (wanted.includes(ours)) right += 1;
    else if (process.argv.includes('--list')) {
      const what = `${tokens[index]!.text.toLowerCase()} ${tag} ${ours}`;
      differences.set(what, (differences.get(what) ?? 0) + 1);
      differences.set(`* ${tag} ${ours}`, (differences.get(`* ${tag} ${ours}`) ?? 0) + 1);
    }
    if (!FORMS.has(tokens[index]!.text.toLowerCase())) continue;
    formsAll += 1;
    if (tag.startsWith('V') === ours.startsWith('verb')) formsRight += 1;
  }
}
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const result = {
  what: 'Coarse parts of speech against the automatic ones of CoreNLP (silver), punctuation left out',
  tokens: all,
  accuracy: round(right / all),
  verbOrNoun: { forms: [...FORMS], tokens: formsAll, accuracy: round(formsRight / formsAll) },
};
recordResult('part-of-speech', result);
console.log(JSON.stringify(result, undefined, 2));
// Empty without --list.
for (const [what, count] of [...differences].toSorted((a, b) => b[1] - a[1]).slice(0, 160))
  console.log(count, what);
