import { type AlignedMention, type Alignment, align, type FoundEntity } from './alignment.ts';
import type { MarkedArticle } from './marked-article.ts';

/** Counts from which precision (right / found) and recall (right / wanted) follow. */
interface Tally {
  right: number;
  found: number;
  wanted: number;
}

/** Tallies of one article or, added up, of many. */
export interface EntityScore {
  /** Spans of names, whoever they are given to. */
  readonly names: Tally;
  /** Pairs of names that are given to one entity: every two in the key and in what was found. */
  readonly pairs: Tally;
  /** The same among names that were found: what joining alone gets right. */
  readonly pairsAmongFound: Tally;
  /** Over the names: the share of its entity that is right, and the share of the marked entity that is with it. Sums of shares. */
  readonly bCubed: { precision: number; found: number; recall: number; wanted: number };
  /** Kinds of the names found; `wanted` are those names. */
  readonly kinds: Tally;
  readonly nominals: Tally;
  readonly pronouns: Tally;
  readonly heOrShe: Tally;
  readonly it: Tally;
  readonly they: Tally;
}

export function emptyScore(): EntityScore {
  return {
    names: emptyTally(),
    pairs: emptyTally(),
    pairsAmongFound: emptyTally(),
    bCubed: { precision: 0, found: 0, recall: 0, wanted: 0 },
    kinds: emptyTally(),
    nominals: emptyTally(),
    pronouns: emptyTally(),
    heOrShe: emptyTally(),
    it: emptyTally(),
    they: emptyTally(),
  };
}

/** Adds to a score what was found in one article. Links count only where both spans are found. */
export function addScore(score: EntityScore, article: MarkedArticle, entities: readonly FoundEntity[]): void {
  const alignment = align(article, entities);
  for (const { marked, found } of alignment.names)
    count(
      score.names,
      marked !== undefined,
      found !== undefined,
      marked !== undefined && found !== undefined,
    );
  const links = linksOf(alignment.names);
  addTally(score.pairs, links.pairs);
  addShares(score.bCubed, links.bCubed);
  const foundNames = alignment.names.filter(
    ({ marked, found }) => marked !== undefined && found !== undefined,
  );
  addTally(score.pairsAmongFound, linksOf(foundNames).pairs);
  for (const { marked, found } of foundNames)
    count(score.kinds, true, true, isRightKind(article, marked!.entity!, entities[found!]!.kind));
  for (const mention of alignment.nominals) countReference(score.nominals, alignment, mention);
  for (const mention of alignment.pronouns) {
    countReference(score.pronouns, alignment, mention);
    const word = article.text.slice(mention.start, mention.end).toLowerCase();
    countReference(score[pronounGroup(word)], alignment, mention);
  }
}

/** Whether a kind found is that of the key; works and events are “other” to who does not know them. */
export function isRightKind({ entities }: MarkedArticle, id: string, found: string): boolean {
  const kind = entities.find((entity) => entity.id === id)!.kind;
  return found === kind || (found === 'other' && (kind === 'work' || kind === 'event'));
}

interface Links {
  readonly pairs: Tally;
  readonly bCubed: EntityScore['bCubed'];
}

function linksOf(names: readonly AlignedMention[]): Links {
  const marked = new Map<string, number>();
  const found = new Map<number, number>();
  const both = new Map<string, { entity: string; group: number; size: number }>();
  for (const { marked: mark, found: group } of names) {
    const entity = mark?.entity;
    if (entity !== undefined) marked.set(entity, (marked.get(entity) ?? 0) + 1);
    if (group !== undefined) found.set(group, (found.get(group) ?? 0) + 1);
    if (entity === undefined || group === undefined) continue;
    const key = `${entity} ${group}`;
    both.set(key, { entity, group, size: (both.get(key)?.size ?? 0) + 1 });
  }
  const shared = [...both.values()];
  return {
    pairs: {
      right: sumOf(shared, ({ size }) => pairsOf(size)),
      found: sumOf(found.values(), pairsOf),
      wanted: sumOf(marked.values(), pairsOf),
    },
    bCubed: {
      precision: sumOf(shared, ({ size, group }) => size ** 2 / found.get(group)!),
      found: sumOf(found.values(), (size) => size),
      recall: sumOf(shared, ({ size, entity }) => size ** 2 / marked.get(entity)!),
      wanted: sumOf(marked.values(), (size) => size),
    },
  };
}

function sumOf<T>(items: Iterable<T>, value: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += value(item);
  return sum;
}

function addTally(sums: Tally, { right, found, wanted }: Readonly<Tally>): void {
  sums.right += right;
  sums.found += found;
  sums.wanted += wanted;
}

function addShares(sums: EntityScore['bCubed'], more: Readonly<EntityScore['bCubed']>): void {
  sums.precision += more.precision;
  sums.found += more.found;
  sums.recall += more.recall;
  sums.wanted += more.wanted;
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}

/** A pronoun or nominal is right when it was given to an entity that is shown as the one the key says. */
function countReference(tally: Tally, { meant }: Alignment, { marked, found }: AlignedMention): void {
  const wanted = marked?.entity;
  count(
    tally,
    wanted !== undefined,
    found !== undefined,
    wanted !== undefined && found !== undefined && meant[found] === wanted,
  );
}

function pronounGroup(word: string): 'heOrShe' | 'it' | 'they' {
  if (word.startsWith('it')) return 'it';
  return word.startsWith('the') ? 'they' : 'heOrShe';
}

function emptyTally(): Tally {
  return { right: 0, found: 0, wanted: 0 };
}

function count(tally: Tally, wanted: boolean, found: boolean, right: boolean): void {
  if (wanted) tally.wanted += 1;
  if (found) tally.found += 1;
  if (right) tally.right += 1;
}

/** A score as precision, recall and F1, rounded to thousandths; a quotient of nothing is `null`. */
export function figuresOf({ bCubed, kinds, ...tallies }: EntityScore): Record<string, object> {
  const precision = bCubed.precision / bCubed.found;
  const recall = bCubed.recall / bCubed.wanted;
  return {
    ...Object.fromEntries(
      Object.entries(tallies).map(([name, { right, found, wanted }]) => [
        name,
        {
          precision: rounded(right / found),
          recall: rounded(right / wanted),
          f1: rounded((2 * right) / (found + wanted)),
          right,
          found,
          wanted,
        },
      ]),
    ),
    bCubed: {
      precision: rounded(precision),
      recall: rounded(recall),
      f1: rounded((2 * precision * recall) / (precision + recall)),
    },
    kinds: { accuracy: rounded(kinds.right / kinds.found), right: kinds.right, of: kinds.found },
  };
}

// JSON has no NaN; it writes null for it.
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
