import type { AnalysedBlock, Analysis } from '../analysis/analysis.ts';
import type { BlockReading } from '../analysis/block-reading.ts';
import type { Entity } from '../analysis/entities.ts';
import type { Quotation } from '../analysis/quotations.ts';
import { firstIndex } from '../text/bisection.ts';
import type { TextEdit } from '../text/edit.ts';
import { articleRule, type Fix } from './rule.ts';

/** Most names offered as the possible speaker: the last ones before the quotation. */
const CANDIDATES = 3;

export const quoteWithoutSpeaker = articleRule({
  meta: {
    id: 'quote-without-speaker',
    summary: 'A direct quotation whose speaker the story does not name.',
    group: 'attribution',
    severity: 'warning',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['Reuters', 'AP'],
    storyTypes: ['news', 'brief', 'obituary', 'sport'],
  },
  options: {
    minWords: { default: 5, minimum: 1, description: 'Shorter quotations are left alone.' },
  },
  *check(analysis, { minWords }) {
    let beside: BesideTest | undefined;
    let candidates: CandidateFinder | undefined;
    for (const quotation of analysis.quotations) {
      if (quotation.depth > 0 || quotation.continued || quotation.form !== 'direct') continue;
      if (quotation.words < minWords || isSpoken(analysis, quotation)) continue;
      beside ??= speakerBesideTest(analysis);
      if (beside(quotation.block)) continue;
      candidates ??= candidateFinder(analysis);
      yield {
        span: quotation.outer,
        message: 'Nobody is named as saying this. Name the speaker in the same sentence, or right before it.',
        fixes: speakerFixes(analysis, quotation, candidates(quotation.outer.start)),
      };
    }
  },
});

/** Whether somebody can be taken for the speaker: by attribution, in the words around the quotation, or signed below it. */
function isSpoken(analysis: Analysis, quotation: Quotation): boolean {
  const attribution = analysis.attributionOf(quotation);
  if (attribution !== undefined && (attribution.source.length > 0 || attribution.speaker !== undefined))
    return true;
  const { reading } = analysis.blocks[quotation.block]!;
  // A mark that is missing or turned round hides where the writer's own words are: it has to be mended first.
  if (reading.quotations.some(({ problem }) => problem !== undefined)) return true;
  // The writer's own words around it may hold a speaker whom no attribution rule knows (“, Doe deadpanned”):
  // only a paragraph without any is certain to lack one.
  return reading.once(hasOwnWords) || isSigned(analysis, quotation.block);
}

/** Whether the next block signs the quotation: “— Marisol Byrne, Quarry Road”. */
function isSigned(analysis: Analysis, index: number): boolean {
  return /^\s*(?:[-–—~]{1,2}\s*|(?:continued|added|said)\s+)[a-z\u00C0-\u024F]/i.test(
    analysis.blocks[index + 1]?.block.prose ?? '',
  );
}

/** Whether somebody stands beside the block of that index who can be speaking. */
type BesideTest = (index: number) => boolean;

/** How a paragraph begins that goes on with whoever was quoted: “She hung up.”, “So said the sign.” */
const GOES_ON = /^\s*(?:(?:So|Thus) (?:says?|said|spoke)|He|She|They|That is how)\b/;

/**
 * Tells whether the paragraphs beside a block that are no mere quotations have somebody who can be speaking: a person or
 * somebody who says something in the one before it, or in the one behind a quotation that opens the story; or somebody
 * with whom the one behind it goes on. Logarithmic in the paragraphs.
 */
function speakerBesideTest({ paragraphs, attributions, entities }: Analysis): BesideTest {
  const inOwnWords = paragraphs.filter(({ reading }) => reading.once(hasOwnWords));
  const speaking = new Set(attributions.filter(({ kind }) => kind === 'speech').map(({ block }) => block));
  const people = new Set(
    entities
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ mentions }) => mentions.map(({ block }) => block)),
  );
  const hasSpeaker = ({ index, reading }: AnalysedBlock): boolean =>
    speaking.has(index) || people.has(index) || reading.once(hasPronoun);
  return (index) => {
    const behind = firstFrom(inOwnWords, index);
    const before = inOwnWords[behind - 1];
    const after = inOwnWords[behind];
    if (before === undefined) return after !== undefined && hasSpeaker(after);
    return (
      /:\s*$/.test(before.block.prose.slice(-20)) ||
      hasSpeaker(before) ||
      (after !== undefined && GOES_ON.test(after.reading.prose))
    );
  };
}

/** Position of the first paragraph with that index or a larger one. */
function firstFrom(paragraphs: readonly AnalysedBlock[], index: number): number {
  return firstIndex(paragraphs.length, (at) => paragraphs[at]!.index >= index);
}

function hasPronoun({ narration }: BlockReading): boolean {
  return /\b(?:he|she|I|we)\b/i.test(narration);
}

function hasOwnWords({ narration, body }: BlockReading): boolean {
  const words = narration.slice(body.start);
  // Most words are plain ones; telling that costs less than telling a letter of any script.
  return /[A-Za-z]{2}/.test(words) || /\p{L}{2}/u.test(words);
}

/** The people mentioned last before an offset, the nearest first. */
type CandidateFinder = (offset: number) => readonly Entity[];

/** Offsets must be asked for in ascending order: all of them together read the mentions once. */
function candidateFinder({ entities }: Analysis): CandidateFinder {
  const mentions = entities
    .filter(({ kind }) => kind === 'person')
    .flatMap((entity) => entity.mentions.map(({ start }) => ({ entity, start })))
    .toSorted((a, b) => a.start - b.start);
  let read = 0;
  let last: readonly Entity[] = [];
  return (offset) => {
    for (; read < mentions.length && mentions[read]!.start < offset; read++) {
      const { entity } = mentions[read]!;
      last = [entity, ...last.filter((other) => other !== entity)].slice(0, CANDIDATES);
    }
    return last;
  };
}

function speakerFixes(analysis: Analysis, quotation: Quotation, candidates: readonly Entity[]): Fix[] {
  const edits = (name: string) => tagEdits(analysis.article.text, quotation, name);
  return [
    { title: 'Insert a placeholder for the speaker', kind: 'suggestion', edits: edits('[TK name]') },
    ...candidates.map((entity): Fix => {
      const name = entity.name.split(' ').at(-1)!;
      return { title: `Attribute to ${entity.name}`, kind: 'suggestion', edits: edits(name) };
    }),
  ];
}

/** Edits that add “, NAME said.” behind the quotation; a full stop inside it becomes a comma. */
function tagEdits(text: string, quotation: Quotation, name: string): TextEdit[] {
  const { inner, outer } = quotation;
  const last = { start: inner.end - 1, end: inner.end };
  const mark = text.slice(last.start, last.end);
  const tag = { span: { start: outer.end, end: outer.end }, text: ` ${name} said.` };
  if (mark === '.') return [{ span: last, text: ',' }, tag];
  if (mark === ',' || mark === '?' || mark === '!') return [tag];
  return [{ span: { start: inner.end, end: inner.end }, text: ',' }, tag];
}
