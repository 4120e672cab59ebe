import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Measure } from './measure.ts';

/** A Node, and the program that measures: a file that it can run. */
export interface Measurer {
  readonly node: string;
  readonly program: string;
}

/** This Node, which runs TypeScript. */
export const HERE: Measurer = {
  node: process.execPath,
  program: join(import.meta.dirname, 'measure-process.ts'),
};

/** The figures of a measure, by a process of its own: none finds warm what another has run. */
export function measureAlone({ node, program }: Measurer, name: Measure, gold: string): unknown {
  return JSON.parse(ask(node, [program, name, '--gold', gold]));
}

/** What a Node prints. */
export function ask(node: string, given: readonly string[]): string {
  return execFileSync(node, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
