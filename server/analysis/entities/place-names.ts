import { compareSpans, overlaps, type Span } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import type { Role } from '../entities.ts';
import type { NameCandidate, NameMention } from '../names.ts';
import type { Zone } from '../zones.ts';
import type { PlacedName } from './cluster.ts';

/** Everything the blocks found that names are joined from. */
export interface PlacedNames {
  /** In order of place. */
  readonly names: readonly PlacedName[];
  /** Capitals that are a name if the article uses them as one; one a word, absolute, in order. */
  readonly candidates: readonly Candidate[];
  readonly glosses: readonly PlacedGloss[];
}

export interface Candidate extends Span {
  readonly block: number;
  readonly quoted: boolean;
  readonly staff: boolean;
  readonly words: readonly WordSpan[];
  /** What stands beside it, as roles of whoever it names. */
  readonly roles: readonly Role[];
}

interface WordSpan extends Span {
  readonly text: string;
}

export interface PlacedGloss {
  readonly acronym: string;
  readonly long: WordSpan;
}

/** Zones whose names are not read: they are no part of the story. */
const SKIPPED: ReadonlySet<Zone> = new Set(['residue', 'metadata', 'code', 'copyright', 'other']);

/** Zones that name those who made the story. */
const STAFF: ReadonlySet<Zone> = new Set(['byline', 'credit', 'contact']);

/** Places the names of all blocks in the article; a long form given for an acronym counts as one name. */
export function placeNames(
  blocks: readonly AnalysedBlock[],
  isQuoted: (block: number, span: Span) => boolean,
): PlacedNames {
  const names: PlacedName[] = [];
  const candidates: Candidate[] = [];
  const glosses: PlacedGloss[] = [];
  for (const { index, block, zone, reading } of blocks) {
    if (SKIPPED.has(zone)) continue;
    const at = block.span.start;
    const staff = STAFF.has(zone);
    const text = reading.prose;
    for (const mention of withLongForms(reading.names.mentions, reading.names.glosses, text)) {
      const quoted = isQuoted(index, { start: mention.start + at, end: mention.end + at });
      names.push({ mention, block: index, at, text, quoted, staff, words: mention.name.split(' ') });
    }
    for (const span of reading.names.candidates) {
      const words = Array.from(text.slice(span.start, span.end).matchAll(/[^\s,–—]+/g), (match): WordSpan => {
        const bare = match[0].replace(/['’]s?$/, '');
        const start = at + span.start + match.index;
        return { text: bare, start, end: start + bare.length };
      }).filter(({ text: word }) => word !== '');
      const place = { start: span.start + at, end: span.end + at };
      candidates.push({
        ...place,
        block: index,
        words,
        staff,
        quoted: isQuoted(index, place),
        roles: rolesBeside(span, text, at),
      });
    }
    for (const { acronym, long } of reading.names.glosses) {
      const longText = text.slice(long.start, long.end).replace(/\s+/g, ' ');
      glosses.push({
        acronym: text.slice(acronym.start, acronym.end),
        long: { text: longText, start: long.start + at, end: long.end + at },
      });
    }
  }
  return { names, candidates, glosses };
}

function rolesBeside({ titles, clause, age }: NameCandidate, text: string, at: number): Role[] {
  const role = ({ start, end }: Span, form: Role['form']): Role => ({
    text: text.slice(start, end).replace(/\s+/g, ' '),
    form,
    start: start + at,
    end: end + at,
  });
  return [
    ...titles.map((title) => role(title, 'title')),
    ...(age === undefined ? [] : [role(age, 'age')]),
    ...(clause === undefined ? [] : [role(clause, 'clause')]),
  ];
}

/** How many glosses before one may have a long form that overlaps its own. */
const NEIGHBOURS = 8;

/** The mentions with those that lie in a long form replaced by the long form as a whole. */
function withLongForms(
  mentions: readonly NameMention[],
  glosses: readonly { readonly long: Span }[],
  text: string,
): readonly NameMention[] {
  if (glosses.length === 0) return mentions;
  const forms = glosses
    .map(({ long }) => long)
    .filter(({ start, end }) => isCapitalised(text.slice(start, end)))
    // A long form stands beside its acronym: only its neighbours can share words with it.
    .filter(
      (form, index, all) =>
        !all.slice(Math.max(0, index - NEIGHBOURS), index).some((other) => overlaps(other, form)),
    )
    .toSorted(compareSpans);
  if (forms.length === 0) return mentions;
  let next = 0;
  const kept = mentions.filter((mention) => {
    while (next < forms.length && forms[next]!.end <= mention.start) next += 1;
    return next === forms.length || !overlaps(forms[next]!, mention);
  });
  const whole = forms.map(({ start, end }): NameMention => ({
    start,
    end,
    kind: 'organisation',
    sure: true,
    name: text.slice(start, end).replace(/\s+/g, ' '),
    titles: [],
    honorific: undefined,
    clause: undefined,
    age: undefined,
    modifier: false,
  }));
  return [...kept, ...whole].toSorted((a, b) => a.start - b.start);
}

/** Whether a long form is written as a name: every word of four letters and more has a capital. */
function isCapitalised(text: string): boolean {
  return text.split(/\s+/).every((word) => word.length < 4 || /^\P{Ll}/u.test(word));
}
