import type { Analysis } from '../../analysis/analysis.ts';
import type { Entity, Mention } from '../../analysis/entities.ts';
import { indexLines } from '../../text/line-index.ts';
import { textOf } from '../../text/span.ts';
import { coloursFor } from '../colours.ts';
import type { AnalysedStory } from '../analyse-stories.ts';
import { csvOf } from '../csv.ts';
import { type ExportOptions, exportStories } from '../export-stories.ts';
import { placeOf } from '../report.ts';
import { harmless, type Terminal } from '../terminal.ts';

/** Lists whom and what the stories name. Returns the exit code. */
export async function entities(
  paths: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  return exportStories(paths, options, terminal, {
    toJson,
    toText: (stories, format, colour) =>
      format === 'csv' ? csv(stories) : stories.map((story) => pretty(story, colour)).join('\n'),
  });
}

function toJson({ name, analysis }: AnalysedStory): object {
  const placed = placesIn(analysis);
  return {
    file: name,
    entities: analysis.entities.map(({ id, kind, name, aliases, gloss, roles, mentions }) => ({
      id,
      kind,
      name,
      aliases,
      ...(gloss && { gloss: { text: gloss.text, start: gloss.start, end: gloss.end } }),
      roles: roles.map(({ text, form, start, end }) => ({ text, form, start, end })),
      mentions: mentions.map((mention) => ({
        start: mention.start,
        end: mention.end,
        ...placed(mention),
        text: textOf(analysis.article.text, mention),
        form: mention.form,
        quoted: mention.quoted,
      })),
    })),
  };
}

/** Tells line and column of mentions, from 1. */
function placesIn({ article: { text } }: Analysis): (mention: Mention) => { line: number; column: number } {
  const story = { text, lines: indexLines(text) };
  return ({ start }) => {
    const { line, column } = placeOf(story, start);
    return { line, column };
  };
}

const COLUMNS = [
  'File',
  'Kind',
  'Name',
  'Also written',
  'Role',
  'In full',
  'Mentions',
  'Line',
  'Column',
] as const;

/** One row for each that is named, in order of first mention. */
function csv(stories: readonly AnalysedStory[]): string {
  const rows = stories.flatMap(({ name: file, analysis }) => {
    const placed = placesIn(analysis);
    return analysis.entities.map(({ kind, name, aliases, roles, gloss, mentions }) => {
      const { line, column } = placed(mentions[0]!);
      const role = roles.map(({ text }) => text).join('; ');
      const cells = [
        file,
        kind,
        name,
        aliases.join('; '),
        role,
        gloss?.text ?? '',
        mentions.length,
        line,
        column,
      ];
      return cells.map((cell) => harmless(String(cell).replace(/\s+/g, ' ')));
    });
  });
  return csvOf([COLUMNS, ...rows]);
}

const KINDS: readonly (readonly [Entity['kind'], string])[] = [
  ['person', 'People'],
  ['organisation', 'Organisations'],
  ['place', 'Places'],
  ['work', 'Works'],
  ['event', 'Events'],
  ['other', 'Other names'],
];

function pretty({ name, analysis }: AnalysedStory, colour: boolean): string {
  const colours = coloursFor(colour);
  const placed = placesIn(analysis);
  const groups = KINDS.flatMap(([kind, title]) => {
    const found = analysis.entities.filter((entity) => entity.kind === kind);
    return found.length === 0
      ? []
      : [`  ${colours.bold(title)}\n`, ...found.map((entity) => line(entity, placed, colours.dim))];
  });
  return `${colours.underline(harmless(name))}\n${groups.join('') || '  Nothing is named.\n'}`;
}

function line(
  { name, aliases, gloss, roles, mentions }: Entity,
  placed: ReturnType<typeof placesIn>,
  dim: (text: string) => string,
): string {
  const first = placed(mentions[0]!);
  const more = [
    ...(gloss && gloss.text !== name ? [gloss.text] : []),
    ...roles.map(({ text }) => text),
    ...(aliases.length > 0 ? [`also ${aliases.map((alias) => `“${alias}”`).join(', ')}`] : []),
    `${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}, first ${first.line}:${first.column}`,
  ];
  return `    ${harmless(name)}  ${dim(harmless(more.join(' · ').replace(/\s+/g, ' ')))}\n`;
}
