import type { PersonPronoun } from '../names/references.ts';
import type { Cluster } from './cluster.ts';

/** The one person whom a pronoun may mean; `undefined` when there are two or none. */
export function onlyOneOf(people: readonly Cluster[], gender: 'he' | 'she'): Cluster | undefined {
  let found: Cluster | undefined;
  for (const person of people) {
    if (person.gender !== undefined && person.gender !== gender) continue;
    if (found !== undefined) return undefined;
    found = person;
  }
  return found;
}

/**
 * Whether the words between a person's last mention and a pronoun speak against the two being one.
 *
 * @param between From the end of the mention to the pronoun.
 * @param opening From the start of the sentence to the mention, if both stand in one sentence.
 * Cost: linear in the words between, which stand in neighbouring sentences.
 */
export function isParted(pronoun: PersonPronoun, between: string, opening: string | undefined): boolean {
  if (opening !== undefined) {
    if (pronoun.use === 'object' && !hasClauseBetween(between)) return true;
    // “Besides Ms. Tarn, |she| leaves a son”
    if (pronoun.use === 'subject' && /^,\s$/.test(between) && BESIDE.test(opening)) return true;
  }
  return namesSomebody(between, pronoun.gender);
}

const BESIDE = /^\W*(?:besides|like|unlike|with|for|to|from|according to|along with|in addition to)\s(?:\S+\s)?$/i;

/** Words behind which a clause of its own may speak of the subject again: “Noel said the state fined |him|”. */
const OPENS_CLAUSE =
  /\b(?:that|when|after|before|because|while|if|as|until|since|where|whether|once|though|although|said|says|saying|believes?d?|thought|claims?|claimed|argued|denied|hoped)\s+(?:\S+\s+){1,12}$/i;

/** Whether another clause than the person's own holds the object: nobody “told him” of himself, nor does “who worked for him”. */
function hasClauseBetween(between: string): boolean {
  return !/\bwho(?:m|se)?\b/.test(between) && OPENS_CLAUSE.test(between);
}

/** Nouns for somebody whom the story does not name, or names elsewhere. */
const SOMEBODY =
  /(?<!(?:,|\bis|\bwas|\bbe|\bbeen|\bas|\bbecame|\blike|\bbecoming)\s)\b(?:a|an|the|one|another|his|her|their|whose|’s|'s)\s+(?:[\p{L}\d-]+\s+){0,3}?(man|woman|boy|girl|baby|child|teenager|spokesman|spokeswoman|spokesperson|driver|passenger|officer|deputy|neighbor|neighbour|resident|tenant|student|pupil|teacher|doctor|nurse|patient|official|victim|suspect|gunman|attacker|mother|father|mom|dad|wife|husband|widow|widower|son|daughter|brother|sister|friend|partner|lawyer|attorney|witness|defendant|judge|juror|reporter|customer|worker|employee|manager|director|owner|boss|mayor|chief|sheriff|senator|president|candidate|opponent|nominee|successor|predecessor|colleague|grandson|granddaughter|grandmother|grandfather|aunt|uncle|cousin|niece|nephew|fiancé|fiancée|boyfriend|girlfriend|teammate|striker|goalkeeper|captain|coach|pilot|soldier|priest|pastor)\b(?!\s+(?:of|for)\s+\p{Lu})/giu;

const WOMEN = /woman|girl|mother|mom|wife|widow$|daughter|sister|aunt|niece|fiancée/i;
const MEN = /(?<!wo)man$|boy|father|dad|husband|widower|son$|brother|uncle|nephew|fiancé$/i;

/** Whether somebody stands between who can be meant as well. */
function namesSomebody(between: string, gender: 'he' | 'she'): boolean {
  const others = gender === 'he' ? WOMEN : MEN;
  for (const [, noun] of between.matchAll(SOMEBODY)) if (!others.test(noun!)) return true;
  return false;
}
