/** What the structure of its sentence tells of a token, in this order. A clause is what the parser calls S or SBAR. */
export const STRUCTURE = ['clauses opened', 'phrases opened', 'clauses closed', 'phrases closed'] as const;
/** Of more brackets at a token no difference is made. */
const MOST_BRACKETS = 3;
/** In place of a number where the structure is not known. */
export const UNKNOWN_STRUCTURE = -1;

const CLAUSES: ReadonlySet<string> = new Set(['S', 'SBAR']);
/** Characters at the end of a sentence that the parser may leave out: a quotation mark behind the full stop. */
const MOST_LEFT_OUT = 3;

/**
 * A sentence as the parser gets it: one line, with plain quotation marks. `undefined` for what it would take for a command
 * or a comment of its own, and for brackets that its answer could not be told from.
 */
export function plainSentence(text: string): string | undefined {
  const sentence = text.replace(/\s+/g, ' ').replace(/[“”]/g, '"').replaceAll('’', "'").trim();
  return /^[!%/]|[[\]{}]/.test(sentence) ? undefined : sentence;
}

/**
 * How many brackets of a parsed sentence open and close at its tokens: tokens × STRUCTURE. `undefined` when the words of the
 * parser are not those of the sentence.
 *
 * @param starts Where each token begins, counted in characters of `sentence` that are no spaces.
 * @param parsed The line of brackets that link-parser gives: “[S [NP the mayor.n NP] [VP left.v-d VP] . S]”.
 */
export function bracketCounts(
  sentence: string,
  starts: readonly number[],
  parsed: string,
): Int8Array | undefined {
  const letters = lettersOf(sentence);
  const counts = new Int8Array(starts.length * STRUCTURE.length);
  let at = 0;
  for (const part of parsed.split(' ').filter(Boolean)) {
    const opens = /^\[([A-Z]+)$/.exec(part)?.[1];
    const closes = /^([A-Z]+)\]$/.exec(part)?.[1];
    const label = opens ?? closes;
    if (label === undefined) {
      const length = wordLength(part, letters, at);
      if (length === 0) return undefined;
      at += length;
      continue;
    }
    // What closes belongs to the last character read, what opens to the next.
    const token = tokenAt(starts, opens === undefined ? at - 1 : at);
    const column = (opens === undefined ? 2 : 0) + (CLAUSES.has(label) ? 0 : 1);
    const place = token * STRUCTURE.length + column;
    counts[place] = Math.min(MOST_BRACKETS, counts[place]! + 1);
  }
  return letters.length - at > MOST_LEFT_OUT ? undefined : counts;
}

/** The characters that words are compared by. */
function lettersOf(text: string): string {
  return text.replaceAll(' ', '').toLowerCase();
}

/** How many characters of the sentence a word of the parser covers; 0 when it does not stand there. */
function wordLength(word: string, letters: string, at: number): number {
  return writings(word.toLowerCase()).find((writing) => letters.startsWith(writing, at))?.length ?? 0;
}

/**
 * How a word of the parser may stand in the sentence, the longest first: “said.v-d” is “said”, “Ninth{!}” one that is not in
 * its dictionary, and “{the}” one that it could not link.
 */
function writings(word: string): string[] {
  const plain = word.replace(/\{[!~?]*\}(?=$|\.)/, '');
  let writing = plain.length > 2 ? plain.replace(/^\{(.*)\}$/, '$1') : plain;
  const found = [writing];
  // Subscripts stand behind a full stop, but an abbreviation has one of its own.
  for (let dot = writing.lastIndexOf('.'); dot > 0; dot = writing.lastIndexOf('.')) {
    writing = writing.slice(0, dot);
    found.push(writing);
  }
  return found.filter(Boolean);
}

/** The token that a character belongs to. */
function tokenAt(starts: readonly number[], character: number): number {
  let token = 0;
  while (token + 1 < starts.length && starts[token + 1]! <= character) token += 1;
  return token;
}
