import { groupBy } from '../../text/grouping.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';
import { surnameWord, givenWord } from './bearers.ts';
import type { Variants } from './variants.ts';
import type { FormWord, WrittenForm } from './written-forms.ts';

/**
 * Compares the inner capitals of the names of each person: “Mccrory” for McCrory, “HIlda” for Hilda. Those of two are not
 * compared: “Deleon” and “DeLeon” may be two people.
 *
 * @param forms In order of entity.
 */
export function compareCapitals(forms: readonly WrittenForm[], variants: Variants): void {
  for (let at = 0, next = 0; at < forms.length; at = next) {
    const { entity } = forms[at]!;
    for (next = at + 1; next < forms.length && forms[next]!.entity === entity;) next += 1;
    if (next - at < 2 || entity?.kind !== 'person') continue;
    const own = forms.slice(at, next);
    const full = own.filter(({ words }) => words.length > 1);
    compare(own, surnameWord, variants);
    compare(full, givenWord, variants);
  }
}

function compare(
  forms: readonly WrittenForm[],
  pick: (form: WrittenForm) => FormWord,
  variants: Variants,
): void {
  const small = forms.filter((form) => isInSmall(pick(form).text));
  if (small.length < 2) return;
  for (const alike of groupBy(small, (form) => pick(form).folded).values()) {
    const spellings = [...groupBy(alike, (form) => pick(form).text).values()];
    const [one] = spellings;
    for (const other of spellings.slice(1)) {
      const [a, b] = [pick(one![0]!).text, pick(other[0]!).text];
      if (!differInside(a, b)) continue;
      if (isSlipped(b)) variants.addOdd({ forms: one!, pick }, { forms: other, pick });
      else if (isSlipped(a)) variants.addOdd({ forms: other, pick }, { forms: one!, pick });
      else variants.add({ forms: one!, pick }, { forms: other, pick });
    }
  }
}

const SLIPPED = new LetterPattern(String.raw`^\p{Lu}{2}\p{Ll}`);

/** “HIlda”: the key was let go too late. */
function isSlipped(text: string): boolean {
  return SLIPPED.test(text);
}

/** Whether a word is not written in capitals throughout. */
function isInSmall(text: string): boolean {
  return text.length > 3 && text !== text.toUpperCase();
}

/** Whether words differ in their capitals alone, and not in the first: “de Wit” opens a sentence as “De Wit”. */
function differInside(a: string, b: string): boolean {
  return a !== b && a.charAt(0) === b.charAt(0) && a.toLowerCase() === b.toLowerCase();
}
