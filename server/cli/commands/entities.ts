import picocolors from 'picocolors';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Entity } from '../../analysis/entities.ts';
import type { FormatChoice, StoryOptions } from '../args.ts';
import { analyseStories, troublesToErrors } from '../analyse-stories.ts';
import { writeFormats } from '../output.ts';
import { EXIT, harmless, type Terminal } from '../terminal.ts';

/** Options of the commands that export what a story holds. */
export interface ExportOptions extends StoryOptions {
  readonly format?: readonly FormatChoice[];
}

/** Lists whom and what the stories name. Returns the exit code. */
export async function entities(
  paths: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const { stories, troubles } = await analyseStories(paths, options, terminal);
  await writeFormats(options.format, 'pretty', terminal, (format, { colour }) => {
    if (format === 'jsonl') return stories.map((story) => `${JSON.stringify(toJson(story))}\n`).join('');
    if (format === 'json')
      return `${JSON.stringify({ version: 1, files: stories.map(toJson) }, undefined, 2)}\n`;
    return stories.map((story) => pretty(story, colour)).join('\n');
  });
  troublesToErrors(troubles, terminal);
  return troubles.length > 0 ? EXIT.trouble : EXIT.clean;
}

interface Story {
  readonly name: string;
  readonly analysis: Analysis;
}

function toJson({ name, analysis }: Story): object {
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
  ['other', 'Other names'],
];

function pretty({ name, analysis }: Story, colour: boolean): string {
  const colours = picocolors.createColors(colour);
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
