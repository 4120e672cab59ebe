/** What a word tells of the names it may stand in, one bit each: by its form and by the lists that hold it. */
export const TRAIT = {
  /** A word with a capital that may belong to a name. */
  capital: 1 << 0,
  /** Written like an acronym. */
  acronym: 1 << 1,
  /** “J.”, “J.D.” */
  initial: 1 << 2,
  /** “Jr.”, “III” */
  suffix: 1 << 3,
  givenName: 1 << 4,
  demonym: 1 << 5,
  /** It can be the last word of a title before a name: “Mayor”, “Sen.”, “Mr.” */
  title: 1 << 6,
  /** It is nothing but a title before a name: “Sen.”, “Mr.” */
  rank: 1 << 7,
  /** “Mr.”, “Ms.” */
  honorific: 1 << 8,
  /** A noun that says what somebody is, in capitals or small letters: “mayor”. */
  titleNoun: 1 << 9,
  titleModifier: 1 << 10,
  /** Weekdays and months that are no given names. */
  calendar: 1 << 11,
  /** “May”, “April” */
  nameMonth: 1 << 12,
  organisationHead: 1 << 13,
  organisationFirst: 1 << 14,
  placeHead: 1 << 15,
  otherHead: 1 << 16,
  surnameHead: 1 << 17,
  topic: 1 << 18,
  /** It often opens a sentence, in any letters. */
  opening: 1 << 19,
  /** “de”, “bin” */
  particle: 1 << 20,
  openingParticle: 1 << 21,
  /** A name in the lists of whole names may begin with it. */
  knownOpening: 1 << 22,
  /** “The”, “But”, “With” */
  determiner: 1 << 23,
  /** “he”, “her” */
  pronoun: 1 << 24,
  the: 1 << 25,
  /** A noun that can stand for a name given before: “agency”, “mayor”. */
  definiteNoun: 1 << 26,
  /** It may join capitals to one name: “of”, “and”, “&”, “,”, “de”. */
  joiner: 1 << 27,
  /** A description beside a name opens with it: “the”, “his”. */
  determiningSmall: 1 << 28,
  /** No description before a name reaches over it. */
  barrier: 1 << 29,
  /** A sentence about somebody who was asked has it: “comment”, “calls”. */
  request: 1 << 30,
  /** A reason for not naming a source has it: “anonymity”, “identified”. */
  reason: 1 << 31,
} as const;
