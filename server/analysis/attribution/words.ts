import type { PartOfSpeech } from '../../language/part-of-speech.ts';
import type { Token } from '../../language/tokens.ts';
import { AUXILIARIES, VERB_ADVERBS } from '../../lexicon/clause-words.ts';
import type { AttributionInput } from '../attribution.ts';
import type { BlockQuotation } from '../quotations.ts';

/** A token with what the attribution rules ask of it again and again. */
export interface Word {
  readonly token: Token;
  /** Small letters, with a typewriter apostrophe. */
  readonly lower: string;
  readonly pos: PartOfSpeech;
  /** Index into `speech` of the quotation it stands in, marks included; -1 in the narration, scare quotes and titles. */
  readonly quotation: number;
  readonly isWord: boolean;
}

/** A quotation that is somebody's words: not inside another, no scare quotes, no title. */
interface SpeechQuotation {
  readonly quotation: BlockQuotation;
  /** Half-open range of the words it covers, marks included. */
  readonly start: number;
  readonly end: number;
}

/** The words of one block, ready for the attribution rules. */
export interface Wording {
  readonly block: AttributionInput;
  readonly words: readonly Word[];
  /** Quotations of the writer's that hold somebody's words, in order, with the words they cover. */
  readonly speech: readonly SpeechQuotation[];
}

/** Prepares a block's tokens. Linear. */
export function readWording(block: AttributionInput): Wording {
  const spoken = block.quotations.filter(
    ({ depth, form }) => depth === 0 && form !== 'scare' && form !== 'title',
  );
  const speech = spoken.map((quotation) => ({ quotation, start: -1, end: -1 }));
  let at = 0;
  const words = block.tokens.map((token, index): Word => {
    while (at < speech.length && speech[at]!.quotation.outer.end <= token.start) at += 1;
    const inside = at < speech.length && speech[at]!.quotation.outer.start <= token.start;
    if (inside) {
      if (speech[at]!.start < 0) speech[at]!.start = index;
      speech[at]!.end = index + 1;
    }
    return {
      token,
      lower: token.text.toLowerCase().replaceAll('’', "'"),
      pos: block.partsOfSpeech[index]!,
      quotation: inside ? at : -1,
      isWord: token.kind === 'word' || token.kind === 'number',
    };
  });
  return { block, words, speech };
}

/** Whether the word can stand between the parts of a verb group: an adverb or “not”. */
export function isVerbAdverb({ lower, pos }: Word): boolean {
  return (
    VERB_ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && pos !== 'noun' && pos !== 'name')
  );
}

/** Whether the word is a form of be, have or do, or a modal. */
export function isAuxiliary({ lower }: Word): boolean {
  return AUXILIARIES.has(lower);
}

/** Whether the word is written with a capital, inside a sentence the mark of a name. */
export function isCapitalised({ token }: Word): boolean {
  return /^\p{Lu}/u.test(token.text);
}
