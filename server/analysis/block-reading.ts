import { type PartOfSpeech, tagPartsOfSpeech } from '../language/part-of-speech.ts';
import { type Sentence, splitSentences } from '../language/sentences.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { lengthOf, type Span } from '../text/span.ts';
import { type BlockAttribution, findAttributions } from './attribution.ts';
import { type BlockClaim, findClaims } from './claims.ts';
import { classifyLine, type LineClass } from './line-class.ts';
import { type BlockNames, findNames } from './names.ts';
import { type BlockQuotation, findQuotations } from './quotations.ts';
import { type Dateline, findDateline } from './zones.ts';

/**
 * All that one block's own words tell, whatever stands around it. Offsets are relative to the block, so that an
 * edit above moves nothing; parts are computed when first asked. Two blocks with the same words share one reading.
 */
export interface BlockReading {
  readonly text: string;
  /** `text` with markup masked; equal length. */
  readonly prose: string;
  /** What the block is, as far as its own words tell: the zones are found from it. */
  readonly line: LineClass;
  readonly dateline: Dateline | undefined;
  /** What is left behind the dateline. */
  readonly body: Span;
  readonly tokens: readonly Token[];
  readonly partsOfSpeech: readonly PartOfSpeech[];
  /** Of the body; none for blocks without prose. */
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly BlockQuotation[];
  /** `prose` with quotations of depth 0 replaced by spaces, of equal length: what the writer says. */
  readonly narration: string;
  readonly names: BlockNames;
  readonly attributions: readonly BlockAttribution[];
  readonly claims: readonly BlockClaim[];
}

/** Reads one block; parts are computed when first asked and kept. */
export function readBlock(text: string, prose: string): BlockReading {
  const dateline = findDateline(prose);
  const body = { start: dateline?.span.end ?? 0, end: prose.length };
  const reading = {
    text,
    prose,
    get line() {
      return keep(reading, 'line', classifyLine(prose));
    },
    dateline,
    body,
    get tokens() {
      return keep(reading, 'tokens', tokenize(prose));
    },
    get partsOfSpeech() {
      return keep(reading, 'partsOfSpeech', tagPartsOfSpeech(reading.tokens));
    },
    get sentences() {
      return keep(reading, 'sentences', sentencesFrom(prose, reading.tokens, body.start));
    },
    get quotations() {
      return keep(reading, 'quotations', findQuotations(prose, reading.tokens));
    },
    get narration() {
      return keep(reading, 'narration', withoutQuotations(prose, reading.quotations));
    },
    get names(): BlockNames {
      return keep(reading, 'names', findNames(reading));
    },
    get attributions(): BlockAttribution[] {
      return keep(reading, 'attributions', findAttributions(reading));
    },
    get claims(): BlockClaim[] {
      return keep(reading, 'claims', findClaims(reading));
    },
  };
  return reading;
}

/** Replaces a getter by its value. */
function keep<T>(target: object, key: string, value: T): T {
  Object.defineProperty(target, key, { value, enumerable: true });
  return value;
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
