import * as z from 'zod';
import type { HouseEntry, HouseRole } from '../rules/house-names.ts';
import { type ConfigSource, type ConfigurationProblem, readConfigSource } from './config-source.ts';
import { entryShape, MOST_ENTRIES } from './knowledge-base-shape.ts';
import { takeUsable } from './usable-parts.ts';

/** The file a house keeps its names in, from the folder of the configuration, unless that names another. */
export const KNOWLEDGE_BASE_FILE = 'copydesk-names.jsonc';

/** Units of the largest file: ten thousand entries with roles and notes take some 3 million. */
export const LARGEST_KNOWLEDGE_BASE = 5_000_000;

/** Mistakes told of one file; whoever has more has made one mistake many times. */
const MOST_PROBLEMS = 100;

/** What could be read of a file of names. */
export interface KnowledgeBaseSource {
  /** In the order of the file. */
  readonly entries: readonly HouseEntry[];
  /** In the order of the file. */
  readonly problems: readonly ConfigurationProblem[];
}

type WrittenEntry = z.output<ReturnType<typeof entryShape>>;

/** Reads a file of names. Never throws: what cannot be used is told and left out, the rest counts. Linear in the text. */
export function readKnowledgeBase(text: string): KnowledgeBaseSource {
  const source = readConfigSource(text, LARGEST_KNOWLEDGE_BASE);
  const problems = [...source.problems];
  const entries: HouseEntry[] = [];
  const list = listOf(source, problems);
  const shape = list.length === 0 ? undefined : entryShape();
  for (let index = 0; index < list.length && index < MOST_ENTRIES; index++) {
    const inner = within(source, list[index], ['names', index]);
    const { written, problems: found } = takeUsable(inner, shape!, keysAt);
    problems.push(...found);
    if (written !== undefined) entries.push(toEntry(written, inner, problems));
  }
  if (list.length > MOST_ENTRIES) {
    problems.push({
      span: headOf(source.valueAt(['names', MOST_ENTRIES])),
      message: `Only the first ${MOST_ENTRIES} names are read.`,
      remedy: 'Delete those that nobody writes about any more.',
    });
  }
  return { entries, problems: mostOf(problems) };
}

/** The list of names as written; empty where the file has none that can be read. */
function listOf(source: ConfigSource, problems: ConfigurationProblem[]): readonly unknown[] {
  const { value } = source;
  if (value === undefined) return [];
  // The entries are looked at one by one: a mistake in one is none in the others.
  const frame = z.strictObject({ $schema: z.string().optional(), names: z.array(z.unknown()) });
  const { written, problems: found } = takeUsable(source, frame, () => ['$schema', 'names']);
  problems.push(...found);
  return written?.names ?? [];
}

/** A part of a file as a source of its own, its places those in the file. */
function within(source: ConfigSource, value: unknown, at: readonly PropertyKey[]): ConfigSource {
  return {
    value,
    problems: [],
    valueAt: (path) => source.valueAt([...at, ...path]),
    keyAt: (path, key) => source.keyAt([...at, ...path], key),
  };
}

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  if (path[0] === 'roles') return ['title', 'from', 'to'];
  if (path[0] === 'checked') return ['by', 'on'];
  return ['name', 'kind', 'aliases', 'misspellings', 'roles', 'notes', 'checked'];
}

function toEntry(
  { name, kind, aliases = [], misspellings = [], roles = [], notes, checked }: WrittenEntry,
  source: ConfigSource,
  problems: ConfigurationProblem[],
): HouseEntry {
  return {
    name: tidy(name),
    kind,
    aliases: aliases.map(tidy),
    misspellings: misspellings.map(tidy),
    roles: roles.flatMap(({ title, from, to }, index): HouseRole[] => {
      const role = { title: tidy(title), from, to };
      if (from === undefined || to === undefined || startsBy(from, to)) return [role];
      problems.push({
        span: source.valueAt(['roles', index, 'to']),
        message: `“${role.title}” ends before it begins.`,
        remedy: 'Correct one of the two days.',
      });
      return [];
    }),
    notes: notes?.trim() === '' ? undefined : notes?.trim(),
    checked: checked && { by: tidy(checked.by), on: checked.on },
    span: source.valueAt(['name']),
  };
}

/** Whether a day, month or year begins no later than another ends. */
function startsBy(from: string, to: string): boolean {
  const known = Math.min(from.length, to.length);
  return from.slice(0, known) <= to.slice(0, known);
}

function tidy(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** An entry may be long; its first letters show where it is. */
function headOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end: Math.min(end, start + 1) };
}

function mostOf(problems: readonly ConfigurationProblem[]): readonly ConfigurationProblem[] {
  const sorted = problems.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  const last = sorted[MOST_PROBLEMS]!;
  const message = `This file has ${sorted.length - MOST_PROBLEMS} more mistakes from here on.`;
  return [
    ...sorted.slice(0, MOST_PROBLEMS),
    { span: headOf(last.span), message, remedy: 'Correct those above first.' },
  ];
}
