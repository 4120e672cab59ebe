import { overlaps, shift, type Span } from '../text/span.ts';
import type { AnalysedBlock } from './analysis.ts';
import type { Attribution } from './attribution.ts';
import type { Entity } from './entities.ts';
import { type Citation, findCitations } from './ledger/citations.ts';
import { addAsked } from './ledger/asked.ts';
import { jointNames, mayJoin, NamedInBlocks } from './ledger/joint-names.ts';
import { LedgerText } from './ledger/ledger-text.ts';
import type { OpenRow } from './ledger/open-row.ts';
import { OwnOutlets } from './ledger/own-outlets.ts';
import { type PlacedReason, placedReasons, reasonFor } from './ledger/reasons.ts';
import { NO_WORDS, SourceWords } from './ledger/source-words.ts';
import { type Standing, standingOfDescription, standingOfEntity } from './ledger/standing.ts';

export type SourceStanding =
  'named' | 'organisation' | 'document' | 'second-hand' | 'anonymous' | 'collective' | 'asked';

/** One row a source: who it is, how it is identified, and which attributions rest on it. */
export interface LedgerRow {
  /** As an editor would call it: the entity's name, or the description as written. */
  readonly name: string;
  readonly standing: SourceStanding;
  /** The entity, by id, when there is one. */
  readonly entity: string | undefined;
  /** Where it is first given. Absolute. */
  readonly span: Span;
  /** Indexes into the analysis' attributions. */
  readonly attributions: readonly number[];
  /** Words of content that rest on it. */
  readonly words: number;
  /** Where the words were put out: “statement”, “Twitter”; `undefined` when said to the reporter or not told. */
  readonly medium: string | undefined;
  /** anonymous: the reason given for not naming, where there is one. Absolute. */
  readonly reason: Span | undefined;
  /** second-hand: the outlet's own unnamed sources (“three unidentified officials”). Absolute. */
  readonly citing: Span | undefined;
}

/**
 * The sources of a story, in order of first appearance. What somebody thinks or wants makes nobody a source, unless it is
 * laid at the door of a crowd (“critics believe”). Those who say it together have a row each. Whoever was asked and gave no answer has a row, unless they speak elsewhere.
 * Cost: linear in attributions and in the blocks' requests for comment; reads the words of sources and contents only.
 */
export function buildLedger(
  paragraphs: readonly AnalysedBlock[],
  attributions: readonly Attribution[],
  entities: readonly Entity[],
): LedgerRow[] {
  const text = new LedgerText(paragraphs);
  const byId = new Map<string, Entity>();
  for (const entity of entities) byId.set(entity.id, entity);
  const own = new OwnOutlets(paragraphs);
  const asking = paragraphs.filter(({ reading }) => reading.names.commentRequests.length > 0);
  const requests = requestsByBlock(asking);
  const named = new NamedInBlocks(entities);
  const rows = new Map<string, OpenRow>();
  for (let index = 0; index < attributions.length; index++) {
    const attribution = attributions[index]!;
    const before = index === 0 ? undefined : attributions[index - 1]!;
    if (requests.size > 0 && isRequest(attribution, requests.get(attribution.block))) continue;
    if (before !== undefined && isCitation(attribution, before)) {
      cite(rows, attribution, before, byId, text, own);
      continue;
    }
    const entity = attribution.speaker === undefined ? undefined : byId.get(attribution.speaker);
    const source = wordsOf(attribution, entity, text);
    const standing = standingOf(attribution, entity, source, own);
    if (standing === undefined) continue;
    const row = rows.get(standing.key) ?? openRow(rows, standing, attribution, entity, source);
    row.attributions.push(index);
    if (entity === undefined || attribution.sourceForm !== 'name') continue;
    const written = text.of(attribution.source[0]);
    if (!mayJoin(written)) continue;
    for (const other of jointNames(attribution.source[0]!, named.in(attribution.block), written)) {
      if (other.entity === entity) continue;
      const name = new SourceWords(other.entity.name);
      const joint = standingOf(attribution, other.entity, name, own);
      if (joint === undefined) continue;
      const beside = rows.get(joint.key) ?? openRow(rows, joint, attribution, other.entity, name, other.span);
      if (!beside.attributions.includes(index)) beside.attributions.push(index);
    }
  }
  addCitations(rows, findCitations(paragraphs, attributions, entities), text, own);
  addAsked(rows, asking, named, text);
  const reasons = placedReasons(paragraphs);
  return [...rows.values()]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map((row) => closeRow(row, attributions, reasons, text));
}

function requestsByBlock(asking: readonly AnalysedBlock[]): ReadonlyMap<number, readonly Span[]> {
  return new Map(
    asking.map(({ index, block, reading }) => [
      index,
      reading.names.commentRequests.map((request) => shift(request, block.span.start)),
    ]),
  );
}

