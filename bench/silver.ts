import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unitOffsets } from '../training/unit-offsets.ts';

/** A token of the automatic annotation, with offsets in UTF-16 units of its article. */
interface SilverToken {
  readonly start: number;
  readonly end: number;
  /** Penn Treebank tag. */
  readonly tag: string;
  /** PERSON, ORGANIZATION, LOCATION, MISC, a kind of figure or date, or O. */
  readonly name: string;
  readonly lemma: string;
}

export interface SilverArticle {
  readonly name: string;
  readonly text: string;
  /** Sentences in order, each with its tokens. */
  readonly sentences: readonly (readonly SilverToken[])[];
}

/** Reads the articles of a gold folder (`polnear/` in it, or the folder itself) with their automatic sentences, tags, names and lemmas. */
export function readSilver(gold: string): SilverArticle[] {
  const root = existsSync(join(gold, 'polnear')) ? join(gold, 'polnear') : gold;
  const file = join(root, 'corenlp-tokens.tsv.gz');
  if (!existsSync(file))
    throw new Error(`No corenlp-tokens.tsv.gz in ${gold}: pass the gold folder with --gold.`);
  const texts = join(root, 'data', 'train', 'text');
  const known = new Set(readdirSync(texts));
  const articles: SilverArticle[] = [];
  for (const part of gunzipSync(readFileSync(file))
    .toString('utf8')
    .split(/^# (?=\S+\.txt$)/m)) {
    const name = part.slice(0, part.indexOf('\n')).trim();
    if (!known.has(name)) continue;
    const text = readFileSync(join(texts, name), 'utf8');
    const units = unitOffsets(text);
    const sentences = part
      .slice(part.indexOf('\n') + 1)
      .split('\n\n')
      .map((lines) => lines.split('\n').flatMap((line) => readToken(line, units)))
      .filter((tokens) => tokens.length > 0);
    articles.push({ name, text, sentences });
  }
  return articles;
}

function readToken(line: string, units: (offset: number) => number): SilverToken[] {
  const [start, end, tag, name, lemma] = line.split('\t');
  if (lemma === undefined) return [];
  return [{ start: units(Number(start)), end: units(Number(end)), tag: tag!, name: name!, lemma }];
}
