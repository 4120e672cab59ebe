import type { Language } from '../language/language.ts';
import type { Layers } from '../language/layers.ts';
import { MadeOnce } from '../language/made-once.ts';
import { type PartOfSpeech, partsOfSpeech } from '../language/part-of-speech.ts';
import { type Sentence, splitSentences } from '../language/sentences.ts';
import { type Token, type Tokenized, tokenize } from '../language/tokens.ts';
import { lengthOf, type Span } from '../text/span.ts';
import { type BlockCharacters, readCharacters } from './block-characters.ts';
import { type BlockClaim, findClaims } from './claims.ts';
import { classifyLine, type LineClass } from './line-class.ts';
import { type BlockNames, findNames } from './names.ts';
import { type BlockQuotation, findQuotations } from './quotations.ts';
import { type Dateline, findDateline, mayHoldDateline } from './zones.ts';

/**
 * All that one block's own words tell, whatever stands around it. Offsets are relative to the block, so that an
 * edit above moves nothing; parts are computed when first asked. Two blocks with the same words share one reading.
 */
export interface BlockReading {
  readonly text: string;
  /** `text` with markup masked; equal length. */
  readonly prose: string;
  /** What one look at each character of `prose` tells. */
  readonly characters: BlockCharacters;
  /** What the block is, as far as its own words tell: the zones are found from it. */
  readonly line: LineClass;
  readonly dateline: Dateline | undefined;
  /** What is left behind the dateline. */
  readonly body: Span;
  readonly tokens: readonly Token[];
  readonly partsOfSpeech: readonly PartOfSpeech[];
  /** The tokens as numbers: what the trained models read. */
  readonly layers: Layers;
  /** Of the body; none for blocks without prose. */
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly BlockQuotation[];
  /** `prose` with quotations of depth 0 replaced by spaces, of equal length: what the writer says. */
  readonly narration: string;
  readonly names: BlockNames;
  readonly claims: readonly BlockClaim[];
  /** What a function makes of this reading, computed once: the function is the key, so give one that is kept. */
  once<T>(make: (reading: BlockReading) => T): T;
}

/** Reads one block; parts are computed when first asked and kept. */
export function readBlock(text: string, prose: string, language: Language): BlockReading {
  return new LazyReading(text, prose, language);
}

class LazyReading implements BlockReading {
  readonly text: string;
  readonly prose: string;
  readonly characters: BlockCharacters;
  readonly dateline: Dateline | undefined;
  readonly body: Span;
  readonly #language: Language;
  #line: LineClass | undefined;
  #tokenized: Tokenized | undefined;
  #partsOfSpeech: readonly PartOfSpeech[] | undefined;
  #layers: Layers | undefined;
  #sentences: readonly Sentence[] | undefined;
  #quotations: readonly BlockQuotation[] | undefined;
  #narration: string | undefined;
  #names: BlockNames | undefined;
  #claims: readonly BlockClaim[] | undefined;
  readonly #made = new MadeOnce<BlockReading>();

  constructor(text: string, prose: string, language: Language) {
    this.#language = language;
    this.text = text;
    this.prose = prose;
    this.characters = readCharacters(prose);
    this.dateline = mayHoldDateline(this.characters) ? findDateline(prose) : undefined;
    this.body = { start: this.dateline?.span.end ?? 0, end: prose.length };
  }

  get line(): LineClass {
    return (this.#line ??= classifyLine(this));
  }

  get tokens(): readonly Token[] {
    return this.#cut().tokens;
  }

  /** No getter: V8 calls those of private names out of line, and this is asked for more than anything. */
  #cut(): Tokenized {
    return (this.#tokenized ??= tokenize(this.prose, this.#language.vocabulary));
  }

  get partsOfSpeech(): readonly PartOfSpeech[] {
    return (this.#partsOfSpeech ??= partsOfSpeech(this.tokens, this.layers.tags));
  }

  get layers(): Layers {
    return (this.#layers ??= this.#language.layersOf(this.#cut(), this.sentences, quotedTokens(this)));
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= sentencesFrom(this.prose, this.tokens, this.body.start));
  }

  get quotations(): readonly BlockQuotation[] {
    return (this.#quotations ??= findQuotations(this.prose, this.tokens, this.#cut().marks));
  }

  get narration(): string {
    return (this.#narration ??= withoutQuotations(this.prose, this.quotations));
  }

  get names(): BlockNames {
    return (this.#names ??= findNames(this));
  }

  get claims(): readonly BlockClaim[] {
    return (this.#claims ??= findClaims(this));
  }

  once<T>(make: (reading: BlockReading) => T): T {
    return this.#made.of(this, make);
  }
}

/** The quotations of depth 0 as ranges of tokens, marks included. */
function quotedTokens({ tokens, quotations }: BlockReading): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let at = 0;
  for (const { outer, depth } of quotations) {
    if (depth > 0) continue;
    while (at < tokens.length && tokens[at]!.start < outer.start) at += 1;
    const from = at;
    while (at < tokens.length && tokens[at]!.start < outer.end) at += 1;
    ranges.push({ from, to: at });
  }
  return ranges;
}

/** Sentences of the tokens from `start` on; token indexes count from the block's first token. */
function sentencesFrom(prose: string, tokens: readonly Token[], start: number): Sentence[] {
  const skipped = tokens.findIndex((token) => token.start >= start);
  if (skipped <= 0) return skipped < 0 ? [] : splitSentences(prose, tokens);
  return splitSentences(prose, tokens.slice(skipped)).map((sentence) => ({
    ...sentence,
    firstToken: sentence.firstToken + skipped,
    endToken: sentence.endToken + skipped,
  }));
}

function withoutQuotations(prose: string, quotations: readonly BlockQuotation[]): string {
  let out = '';
  let at = 0;
  for (const { outer, depth } of quotations) {
    if (depth > 0 || outer.start < at) continue;
    out += prose.slice(at, outer.start) + ' '.repeat(lengthOf(outer));
    at = outer.end;
  }
  return out + prose.slice(at);
}
