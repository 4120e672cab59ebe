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
  person: number;
  organisation: number;
  place: number;
  other: number;
  /** Kinds that a mention is surely of, a bit for each. */
  sure: number;
}

const SURE: Readonly<Record<EntityKind, number>> = { person: 1, organisation: 2, place: 4, other: 8 };

/** Gives names whose kind is a guess the kind that most mentions of the same name have in the article. */
export function voteKinds(names: readonly PlacedName[]): void {
  const votesOf = countVotes(names);
  const surnames = surnamesOf(names);
  for (let at = 0; at < names.length; at++) {
    const name = names[at]!;
    const votes = votesOf[at]!;
    if (isBornByNobody(name, votes, surnames)) votes.person = 0;
    name.isClearBody = isClearBody(votes);
    if (!name.sure) name.kind = name.isClearBody ? 'organisation' : kindOfMost(votes, name.kind);
  }
}

/** By index of the name; names with one key share their votes. */
function countVotes(names: readonly PlacedName[]): readonly Votes[] {
  const votesByKey = new Map<string, Votes>();
  return names.map(({ form, sure, kind }) => {
    let votes = votesByKey.get(form.key);
    if (votes === undefined) {
      votes = { person: 0, organisation: 0, place: 0, other: 0, sure: 0 };
      votesByKey.set(form.key, votes);
    }
    votes[kind] += sure ? SURE_VOTE : 1;
    if (sure) votes.sure |= SURE[kind];
    return votes;
  });
}

/** The last words of the people named in full. */
function surnamesOf(names: readonly PlacedName[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { form, kind } of names) if (kind === 'person' && form.words.length > 1) surnames.add(form.last);
  return surnames;
}

/**
 * Whether a single word is no person, though many mentions look like one: people are named in full once, but for the
 * very famous, and some mentions speak for a body or place. With half as many of those as of people the F1 of persons
 * and bodies in our own articles gains .006 and .005, that on the stories held out .001.
 */
function isBornByNobody(
  { form }: PlacedName,
  { person, organisation, place, sure }: Votes,
  surnames: ReadonlySet<string>,
): boolean {
  if (form.words.length > 1 || (sure & SURE.person) !== 0 || surnames.has(form.key)) return false;
  const rival = Math.max(organisation, place);
  return rival > 0 && rival >= person / 2;
}

function kindOfMost(votes: Votes, own: EntityKind): EntityKind {
  // What it is called elsewhere counts for more than that nobody could tell.
  const { person, organisation, place } = votes;
  const most = Math.max(person, organisation, place);
  if (most === 0 || votes[own] === most) return own;
  return person === most ? 'person' : organisation === most ? 'organisation' : 'place';
}

/** “the hardware chain Harrow” is a body wherever “Harrow” stands alone, even if there is a Nolan Harrow. */
function isClearBody({ person, organisation, place, other, sure }: Votes): boolean {
  if ((sure & (SURE.person | SURE.place)) !== 0) return false;
  if ((sure & SURE.organisation) !== 0) return true;
  return organisation >= CLEAR_VOTES && organisation >= (person + organisation + place + other) * CLEAR_SHARE;
}
