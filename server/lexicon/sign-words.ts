import { SPORT_WORDS } from './story-type-words.ts';
import { termMap } from './terms.ts';

/** Words that give a kind of phrase away, for whoever would look for the phrase; lower case. */
const PHRASE_WORDS = termMap(`
  obituary: celebration funeral interment lieu memorial passed preceded predeceased survived visitation
  credit: assisted contributed helped reported
  rights: reserved
  staff: staff
  via: via
  page: page
  date: ago today yesterday
  program: debug error info insert select trace warn
`);

const PHRASES = ['obituary', 'credit', 'rights', 'staff', 'via', 'page', 'date', 'program'] as const;

/** What a word is a sign of. */
export type Sign = 'sport' | (typeof PHRASES)[number];

/** Each word that is a sign, and of what. */
export const SIGN_WORDS: ReadonlyMap<string, Sign> = new Map([
  ...PHRASES.flatMap((sign) => (PHRASE_WORDS.get(sign) ?? []).map((word) => [word, sign] as const)),
  ...[...SPORT_WORDS].map((word) => [word, 'sport'] as const),
]);
