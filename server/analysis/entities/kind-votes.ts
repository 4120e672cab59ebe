import type { EntityKind } from '../entities.ts';
import { lastWordOf } from './people.ts';
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
  const surnames = surnamesOf(names);
  for (const name of names) {
    const votes = votesByKey.get(name.record.key)!;
    if (isBornByNobody(name, votes, surnames)) votes.all.person = 0;
    name.isClearBody = isClearBody(votes);
    if (!name.record.mention.sure)
      name.kind = name.isClearBody ? 'organisation' : kindOfMost(votes.all, name.kind);
  }
}

/** The last words of the people named in full. */
function surnamesOf(names: readonly PlacedName[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { record, kind } of names)
    if (kind === 'person' && record.words.length > 1) surnames.add(lastWordOf(record.words));
  return surnames;
}

/**
 * Whether a single word is no person, though many mentions look like one: people are named in full once, but for the
 * very famous, and some mentions speak for a body or place. With half as many of those as of people the F1 of persons
 * and bodies in our own articles gains .006 and .005, that on the stories held out .001.
 */
function isBornByNobody(
  { record }: PlacedName,
  { all, sure }: Votes,
  surnames: ReadonlySet<string>,
): boolean {
  if (record.words.length > 1 || sure.has('person') || surnames.has(record.key)) return false;
  const rival = Math.max(all.organisation, all.place);
  return rival > 0 && rival >= all.person / 2;
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
