/**
 * A hover card before it is written out. Words of the story enter as `text` and are always escaped: whatever a story
 * holds, it adds no link, command or markup to the card.
 */
export type Piece =
  | { readonly text: string; readonly strong?: boolean }
  /** A place in the story, by offset; shown as line:column. */
  | { readonly place: number }
  /** A page of ours. */
  | { readonly page: string; readonly label: string };

/** One line of a card; `item` lines are a list. */
export interface CardLine {
  readonly pieces: readonly Piece[];
  readonly item?: boolean;
}

export type Card = readonly CardLine[];

/** What writing a card needs to know of the document. */
export interface CardPlaces {
  /** 1-based line and column. */
  at(offset: number): { readonly line: number; readonly column: number };
  /** The document, for links to places; `undefined` when nothing could open it. */
  readonly uri: string | undefined;
}

/** Longest words taken over from a story in one piece: a sentence of the 95th percentile has 42 words, about 250 letters. */
const LONGEST = 280;

/** Ordinary words. */
export function text(words: string): Piece {
  return { text: words };
}

/** Words that stand out. */
export function strong(words: string): Piece {
  return { text: words, strong: true };
}

/** A place in the story. */
export function place(offset: number): Piece {
  return { place: offset };
}

/** A line of pieces; strings are ordinary words. */
export function line(...pieces: readonly (Piece | string)[]): CardLine {
  return { pieces: pieces.map((piece) => (typeof piece === 'string' ? text(piece) : piece)) };
}

/** A line of a list. */
export function item(...pieces: readonly (Piece | string)[]): CardLine {
  return { ...line(...pieces), item: true };
}

/** Cards as Markdown, with a rule between them. */
export function toMarkdown(cards: readonly Card[], places: CardPlaces): string {
  return cards
    .map((card) =>
      card
        .map(({ pieces, item: listed }, i) => {
          const words = pieces.map((piece) => pieceToMarkdown(piece, places)).join('');
          if (listed !== true) return `${i > 0 ? '\n' : ''}${words}`;
          return `${i > 0 && card[i - 1]?.item !== true ? '\n' : ''}- ${words}`;
        })
        .join('\n'),
    )
    .join('\n\n---\n\n');
}

/** Cards for clients that show no Markdown. */
export function toPlainText(cards: readonly Card[], places: CardPlaces): string {
  return cards
    .map((card) =>
      card
        .map(
          ({ pieces, item: listed }) =>
            (listed === true ? '- ' : '') +
            pieces
              .map((piece) => {
                if ('text' in piece) return oneLine(piece.text);
                return 'place' in piece ? placeLabel(piece.place, places) : piece.label;
              })
              .join(''),
        )
        .join('\n'),
    )
    .join('\n\n');
}

/**
 * Words of a story, so that Markdown shows them as they are: on one line, clipped, and no mark of them with a meaning.
 * Addresses are kept from becoming links as well, which they would without any markup.
 */
export function escapeMarkdown(words: string): string {
  return oneLine(words)
    .replaceAll(/[\\`*_[\]<>&|~$#{}@]/g, '\\$&')
    .replaceAll(/:(?=\/\/)/g, '\\:')
    .replaceAll(/(?<=www)\./gi, '\\.')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}

function pieceToMarkdown(piece: Piece, places: CardPlaces): string {
  if ('text' in piece) {
    const words = escapeMarkdown(piece.text);
    return piece.strong === true && words.trim() !== '' ? `**${words.trim()}**` : words;
  }
  if ('page' in piece) return `[${escapeMarkdown(piece.label)}](${linkTarget(piece.page)})`;
  const label = placeLabel(piece.place, places);
  if (places.uri === undefined) return label;
  const { line: row, column } = places.at(piece.place);
  return `[${label}](${linkTarget(places.uri)}#L${row},${column})`;
}

function placeLabel(offset: number, places: CardPlaces): string {
  const { line: row, column } = places.at(offset);
  return `${row}:${column}`;
}

/** A URI in which nothing can end the link. */
function linkTarget(uri: string): string {
  return uri.replaceAll(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, (character) =>
    Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
      '',
    ),
  );
}

/** On one line, without control and direction characters, clipped. */
function oneLine(words: string): string {
  const clean = words
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069\u200B-\u200F]/g, '');
  if (clean.length <= LONGEST) return clean;
  // Cut at a word; where there is none, half a surrogate pair may be left and is dropped.
  return `${clean.slice(0, LONGEST).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '')} …`;
}
