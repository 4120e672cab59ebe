import type { NameKind } from '../entities.ts';
import { Phrase } from '../names/phrases.ts';
import type { PlacedName } from './cluster.ts';
import { NameForm } from './name-forms.ts';
import type { Candidate } from './place-names.ts';
import type { NamesakesByKey } from './namesakes.ts';

/**
 * Names of which a word beside them was cut are given it back where the story has a longer name with both: “|Iowa| State”
 * beside “Iowa State University”, “Little |Eagle|” beside “Thomas Little Eagle”. Changes `names` in place.
 *
 * @returns The candidates that none of them took words from.
 * Cost: linear in names; those beside a capital are compared with the names of several words.
 */
export function growNames(
  names: PlacedName[],
  candidates: readonly Candidate[],
  namesakes: NamesakesByKey,
): readonly Candidate[] {
  let long: readonly PlacedName[] | undefined;
  let kept = candidates;
  for (let at = 0; at < names.length; at++) {
    const { before, behind, isWork } = names[at]!.record;
    if ((before === undefined && behind === undefined) || isWork) continue;
    long ??= names.filter(({ form }) => form.words.length > 1);
    const grown = grownName(names, at, long, namesakes);
    if (grown === undefined) continue;
    names[at] = grown;
    const { start, end } = grown.mention;
    kept = kept.filter(({ record, at: home }) => record.end + home <= start || end <= record.start + home);
  }
  return kept;
}

function grownName(
  names: readonly PlacedName[],
  at: number,
  long: readonly PlacedName[],
  namesakes: NamesakesByKey,
): PlacedName | undefined {
  const name = names[at]!;
  const { before, behind } = name.record;
  const { words } = name.form;
  const last = names[at - 1]?.mention.end ?? 0;
  const next = names[at + 1]?.mention.start ?? Infinity;
  const { start, end } = name.mention;
  if (behind !== undefined && end + 1 + behind.length <= next) {
    const kind = kindOfPart([...words, behind], long);
    if (kind !== undefined) return grow(name, [...words, behind], kind, 0, 1 + behind.length, namesakes);
  }
  if (before !== undefined && start - 1 - before.length >= last) {
    const kind = kindOfPart([before, ...words], long);
    if (kind !== undefined) return grow(name, [before, ...words], kind, 1 + before.length, 0, namesakes);
  }
  return undefined;
}

/** What a stretch of words names that a longer name holds: the first words of a body, the surname of somebody, or all of it. */
function kindOfPart(words: readonly string[], long: readonly PlacedName[]): NameKind | undefined {
  for (const { form, kind } of long) {
    const first = form.words.indexOf(words[0]!);
    if (first < 0 || words.some((word, at) => form.words[first + at] !== word)) continue;
    const isEnd = first + words.length === form.words.length;
    if (first === 0 && isEnd) return kind;
    if (kind === 'organisation' && !isEnd) return kind;
    if (kind === 'person' && isEnd) return kind;
  }
  return undefined;
}

function grow(
  name: PlacedName,
  words: readonly string[],
  kind: NameKind,
  before: number,
  behind: number,
  namesakes: NamesakesByKey,
): PlacedName {
  const phrase = new Phrase(words.join(' '));
  const form = new NameForm(phrase.text, words);
  const { mention } = name;
  return {
    ...name,
    form,
    namesakes: namesakes.of(form.key),
    mention: { ...mention, start: mention.start - before, end: mention.end + behind },
    text: phrase.text,
    kind,
    sure: kind === 'organisation',
  };
}
