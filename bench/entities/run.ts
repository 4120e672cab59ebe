/**
 * Whom and what names, nominals and pronouns are given to, against articles of our own marked by hand
 * (`test/entities`).
 *
 *     node bench/entities/run.ts [--errors [development|testing]]      → bench/results/entities.json
 *
 * Needs no outside data. `--errors` prints what is wrong in the articles for development instead of recording;
 * those for testing are shown only to who asks for them by name, and are then no test any more.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../server/analysis/analysis.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { recordResult } from '../record.ts';
import type { FoundEntity } from './alignment.ts';
import { errorsOf } from './errors.ts';
import { checkMarks } from './mark-checks.ts';
import { type MarkedArticle, readMarkedArticle } from './marked-article.ts';
import { addScore, emptyScore, figuresOf } from './score.ts';

const SPLITS = ['development', 'testing'] as const;
type Split = (typeof SPLITS)[number];

const GOALS = { pairsF1: 0.9, pairsPrecision: 0.95, pronounsPrecision: 0.9 };
const folder = join(import.meta.dirname, '../../test/entities');
const language = sharedLanguage();

interface NamedArticle extends MarkedArticle {
  readonly file: string;
}

/** The articles of a split, by file name. Exits with what is wrong when a mark is. */
function articlesOf(split: Split): NamedArticle[] {
  const files = readdirSync(join(folder, split))
    .filter((file) => file.endsWith('.txt'))
    .toSorted();
  const articles = files.map((file) => ({
    file: `${split}/${file}`,
    ...readMarkedArticle(readFileSync(join(folder, split, file), 'utf8')),
  }));
  const problems = articles.flatMap((article) =>
    [...article.problems, ...checkMarks(article)].map(
      ({ line, message }) => `test/entities/${article.file}:${line}: ${message}`,
    ),
  );
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(2);
  }
  return articles;
}

function entitiesOf(article: MarkedArticle): readonly FoundEntity[] {
  return analyse(parseArticle(article.text, 'plain'), new ReadingMemory(language)).entities;
}

function scoreOf(split: Split): object {
  const articles = articlesOf(split);
  const score = emptyScore();
  for (const article of articles) addScore(score, article, entitiesOf(article));
  return { articles: articles.length, ...figuresOf(score) };
}

function summary(article: MarkedArticle, entities: readonly FoundEntity[]): string {
  const score = emptyScore();
  addScore(score, article, entities);
  return (['names', 'pairs', 'nominals', 'pronouns'] as const)
    .map((part) => `${part} ${score[part].right} right of ${score[part].found}, wanted ${score[part].wanted}`)
    .join(' · ');
}

function printErrors(split: Split): void {
  const counts = new Map<string, number>();
  for (const article of articlesOf(split)) {
    const entities = entitiesOf(article);
    console.log(`\n${article.file}  ${summary(article, entities)}`);
    for (const { what, message } of errorsOf(article, entities)) {
      console.log(`  ${what}: ${message}`);
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
  }
  console.log(`\n${[...counts].map(([what, count]) => `${what} ${count}`).join(' · ')}`);
}

const asked = process.argv.indexOf('--errors');
if (asked < 0) {
  const result = {
    what: 'Entities against articles of our own, marked by hand. names: spans; pairs: two names of one entity; bCubed: the same by name; kinds: of names found; nominals and pronouns: given to the right entity',
    goals: GOALS,
    ...Object.fromEntries(SPLITS.map((split) => [split, scoreOf(split)])),
  };
  recordResult('entities', result);
  console.log(JSON.stringify(result, undefined, 2));
} else printErrors(SPLITS.find((split) => split === process.argv[asked + 1]) ?? 'development');
