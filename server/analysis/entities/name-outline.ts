import { firstIndex } from '../../text/bisection.ts';
import type { BlockReading } from '../block-reading.ts';
import type { Role } from '../entities.ts';
import { recordNames } from './name-records.ts';
import { isNaming, isSubject, LONGEST_OPENING, opensBeside } from './pronouns.ts';
import { isFragment } from './stand-ins.ts';

/** All that joining names looks at in a block, what it finds apart from where it finds it. */
export interface NameOutline {
  /** Names with what stands beside them, nouns, pronouns, sentences and quotations. */
  readonly facts: readonly Fact[];
  /** Where they begin and end, in the same order. Relative to the block. */
  readonly offsets: readonly number[];
}

type Fact = string | number | boolean | undefined;

/** How the places in a block have moved: those from `edge` on by `by`, those before it not at all. */
export interface Move {
  readonly edge: number;
  readonly by: number;
}

/** The outline of a block; give it to `BlockReading.once`. */
export function outlineNames(reading: BlockReading): NameOutline {
  const outline = { facts: [], offsets: [] };
  addNames(outline, reading);
  addStandIns(outline, reading);
  addBounds(outline, reading);
  return outline;
}

interface OpenOutline {
  readonly facts: Fact[];
  readonly offsets: number[];
}

function addNames({ facts, offsets }: OpenOutline, reading: BlockReading): void {
  const { names, candidates, glosses, aliases } = reading.once(recordNames);
  facts.push(names.length, candidates.length, glosses.length);
  for (const record of names) {
    const { mention, form, roles } = record;
    const { kind, sure, honorific, modifier, start, end } = mention;
    facts.push(
      form.name,
      kind,
      sure,
      honorific === undefined,
      modifier,
      record.gender,
      record.isCampaign,
      record.isDefinite,
      record.isWork,
      record.before,
      record.behind,
      record.standsAsPlace,
      record.isBeforeGiven,
      record.descriptions.join(' '),
    );
    offsets.push(start, end);
    addRoles({ facts, offsets }, roles);
  }
  for (const { words, isDefinite, roles, start, end } of candidates) {
    facts.push(words.length, isDefinite);
    offsets.push(start, end);
    for (const word of words) {
      facts.push(word.text);
      offsets.push(word.start, word.end);
    }
    addRoles({ facts, offsets }, roles);
  }
  for (const { name, alias } of aliases) facts.push(name, alias);
  for (const { acronym, long } of glosses) {
    facts.push(acronym, long.text);
    offsets.push(long.start, long.end);
  }
}

function addRoles({ facts, offsets }: OpenOutline, roles: readonly Role[]): void {
  facts.push(roles.length);
  for (const { text, form, start, end } of roles) {
    facts.push(text, form);
    offsets.push(start, end);
  }
}

function addStandIns({ facts, offsets }: OpenOutline, { names, prose, sentences }: BlockReading): void {
  const { definiteNouns, pronouns, barriers } = names;
  facts.push(definiteNouns.length, pronouns.length);
  for (const { noun, modifier, isNew, start, end } of definiteNouns) {
    facts.push(noun, modifier, isNew);
    offsets.push(start, end);
  }
  for (const { gender, use, start, end } of pronouns) {
    // How many barriers are so far before it that a clause has room between.
    const far = firstIndex(barriers.length, (at) => start - barriers[at]!.start <= LONGEST_OPENING);
    facts.push(gender, use, prose.charCodeAt(start - 2), far);
    offsets.push(start, end);
  }
  if (pronouns.length === 0) return;
  let sentence = 0;
  let mention = 0;
  for (const { kind, start } of barriers) {
    while (sentence + 1 < sentences.length && sentences[sentence]!.end <= start) sentence += 1;
    while (mention < names.mentions.length && names.mentions[mention]!.start <= start) mention += 1;
    const name = names.mentions[mention];
    facts.push(kind, isSubject(start, sentences[sentence]), name !== undefined && isNaming(start, name));
    offsets.push(start);
  }
  for (const sentence of sentences) facts.push(opensBeside(prose, sentence));
}

/** What parts the words of a block, or sets them apart. */
function addBounds({ facts, offsets }: OpenOutline, { sentences, quotations }: BlockReading): void {
  facts.push(sentences.length, quotations.length);
  for (const sentence of sentences) {
    facts.push(isFragment(sentence));
    offsets.push(sentence.end);
  }
  for (const { outer, form, depth } of quotations) {
    facts.push(form, depth);
    offsets.push(outer.start, outer.end);
  }
}

/** How the places of one outline moved to become those of another; `undefined` unless both tell the same in the same order. */
export function moveBetween(before: NameOutline, after: NameOutline): Move | undefined {
  if (!isSame(before.facts, after.facts) || before.offsets.length !== after.offsets.length) return undefined;
  let edge = Infinity;
  let by = 0;
  for (const [at, offset] of before.offsets.entries()) {
    const moved = after.offsets[at]! - offset;
    if (moved === 0) continue;
    by = moved;
    edge = Math.min(edge, offset);
  }
  const keepsOrder = before.offsets.every((offset, at) =>
    offset < edge ? offset < edge + by : after.offsets[at] === offset + by,
  );
  return keepsOrder ? { edge, by } : undefined;
}

function isSame(a: readonly Fact[], b: readonly Fact[]): boolean {
  return a.length === b.length && a.every((fact, at) => fact === b[at]);
}
