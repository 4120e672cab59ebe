import type { Analysis } from '../../analysis/analysis.ts';
import type { Entity, Mention } from '../../analysis/entities.ts';
import type { TextEdit } from '../../text/edit.ts';
import { editsFor } from './name-edits.ts';
import { isQuoted } from './quoted-places.ts';
import { readFullName, readPersonName } from './person-name.ts';
import { renamedBody } from './renamed-body.ts';
import { renamedPerson } from './renamed-person.ts';
import { unreadMentions } from './unread-mentions.ts';
import { inSmallLetters, isInCapitals, wordsOfName } from './words.ts';
import { plainWords, readWrittenName, wordsIn, type WrittenName } from './written-name.ts';

/** An edit of a renamed name. */
interface NameEdit extends TextEdit {
  /** Words that somebody is quoted with: nothing is changed there without asking. */
  readonly isQuoted: boolean;
}

/** An entity with another name. */
export interface RenamedEntity {
  /** By place, disjoint. */
  readonly edits: readonly NameEdit[];
  /** Forms of the old name of which nothing could be told: they stay as they are. */
  readonly left: readonly string[];
}

/** Longest name that may be entered: the longest of a body in our articles has 70 letters. */
const LONGEST_NAME = 200;

/**
 * What is wrong with a name that somebody entered, in words for them; `undefined` when it will do.
 *
 * @param written The form of the name that they changed.
 */
export function problemWithName(
  entered: string,
  { kind, name }: Entity,
  written: string,
): string | undefined {
  const words = wordsOfName(entered);
  if (words.length === 0) return 'Enter the new name.';
  if (!/\p{L}/u.test(entered)) return `“${entered.trim()}” holds no letter: enter a name.`;
  if (/[\p{Cc}\u2028\u2029]/u.test(entered) || entered.length > LONGEST_NAME)
    return 'A name stands on one line and is not that long.';
  if (kind !== 'person') return undefined;
  const before = readPersonName(wordsOfName(written));
  const after = readPersonName(words);
  if (before.given.length === 0 || after.given.length > 0) return undefined;
  return `Enter first name and surname for “${name}”. To change one of them alone, rename it where it stands alone, or enter both.`;
}

/**
 * The edits that give an entity another name, in every form in which the story writes it. Titles, honorifics, possessive
 * endings and capitals stay as they are; pronouns and nouns are left alone.
 *
 * @param mention The mention by name that somebody changed.
 * @param entered What they made of it; see `problemWithName`.
 * Cost: linear in the story and in the entity’s mentions.
 */
export function renameEntity(
  analysis: Analysis,
  entity: Entity,
  mention: Mention,
  entered: string,
): RenamedEntity {
  const named = entity.mentions.filter(({ form }) => form === 'name');
  const small = smallWords(analysis, named);
  const known = readFullName(wordsOfName(entity.name), [entity.name, ...entity.aliases].map(wordsOfName));
  const surname = entity.kind === 'person' ? known.surname : [];
  const read = (each: Mention): WrittenName => readWrittenName(analysis, each, surname, small);
  const origin = read(mention);
  const from = plainWords(origin);
  const typed = wordsOfName(entered);
  const to = origin.isShouted && isInCapitals(typed) ? inSmallLetters(typed) : typed;
  const rename = entity.kind === 'person' ? renamedPerson(from, to, known) : renamedBody(from, to);
  const edits: NameEdit[] = [];
  const left = new Set<string>();
  for (const written of [...named.map(read), ...unreadMentions(analysis, entity, named, surname.join(' '))]) {
    const words = plainWords(written);
    const renamed = rename(words);
    if (renamed === undefined) left.add(words.join(' '));
    else
      for (const edit of editsFor(analysis, written, renamed))
        edits.push({ ...edit, isQuoted: isQuoted(written.block, edit.span) });
  }
  return { edits: edits.toSorted((a, b) => a.span.start - b.span.start), left: [...left] };
}

/** The words of a name that stand somewhere not in capitals, folded. */
function smallWords({ blocks }: Analysis, mentions: readonly Mention[]): ReadonlySet<string> {
  const words = mentions.flatMap((mention) => wordsIn(blocks[mention.block]!, mention));
  return new Set(words.flatMap(({ text }) => (isInCapitals([text]) ? [] : text.toLowerCase())));
}
