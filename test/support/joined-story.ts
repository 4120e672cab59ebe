import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analysis.ts';
import type { Entity } from '../../server/analysis/entities.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from './language.ts';

const HEAD = 'Calder moves to close its ferry terminal\n\nBy Noor Castell\n\n';

/** Whom and what a story names, each with its mentions in order: “person Ruth Okafor: Ruth Okafor, Okafor, she”. */
export function readNames(...paragraphs: readonly string[]): string[] {
  const text = `${HEAD}${paragraphs.join('\n\n')}\n`;
  const { entities } = analyse(parseArticle(text, 'plain'), newMemory());
  return entities.map((entity) => describe(entity, text)).filter((line) => !line.includes('Noor Castell'));
}

function describe({ kind, name, mentions }: Entity, text: string): string {
  return `${kind} ${name}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(', ')}`;
}

/** Asserts that a line is among those of a story. */
export function names(story: readonly string[], line: string): void {
  assert.ok(story.includes(line), `“${line}” is not among:\n${story.join('\n')}`);
}