/** The words of a source, where they tell its standing: a person is named whatever stands with the name. */
function wordsOf({ source }: Attribution, entity: Entity | undefined, text: LedgerText): SourceWords {
  return entity?.kind === 'person' ? NO_WORDS : text.source(source[0]);
}

/** Whether a cue is what tells that somebody was asked and did not answer. */
function isRequest({ cue }: Attribution, requests: readonly Span[] | undefined): boolean {
  return requests !== undefined && requests.some((span) => cue.some((part) => overlaps(part, span)));
}

function standingOf(
  attribution: Attribution,
  entity: Entity | undefined,
  source: SourceWords,
  own: OwnOutlets,
): Standing | undefined {
  if (entity !== undefined) {
    if (attribution.kind === 'attitude') return undefined;
    return standingOfEntity(entity, attribution, source, own);
  }
  if (attribution.sourceForm === 'nominal') return standingOfDescription(source, attribution);
  return source.text.length < 12 && /^\s*(?:some|many|most)\s*$/i.test(source.text)
    ? standingOfDescription(source, attribution)
    : undefined;
}

function openRow(
  rows: Map<string, OpenRow>,
  { standing, key }: Standing,
  attribution: Attribution,
  entity: Entity | undefined,
  source: SourceWords,
  place = attribution.source[0] ?? attribution.content[0] ?? attribution.cue[0]!,
): OpenRow {
  const named = entity !== undefined && standing !== 'document';
  const row: OpenRow = {
    name: named ? entity.name : source.written,
    standing,
    entity: entity?.id,
    span: place,
    attributions: [],
    citing: undefined,
  };
  rows.set(key, row);
  return row;
}

/** “…, the Post reported, citing three officials”: what an outlet cites is no source of the story's own. */
function isCitation(attribution: Attribution, before: Attribution): boolean {
  return (
    attribution.cueLemma === 'cite' &&
    before.block === attribution.block &&
    attribution.speaker === before.speaker
  );
}

function cite(
  rows: Map<string, OpenRow>,
  attribution: Attribution,
  before: Attribution,
  byId: ReadonlyMap<string, Entity>,
  text: LedgerText,
  own: OwnOutlets,
): void {
  const entity = before.speaker === undefined ? undefined : byId.get(before.speaker);
  const standing = standingOf(before, entity, wordsOf(before, entity, text), own);
  const row = standing?.standing === 'second-hand' ? rows.get(standing.key) : undefined;
  const cited = attribution.content[0];
  if (row === undefined || cited === undefined) return;
  const described = standingOfDescription(text.source(cited), { ...attribution, kind: 'speech' });
  if (described?.standing === 'anonymous' || described?.standing === 'collective') row.citing ??= cited;
}

/** Gives the rows of other outlets the unnamed sources that their reports rest on; an outlet no attribution has found gets its row. */
function addCitations(
  rows: Map<string, OpenRow>,
  citations: readonly Citation[],
  text: LedgerText,
  own: OwnOutlets,
): void {
  for (const { outlet, mention, cited } of citations) {
    const described = standingOfDescription(text.source(cited), { kind: 'speech', cueLemma: 'cite' });
    if (own.has(outlet.name) || (described?.standing !== 'anonymous' && described?.standing !== 'collective'))
      continue;
    const known = rows.get(outlet.id);
    const row: OpenRow =
      known?.standing === 'second-hand'
        ? known
        : {
            name: outlet.name,
            standing: 'second-hand',
            entity: outlet.id,
            span: mention,
            attributions: [],
            citing: undefined,
          };
    row.citing ??= cited;
    if (row !== known) rows.set(known === undefined ? outlet.id : `second-hand ${outlet.id}`, row);
  }
}

function closeRow(
  row: OpenRow,
  attributions: readonly Attribution[],
  reasons: readonly PlacedReason[],
  text: LedgerText,
): LedgerRow {
  const { name, standing, entity, span, citing } = row;
  let words = 0;
  let medium: Span | undefined;
  for (const index of row.attributions) {
    const attribution = attributions[index]!;
    medium ??= attribution.medium;
    for (const part of attribution.content) words += text.words(part);
  }
  return {
    name,
    standing,
    entity,
    span,
    attributions: row.attributions,
    citing,
    words,
    medium: medium === undefined ? undefined : bareMedium(text.of(medium)),
    reason: standing === 'anonymous' ? reasonFor(row, attributions, reasons) : undefined,
  };
}

/** “in a statement on Friday” is a statement. */
function bareMedium(medium: string): string {
  return medium
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:in|on|at|through|via|during|by|to|with)\s+/i, '')
    .replace(/^(?:an?|the|his|her|its|their)\s+/i, '');
}
