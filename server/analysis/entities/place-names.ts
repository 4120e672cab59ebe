import { shift } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import type { Mention } from '../entities.ts';
import type { Zone } from '../zones.ts';
import type { PlacedName } from './cluster.ts';
import { growNames } from './grown-names.ts';
import { voteKinds } from './kind-votes.ts';
import { type CandidateRecord, type GlossRecord, recordNames } from './name-records.ts';
import type { StatedAlias } from './stated-aliases.ts';
import { NamesakesByKey } from './namesakes.ts';

/** Everything the blocks found that names are joined from. */
export interface PlacedNames {
  /** In order of place. */
  readonly names: readonly PlacedName[];
  /** Capitals that are a name if the article uses them as one, in order. */
  readonly candidates: readonly Candidate[];
  /** With absolute spans. */
  readonly glosses: readonly GlossRecord[];
  readonly aliases: readonly StatedAlias[];
  readonly namesakes: NamesakesByKey;
}

/** A candidate of one block, placed in the article. */
export interface Candidate {
  readonly record: CandidateRecord;
  /** Index of the block. */
  readonly block: number;
  /** Start of the block in the article. */
  readonly at: number;
  readonly quoted: boolean;
}

/** Tells whether what stands between two offsets of the article, in a block, is inside a quotation. */
export type IsQuoted = (block: number, start: number, end: number) => boolean;

/** Zones whose names are not read: they are no part of the story. */
const SKIPPED: ReadonlySet<Zone> = new Set(['residue', 'metadata', 'code', 'copyright', 'other']);

/** Zones that name those who made the story. */
const STAFF: ReadonlySet<Zone> = new Set(['byline', 'credit', 'contact']);

/** Places the names of all blocks in the article. What a block's words tell is kept by its reading. */
export function placeNames(blocks: readonly AnalysedBlock[], isQuoted: IsQuoted): PlacedNames {
  const names: PlacedName[] = [];
  const candidates: Candidate[] = [];
  const glosses: GlossRecord[] = [];
  const aliases: StatedAlias[] = [];
  const namesakes = new NamesakesByKey();
  for (const { index, block, zone, reading } of blocks) {
    if (SKIPPED.has(zone)) continue;
    const at = block.span.start;
    const staff = STAFF.has(zone);
    const records = reading.once(recordNames);
    for (let next = 0; next < records.names.length; next++) {
      const record = records.names[next]!;
      const { form, mention } = record;
      const { kind, sure, name } = mention;
      names.push({
        record,
        form,
        // “Salt” the film is not whoever else is called Salt.
        namesakes: namesakes.of(record.isWork && form.words.length === 1 ? `“${form.key}` : form.key),
        mention: placedMention(index, mention.start + at, mention.end + at, isQuoted),
        text: name,
        kind,
        sure,
        isClearBody: false,
        at,
        staff,
        cluster: undefined,
      });
    }
    for (const record of records.candidates) {
      const { start, end } = record;
      candidates.push({ record, block: index, at, quoted: isQuoted(index, start + at, end + at) });
    }
    for (const alias of records.aliases) aliases.push(alias);
    for (const { acronym, long } of records.glosses)
      glosses.push({ acronym, long: { text: long.text, ...shift(long, at) } });
  }
  const doubtful = growNames(names, candidates, namesakes);
  voteKinds(names);
  return { names, candidates: doubtful, glosses, aliases, namesakes };
}

function placedMention(block: number, start: number, end: number, isQuoted: IsQuoted): Mention {
  return { start, end, block, form: 'name', quoted: isQuoted(block, start, end) };
}
