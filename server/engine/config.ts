import type * as z from 'zod';
import type { StoryType } from '../analysis/zones.ts';
import type { Rule } from '../rules/rule.ts';
import { type ConfigSource, type ConfigurationProblem, readConfigSource } from './config-source.ts';
import { compileGlob, type Glob } from './glob.ts';
import { DEFAULT_PROFILE, type Profile, type ProfileName, PROFILES } from './profiles.ts';
import { configurationShape } from './schema.ts';
import { type RuleChoice, type RuleSettings, settableIds, settle } from './settings.ts';
import { takeUsable } from './usable-parts.ts';

export type { ConfigurationProblem } from './config-source.ts';

/** The name of the configuration file. */
export const CONFIGURATION_FILE = 'copydesk.jsonc';

type Choices = Readonly<Record<string, RuleChoice>>;

/** Settings for some stories. */
interface Override {
  readonly files: readonly string[];
  readonly profile: ProfileName | undefined;
  readonly storyType: StoryType | undefined;
  readonly rules: Choices;
}

/** What a workspace has decided, as written; profiles are not yet resolved. */
export interface Configuration {
  readonly profile: ProfileName;
  readonly storyType: StoryType | undefined;
  readonly rules: Choices;
  readonly ignore: readonly string[];
  /** The file of the house’s names, from the configuration’s folder; `undefined` when not set. */
  readonly namesFile: string | undefined;
  /** In the order written; the later wins. */
  readonly overrides: readonly Override[];
}

/** What a workspace without a configuration file has. */
export const DEFAULT_CONFIGURATION: Configuration = {
  profile: DEFAULT_PROFILE,
  storyType: undefined,
  rules: {},
  ignore: [],
  namesFile: undefined,
  overrides: [],
};

type Path = readonly PropertyKey[];
type Written = z.output<ReturnType<typeof configurationShape>>;

/**
 * Reads `copydesk.jsonc`. Never throws: what cannot be used is told in `problems`, in the order of the file, and left
 * out; the rest counts.
 */
export function readConfiguration(
  text: string,
  rules: readonly Rule[],
): { readonly configuration: Configuration; readonly problems: readonly ConfigurationProblem[] } {
  const source = readConfigSource(text);
  if (source.value === undefined) return { configuration: DEFAULT_CONFIGURATION, problems: source.problems };
  const shape = configurationShape(rules);
  const { written = {}, problems } = takeUsable(source, shape, (path) => keysAt(path, rules));
  const all = [
    ...source.problems,
    ...problems,
    ...patternProblems(source, written),
    ...namesFileProblem(source, written),
  ];
  return {
    configuration: toConfiguration(written),
    problems: all.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  };
}

/** The keys allowed in the object at a path, for suggestions. */
function keysAt(path: Path, rules: readonly Rule[]): readonly string[] {
  if (path.at(-1) === 'rules') return settableIds(rules);
  if (path.at(-2) === 'rules') {
    const rule = rules.find(({ meta }) => meta.id === path.at(-1));
    return ['severity', ...Object.keys(rule?.options ?? {})];
  }
  if (path.includes('overrides')) return ['files', 'profile', 'storyType', 'rules'];
  return ['$schema', 'profile', 'storyType', 'rules', 'ignore', 'namesFile', 'overrides'];
}

function patternProblems(source: ConfigSource, written: Written): ConfigurationProblem[] {
  const lists = [
    { path: ['ignore'], patterns: written.ignore ?? [] },
    ...(written.overrides ?? []).map(({ files }, index) => ({
      path: ['overrides', index, 'files'],
      patterns: files,
    })),
  ];
  return lists.flatMap(({ path, patterns }) =>
    patterns.flatMap((pattern, index) => {
      const glob = compileGlob(pattern);
      if (typeof glob !== 'string') return [];
      return [{ span: source.valueAt([...path, index]), message: glob, remedy: undefined }];
    }),
  );
}

