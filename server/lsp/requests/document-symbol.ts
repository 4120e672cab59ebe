import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { AnalysedBlock, Analysis } from '../../analysis/analysis.ts';
import type { ResidueKind, Zone } from '../../analysis/zones.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { toLspRange } from '../convert.ts';
import type { ReviewedStory } from '../session.ts';
import { storyWords } from '../story-words.ts';

/** Longest detail beside a symbol: what a side bar shows. */
const DETAIL = 60;

const ZONES: Partial<Readonly<Record<Zone, readonly [label: string, kind: SymbolKind]>>> = {
  headline: ['Headline', SymbolKind.Class],
  'repeated-headline': ['Headline again', SymbolKind.Class],
  dek: ['Dek', SymbolKind.Interface],
  byline: ['Byline', SymbolKind.Property],
  'story-date': ['Date', SymbolKind.Property],
  subhead: ['Section', SymbolKind.Namespace],
  'list-item': ['List item', SymbolKind.String],
  'pull-quote': ['Pull quote', SymbolKind.String],
  caption: ['Caption', SymbolKind.String],
  credit: ['Credit', SymbolKind.Property],
  contact: ['Contact', SymbolKind.Property],
  copyright: ['Copyright', SymbolKind.Property],
  correction: ['Correction', SymbolKind.Event],
};

const RESIDUE: Readonly<Record<ResidueKind, string>> = {
  'advert-label': 'advertisement label',
  'read-more': 'link to another story',
  signup: 'newsletter sign-up',
  'share-widget': 'share buttons',
  'agency-signoff': 'agency sign-off',
  'photo-credit': 'photo credit',
  'cookie-consent': 'cookie notice',
};

/** The story as an editor would list it: headline, byline, dateline, lede, “¶3 quotation, NAME”, credits; sections hold their paragraphs. */
export function documentSymbols(story: ReviewedStory): DocumentSymbol[] {
  const { analysis } = story.review;
  const symbols: DocumentSymbol[] = [];
  let section: DocumentSymbol[] = symbols;
  let paragraph = 0;
  for (const block of analysis.blocks) {
    if (block.zone === 'paragraph') paragraph++;
    for (const symbol of symbolsOf(story, block, paragraph)) {
      if (block.zone === 'subhead') {
        symbols.push(symbol);
        section = symbol.children ??= [];
      } else section.push(symbol);
    }
  }
  return symbols;
}

function symbolsOf(story: ReviewedStory, analysed: AnalysedBlock, paragraph: number): DocumentSymbol[] {
  const { block, zone, residue, reading } = analysed;
  if (zone === 'residue') {
    return [
      symbol(
        story,
        block.span,
        `Residue: ${residue === undefined ? 'not part of the story' : RESIDUE[residue]}`,
        SymbolKind.Null,
      ),
    ];
  }
  if (zone !== 'paragraph') {
    const known = ZONES[zone];
    return known === undefined ? [] : [symbol(story, block.span, known[0], known[1])];
  }
  const symbols: DocumentSymbol[] = [];
  if (reading.dateline !== undefined) {
    const { span } = reading.dateline;
    const at = block.span.start;
    symbols.push(
      symbol(story, { start: at + span.start, end: at + span.end }, 'Dateline', SymbolKind.Property),
    );
  }
  symbols.push(
    symbol(story, block.span, paragraphLabel(story.review.analysis, analysed, paragraph), SymbolKind.String),
  );
  return symbols;
}

/** “Lede”, “¶4”, “¶5 quotation, Reyes”, “¶6 Reyes” for indirect speech. */
function paragraphLabel(analysis: Analysis, { index, block }: AnalysedBlock, paragraph: number): string {
  const place = paragraph === 1 ? 'Lede' : `¶${paragraph}`;
  const quoted = analysis.quotations.some(
    (quotation) => quotation.block === index && quotation.depth === 0 && quotation.form === 'direct',
  );
  const speakers = analysis.attributions
    .filter(({ content, kind }) => kind === 'speech' && content.some((span) => overlaps(span, block.span)))
    .flatMap(({ speaker }) => (speaker === undefined ? [] : (analysis.entity(speaker)?.name ?? [])));
  const who = [...new Set(speakers)].slice(0, 2).join(' and ');
  const what = [quoted ? 'quotation' : '', who].filter((part) => part !== '').join(', ');
  return what === '' ? place : `${place} ${what}`;
}

function symbol(
  { document, review }: ReviewedStory,
  span: Span,
  name: string,
  kind: SymbolKind,
): DocumentSymbol {
  const range = toLspRange(document, span);
  const detail = storyWords(review.article, span).slice(0, DETAIL).trim();
  return { name, kind, detail, range, selectionRange: range };
}
