import { LetterPattern } from '../../text/letter-pattern.ts';
import type { Entity } from '../entities.ts';
import type { FormWord, WrittenForm } from './written-forms.ts';

const BETWEEN_WORDS = new LetterPattern(String.raw`[^\p{L}\d]+`);

/** Those whom some forms name. */
export interface Bearers {
  readonly entities: ReadonlySet<Entity>;
  /** How often they are named in all, in whatever form. */
  readonly named: number;
  /** Words of what the story says they are, in small letters. */
  readonly roleWords: ReadonlySet<string>;
}

/** Those whom some forms name; linear in their mentions. */
export function bearersOf(forms: readonly WrittenForm[]): Bearers {
  const entities = new Set<Entity>();
  for (const { entity } of forms) if (entity !== undefined) entities.add(entity);
  const roleWords = new Set<string>();
  let named = 0;
  for (const { mentions, roles } of entities) {
    for (const { form } of mentions) if (form === 'name') named += 1;
    for (const { text } of roles)
      for (const word of text.toLowerCase().split(BETWEEN_WORDS.for(text)))
        if (word.length > 1) roleWords.add(word);
  }
  return { entities, named, roleWords };
}

/** Whether the story says what both are, and nothing of it is the same. */
export function areSomebodyElse(a: Bearers, b: Bearers): boolean {
  if (a.roleWords.size === 0 || b.roleWords.size === 0) return false;
  return [...a.roleWords].every((word) => !b.roleWords.has(word));
}

/** The first word of a name. */
export function givenWord({ words }: WrittenForm): FormWord {
  return words[0]!;
}

/** Its last word: the surname, or the only word. */
export function surnameWord({ words }: WrittenForm): FormWord {
  return words.at(-1)!;
}

/** How often some forms stand in the story. */
export function placesOf(forms: readonly WrittenForm[]): number {
  return forms.reduce((sum, { places }) => sum + places.length, 0);
}
