import type { AnalysedBlock, Analysis } from '../../analysis/analysis.ts';
import type { BlockReading } from '../../analysis/block-reading.ts';
import type { Mention } from '../../analysis/entities.ts';
import { isInitial, PARTICLES } from '../../analysis/names/vocabulary.ts';
import { contains, shift, type Span } from '../../text/span.ts';
import { inSmallLetters, isInCapitals, isSameWord } from './words.ts';

/** A name as it stands at one place of a story. */
export interface WrittenName {
  readonly block: AnalysedBlock;
  /** Its words with their places, in order; absolute. Between them stand spaces, a comma, line breaks or markup. */
  readonly words: readonly (Span & { readonly text: string })[];
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

/** The words of a mention alone. */
export function wordsIn({ block }: AnalysedBlock, span: Span): (Span & { readonly text: string })[] {
  const at = block.span.start;
  const prose = block.prose.slice(span.start - at, span.end - at);
  return Array.from(prose.matchAll(/[^\s,]+/g), ({ 0: text, index }) => {
    const start = span.start + index;
    return { start, end: start + text.length, text };
  });
}

function particlesBefore(
  block: AnalysedBlock,
  mention: Mention,
  surname: readonly string[],
): (Span & { readonly text: string })[] {
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
  words: WrittenName['words'],
  small: ReadonlySet<string>,
): boolean {
  const texts = words.map(({ text }) => text);
  if (!isInCapitals(texts) || texts.every(isInitial)) return false;
  const dateline = reading.dateline?.span;
  if (dateline !== undefined && contains(dateline, shift(mention, -block.span.start)))
    return texts.join('').length > 3;
  return texts.every((text) => small.has(text.toLowerCase())) || !reading.once(hasSmallLetter);
}
