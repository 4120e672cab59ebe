import { type AlignedMention, type Alignment, align, type FoundEntity } from './alignment.ts';
import type { MarkedArticle } from './marked-article.ts';

/** Counts from which precision (right / found) and recall (right / wanted) follow. */
export interface Tally {
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
  /** By name: the share of its entity that is right, and the share of the marked entity that is with it. Sums of shares. */
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
  countLinks(score, alignment.names);
  for (const { marked, found } of alignment.names)
    if (marked !== undefined && found !== undefined)
      count(score.kinds, true, true, isRightKind(article, marked.entity!, entities[found]!.kind));
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

function countLinks(score: EntityScore, names: readonly AlignedMention[]): void {
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
  for (const size of marked.values()) {
    score.pairs.wanted += pairsOf(size);
    score.bCubed.wanted += size;
  }
  for (const size of found.values()) {
    score.pairs.found += pairsOf(size);
    score.bCubed.found += size;
  }
  for (const { entity, group, size } of both.values()) {
    score.pairs.right += pairsOf(size);
    score.bCubed.precision += size ** 2 / found.get(group)!;
    score.bCubed.recall += size ** 2 / marked.get(entity)!;
  }
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}

/** A pronoun or nominal is right when most names of the entity it was given to name the one the key says. */
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
