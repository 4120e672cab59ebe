import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../server/language/language.ts';
import { parseSentences } from './link-parser.ts';
import { writeModel } from './model-file-writer.ts';
import { type GoldBlock, readGoldStories } from './polnear.ts';
import { bracketCounts, plainSentence, STRUCTURE, UNKNOWN_STRUCTURE } from './sentence-brackets.ts';

/** Tokens of a sentence that is parsed: shorter ones have hardly a structure, longer ones take long and come out wrong. */
const TOKENS = { least: 4, most: 70 };

/** A sentence of a training story that is worth parsing. */
interface ParsableSentence {
  /** See plainSentence. */
  readonly text: string;
  /** See bracketCounts. */
  readonly starts: readonly number[];
  /** Of its first token among the tokens of all stories. */
  readonly first: number;
}

/**
 * Writes how the sentences of the training stories are built, by token, as a model file: “structure” (int8, tokens ×
 * STRUCTURE), in the order of network-data.ts. Of held-out stories nothing is known: they are not parsed.
 *
 * @param program See parseSentences, which keeps what was parsed beside the file.
 */
export function writeNetworkStructure(gold: string, program: string, path: string, language: Language): void {
  const sentences: ParsableSentence[] = [];
  let tokens = 0;
  for (const { heldOut, blocks } of readGoldStories(gold, language))
    for (const block of blocks) {
      if (!heldOut) sentences.push(...parsableSentences(block, tokens));
      tokens += block.labels.length;
    }
  mkdirSync(dirname(path), { recursive: true });
  const texts = sentences.map(({ text }) => text);
  const parsed = parseSentences(program, texts, join(dirname(path), 'sentences.tsv'));
  const structure = new Int8Array(tokens * STRUCTURE.length).fill(UNKNOWN_STRUCTURE);
  let known = 0;
  for (const { text, starts, first } of sentences) {
    const counts = bracketCounts(text, starts, parsed.get(text) ?? '');
    if (counts === undefined) continue;
    structure.set(counts, first * STRUCTURE.length);
    known += 1;
  }
  console.log(`structure of ${known} of ${sentences.length} sentences`);
  writeModel(path, { columns: STRUCTURE }, { structure });
}

/** @param before How many tokens the blocks before it have. */
function* parsableSentences({ analysed }: GoldBlock, before: number): Generator<ParsableSentence> {
  const { text, tokens, layers } = analysed.reading;
  const { sentences, length } = layers;
  for (let from = 0, to = 1; from < length; from = to, to++) {
    while (to < length && sentences[to] === sentences[from]) to++;
    if (to - from < TOKENS.least || to - from > TOKENS.most) continue;
    const start = tokens[from]!.start;
    const plain = plainSentence(text.slice(start, tokens[to - 1]!.end));
    if (plain === undefined) continue;
    let [letters, last] = [0, start];
    const starts = tokens.slice(from, to).map((token) => {
      letters += text.slice(last, token.start).replace(/\s+/g, '').length;
      last = token.start;
      return letters;
    });
    yield { text: plain, starts, first: before + from };
  }
}
