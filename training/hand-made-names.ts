import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlock } from '../server/analysis/block-reading.ts';
import type { Language } from '../server/language/language.ts';
import { NAME_TAGS } from '../server/language/layers.ts';
import { parseArticle } from '../server/text/parse.ts';
import { type TaggedSentence, UNKNOWN } from './silver.ts';

/** The sentences of the project's hand-made set of names (bench/names/hand-made), for measuring only. */
export function readHandMadeNames(folder: string, language: Language): TaggedSentence[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file.replace(/tsv$/, 'txt')), 'utf8');
      const kinds = new Uint8Array(text.length);
      for (const line of readFileSync(join(folder, file), 'utf8').trim().split('\n')) {
        const [start, end, kind] = line.split('\t');
        kinds.fill(
          NAME_TAGS.findIndex((known) => known === kind),
          Number(start),
          Number(end),
        );
      }
      return [...sentencesOf(text, kinds, language)];
    });
}

function* sentencesOf(text: string, kinds: Uint8Array, language: Language): Generator<TaggedSentence> {
  for (const { text: own, prose, span } of parseArticle(text, 'plain').blocks) {
    const { tokens, layers } = readBlock(own, prose, language);
    for (let from = 0, to = 0; from < tokens.length; from = to) {
      while (to < tokens.length && layers.sentences[to] === layers.sentences[from]) to += 1;
      const sentence = tokens.slice(from, to);
      yield {
        words: sentence.map((token) => token.text),
        tags: new Uint8Array(sentence.length).fill(UNKNOWN),
        names: Uint8Array.from(sentence, ({ start }) => kinds[span.start + start]!),
      };
    }
  }
}
