import type { NameKind } from '../entities.ts';
import type { PlacedName } from './cluster.ts';
import type { Namesakes } from './namesakes.ts';

/** How much more a mention whose kind lists, form or surroundings tell counts than a guess. */
const SURE_VOTE = 2;

/** Least share of votes by which a word is held to be a body although somebody has it for a surname. */
const CLEAR_SHARE = 0.75;

/** Least votes for the same. */
const CLEAR_VOTES = 2;

/** Bits of `Namesakes.sure`; that a name is surely of no kind of these decides nothing. */
const SURE = { person: 1, organisation: 2, place: 4 } as const;

/** Gives names whose kind is a guess the kind that most mentions of the same name have in the article. */
export function voteKinds(names: readonly PlacedName[]): void {
  for (let at = 0; at < names.length; at++) countVote(names[at]!);
  // Before any kind is changed: who is named in full is told by what each mention looked like.
  const surnames = names.some(isDoubtfulPerson) ? surnamesOf(names) : undefined;
  for (let at = 0; at < names.length; at++) {
    const name = names[at]!;
    const votes = name.namesakes;
    if (surnames !== undefined && isDoubtfulPerson(name) && !surnames.has(name.form.key)) votes.person = 0;
    name.isClearBody = isClearBody(votes);
    if (!name.sure) name.kind = name.isClearBody ? 'organisation' : kindOfMost(votes, name.kind);
  }
}

/** Counted field by field: V8 is slow to find a field by a name that changes. */
function countVote({ namesakes, kind, sure }: PlacedName): void {
  const weight = sure ? SURE_VOTE : 1;
  if (kind === 'person') {
    namesakes.person += weight;
    if (sure) namesakes.sure |= SURE.person;
  } else if (kind === 'organisation') {
    namesakes.organisation += weight;
    if (sure) namesakes.sure |= SURE.organisation;
  } else if (kind === 'place') {
    namesakes.place += weight;
    if (sure) namesakes.sure |= SURE.place;
  } else namesakes.other += weight;
}

/** The last words of the people named in full. */
function surnamesOf(names: readonly PlacedName[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { form, kind } of names) if (kind === 'person' && form.words.length > 1) surnames.add(form.last);
  return surnames;
}

/**
 * Whether a single word is no person, unless one of that surname is named in full, though many mentions look like one:
 * people are named in full once, but for the very famous, and some mentions speak for a body or place. With half as many
 * of those as of people the F1 of persons and bodies in our own articles gains .006 and .005, that on the stories held
 * out .001.
 */
function isDoubtfulPerson({ form, namesakes }: PlacedName): boolean {
  const { person, organisation, place, sure } = namesakes;
  const rival = Math.max(organisation, place);
  if (person === 0 || rival === 0 || rival < person / 2) return false;
  return form.words.length === 1 && (sure & SURE.person) === 0;
}

function kindOfMost(votes: Namesakes, own: NameKind): NameKind {
  // What it is called elsewhere counts for more than that nobody could tell.
  const { person, organisation, place } = votes;
  const most = Math.max(person, organisation, place);
  if (most === 0 || votesFor(votes, own) === most) return own;
  return person === most ? 'person' : organisation === most ? 'organisation' : 'place';
}

function votesFor({ person, organisation, place, other }: Namesakes, kind: NameKind): number {
  if (kind === 'person') return person;
  if (kind === 'organisation') return organisation;
  return kind === 'place' ? place : other;
}

/** “the hardware chain Harrow” is a body wherever “Harrow” stands alone, even if there is a Nolan Harrow. */
function isClearBody({ person, organisation, place, other, sure }: Namesakes): boolean {
  if ((sure & (SURE.person | SURE.place)) !== 0) return false;
  if ((sure & SURE.organisation) !== 0) return true;
  return organisation >= CLEAR_VOTES && organisation >= (person + organisation + place + other) * CLEAR_SHARE;
}
