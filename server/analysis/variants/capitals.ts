import { groupBy } from '../../text/grouping.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';
import { surnameWord, givenWord } from './bearers.ts';
import type { Variants } from './variants.ts';
import type { FormWord, WrittenForm } from './written-forms.ts';

/** Compares the inner capitals of names: “Mccrory” for McCrory, “HIlda” for Hilda. */
export function compareCapitals(forms: readonly WrittenForm[], variants: Variants): void {
  const full = forms.filter(({ words }) => words.length > 1);
  compare(forms, surnameWord, variants);
  compare(full, givenWord, variants);
}

function compare(
  forms: readonly WrittenForm[],
  pick: (form: WrittenForm) => FormWord,
  variants: Variants,
): void {
  const people = forms.filter((form) => form.entity?.kind === 'person' && isInSmall(pick(form).text));
  // One entity, else “Deleon” and “DeLeon” may be two people.
  for (const alike of groupBy(people, (form) => `${form.entity!.id} ${pick(form).folded}`).values()) {
    if (alike.length < 2) continue;
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
