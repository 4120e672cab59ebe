import type { Analysis } from '../../analysis/analysis.ts';
import type { Entity, Mention } from '../../analysis/entities.ts';
import { indexLines } from '../../text/line-index.ts';
import { textOf } from '../../text/span.ts';
import { coloursFor } from '../colours.ts';
import type { AnalysedStory } from '../analyse-stories.ts';
import { csvOf } from '../csv.ts';
import { type ExportOptions, exportStories } from '../export-stories.ts';
import { type HouseView, houseViewOf } from '../house-view.ts';
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

function toJson(story: AnalysedStory): object {
  const { analysis } = story;
  const placed = placesIn(analysis);
  const viewOf = houseViewOf(story);
  return {
    file: story.name,
    entities: analysis.entities.map((entity) => {
      const { id, kind, name, aliases, gloss, roles, mentions } = entity;
      const house = viewOf(entity);
      return {
        id,
        kind,
        name,
        aliases,
        ...(gloss && { gloss: { text: gloss.text, start: gloss.start, end: gloss.end } }),
        roles: roles.map(({ text, form, start, end }) => ({ text, form, start, end })),
        ...(house && { house: houseToJson(house) }),
        mentions: mentions.map((mention) => ({
          start: mention.start,
          end: mention.end,
          ...placed(mention),
          text: textOf(analysis.article.text, mention),
          form: mention.form,
          quoted: mention.quoted,
        })),
      };
    }),
  };
}

function houseToJson({ names, isBySurname, findings }: HouseView): object {
  return {
    names,
    bySurname: isBySurname,
    findings: findings.map(({ rule, message, span: { start, end } }) => ({ rule, message, start, end })),
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
  'House name',
  'House query',
] as const;

/** One row for each that is named, in order of first mention. */
function csv(stories: readonly AnalysedStory[]): string {
  const rows = stories.flatMap((story) => {
    const { analysis } = story;
    const placed = placesIn(analysis);
    const viewOf = houseViewOf(story);
    return analysis.entities.map((entity) => {
      const { kind, name, aliases, roles, gloss, mentions } = entity;
      const { line, column } = placed(mentions[0]!);
      const role = roles.map(({ text }) => text).join('; ');
      const house = viewOf(entity);
      const cells = [
        story.name,
        kind,
        name,
        aliases.join('; '),
        role,
        gloss?.text ?? '',
        mentions.length,
        line,
        column,
        house === undefined ? '' : houseNames(house).join('; '),
        house?.findings.map(({ message }) => message).join(' ') ?? '',
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

/** Names of entries shown of one name; a common surname may have many. */
const MOST_NAMES = 3;

/** The names in the house, marked where only the surname is the same. */
function houseNames({ names, isBySurname }: HouseView): string[] {
  const shown = names.slice(0, MOST_NAMES).map((name) => (isBySurname ? `${name} (same surname)` : name));
  const more = names.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more`] : shown;
}

function pretty(story: AnalysedStory, colour: boolean): string {
  const { name, analysis } = story;
  const colours = coloursFor(colour);
  const placed = placesIn(analysis);
  const viewOf = houseViewOf(story);
  const groups = KINDS.flatMap(([kind, title]) => {
    const found = analysis.entities.filter((entity) => entity.kind === kind);
    return found.length === 0
      ? []
      : [
          `  ${colours.bold(title)}\n`,
          ...found.map((entity) => lines(entity, viewOf(entity), placed, colours.dim)),
        ];
  });
  return `${colours.underline(harmless(name))}\n${groups.join('') || '  Nothing is named.\n'}`;
}

/** The entity on a line, and what the story has otherwise than the house on a line each. */
function lines(
  { name, aliases, gloss, roles, mentions }: Entity,
  house: HouseView | undefined,
  placed: ReturnType<typeof placesIn>,
  dim: (text: string) => string,
): string {
  const first = placed(mentions[0]!);
  const more = [
    ...(gloss && gloss.text !== name ? [gloss.text] : []),
    ...roles.map(({ text }) => text),
    ...(aliases.length > 0 ? [`also ${aliases.map((alias) => `“${alias}”`).join(', ')}`] : []),
    `${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}, first ${first.line}:${first.column}`,
    ...(house !== undefined && house.names.length > 0 ? [`house: ${houseNames(house).join(', ')}`] : []),
  ];
  const queries = house?.findings.map(({ message }) => `      ${harmless(message)}\n`) ?? [];
  return `    ${harmless(name)}  ${dim(harmless(more.join(' · ').replace(/\s+/g, ' ')))}\n${queries.join('')}`;
}
