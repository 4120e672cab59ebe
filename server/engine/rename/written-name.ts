import type { AnalysedBlock, Analysis } from '../../analysis/analysis.ts';
import type { BlockReading } from '../../analysis/block-reading.ts';
import type { Mention } from '../../analysis/entities.ts';
import { isInitial, PARTICLES } from '../../analysis/names/vocabulary.ts';
import { contains, shift, type Span } from '../../text/span.ts';
import { inSmallLetters, isInCapitals, isSameWord } from './words.ts';

/** A word and its place; absolute. */
export interface Word extends Span {
  readonly text: string;
}

/** A name as it stands at one place of a story. */
export interface WrittenName {
  readonly block: AnalysedBlock;
  /** In order. Between them stand spaces, a comma, line breaks or markup. */
  readonly words: readonly Word[];
  /** It is in capitals because its headline or dateline is, or for emphasis; elsewhere it is not. */
  readonly isShouted: boolean;
}

/** The words of a name, in small letters where it is shouted. */
export function plainWords({ words, isShouted }: WrittenName): string[] {
  const texts = words.map(({ text }) => text);
  return isShouted ? inSmallLetters(texts) : texts;
}

/**
 * Reads how a mention by name is written: what its reader sees, without markup.
 *
 * @param surname Of the person, with particles: those before a mention belong to it (“de la |Cruz|”). Empty for others.
 * @param small Words of the name that stand somewhere in small letters, folded.
 */
export function readWrittenName(
  { blocks }: Analysis,
  mention: Mention,
  surname: readonly string[],
  small: ReadonlySet<string>,
): WrittenName {
  const block = blocks[mention.block]!;
  const words = [...particlesBefore(block, mention, surname), ...wordsIn(block, mention)];
  return { block, words, isShouted: isShouted(block, mention, words, small) };
}

/** The words that a reader sees at a place of a block. */
export function wordsIn({ block }: AnalysedBlock, { start, end }: Span): Word[] {
  const at = block.span.start;
  return wordsFrom(block.prose.slice(start - at, end - at), start);
}

/** The words of a text that stands from an offset on. */
export function wordsFrom(text: string, from: number): Word[] {
  return Array.from(text.matchAll(/[^\s,]+/g), ({ 0: word, index }) => {
    const start = from + index;
    return { start, end: start + word.length, text: word };
  });
}

function particlesBefore(block: AnalysedBlock, mention: Mention, surname: readonly string[]): Word[] {
  const particles = surname.slice(0, -1);
  const first = wordsIn(block, mention)[0];
  if (particles.length === 0 || first === undefined || !isSameWord(first.text, surname.at(-1)!)) return [];
  const reach = particles.join(' ').length + particles.length + 1;
  const start = Math.max(block.block.span.start, mention.start - reach);
  const before = wordsIn(block, { start, end: mention.start }).slice(-particles.length);
  const stands =
    before.length === particles.length && before.every(({ text }, at) => isParticle(text, particles[at]!));
  return stands ? before : [];
}

function isParticle(word: string, particle: string): boolean {
  return isSameWord(word, particle) && PARTICLES.has(particle.toLowerCase());
}

function hasSmallLetter({ prose }: BlockReading): boolean {
  return /\p{Ll}/u.test(prose);
}

function isShouted(
  { block, reading }: AnalysedBlock,
  mention: Mention,
  words: readonly Word[],
  small: ReadonlySet<string>,
): boolean {
  const texts = words.map(({ text }) => text);
  if (!isInCapitals(texts) || texts.every(isInitial)) return false;
  const dateline = reading.dateline?.span;
  if (dateline !== undefined && contains(dateline, shift(mention, -block.span.start)))
    return texts.join('').length > 3;
  return texts.every((text) => small.has(text.toLowerCase())) || !reading.once(hasSmallLetter);
}
