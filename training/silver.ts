import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readBlock } from '../server/analysis/block-reading.ts';
import type { Language } from '../server/language/language.ts';
import { NAME_TAGS, PENN_TAGS } from '../server/language/layers.ts';
import type { Token } from '../server/language/tokens.ts';
import { parseArticle } from '../server/text/parse.ts';
import { heldOutNames } from './polnear.ts';
import { unitOffsets } from './unit-offsets.ts';

/** A sentence of our own tokens with the automatic annotation of each. */
export interface TaggedSentence {
  readonly words: readonly string[];
  /** Indexes into PENN_TAGS; UNKNOWN for tokens that the annotation cuts otherwise. */
  readonly tags: Uint8Array;
  /** Indexes into NAME_TAGS; UNKNOWN where the annotation has no token that begins with ours. */
  readonly names: Uint8Array;
}

export interface SilverStory {
  readonly name: string;
  /** One of the 140 that are never trained on. */
  readonly heldOut: boolean;
  readonly sentences: readonly TaggedSentence[];
}

/** The number of no tag. */
export const UNKNOWN = 255;

interface Annotation {
  readonly end: number;
  readonly tag: number;
  readonly name: number;
}

/** Name types of CoreNLP that are ours, in the order of NAME_TAGS; dates and amounts are no names. */
const NAME_TYPES: readonly string[] = ['O', 'PERSON', 'ORGANIZATION', 'LOCATION', 'MISC'];

/** PolNeAR's stories, cut by the product into blocks, sentences and tokens, with CoreNLP's tags; ordered by name. */
export function readSilver(gold: string, language: Language): SilverStory[] {
  const heldOut = heldOutNames(gold);
  const file = gunzipSync(readFileSync(join(gold, 'polnear/corenlp-tokens.tsv.gz'))).toString('utf8');
  return file
    .split(/^# (?=\S+\.txt$)/m)
    .slice(1)
    .map((part) => {
      const line = part.indexOf('\n');
      const name = part
        .slice(0, line)
        .trim()
        .replace(/\.txt$/, '');
      const text = readFileSync(join(gold, 'polnear/data/train/text', `${name}.txt`), 'utf8');
      const annotations = readAnnotations(part.slice(line + 1), text);
      return { name, heldOut: heldOut.has(name), sentences: [...sentencesOf(text, annotations, language)] };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** By start, in UTF-16 units: the file counts code points. */
function readAnnotations(lines: string, text: string): Map<number, Annotation> {
  const offset = unitOffsets(text);
  const annotations = new Map<number, Annotation>();
  for (const line of lines.split('\n')) {
    const [start, end, tag, name] = line.split('\t');
    if (name === undefined) continue;
    annotations.set(offset(Number(start)), {
      end: offset(Number(end)),
      tag: PENN_TAGS.findIndex((known) => known === tag),
      name: Math.max(0, NAME_TYPES.indexOf(name)),
    });
  }
  return annotations;
}

function* sentencesOf(
  text: string,
  annotations: ReadonlyMap<number, Annotation>,
  language: Language,
): Generator<TaggedSentence> {
  for (const block of parseArticle(text, 'plain').blocks) {
    const { tokens, sentences } = readBlock(block.text, block.prose, language);
    const first = sentences[0]?.firstToken ?? tokens.length;
    if (first > 0) yield tagged(tokens.slice(0, first), block.span.start, annotations);
    for (const { firstToken, endToken } of sentences)
      yield tagged(tokens.slice(firstToken, endToken), block.span.start, annotations);
  }
}

function tagged(
  tokens: readonly Token[],
  offset: number,
  annotations: ReadonlyMap<number, Annotation>,
): TaggedSentence {
  const tags = new Uint8Array(tokens.length).fill(UNKNOWN);
  const names = new Uint8Array(tokens.length).fill(UNKNOWN);
  for (const [at, { start, end }] of tokens.entries()) {
    const annotation = annotations.get(start + offset);
    if (annotation === undefined) continue;
    names[at] = annotation.name;
    if (annotation.end === end + offset) tags[at] = annotation.tag;
  }
  const words = tokens.map(({ text }) => text);
  mendHer(words, tags);
  return { words, tags, names };
}

const [OWNING, PERSONAL] = [PENN_TAGS.indexOf('PRP$'), PENN_TAGS.indexOf('PRP')];
const NOT_OWNED: ReadonlySet<number> = new Set(
  ['IN', 'TO', 'DT', 'PRP', 'CC', 'MD', 'VBD', 'RP', ',', '.', ':', "''"].map((tag) =>
    PENN_TAGS.findIndex((known) => known === tag),
  ),
);

/** CoreNLP takes most of “met her on Monday” for an owner; nothing that such a word begins can be owned. */
function mendHer(words: readonly string[], tags: Uint8Array): void {
  for (const [at, word] of words.entries())
    if (tags[at] === OWNING && word.toLowerCase() === 'her' && NOT_OWNED.has(tags[at + 1] ?? UNKNOWN))
      tags[at] = PERSONAL;
}

/** The number of a kind of name. */
export function nameTag(name: (typeof NAME_TAGS)[number]): number {
  return NAME_TAGS.indexOf(name);
}
