import type * as z from 'zod';
import type { ConfigSource, ConfigurationProblem } from './config-source.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A problem, and the place of the value to leave out for the rest to be usable. */
export interface LocatedProblem extends ConfigurationProblem {
  readonly culprit: Path;
}

/** Turns what the shape objects to into problems a writer can act on. `known` gives the keys allowed at a path. */
export function toProblems(
  issue: Issue,
  source: ConfigSource,
  known: (path: Path) => readonly string[],
  path: Path = issue.path,
): LocatedProblem[] {
  if (issue.code === 'invalid_union') {
    // A rule is set with a word or with an object: what is wrong is told by the branch the writer chose.
    const branch = isObject(valueAt(source.value, path)) ? issue.errors.at(-1) : issue.errors[0];
    return (branch ?? []).flatMap((inner) => toProblems(inner, source, known, [...path, ...inner.path]));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      span: source.keyAt(path, key),
      ...unknownKey(key, path, known(path)),
      culprit: [...path, key],
    }));
  }
  const { message, remedy } = explain(issue, path, valueAt(source.value, path));
  return [{ span: source.valueAt(path), message, remedy, culprit: path }];
}

function unknownKey(key: string, path: Path, known: readonly string[]): { message: string; remedy: string } {
  const close = nearest(key, known);
  const owner = path.at(-1);
  if (owner === 'rules') {
    return {
      message: `There is no rule “${key}”.`,
      remedy: close ? `Did you mean “${close}”?` : '“copydesk rules” lists all rules.',
    };
  }
  const ofRule = path.at(-2) === 'rules';
  const message = ofRule
    ? `The rule “${String(owner)}” has no option “${key}”.`
    : `There is no setting “${key}”${path.length > 0 ? ' here' : ''}.`;
  const all = known.filter((name) => name !== '$schema').map((name) => `“${name}”`);
  return { message, remedy: close ? `Did you mean “${close}”?` : `There are: ${all.join(', ')}.` };
}

function explain(issue: Issue, path: Path, value: unknown): { message: string; remedy: string | undefined } {
  const key = path.findLast((part) => typeof part === 'string');
  const name = key === undefined ? 'What stands here' : `“${key}”`;
  switch (issue.code) {
    case 'invalid_value': {
      const words = issue.values.map(String);
      const close = typeof value === 'string' ? nearest(value, words) : undefined;
      const choices = `${words.map((word) => `“${word}”`).join(', ')}.`;
      if (value === undefined) return { message: `${name} is missing.`, remedy: `Add it: one of ${choices}` };
      return {
        message: `${name} cannot be ${show(value)}.`,
        remedy: close ? `Did you mean “${close}”?` : `It is one of ${choices}`,
      };
    }
    case 'invalid_type': {
      const wanted = TYPE_WORDS[issue.expected] ?? issue.expected;
      return value === undefined
        ? { message: `${name} is missing.`, remedy: `Add it; it is ${wanted}.` }
        : { message: `${name} must be ${wanted}, not ${show(value)}.`, remedy: undefined };
    }
    case 'too_small':
      if (issue.origin === 'string')
        return { message: `${name} is empty.`, remedy: 'Fill it in, or delete it.' };
      return { message: `${name} is too small.`, remedy: `At least ${issue.minimum}.` };
    case 'too_big':
      if (issue.origin === 'string') {
        return { message: `${name} is too long.`, remedy: `At most ${issue.maximum} characters.` };
      }
      return { message: `${name} is too large.`, remedy: `At most ${issue.maximum}.` };
    case 'invalid_format':
      return { message: `${name} cannot be ${show(value)}.`, remedy: issue.message };
    default:
      return { message: `${name} cannot be used: ${issue.message}.`, remedy: undefined };
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  object: 'an object in braces',
  string: 'a text in quotation marks',
};

function show(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 40 ? `${value.slice(0, 39)}…` : value}”`;
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : String(value);
}

/** The value at a path; `undefined` where the path leads nowhere. */
function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const part of path) {
    if (!isObject(at) || !Object.hasOwn(at, part)) return undefined;
    at = Reflect.get(at, part);
  }
  return at;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
