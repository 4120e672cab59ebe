import { INSTITUTION_HEADS } from '../../lexicon/further-heads.ts';
import type { Cluster, PlacedName } from './cluster.ts';
import { type Directory, onlyOf } from './directory.ts';
import type { NameForm } from './name-forms.ts';

/** Firms and institutions of three words and more, by their first; `undefined` where there are none. */
export function firmsByFirstWord(
  names: readonly PlacedName[],
): ReadonlyMap<string, readonly NameForm[]> | undefined {
  let found: Map<string, NameForm[]> | undefined;
  for (const { form, kind } of names) {
    const { words } = form;
    if (kind !== 'organisation' || words.length < 3 || !goesByLess(form)) continue;
    const there = (found ??= new Map<string, NameForm[]>()).get(words[0]!);
    if (there === undefined) found.set(words[0]!, [form]);
    else if (there.length === 1 && there[0]!.key !== form.key) there.push(form);
  }
  return found;
}

/**
 * Whether a name is what a firm is called for short, “Cobb Creek” for “Cobb Creek Power”, and not the town or founder it is
 * called after: those stand where a place does, or with an age or title.
 */
export function isShortFirm(
  { form: { words }, record, kind }: PlacedName,
  firms: ReadonlyMap<string, readonly NameForm[]>,
): boolean {
  const long = firms.get(words[0]!);
  if (long === undefined || record.roles.length > 0 || record.descriptions.length > 0) return false;
  // One is at a school as one is at a place.
  if (record.standsAsPlace && (long[0]!.isFirm || kind !== 'organisation')) return false;
  // “Marlow High” is the school, “Port Marlow” no “Port Marlow High School”.
  const mayBeOther = kind === 'place' || kind === 'person' || words.length + 1 < long[0]!.words.length;
  if (mayBeOther && !long[0]!.isFirm) return false;
  return (
    long.length === 1 &&
    words.length < long[0]!.words.length &&
    words.every((word, at) => word === long[0]!.words[at])
  );
}

/** The one firm whose name goes on from a shorter one; `undefined` when there are more or none. */
export function firmCalled(directory: Directory, { form: { words } }: PlacedName): Cluster | undefined {
  return onlyOf(
    directory
      .openingWith(words[0]!)
      .filter(
        ({ kind, fullest }) =>
          kind === 'organisation' && fullest.words.length > words.length && goesByLess(fullest),
      ),
  );
}

/** Whether the last word of a name is left out when it is named again: “Northern Lyric |Opera|”. */
function goesByLess({ words, isFirm }: NameForm): boolean {
  return isFirm || INSTITUTION_HEADS.has(words.at(-1)!);
}
