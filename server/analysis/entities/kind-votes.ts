import type { EntityKind } from '../entities.ts';
import type { PlacedName } from './cluster.ts';

/** How much more a mention whose kind lists, form or surroundings tell counts than a guess. */
const SURE_VOTE = 2;

/** Least share of votes by which a word is held to be a body although somebody has it for a surname. */
const CLEAR_SHARE = 0.75;

/** Least votes for the same. */
const CLEAR_VOTES = 2;

/** What the mentions of one name are taken for. */
interface Votes {
  readonly all: Record<EntityKind, number>;
  readonly sure: Set<EntityKind>;
}

/** Gives names whose kind is a guess the kind that most mentions of the same name have in the article. */
export function voteKinds(names: readonly PlacedName[]): void {
  const votesByKey = new Map<string, Votes>();
  for (const { record, kind } of names) {
    let votes = votesByKey.get(record.key);
    if (votes === undefined) {
      votes = { all: { person: 0, organisation: 0, place: 0, other: 0 }, sure: new Set() };
      votesByKey.set(record.key, votes);
    }
    votes.all[kind] += record.mention.sure ? SURE_VOTE : 1;
    if (record.mention.sure) votes.sure.add(kind);
  }
  for (const name of names) {
    const votes = votesByKey.get(name.record.key)!;
    name.isClearBody = isClearBody(votes);
    if (!name.record.mention.sure)
      name.kind = name.isClearBody ? 'organisation' : kindOfMost(votes.all, name.kind);
  }
}

function kindOfMost(votes: Readonly<Record<EntityKind, number>>, own: EntityKind): EntityKind {
  // What it is called elsewhere counts for more than that nobody could tell.
  const { person, organisation, place } = votes;
  const most = Math.max(person, organisation, place);
  if (most === 0 || votes[own] === most) return own;
  return person === most ? 'person' : organisation === most ? 'organisation' : 'place';
}

/** “the hardware chain Harrow” is a body wherever “Harrow” stands alone, even if there is a Nolan Harrow. */
function isClearBody({ all, sure }: Votes): boolean {
  if (sure.has('person') || sure.has('place')) return false;
  if (sure.has('organisation')) return true;
  const { person, organisation, place, other } = all;
  return organisation >= CLEAR_VOTES && organisation >= (person + organisation + place + other) * CLEAR_SHARE;
}
