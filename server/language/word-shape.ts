/** Marks that are written in two ways, as the models know them. */
const PLAIN_MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '``'],
  ['”', "''"],
  ['‘', '`'],
  ['’', "'"],
  ['—', '--'],
  ['–', '--'],
]);

/** A token's text as the models know it: typographic marks and apostrophes made plain. */
export function plainForm(text: string): string {
  return (
    PLAIN_MARKS.get(text) ?? (text.includes('’') || text.includes('‘') ? text.replace(/[’‘]/g, "'") : text)
  );
}

/** The longest shape. */
const SHAPE_LENGTH = 7;

/** The pattern of a word: X for capitals, x for small letters, d for digits, runs written once: “McKay-3” is “XxXx-d”. */
export function shapeOf(text: string): string {
  let shape = '';
  let before = '';
  for (const character of text) {
    const sign = signOf(character);
    if (sign !== before || sign === '.') shape += sign;
    before = sign;
    if (shape.length >= SHAPE_LENGTH) break;
  }
  return shape;
}

function signOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (character >= '0' && character <= '9') return 'd';
  if (character.codePointAt(0)! < 128) return character;
  if (/\p{Lu}/u.test(character)) return 'X';
  return /\p{L}/u.test(character) ? 'x' : character;
}
