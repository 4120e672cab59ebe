import type { Entity } from '../../analysis/entities.ts';
import { coloursFor } from '../colours.ts';
import type { AnalysedStory } from '../analyse-stories.ts';
import { type ExportOptions, exportStories } from '../export-stories.ts';
import { harmless, type Terminal } from '../terminal.ts';

/** Lists whom and what the stories name. Returns the exit code. */
export async function entities(
  paths: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  return exportStories(paths, options, terminal, {
    toJson,
    toText: (stories, _format, colour) => stories.map((story) => pretty(story, colour)).join('\n'),
  });
}

function toJson({ name, analysis }: AnalysedStory): object {
  return {
    file: name,
    entities: analysis.entities.map(({ id, kind, name, aliases, gloss, roles, mentions }) => ({
      id,
      kind,
      name,
      aliases,
      ...(gloss && { gloss: { text: gloss.text, start: gloss.start, end: gloss.end } }),
      roles: roles.map(({ text, form, start, end }) => ({ text, form, start, end })),
      mentions: mentions.map(({ start, end, form }) => ({ start, end, form })),
    })),
  };
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
  const groups = KINDS.flatMap(([kind, title]) => {
    const found = analysis.entities.filter((entity) => entity.kind === kind);
    return found.length === 0
      ? []
      : [`  ${colours.bold(title)}\n`, ...found.map((entity) => line(entity, colours.dim))];
  });
  return `${colours.underline(harmless(name))}\n${groups.join('') || '  Nothing is named.\n'}`;
}

function line({ name, aliases, gloss, roles, mentions }: Entity, dim: (text: string) => string): string {
  const more = [
    ...(gloss ? [gloss.text] : []),
    ...roles.map(({ text }) => text),
    ...(aliases.length > 0 ? [`also ${aliases.map((alias) => `“${alias}”`).join(', ')}`] : []),
    `${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}`,
  ];
  return `    ${harmless(name)}  ${dim(harmless(more.join(' · ').replace(/\s+/g, ' ')))}\n`;
}
