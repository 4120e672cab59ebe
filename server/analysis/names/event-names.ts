import { BEARING_FIRST, EVENT_FIRST, EVENT_HEADS } from '../../lexicon/event-words.ts';

/** Whether a name that is neither of somebody, of a body nor of a place is that of a storm, war, contest, feast or the like. */
export function isEventName(words: readonly string[]): boolean {
  if (words.length < 2) return EVENT_HEADS.has(words[0]!) && words[0]!.endsWith('s');
  return EVENT_FIRST.has(words[0]!) || opensStorm(words) || words.some((word) => EVENT_HEADS.has(word));
}

/** “Hurricane Ida”, “Tropical Storm Ida”, “HMS Petrel”: a word that says what it is before the name it bears, and may be called by alone. */
export function bearsName(words: readonly string[]): boolean {
  if (words.length === 2) return BEARING_FIRST.has(words[0]!);
  return words.length === 3 && opensStorm(words);
}

function opensStorm(words: readonly string[]): boolean {
  return words.length > 2 && words[1] === 'Storm' && (words[0] === 'Tropical' || words[0] === 'Winter');
}
