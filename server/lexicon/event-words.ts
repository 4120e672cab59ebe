import { terms } from './terms.ts';

/** Words by which the name of an event is known, most of them its last. */
export const EVENT_HEADS: ReadonlySet<string> = terms(`
  Awards
  Battle
  Biennale
  Bowl
  Carnival
  Celebration
  Ceremony
  Championship
  Championships
  Classic
  Cup
  Debate
  Debates
  Derby
  Derecho
  Earthquake
  Election
  Elections
  Expo
  Exposition
  Fair
  Festival
  Final
  Finals
  Flood
  Gala
  Games
  Genocide
  Holocaust
  Hurricane
  Inauguration
  Jubilee
  Marathon
  Massacre
  Masters
  Midterms
  Olympics
  Pandemic
  Parade
  Paralympics
  Playoffs
  Primary
  Prix
  Rally
  Rebellion
  Regatta
  Revolution
  Riot
  Riots
  Rodeo
  Siege
  Storm
  Summit
  Tournament
  Triathlon
  Trials
  Typhoon
  Uprising
  War
  Wars
`);

/** First words of the names of events. */
export const EVENT_FIRST: ReadonlySet<string> = terms(`
  Battle
  Cyclone
  Hurricane
  Siege
  Storm
  Superstorm
  Typhoon
`);

/** Words before the names that storms and ships bear, which stand alone later. */
export const BEARING_FIRST: ReadonlySet<string> = terms(`
  Cyclone
  HMCS
  HMS
  Hurricane
  MS
  MV
  RMS
  RV
  SS
  Storm
  Superstorm
  Typhoon
  USCGC
  USNS
  USS
`);
