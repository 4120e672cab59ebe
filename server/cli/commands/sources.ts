import type { Analysis } from '../../analysis/analysis.ts';
import type { Attribution } from '../../analysis/attribution.ts';
import { isUnsure } from '../../analysis/attribution/unsure.ts';
import type { LedgerRow } from '../../analysis/ledger.ts';
import { type Span, textOf } from '../../text/span.ts';
import { type Colours, coloursFor } from '../colours.ts';
import type { AnalysedStory } from '../analyse-stories.ts';
import { csvOf } from '../csv.ts';
import { type ExportOptions, exportStories } from '../export-stories.ts';
import { harmless, type Terminal } from '../terminal.ts';

/** Lists who says what in the stories, and what they rest on. Returns the exit code. */
export async function sources(
  paths: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  return exportStories(paths, options, terminal, {
    toJson,
    toText: (stories, format, colour) => {
      if (format === 'markdown') return stories.map(markdown).join('\n');
      return format === 'csv' ? csv(stories) : stories.map((story) => pretty(story, colour)).join('\n');
    },
  });
}

type Pair = readonly [start: number, end: number];

function pairs(spans: readonly Span[]): Pair[] {
  return spans.map(({ start, end }): Pair => [start, end]);
}

function pair(span: Span | undefined): Pair | null {
  return span === undefined ? null : [span.start, span.end];
}

function toJson({ name, analysis }: AnalysedStory): object {
  // Those of headlines come last, so that the sources' indexes hold.
  const attributions = [...analysis.attributions, ...analysis.headlineAttributions];
  return {
    file: name,
    attributions: attributions.map(({ source, cue, content, kind, form, speaker, confidence }) => ({
      source: pairs(source),
      cue: pairs(cue),
      content: pairs(content),
      kind,
      form,
      speaker: nameOf(analysis, speaker) ?? null,
      confidence: Number(confidence.toFixed(2)),
    })),
    sources: analysis.ledger.map((row) => ({
      name: row.name,
      standing: row.standing,
      entity: row.entity ?? null,
      span: pair(row.span),
      attributions: row.attributions,
      words: row.words,
      medium: row.medium ?? null,
      reason: pair(row.reason),
      citing: pair(row.citing),
    })),
  };
}

function nameOf(analysis: Analysis, id: string | undefined): string | undefined {
  return id === undefined ? undefined : analysis.entity(id)?.name;
}

/** The ledger's rows as cells. */
const COLUMNS = ['Source', 'Standing', 'Attributions', 'Words', 'Medium', 'Reason'] as const;

function cellsOf(row: LedgerRow, analysis: Analysis): string[] {
  const reason = row.reason && textOf(analysis.article.text, row.reason);
  const cells = [
    row.name,
    row.standing,
    String(row.attributions.length),
    String(row.words),
    row.medium ?? '',
    reason ?? '',
  ];
  return cells.map((cell) => harmless(cell.replace(/\s+/g, ' ').trim()));
}

function markdown({ name, analysis }: AnalysedStory): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/[|\\]/g, '\\$&')).join(' | ')} |\n`;
  const rows = analysis.ledger.map((row) => line(cellsOf(row, analysis)));
  return `## ${name}\n\n${line(COLUMNS)}${line(COLUMNS.map(() => '---'))}${rows.join('')}`;
}

/** Comma-separated with a head line, one row a source. */
function csv(stories: readonly AnalysedStory[]): string {
  const rows = stories.flatMap(({ name, analysis }) =>
    analysis.ledger.map((row) => [name, ...cellsOf(row, analysis)]),
  );
  return csvOf([['File', ...COLUMNS], ...rows]);
}

function pretty({ name, analysis }: AnalysedStory, colour: boolean): string {
  const colours = coloursFor(colour);
  const out = [`${colours.underline(harmless(name))}\n`];
  const lost = lostQuotations(analysis);
  if (analysis.ledger.length === 0 && lost.length === 0) return `${out.join('')}  No sources.\n`;
  for (const row of analysis.ledger) {
    const [who, standing, attributions, words, medium, reason] = cellsOf(row, analysis);
    const times = `${attributions} ${attributions === '1' ? 'attribution' : 'attributions'}, ${words} words`;
    const more = [standing, times, medium, reason && `reason: ${reason}`].filter(
      (part) => part !== undefined && part !== '',
    );
    out.push(`  ${colours.bold(who!)}  ${colours.dim(more.join(' · '))}\n`);
    for (const index of row.attributions) {
      const attribution = analysis.attributions[index];
      if (attribution === undefined) continue;
      const doubt = isUnsure(attribution) ? colours.dim('  unsure') : '';
      out.push(`      ${statement(analysis, attribution, colours)}${doubt}\n`);
    }
  }
  if (lost.length > 0) out.push(`  ${colours.dim('speaker not found')}\n`);
  for (const attribution of lost) {
    const by = attribution.source.map((span) => textOf(analysis.article.text, span)).join(' … ');
    const given = by === '' ? '' : colours.dim(`  ${harmless(shorten(by))}`);
    out.push(`      ${statement(analysis, attribution, colours)}${given}\n`);
  }
  return out.join('');
}

/** Direct quotations that no source's row has: whose they are was not found. */
function lostQuotations({ attributions, ledger }: Analysis): Attribution[] {
  const placed = new Set(ledger.flatMap((row) => row.attributions));
  return attributions.filter(
    ({ form, kind }, index) => !placed.has(index) && form === 'direct' && kind === 'speech',
  );
}

function statement({ article }: Analysis, { form, content }: Attribution, colours: Colours): string {
  const words = content.map((span) => textOf(article.text, span)).join(' … ');
  return `${colours.dim(form.padEnd(8))} ${harmless(shorten(words))}`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
