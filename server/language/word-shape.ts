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
  if (text.length === 1) return PLAIN_MARKS.get(text) ?? text;
  return text.includes('’') || text.includes('‘') ? text.replace(/[’‘]/g, "'") : text;
}

/** The longest shape. */
const SHAPE_LENGTH = 7;

/** The pattern of a word: X for capitals, x for small letters, d for digits, runs written once: “McKay-3” is “XxXx-d”. */
export function shapeOf(text: string): string {
  let shape = '';
  let before = '';
  for (let at = 0; at < text.length && shape.length < SHAPE_LENGTH; at++) {
    const code = text.codePointAt(at)!;
    const sign = signOf(code);
    if (sign !== before || sign === '.') shape += sign;
    before = sign;
    // A letter beyond the basic plane is two units.
    if (code > 0xffff) at += 1;
  }
  return shape;
}

/** The sign of a character, given by its code point. */
function signOf(code: number): string {
  if (code >= 0x61 && code <= 0x7a) return 'x';
  if (code >= 0x41 && code <= 0x5a) return 'X';
  if (code >= 0x30 && code <= 0x39) return 'd';
  const character = String.fromCodePoint(code);
  if (code < 128) return character;
  if (/\p{Lu}/u.test(character)) return 'X';
  return /\p{L}/u.test(character) ? 'x' : character;
}
