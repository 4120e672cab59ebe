import { InvalidArgumentError } from 'commander';
import type { TaggingEngine } from '../analysis/attribution/tagging-engine.ts';
import { nearest } from '../engine/nearest.ts';
import { SEVERITY_WORDS } from '../engine/schema.ts';
import { type RuleChoice, settableIds } from '../engine/settings.ts';
import { RULES } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';

/** A format asked for, and the file it goes to; standard output when there is none. */
export interface FormatChoice {
  readonly format: string;
  readonly file: string | undefined;
}

/** The severity from which findings fail a run. */
export type FailOn = Severity | 'never';

/** Options of every command that reads stories. */
export interface StoryOptions {
  readonly engine: TaggingEngine;
  readonly config?: string;
  readonly stdinFilename?: string;
  readonly rule?: Readonly<Record<string, RuleChoice>>;
}

/** Reads `json:out.json`, once or several times; `formats` are the ones there are. */
export function formatParser(formats: readonly string[]) {
  return (value: string, before: readonly FormatChoice[] = []): readonly FormatChoice[] => {
    const colon = value.indexOf(':');
    const format = colon < 0 ? value : value.slice(0, colon);
    if (!formats.includes(format)) {
      const close = nearest(format, formats);
      throw new InvalidArgumentError(close ? `Did you mean “${close}”?` : `There are ${formats.join(', ')}.`);
    }
    if (colon >= 0 && colon === value.length - 1)
      throw new InvalidArgumentError('A file name is missing behind the colon.');
    return [...before, { format, file: colon < 0 ? undefined : value.slice(colon + 1) }];
  };
}

/** Reads `rule=severity`, once or several times. */
export function parseRuleChoice(
  value: string,
  before: Readonly<Record<string, RuleChoice>> = {},
): Readonly<Record<string, RuleChoice>> {
  const [id = '', word = 'on', ...rest] = value.split('=');
  knownRule(id);
  const severity = SEVERITY_WORDS.find((one) => one === word);
  if (severity === undefined || rest.length > 0) {
    throw new InvalidArgumentError(`A severity is one of ${SEVERITY_WORDS.join(', ')}.`);
  }
  return { ...before, [id]: { severity } };
}

/** Reads `rule` or `rule,rule`, once or several times. */
export function parseRuleList(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').map((id) => knownRule(id.trim()))];
}

function knownRule(id: string): string {
  const known = settableIds(RULES);
  if (known.includes(id)) return id;
  const close = nearest(id, known);
  throw new InvalidArgumentError(`There is no rule “${id}”.${close ? ` Did you mean “${close}”?` : ''}`);
}

/** Reads a whole number from 0. */
export function parseCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('This is not a whole number.');
  return Number(value);
}
