import { isSmallAt } from '../../language/characters.ts';
import { type MarkedList, WordLists } from '../../language/word-lists.ts';
import { CALENDAR_WORDS, GIVEN_NAME_MONTHS } from '../../lexicon/calendar-words.ts';
import { BODY_NOUNS, HEAD_NOUNS, PERSON_NOUNS, THING_NOUNS } from '../../lexicon/definite-nouns.ts';
import { FIRM_ENDINGS } from '../../lexicon/firm-words.ts';
import { GIVEN_NAMES } from '../../lexicon/given-names.ts';
import { FURTHER_BODY_HEADS, FURTHER_OTHER_HEADS, FURTHER_PLACE_HEADS } from '../../lexicon/further-heads.ts';
import { OTHER_HEADS, SURNAME_HEADS } from '../../lexicon/name-heads.ts';
import { OUTLET_NOUNS } from '../../lexicon/news-outlets.ts';
import { ORGANISATION_FIRST, ORGANISATION_HEADS, TOPICS } from '../../lexicon/organisations.ts';
import { OPENING_WORDS } from '../../lexicon/opening-words.ts';
import { DEMONYMS } from '../../lexicon/peoples.ts';
import { PLACE_HEADS } from '../../lexicon/places.ts';
import { HONORIFICS, TITLE_MODIFIERS, TITLE_NOUNS } from '../../lexicon/titles.ts';
import { TRAIT } from './traits.ts';
import { KNOWN_OPENINGS, OPENING_PARTICLES, PARTICLES, PEOPLES, SUFFIXES } from './vocabulary.ts';

/** The lists that tell of a word that begins with no small letter, as written, with what they tell as bits of TRAIT. */
const EXACT: readonly MarkedList[] = [
  [GIVEN_NAMES, TRAIT.givenName],
  [DEMONYMS, TRAIT.demonym],
  [PEOPLES, TRAIT.demonym],
  [SUFFIXES, TRAIT.suffix],
  [ORGANISATION_HEADS, TRAIT.organisationHead],
  [ORGANISATION_FIRST, TRAIT.organisationFirst],
  [PLACE_HEADS, TRAIT.placeHead],
  [OTHER_HEADS, TRAIT.otherHead],
  [FURTHER_BODY_HEADS, TRAIT.organisationHead],
  [FIRM_ENDINGS, TRAIT.organisationHead],
  [FURTHER_PLACE_HEADS, TRAIT.placeHead],
  [FURTHER_OTHER_HEADS, TRAIT.otherHead],
  // Ranks as the British write them, without a period.
  [
    words('Cllr Cllrs Dr Drs Prof Sgt Lt Capt Cmdr Supt Insp Rev'),
    TRAIT.title | TRAIT.rank | TRAIT.titleNoun,
  ],
  [SURNAME_HEADS, TRAIT.surnameHead],
  [TOPICS, TRAIT.topic],
  [KNOWN_OPENINGS, TRAIT.knownOpening],
  [new Set([...CALENDAR_WORDS].filter((word) => !GIVEN_NAME_MONTHS.has(word))), TRAIT.calendar],
  [GIVEN_NAME_MONTHS, TRAIT.nameMonth],
  [
    words(
      'The A An And But Or In On At To For If It He She They We You This That His Her My Our Their Its What When Why How Who Is Are As So Not No Yes Of By From With',
    ),
    TRAIT.determiner,
  ],
];

/** Those that tell of a word in small letters. */
const FOLDED: readonly MarkedList[] = [
  [TITLE_NOUNS, TRAIT.title | TRAIT.titleNoun],
  [HONORIFICS, TRAIT.title | TRAIT.rank | TRAIT.honorific],
  [TITLE_MODIFIERS, TRAIT.titleModifier],
  [OPENING_WORDS, TRAIT.opening],
  [words('he him his himself she her hers herself'), TRAIT.pronoun],
  [words('the'), TRAIT.the],
  [words('of for on against at and'), TRAIT.joiner],
  [words('the a an his her its their my our one'), TRAIT.determiningSmall],
  [
    words(
      'comment request requests inquiry inquiries call calls message messages email emails e-mail e-mails question questions interview interviews attempt attempts reached contacted',
    ),
    TRAIT.request,
  ],
  [
    words('anonymity anonymously named identified quoted name names background authorised authorized'),
    TRAIT.reason,
  ],
  [
    words(
      'and or but that which who whom when while where because if as with from by in at on to after before said says told is are was were has have had be been will would could can may',
    ),
    TRAIT.barrier,
  ],
];

/** All that tell of a word that begins with a small letter, those of FOLDED among them: one look is enough for it. */
const SMALL: readonly MarkedList[] = [
  ...FOLDED,
  [PARTICLES, TRAIT.particle | TRAIT.joiner],
  [OPENING_PARTICLES, TRAIT.openingParticle],
  [new Set([...KNOWN_OPENINGS].filter((word) => isSmallAt(word, 0))), TRAIT.knownOpening],
  [
    new Set([...BODY_NOUNS.keys(), ...HEAD_NOUNS, ...THING_NOUNS.keys(), ...PERSON_NOUNS, ...OUTLET_NOUNS]),
    TRAIT.definiteNoun,
  ],
];

/** What our lists tell of words, kept by whoever asks: they grow faster when asked often. */
export class TraitLists {
  /** Bits of TRAIT by a word as written that begins with no small letter. */
  readonly exact = new WordLists(EXACT);
  /** Bits of TRAIT by a word made small. */
  readonly folded = new WordLists(FOLDED);
  /** Bits of TRAIT by a word as written that begins with a small letter. */
  readonly small = new WordLists(SMALL);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