function namesFileProblem(source: ConfigSource, { namesFile }: Written): ConfigurationProblem[] {
  if (namesFile === undefined || isNamesFile(namesFile)) return [];
  const message = `“namesFile” cannot be “${namesFile}”.`;
  const remedy = 'It is a file in this folder or in one inside it, such as “desk/names.jsonc”.';
  return [{ span: source.valueAt(['namesFile']), message, remedy }];
}

/** Whether a path leads to a file of names and not out of the folder: a configuration may come from anybody. */
function isNamesFile(path: string | undefined): boolean {
  return path !== undefined && /^[^\\/:]+(?:\/[^\\/:]+)*\.jsonc$/.test(path) && !/(?:^|\/)\.\.?\//.test(path);
}

function toConfiguration(written: Written): Configuration {
  return {
    profile: written.profile ?? DEFAULT_PROFILE,
    storyType: written.storyType,
    rules: toChoices(written.rules),
    ignore: written.ignore ?? [],
    namesFile: isNamesFile(written.namesFile) ? written.namesFile : undefined,
    overrides: (written.overrides ?? []).map(({ files, profile, storyType, rules }) => ({
      files,
      profile,
      storyType,
      rules: toChoices(rules),
    })),
  };
}

function toChoices(written: Readonly<Record<string, RuleChoice | undefined>> = {}): Choices {
  return Object.fromEntries(
    Object.entries(written).flatMap(([id, choice]): [string, RuleChoice][] => (choice ? [[id, choice]] : [])),
  );
}

/**
 * The settings of each story, by its path from the configuration's folder (`undefined` for text without a file).
 * `personal` are one person's choices, which win over the workspace's. The same settings object comes back for stories
 * that the same overrides apply to, so that a reviewer can remember what it found.
 */
export function settingsByPath(
  configuration: Configuration,
  rules: readonly Rule[],
  personal: Choices = {},
): (path: string | undefined) => RuleSettings {
  const overrides = configuration.overrides.map((override) => ({ override, matches: anyOf(override.files) }));
  const settled = new Map<string, RuleSettings>();
  return (path) => {
    const applying =
      path === undefined
        ? []
        : overrides.filter(({ matches }) => matches(path)).map(({ override }) => override);
    const key = applying.map((override) => configuration.overrides.indexOf(override)).join();
    let settings = settled.get(key);
    if (settings === undefined) {
      settings = combine(configuration, applying, rules, personal);
      settled.set(key, settings);
    }
    return settings;
  };
}

function combine(
  configuration: Configuration,
  applying: readonly Override[],
  rules: readonly Rule[],
  personal: Choices,
): RuleSettings {
  const profileName = applying.findLast(({ profile }) => profile)?.profile ?? configuration.profile;
  const profile: Profile = PROFILES[profileName];
  const preset = Object.fromEntries(
    Object.entries(profile.rules).map(([id, severity]) => [id, { severity }]),
  );
  const layers = [preset, configuration.rules, ...applying.map((override) => override.rules), personal];
  const choices: Record<string, RuleChoice> = {};
  for (const [id, choice] of layers.flatMap((layer) => Object.entries(layer))) {
    const before = Object.hasOwn(choices, id) ? choices[id] : undefined;
    choices[id] = {
      severity: choice.severity ?? before?.severity,
      options: { ...before?.options, ...choice.options },
    };
  }
  const storyType =
    applying.findLast((override) => override.storyType)?.storyType ??
    configuration.storyType ??
    profile.storyType;
  return settle(rules, choices, storyType);
}

/** Whether the configuration leaves a file out; `path` is counted from its folder. */
export function ignoredPaths(configuration: Configuration): Glob {
  return anyOf(configuration.ignore);
}

function anyOf(patterns: readonly string[]): Glob {
  const globs = patterns.map(compileGlob).filter((glob) => typeof glob !== 'string');
  return (path) => globs.some((glob) => glob(path));
}
