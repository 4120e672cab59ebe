import { soundAlike, soundAlikesOf } from '../../lexicon/sound-alike-names.ts';
import { groupBy } from '../../text/grouping.ts';
import { isOneLetterApart } from '../../text/one-letter-apart.ts';
import { isGivenName, isInitial } from '../names/vocabulary.ts';
import { areSomebodyElse, bearersOf, givenWord, placesOf, surnameWord } from './bearers.ts';
import { MOST_COMPARED, pairsOf } from './pairs.ts';
import type { Variants } from './variants.ts';
import type { FormWord, WrittenForm } from './written-forms.ts';

/** How often a person must be named before one mention with another common given name is taken for a slip: “Mario Belfiore”. */
const SURELY_KNOWN = 3;

/** Compares the given names of those who share a surname. */
export function compareGivenNames(full: readonly WrittenForm[], variants: Variants): void {
  for (const bearers of groupBy(full, (form) => surnameWord(form).folded).values()) {
    if (bearers.length < 2) continue;
    const byGiven = [...groupBy(bearers, (form) => givenWord(form).folded).values()];
    for (const [a, b] of pairsOf(byGiven)) {
      const [one, other] = [givenWord(a[0]!), givenWord(b[0]!)];
      if (areGivenVariants(one, other) && !areTwoPeople(a, b))
        variants.add({ forms: a, pick: givenWord }, { forms: b, pick: givenWord });
    }
  }
}

/** “Michele” or “Mihcelle” for Michelle Tarn: a given name that stands alone. */
export function compareLoneGivenNames(
  full: readonly WrittenForm[],
  lone: readonly WrittenForm[],
  variants: Variants,
): void {
  const known = groupBy(full, (form) => givenWord(form).folded);
  for (const form of lone) {
    const [word] = form.words;
    // Whoever has a longer name is called by a surname here: “Christie”.
    if (form.entity?.kind !== 'person' || form.entity.name.includes(' ') || known.has(word!.folded)) continue;
    const alike = isGivenName(word!.text) ? soundingLike(word!, known) : writtenLike(word!, known);
    // Several people with a name like it: it cannot be told who is meant.
    if (alike.length !== 1 || new Set(alike[0]!.map(({ entity }) => entity)).size > 1) continue;
    variants.addOdd({ forms: alike[0]!, pick: givenWord }, { forms: [form], pick: givenWord });
  }
}

type FormsByGivenName = ReadonlyMap<string, readonly WrittenForm[]>;

function soundingLike({ text }: FormWord, known: FormsByGivenName): (readonly WrittenForm[])[] {
  return soundAlikesOf(text).flatMap((name) => {
    const bearers = known.get(name.toLowerCase());
    return bearers === undefined ? [] : [bearers];
  });
}

/** Fewest letters of a given name that is compared on its own. */
const SHORTEST_ALONE = 6;

function writtenLike({ folded }: FormWord, known: FormsByGivenName): (readonly WrittenForm[])[] {
  if (folded.length < SHORTEST_ALONE) return [];
  const alike: (readonly WrittenForm[])[] = [];
  let compared = 0;
  for (const [given, bearers] of known) {
    if (++compared > MOST_COMPARED) break;
    if (given.charAt(0) !== folded.charAt(0) || !isOneLetterApart(given, folded)) continue;
    if (isGivenName(givenWord(bearers[0]!).text)) alike.push(bearers);
  }
  return alike;
}

function areGivenVariants(a: FormWord, b: FormWord): boolean {
  if (a.folded.length < 3 || b.folded.length < 3 || isInitial(a.text) || isInitial(b.text)) return false;
  return isOneLetterApart(a.folded, b.folded) || soundAlike(a.text, b.text);
}

/**
 * Whether the bearers of one surname are two people: both are named in full again and again, or both have common given
 * names and nothing says that one is a slip. A name that nobody bears beside one that many do is a slip.
 */
function areTwoPeople(a: readonly WrittenForm[], b: readonly WrittenForm[]): boolean {
  const [rare, common] = [a, b].toSorted((one, other) => placesOf(one) - placesOf(other));
  if (placesOf(rare!) >= SURELY_KNOWN) return true;
  const [one, other] = [givenWord(rare![0]!), givenWord(common![0]!)];
  if (isGivenName(one.text) !== isGivenName(other.text)) return false;
  const [bearer, known] = [bearersOf(rare!), bearersOf(common!)];
  if (areSomebodyElse(bearer, known)) return true;
  if (!isGivenName(one.text) || soundAlike(one.text, other.text)) return false;
  // “Paul” and “Paula”, “Pete” and “Peter”
  const [short, long] = [one.folded, other.folded].toSorted((x, y) => x.length - y.length);
  if (long!.startsWith(short!)) return true;
  return bearer.named > 1 || bearer.roleWords.size > 0 || known.named < SURELY_KNOWN;
}
