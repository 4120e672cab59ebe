/**
 * Scores names by token and kind: on the body paragraphs of the stories held out, against automatic names (CoreNLP), and
 * on articles of our own against names marked by hand. Three readings are scored: what the trained tagger says of each
 * token, the names of each block, and the entities they are joined to, which is what hover, rules and roles show. The
 * tagger alone is scored on the held-out fifths of Wikigold and WNUT 2017 as well.
 *
 *     node bench/names/run.ts --gold DIR                          → bench/results/names.json
 *     node bench/names/run.ts --gold DIR --list KIND [--around]   prints the commonest differences of the entities on
 *                                                                 the stories held out, with the words around them
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis, analyse } from '../../server/analysis/analysis.ts';
import type { NameKind } from '../../server/analysis/entities.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import type { Zone } from '../../server/analysis/zones.ts';
import { NAME_TAGS } from '../../server/language/layers.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { readConll, splitInFifths } from '../../training/conll.ts';
import { heldOutNames } from '../../training/polnear.ts';
import type { TaggedSentence } from '../../training/silver.ts';
import { goldFolder, valueOf } from '../gold.ts';
import { recordResult } from '../record.ts';
import { readSilver } from '../silver.ts';

type Kind = NameKind | undefined;

/** A token with the kind of name it belongs to by the key. */
interface KeyToken {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

interface Story {
  readonly text: string;
  readonly tokens: readonly KeyToken[];
  /** Only blocks of these zones count; all of them when `undefined`. */
  readonly zones: ReadonlySet<Zone> | undefined;
}

const SILVER_KINDS: Readonly<Record<string, Kind>> = {
  PERSON: 'person',
  ORGANIZATION: 'organisation',
  LOCATION: 'place',
  MISC: 'other',
};

const KINDS = ['person', 'organisation', 'place', 'other'] as const;
const KIND_BY_TAG: readonly Kind[] = [undefined, ...KINDS];
const READINGS = ['tagger', 'blocks', 'entities'] as const;
type Reading = (typeof READINGS)[number];

const gold = goldFolder(process.argv);
const language = sharedLanguage();
const listed = valueOf(process.argv, 'list');
const differences = new Map<string, number>();

function analysed(text: string): Analysis {
  return analyse(parseArticle(text, 'plain'), new ReadingMemory(language));
}

function silverStories(): Story[] {
  const heldOut = heldOutNames(gold);
  return readSilver(gold)
    .filter(({ name }) => heldOut.has(name.replace(/\.txt$/, '')))
    .map(({ text, sentences }) => ({
      text,
      tokens: sentences.flat().map(({ start, end, name }) => ({ start, end, kind: SILVER_KINDS[name] })),
      zones: new Set(['paragraph']),
    }));
}

function handMadeStories(): Story[] {
  const folder = join(import.meta.dirname, 'hand-made');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(folder, file.replace(/tsv$/, 'txt')), 'utf8');
      const kinds = Array.from<Kind>({ length: text.length });
      for (const line of readFileSync(join(folder, file), 'utf8').trim().split('\n')) {
        const [start, end, kind] = line.split('\t');
        kinds.fill(
          KINDS.find((known) => known === kind),
          Number(start),
          Number(end),
        );
      }
      const tokens = analysed(text).blocks.flatMap(({ block, reading }) =>
        reading.tokens.map(({ start, end }) => ({
          start: start + block.span.start,
          end: end + block.span.start,
          kind: kinds[start + block.span.start],
        })),
      );
      return { text, tokens, zones: undefined };
    });
}

/** The kind of name each character belongs to by one reading. */
function kindsBy(reading: Reading, { article, blocks, entities }: Analysis): Kind[] {
  const kinds = Array.from<Kind>({ length: article.text.length });
  if (reading === 'entities') {
    for (const { kind, mentions } of entities)
      for (const { start, end, form } of mentions)
        // Neither key tells works and events from other names.
        if (form === 'name') kinds.fill(kind === 'work' || kind === 'event' ? 'other' : kind, start, end);
    return kinds;
  }
  for (const { block, reading: own } of blocks) {
    const at = block.span.start;
    if (reading === 'blocks')
      for (const { start, end, kind } of own.names.mentions) kinds.fill(kind, start + at, end + at);
    else
      for (const [index, { start, end }] of own.tokens.entries()) {
        const tag = NAME_TAGS[own.layers.names[index]!]!;
        if (tag !== 'none') kinds.fill(tag, start + at, end + at);
      }
  }
  return kinds;
}

