import type { Block } from '../text/article.ts';
import type { BlockCharacters } from './block-characters.ts';
import type { BlockReading } from './block-reading.ts';
import { foldHeadline, headlineKey, keepsLetters } from './headline-key.ts';
import type { ZoneAssignment } from './zones.ts';

// 150 blocks each way: no pull quote of 840 published stories stands further from what it quotes.
const REACH = 150;

/**
 * Whether a block only repeats, set off, words that a longer paragraph near it quotes. Linear in the blocks within
 * reach.
 */
export function isPullQuote(
  blocks: readonly Block[],
  readings: readonly BlockReading[],
  zones: readonly ZoneAssignment[],
  i: number,
): boolean {
  const reading = readings[i]!;
  const { words, quoted } = reading.line;
  const isSetOff = blocks[i]!.form === 'block-quote' || (quoted && zones[i]!.zone === 'paragraph');
  if (!isSetOff || words < 5 || words > 45) return false;
  const last = Math.min(blocks.length - 1, i + REACH);
  for (let at = Math.max(0, i - REACH); at <= last; at++) {
    if (at !== i && zones[at]!.zone === 'paragraph' && repeats(reading, readings[at]!)) return true;
  }
  return false;
}

/** Whether all words of a block stand in a longer one. */
function repeats(block: BlockReading, longer: BlockReading): boolean {
  if (!mayHold(longer.characters, block.characters)) return false;
  const key = block.once(headlineKey);
  const folded = longer.once(foldedProse);
  return key !== '' && folded.length > key.length && folded.includes(key);
}

/** Whether one block has as many letters as another and words like its long ones, as far as folding keeps letters. */
function mayHold(longer: BlockCharacters, quoted: BlockCharacters): boolean {
  if (!keepsLetters(longer) || !keepsLetters(quoted)) return true;
  return longer.letters >= quoted.letters && (quoted.longWords & ~longer.longWords) === 0;
}

function foldedProse({ prose }: BlockReading): string {
  return foldHeadline(prose);
}
