import { readBlock } from '../../server/analysis/block-reading.ts';
import { PENN_TAGS } from '../../server/language/layers.ts';
import type { PartOfSpeech } from '../../server/language/part-of-speech.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { heldOutNames } from '../../training/polnear.ts';
import { goldFolder } from '../gold.ts';
import { recordResult } from '../record.ts';
import { readSilver } from '../silver.ts';

// Scores parts of speech against automatic ones (CoreNLP) on tokens that both cut alike: Penn tags, and the coarse ones
// without punctuation. Only the stories that the tagger was not trained on.
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
let pennRight = 0;
let pennAll = 0;
let formsRight = 0;
let formsAll = 0;
const differences = new Map<string, number>();

interface OwnToken {
  readonly text: string;
  readonly part: PartOfSpeech;
  readonly penn: string;
}

/** The tokens of a text by their span, “start:end”. */
function ownTokens(text: string): Map<string, OwnToken> {
  const found = new Map<string, OwnToken>();
  for (const { span, text: own, prose } of parseArticle(text, 'plain').blocks) {
    const { tokens, layers, partsOfSpeech } = readBlock(own, prose, sharedLanguage());
    for (const [at, token] of tokens.entries())
      found.set(`${token.start + span.start}:${token.end + span.start}`, {
        text: token.text.toLowerCase(),
        part: partsOfSpeech[at]!,
        penn: PENN_TAGS[layers.tags[at]!]!,
      });
  }
  return found;
}

function compare({ text, part, penn }: OwnToken, tag: string): void {
  pennAll += 1;
  if (penn === tag) pennRight += 1;
  const wanted = RIGHT[tag];
  if (wanted === undefined) return;
  all += 1;
  if (wanted.includes(part)) right += 1;
  else
    for (const what of [`${text} ${tag} ${part}`, `* ${tag} ${part}`])
      differences.set(what, (differences.get(what) ?? 0) + 1);
  if (!FORMS.has(text)) return;
  formsAll += 1;
  if (tag.startsWith('V') === part.startsWith('verb')) formsRight += 1;
}

const gold = goldFolder(process.argv);
const heldOut = heldOutNames(gold);
for (const { name, text, sentences } of readSilver(gold)) {
  if (!heldOut.has(name.replace(/\.txt$/, ''))) continue;
  const own = ownTokens(text);
  for (const { start, end, tag } of sentences.flat()) {
    const token = own.get(`${start}:${end}`);
    if (token !== undefined) compare(token, tag);
  }
}
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const result = {
  what: 'Parts of speech against the automatic ones of CoreNLP (silver), held-out stories',
  penn: { tokens: pennAll, accuracy: round(pennRight / pennAll) },
  coarse: { tokens: all, accuracy: round(right / all) },
  verbOrNoun: { forms: [...FORMS], tokens: formsAll, accuracy: round(formsRight / formsAll) },
};
recordResult('part-of-speech', result);
console.log(JSON.stringify(result, undefined, 2));
const listed = process.argv.includes('--list') ? [...differences] : [];
for (const [what, count] of listed.toSorted((a, b) => b[1] - a[1]).slice(0, 160)) console.log(count, what);
