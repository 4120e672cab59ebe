import type { Analysis } from '../analysis/analysis.ts';
import type { BlockReading } from '../analysis/block-reading.ts';
import type { Quotation } from '../analysis/quotations.ts';
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
    minimumWords: { default: 5, minimum: 1, description: 'Shorter quotations are left alone.' },
  },
  *check(analysis, { minimumWords }) {
    for (const quotation of analysis.quotations) {
      if (quotation.depth > 0 || quotation.continued || quotation.form !== 'direct') continue;
      if (quotation.words < minimumWords || isSpoken(analysis, quotation)) continue;
      yield {
        span: quotation.outer,
        message: 'Nobody is named as saying this. Name the speaker in the same sentence, or right before it.',
        fixes: speakerFixes(analysis, quotation),
      };
    }
  },
});

/** Whether somebody can be taken for the speaker: by attribution, in the words around the quotation, or just before it. */
function isSpoken(analysis: Analysis, quotation: Quotation): boolean {
  const attribution = analysis.attributionOf(quotation);
  if (attribution !== undefined && (attribution.source.length > 0 || attribution.speaker !== undefined))
    return true;
  const { reading } = analysis.blocks[quotation.block]!;
  // A mark that is missing or turned round hides where the writer's own words are: it has to be mended first.
  if (reading.quotations.some(({ problem }) => problem !== undefined)) return true;
  // The writer's own words around it may hold a speaker whom no attribution rule knows (“, Doe deadpanned”):
  // only a paragraph without any is certain to lack one.
  if (hasOwnWords(reading)) return true;
  return isSigned(analysis, quotation.block) || hasSpeakerBeside(analysis, quotation.block);
}

/** Whether the next block signs the quotation: “— Marisol Byrne, Quarry Road”. */
function isSigned(analysis: Analysis, index: number): boolean {
  return /^\s*(?:[-–—~]{1,2}\s*\p{Lu}|(?:continued|added|said)\s+\p{Lu})/iu.test(
    analysis.blocks[index + 1]?.block.prose ?? '',
  );
}

/**
 * Whether the last paragraph before it that is no mere quotation has somebody who can be speaking; for a quotation
 * that opens the story, the first such paragraph behind it.
 */
function hasSpeakerBeside(analysis: Analysis, index: number): boolean {
  const inOwnWords = analysis.paragraphs.filter(({ reading }) => hasOwnWords(reading));
  const before = inOwnWords.findLast((paragraph) => paragraph.index < index);
  const home = before ?? inOwnWords.find((paragraph) => paragraph.index > index);
  if (home === undefined) return false;
  if (before !== undefined && /:\s*$/.test(before.block.prose)) return true;
  return (
    /\b(?:he|she|they|who|I|we)\b/iu.test(home.reading.narration) ||
    analysis.attributions.some(({ block }) => block === home.index) ||
    home.reading.names.mentions.some(({ kind }) => kind !== 'place')
  );
}

function hasOwnWords({ narration, body }: BlockReading): boolean {
  return /\p{L}{2,}/u.test(narration.slice(body.start));
}

function speakerFixes(analysis: Analysis, quotation: Quotation): Fix[] {
  const edits = (name: string) => tagEdits(analysis.article.text, quotation, name);
  const candidates = analysis.entities
    .filter(({ kind, mentions }) => kind === 'person' && mentions[0]!.start < quotation.outer.start)
    .map((entity) => ({
      entity,
      last: entity.mentions.findLast(({ start }) => start < quotation.outer.start)!.start,
    }))
    .toSorted((a, b) => b.last - a.last)
    .slice(0, CANDIDATES);
  return [
    { title: 'Insert a placeholder for the speaker', kind: 'suggestion', edits: edits('[TK name]') },
    ...candidates.map(({ entity }): Fix => {
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
