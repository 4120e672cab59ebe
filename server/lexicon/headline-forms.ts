import { termList } from './terms.ts';

/**
 * What a headline writes for short, and what the story may say for it: one of the words behind the colon, parted by
 * commas, all in small letters. Adjectives that share no stem with their place stand here as well.
 */
const FORMS: readonly string[] = termList(`
  america: american, u.s, united states, nation, country, federal
  ag: attorney general
  beltway: washington, capital
  big apple: new york
  big ben: parliament
  brexit: european union, eu, e.u
  britain: british, briton, uk, u.k, united kingdom
  british: britain, uk, u.k
  burma: myanmar, burmese
  capitol: congress, senate, house, legislat, lawmaker
  capitol hill: congress, senate, house, lawmaker
  china: chinese, beijing
  congo: congolese
  congress: senate, house, lawmaker, representative, legislat
  cyprus: cypriot
  d.c: washington, capital
  dems: democrat
  denmark: danish, dane
  dnc: democratic national, democratic convention
  downing street: prime minister, british government
  england: english, british, britain
  facebook: social media, post
  fed: federal reserve, central bank
  feds: federal, u.s
  finland: finnish, finn
  france: french, paris
  germany: german, berlin
  gop: republican
  great britain: british, britain, uk, u.k
  greece: greek, athens
  holland: dutch, netherlands
  hollywood: film, movie, actor, actress, director, studio
  iceland: icelandic
  india: indian, delhi
  ireland: irish, dublin
  israel: israeli, jerusalem
  italy: italian, rome
  japan: japanese, tokyo
  kremlin: russia, moscow, putin
  la: los angeles, l.a
  las vegas: vegas
  madrid: spain, spanish
  moscow: russia, kremlin
  netherlands: dutch
  nola: new orleans
  norway: norwegian
  nyc: new york
  obamacare: affordable care, health care law, health law
  oz: australia
  paris: france, french
  parliament: house of commons, lawmaker, commons, mps
  pentagon: defense, defence, military
  peru: peruvian
  philadelphia: philly
  philippines: philippine, filipino, manila
  philly: philadelphia
  poland: polish, pole
  pope: vatican, francis, leo, pontiff
  portugal: portuguese
  potus: president
  rnc: republican national, republican convention
  rust belt: ohio, michigan, pennsylvania, wisconsin
  scotland: scottish, scot
  scotus: supreme court
  silicon valley: tech, californ
  spain: spanish, spaniard
  sweden: swedish, swede
  switzerland: swiss
  thailand: thai
  turkey: turk
  twitter: tweet, social media
  uk: british, britain, united kingdom, u.k
  ukraine: ukrainian, kiev, kyiv
  un: united nations, u.n
  us: u.s, american, united states, nation, country, federal
  usa: u.s, american, united states
  vatican: pope, holy see
  vegas: las vegas
  wales: welsh
  wall street: bank, financ, market, stock, investor
  washington: d.c, congress, capital, federal, white house
  white house: president, administration, oval office
  whitehall: government, minist
  wwii: world war, war
`);

/** By the form in small letters, without full stops inside initials. */
export const HEADLINE_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.map((line) => {
    const [form = '', words = ''] = line.split(': ');
    return [form, words.split(', ')] as const;
  }),
);
