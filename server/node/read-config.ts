import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ACCEPTED_FILE, type AcceptedFinding, readAccepted } from '../engine/accepted.ts';
import {
  type Configuration,
  CONFIGURATION_FILE,
  type ConfigurationProblem,
  DEFAULT_CONFIGURATION,
  ignoredPaths,
  readConfiguration,
  settingsByPath,
} from '../engine/config.ts';
import { KNOWLEDGE_BASE_FILE } from '../engine/knowledge-base-source.ts';
import { problemAtHead, readConfigSource } from '../engine/config-source.ts';
import type { RuleChoice, RuleSettings } from '../engine/settings.ts';
import type { Rule } from '../rules/rule.ts';
import { readHouseFile } from './read-house-file.ts';
import { type NamesFile, readNamesFile } from './read-knowledge-base.ts';

/** A mistake in a file of the house. */
export interface HouseProblem extends ConfigurationProblem {
  readonly file: string;
  /** The text the problem's span counts in. */
  readonly text: string;
}

/** What a folder has decided: its configuration, the findings accepted there, the names it knows. Paths are absolute. */
export interface House {
  readonly folder: string;
  /** The configuration file; `undefined` when there is none. */
  readonly file: string | undefined;
  readonly configuration: Configuration;
  readonly accepted: readonly AcceptedFinding[];
  readonly names: NamesFile;
  readonly problems: readonly HouseProblem[];
  settingsFor(path: string | undefined): RuleSettings;
  ignores(path: string): boolean;
  /** A story's path from the folder, with `/`, as overrides and accepted findings name it. */
  nameOf(path: string): string;
}

/** The houses of a run, each read once. */
export class Houses {
  readonly #rules: readonly Rule[];
  readonly #personal: Readonly<Record<string, RuleChoice>>;
  readonly #root: string;
  readonly #folders = new Map<string, Promise<House>>();
  readonly #files = new Map<string, Promise<House>>();
  #bare: Promise<House> | undefined;

  /**
   * @param root The folder of stories that no configuration is found for.
   * @param personal One person's choices, which win over the house's.
   */
  constructor(rules: readonly Rule[], root: string, personal: Readonly<Record<string, RuleChoice>> = {}) {
    this.#rules = rules;
    this.#root = root;
    this.#personal = personal;
  }

  /** The house of the nearest configuration above a folder, within its repository; without one, that of the root. */
  async at(folder: string): Promise<House> {
    let house = this.#folders.get(folder);
    if (house === undefined) this.#folders.set(folder, (house = this.#find(folder)));
    return house;
  }

  async #find(folder: string): Promise<House> {
    const file = findConfiguration(folder);
    return file === undefined ? this.bare() : this.from(file);
  }

  /** The house without a configuration file. */
  bare(): Promise<House> {
    this.#bare ??= this.#read(this.#root, undefined);
    return this.#bare;
  }

  /** The house of a configuration file that somebody named. */
  from(file: string): Promise<House> {
    let house = this.#files.get(file);
    if (house === undefined) this.#files.set(file, (house = this.#read(dirname(file), file)));
    return house;
  }

  // Waits for the disk, like the search for it: to load what reads files without waiting takes longer (2 ms).
  async #read(folder: string, file: string | undefined): Promise<House> {
    const problems: HouseProblem[] = [];
    const note = (of: string, text: string, found: readonly ConfigurationProblem[]): void => {
      problems.push(...found.map((problem) => ({ ...problem, file: of, text })));
    };
    let configuration = DEFAULT_CONFIGURATION;
    let written = '';
    if (file !== undefined) {
      const text = readHouseFile(file);
      if (typeof text === 'string') {
        const read = readConfiguration(text, this.#rules);
        note(file, text, read.problems);
        configuration = read.configuration;
        written = text;
      } else note(file, '', [problemAtHead(text.problem)]);
    }
    const sidecar = join(folder, ACCEPTED_FILE);
    const text = readHouseFile(sidecar);
    let accepted: readonly AcceptedFinding[] = [];
    if (typeof text === 'string') {
      const read = readAccepted(text);
      note(sidecar, text, read.problems);
      accepted = read.accepted;
    } else if (!text.isAbsent) note(sidecar, '', [problemAtHead(text.problem)]);
    const names = readNamesFile(join(folder, configuration.namesFile ?? KNOWLEDGE_BASE_FILE));
    note(names.path, names.text, names.problems);
    if (file !== undefined && configuration.namesFile !== undefined && names.isAbsent) {
      note(file, written, [missingNames(written)]);
    }
    const nameOf = (path: string): string => relative(folder, path).split(sep).join('/');
    const settings = settingsByPath(configuration, this.#rules, this.#personal);
    const ignored = ignoredPaths(configuration);
    return {
      folder,
      file,
      configuration,
      accepted,
      names,
      problems,
      nameOf,
      settingsFor: (path) => settings(path && nameOf(path)),
      ignores: (path) => ignored(nameOf(path)),
    };
  }
}

/**
 * The nearest `copydesk.jsonc` in a folder or above it; the search ends at a repository's root. It waits for the disk:
 * two looks a folder take .02 ms, and to be told later of each would take ten times as long.
 */
export function findConfiguration(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, CONFIGURATION_FILE);
    if (existsSync(file)) return file;
    if (dirname(at) === at || existsSync(join(at, '.git'))) return undefined;
  }
}

/** @param text The configuration’s, which names the file. */
function missingNames(text: string): ConfigurationProblem {
  return {
    span: readConfigSource(text).valueAt(['namesFile']),
    message: 'There is no such file of names.',
    remedy: 'Correct the path, or make the file with { "names": [] } in it.',
  };
}
