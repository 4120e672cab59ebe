import type { Analysis } from '../../analysis/analysis.ts';
import type { Attribution } from '../../analysis/attribution.ts';
import { isUnsure } from '../../analysis/attribution/unsure.ts';
import type { Quotation, QuotationForm } from '../../analysis/quotations.ts';
import { storyWords } from '../story-words.ts';
import { type Card, line, place, type Piece, strong, text } from './card.ts';

const FORMS: Readonly<Record<QuotationForm, string>> = {
  direct: 'Direct quotation',
  partial: 'Partial quotation',
  scare: 'Words held at arm’s length, nobody’s quotation',
  title: 'Title of a work',
};

/** Whose words a quotation is, in which form, and how long it runs. */
export function quotationCard(analysis: Analysis, quotation: Quotation): Card {
  const whole = wholeQuotation(analysis.quotations, quotation);
  const words = whole.reduce((sum, part) => sum + part.words, 0);
  const length = `${words} ${words === 1 ? 'word' : 'words'}`;
  const across = whole.length > 1 ? `, over ${whole.length} paragraphs` : '';
  const form = line(`${FORMS[quotation.form]} · ${length}${across}`);
  if (quotation.form === 'scare' || quotation.form === 'title') return [form];
  return [speakerLine(analysis, whole), form];
}

function speakerLine(analysis: Analysis, whole: readonly Quotation[]): Card[number] {
  const { article } = analysis;
  // Any part may be the one that carries the tag: the first of a long quotation, or its last.
  const attribution = whole.map((part) => analysis.attributionOf(part)).find((found) => found !== undefined);
  if (attribution === undefined) return line('Speaker: ', strong('not found'));
  const { speaker, source, sourceForm, cue, medium } = attribution;
  const entity = speaker === undefined ? undefined : analysis.entity(speaker);
  const written = source.map((span) => storyWords(article, span)).join(' ');
  const pieces: Piece[] = [
    text('Speaker: '),
    strong(entity?.name ?? (written === '' ? 'not found' : written)),
  ];
  if (entity !== undefined && (sourceForm === 'pronoun' || sourceForm === 'nominal'))
    pieces.push(text(` (“${written}”)`));
  const [firstCue] = cue;
  if (firstCue !== undefined) {
    pieces.push(text(` · “${storyWords(article, firstCue)}” at `), place(firstCue.start));
  }
  if (medium !== undefined) pieces.push(text(` · ${storyWords(article, medium)}`));
  if (isUnsure(attribution)) pieces.push(text(` · ${doubt(attribution)}`));
  return line(...pieces);
}

/** Confidence as a reader can weigh it. */
function doubt({ confidence }: Attribution): string {
  return `unsure: about ${Math.max(1, Math.round(confidence * 10))} in 10 such readings are right`;
}

/** All parts of a quotation that runs over several paragraphs, in order; the quotation alone when it does not. */
function wholeQuotation(quotations: readonly Quotation[], quotation: Quotation): Quotation[] {
  const at = quotations.indexOf(quotation);
  let first = at;
  let last = at;
  while (quotations[first]?.continued === true && first > 0) first--;
  while (quotations[last]?.continues === true && last < quotations.length - 1) last++;
  return quotations.slice(first, last + 1);
}
