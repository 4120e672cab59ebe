import type { Span } from '../server/text/span.ts';
import { unitOffsets } from './unit-offsets.ts';

/** One attribution as annotators marked it; spans in UTF-16 offsets of the text, ordered, apart by more than white space. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

type Part = keyof GoldAttribution;

/**
 * Reads PolNeAR's brat standoff: T records are text spans, E records attributions that name them.
 * Events of type Discuss and Discard are no attributions. Ordered by the cue, or by the content where there is none.
 */
export function readBrat(annotation: string, text: string): GoldAttribution[] {
  const offset = unitOffsets(text);
  const spans = new Map<string, Span[]>();
  const records = recordsOf(annotation);
  for (const record of records) {
    const [id, place] = record.split('\t');
    if (!id!.startsWith('T')) continue;
    const ranges = place!.slice(place!.indexOf(' ') + 1).split(';');
    spans.set(
      id!,
      ranges.map((range) => {
        const [start, end] = range.split(' ').map(Number);
        return { start: offset(start!), end: offset(end!) };
      }),
    );
  }
  const attributions = records
    .filter((record) => /^E\d/.test(record) && !/^E\d+\tDisc(?:uss|ard)/.test(record))
    .map((record) => readEvent(record, spans, text))
    .filter(({ cue, content }) => cue.length + content.length > 0);
  return attributions.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The words of a span may run over several lines: a record goes on until the next begins. */
function recordsOf(annotation: string): string[] {
  const records: string[] = [];
  for (const line of annotation.split('\n')) {
    if (/^[TERAMN#*]\d*\t/.test(line)) records.push(line);
    else if (records.length > 0) records[records.length - 1] += `\n${line}`;
  }
  return records;
}

function readEvent(record: string, spans: ReadonlyMap<string, Span[]>, text: string): GoldAttribution {
  const found: Record<Part, Span[]> = { source: [], cue: [], content: [] };
  for (const argument of record.split('\t')[1]!.trim().split(/\s+/).slice(1)) {
    const [role, id] = argument.split(':');
    const part = role!.replace(/\d+$/, '').toLowerCase();
    if (part === 'source' || part === 'cue' || part === 'content')
      found[part].push(...(spans.get(id!) ?? []));
  }
  return {
    source: joined(found.source, text),
    cue: joined(found.cue, text),
    content: joined(found.content, text),
  };
}

/** In order; spans with nothing but white space between them are one: the annotation breaks them at line ends. */
function joined(spans: readonly Span[], text: string): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of spans
    .filter((span) => span.end > span.start)
    .toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && (start <= last.end || text.slice(last.end, start).trim() === ''))
      last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

function placeOf({ cue, content }: GoldAttribution): number {
  return cue[0]?.start ?? content[0]!.start;
}