/** Precision, recall and F1 by kind, over tokens. */
function score(stories: readonly Story[], reading: Reading): Record<string, object> {
  const counts = newCounts();
  for (const { text, tokens, zones } of stories) {
    const analysis = analysed(text);
    const kinds = kindsBy(reading, analysis);
    const counted = new Uint8Array(text.length);
    for (const { block, zone } of analysis.blocks)
      if (zones === undefined || zones.has(zone)) counted.fill(1, block.span.start, block.span.end);
    for (const [index, { start, end, kind }] of tokens.entries()) {
      if (counted[start] === 0) continue;
      const ours = kinds[start];
      count(counts, kind, ours);
      if (kind !== ours && reading === 'entities' && (kind === listed || ours === listed))
        note(text, tokens, index, `${kind ?? 'no name'} → ${ours ?? 'no name'}: ${text.slice(start, end)}`);
    }
  }
  return figures(counts);
}

/** The tagger's score on sentences of single words. */
function scoreSentences(sentences: readonly TaggedSentence[]): Record<string, object> {
  const counts = newCounts();
  for (const { words, names } of sentences) {
    const end = words.length;
    const { vocabulary } = language;
    const numbered = { vocabulary, words: words.map((word) => vocabulary.intern(word)) };
    const found = language.layersOf(numbered, [{ start: 0, end: 0, firstToken: 0, endToken: end }], []).names;
    for (let at = 0; at < end; at++) count(counts, KIND_BY_TAG[names[at]!], KIND_BY_TAG[found[at]!]);
  }
  return figures(counts);
}

type Counts = Map<Kind, { right: number; found: number; wanted: number }>;

function newCounts(): Counts {
  return new Map(KINDS.map((kind) => [kind, { right: 0, found: 0, wanted: 0 }]));
}

function count(counts: Counts, wanted: Kind, found: Kind): void {
  if (wanted !== undefined) counts.get(wanted)!.wanted += 1;
  if (found !== undefined) counts.get(found)!.found += 1;
  if (wanted !== undefined && wanted === found) counts.get(wanted)!.right += 1;
}

function figures(counts: Counts): Record<string, object> {
  return Object.fromEntries(
    [...counts].map(([kind, { right, found, wanted }]) => [
      kind,
      {
        precision: round(right / found),
        recall: round(right / wanted),
        f1: round((2 * right) / (found + wanted)),
      },
    ]),
  );
}

function note(text: string, tokens: readonly KeyToken[], index: number, what: string): void {
  const around = text.slice(
    tokens[Math.max(0, index - 4)]!.start,
    tokens[Math.min(tokens.length - 1, index + 4)]!.end,
  );
  const line = process.argv.includes('--around') ? `${what}   [${around.replace(/\s+/g, ' ')}]` : what;
  differences.set(line, (differences.get(line) ?? 0) + 1);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const sets = { silver: silverStories(), handMade: handMadeStories() };
const scores = Object.fromEntries(
  Object.entries(sets).map(([set, stories]) => [
    set,
    Object.fromEntries(READINGS.map((reading) => [reading, score(stories, reading)])),
  ]),
);
const result = {
  what: 'Names by token and kind. silver: body paragraphs of the stories held out, against the automatic names of CoreNLP; handMade: our own articles, marked by hand; wikigold, wnut: the fifths held out of Wikigold and WNUT 2017',
  stories: { silver: sets.silver.length, handMade: sets.handMade.length },
  ...scores,
  wikigold: { tagger: scoreSentences(splitInFifths(readConll(gold, 'wikigold.conll.txt')).heldOut) },
  wnut: { tagger: scoreSentences(splitInFifths(readConll(gold, 'wnut17train.conll')).heldOut) },
};
if (listed === undefined) recordResult('names', result);
console.log(JSON.stringify(result, undefined, 2));
// Empty without --list.
for (const [what, count] of [...differences].toSorted((a, b) => b[1] - a[1]).slice(0, 200))
  console.log(count, what);
