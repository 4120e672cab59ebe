import { CALENDAR_WORDS, GIVEN_NAME_MONTHS } from '../../lexicon/calendar-words.ts';
import { GIVEN_NAMES } from '../../lexicon/given-names.ts';
import { OTHER_HEADS, SURNAME_HEADS } from '../../lexicon/name-heads.ts';
import { ORGANISATION_FIRST, ORGANISATION_HEADS, TOPICS } from '../../lexicon/organisations.ts';
import { OPENING_WORDS } from '../../lexicon/opening-words.ts';
import { DEMONYMS } from '../../lexicon/peoples.ts';
import { PLACE_HEADS } from '../../lexicon/places.ts';
import { HONORIFICS, TITLE_MODIFIERS, TITLE_NOUNS } from '../../lexicon/titles.ts';
import { TRAIT } from './traits.ts';
import { knownOpenings, OPENING_PARTICLES, PARTICLES, SUFFIXES } from './vocabulary.ts';

/** By the word as written. */
export const EXACT = tableOf([
  [GIVEN_NAMES, TRAIT.givenName],
  [DEMONYMS, TRAIT.demonym],
  [SUFFIXES, TRAIT.suffix],
  [ORGANISATION_HEADS, TRAIT.organisationHead],
  [ORGANISATION_FIRST, TRAIT.organisationFirst],
  [PLACE_HEADS, TRAIT.placeHead],
  [OTHER_HEADS, TRAIT.otherHead],
  [SURNAME_HEADS, TRAIT.surnameHead],
  [TOPICS, TRAIT.topic],
  [PARTICLES, TRAIT.particle | TRAIT.joiner],
  [OPENING_PARTICLES, TRAIT.openingParticle],
  [knownOpenings(), TRAIT.knownOpening],
  [[...CALENDAR_WORDS].filter((word) => !GIVEN_NAME_MONTHS.has(word)), TRAIT.calendar],
  [GIVEN_NAME_MONTHS, TRAIT.nameMonth],
  [
    'The A An And But Or In On At To For If It He She They We You This That His Her My Our Their Its What When Why How Who Is Are As So Not No Yes Of By From With'.split(
      ' ',
    ),
    TRAIT.determiner,
  ],
]);

/** By the word in small letters. */
export const FOLDED = tableOf([
  [TITLE_NOUNS, TRAIT.title | TRAIT.titleNoun],
  [HONORIFICS, TRAIT.title | TRAIT.rank | TRAIT.honorific],
  [TITLE_MODIFIERS, TRAIT.titleModifier],
  [OPENING_WORDS, TRAIT.opening],
  ['he him his himself she her hers herself'.split(' '), TRAIT.pronoun],
  [['the'], TRAIT.the],
  ['of for on against at and'.split(' '), TRAIT.joiner],
  ['the a an his her its their my our one'.split(' '), TRAIT.determiningSmall],
  [
    'comment request requests inquiry inquiries call calls message messages email emails e-mail e-mails question questions interview interviews attempt attempts reached contacted'.split(
      ' ',
    ),
    TRAIT.request,
  ],
  [
    'anonymity anonymously named identified quoted name names background authorised authorized'.split(' '),
    TRAIT.reason,
  ],
  [
    'and or but that which who whom when while where because if as with from by in at on to after before said says told is are was were has have had be been will would could can may'.split(
      ' ',
    ),
    TRAIT.barrier,
  ],
]);

function tableOf(lists: readonly (readonly [Iterable<string>, number])[]): Map<string, number> {
  const table = new Map<string, number>();
  for (const [list, trait] of lists) for (const word of list) table.set(word, (table.get(word) ?? 0) | trait);
  return table;
}
