import { dirname, sep } from 'node:path';
import type { Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { HeadlineCollection } from '../engine/collection.ts';
import { DEFAULT_CONFIGURATION, settingsByPath } from '../engine/config.ts';
import type { Review, Reviewer } from '../engine/review.ts';
import { type RuleChoice, type RuleSettings, withScope } from '../engine/settings.ts';
import { type House, type HouseProblem, Houses } from '../node/read-config.ts';
import { RULES } from '../rules/index.ts';
import { formatOfDocument, toLocation } from './convert.ts';
import { filePath, nameOf, normalUri, pathFrom } from './places.ts';

/** What stands around the stories: their settings, what was accepted, and the headlines of the others. */
export class Newsroom {
  /** Rises whenever a story may have to be reviewed again though its text is the same. */
  edition = 0;
  /** Called whenever the edition has risen. */
  onChange: (() => void) | undefined;
  /** Called with every house that is read. */
  onHouse: ((house: House) => void) | undefined;
  /** Rises when settings may have changed. */
  settingsEdition = 0;
  #folders: readonly string[] = [];
  #personal: Readonly<Record<string, RuleChoice>> = {};
  #unfiled = this.#settingsWithoutHouse();
  /** By the workspace folder, or the folder of a single story. */
  readonly #houses = new Map<string, Houses>();
  /** The house of each folder that a story was prepared from. */
  readonly #known = new Map<string, House>();
  readonly #headlines = new HeadlineCollection();
  /** Place of each known headline, by the name its story goes by. */
  readonly #places = new Map<string, Location>();

  /** The folders of the workspace. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** The innermost folder of the workspace that holds a story; `undefined` for one that lies in none. */
  folderOf(uri: string): string | undefined {
    const holding = this.#folders.filter((folder) => pathFrom(folder, uri) !== undefined);
    return holding.toSorted((a, b) => b.length - a.length)[0];
  }

  setFolders(uris: readonly string[]): void {
    this.#folders = uris.map(normalUri);
    this.forgetSettings();
  }

  /** One person's choices, which have the last word. */
  setPersonal(choices: Readonly<Record<string, RuleChoice>>): void {
    if (JSON.stringify(choices) === JSON.stringify(this.#personal)) return;
    this.#personal = choices;
    this.forgetSettings();
  }

  /** Has the settings read again when they are next needed. */
  forgetSettings(): void {
    this.#houses.clear();
    this.#known.clear();
    this.#unfiled = this.#settingsWithoutHouse();
    this.settingsEdition++;
    this.#newEdition();
  }

  /**
   * Reads the settings a story needs; to be awaited before it is reviewed.
   *
   * @returns The house it belongs to; `undefined` for a story that lies in no folder of this machine.
   */
  async prepare(uri: string): Promise<House | undefined> {
    const path = filePath(uri);
    if (path === undefined) return undefined;
    const folder = this.folderOf(uri);
    const root = (folder && filePath(folder)) ?? dirname(path);
    let houses = this.#houses.get(root);
    if (houses === undefined) {
      houses = new Houses(RULES, root, this.#personal);
      this.#houses.set(root, houses);
    }
    const house = await houses.at(dirname(path));
    // Settings forgotten while they were read are read again by the next who asks.
    if (this.#houses.get(root) === houses) this.#know(dirname(path), house);
    return house;
  }

  #know(folder: string, house: House): void {
    if (this.#known.get(folder) === house) return;
    this.#known.set(folder, house);
    this.onHouse?.(house);
  }

  /** What cannot be used in the configuration and the accepted findings of the houses read so far. */
  get problems(): readonly HouseProblem[] {
    return [...new Set(this.#known.values())].flatMap(({ problems }) => problems);
  }

  /** Whether a house read so far keeps its names in a file, or in one below that folder. */
  keepsNamesIn(uri: string): boolean {
    const path = filePath(uri);
    if (path === undefined) return false;
    return [...new Set(this.#known.values())].some(
      ({ names }) => names.path === path || names.path.startsWith(path + sep),
    );
  }

  /** Whether the configuration leaves a story out; known once the story is prepared. */
  isIgnored(uri: string): boolean {
    const path = filePath(uri);
    return path !== undefined && this.#known.get(dirname(path))?.ignores(path) === true;
  }

  /**
   * Reviews a story whose settings are prepared, and notes its headline for the others. With scope `workspace` only
   * the rules that compare stories run: enough for a story that nobody has open.
   */
  review(reviewer: Reviewer, document: TextDocument, scope: 'all' | 'workspace' = 'all'): Review {
    const review = this.read(reviewer, document, document.getText(), scope);
    this.note(document, review);
    return review;
  }

  /** Reviews a story as if it had this text; nothing is noted of it. */
  read(reviewer: Reviewer, document: TextDocument, text: string, scope: 'all' | 'workspace' = 'all'): Review {
    const uri = normalUri(document.uri);
    const path = filePath(uri);
    const house = path === undefined ? undefined : this.#known.get(dirname(path));
    const settings = house?.settingsFor(path) ?? this.#unfiled;
    return reviewer.review(
      {
        text,
        format: formatOfDocument(document),
        path: path === undefined ? undefined : house?.nameOf(path),
      },
      scope === 'all' ? settings : withScope(settings, 'workspace'),
      this.#headlines.neighboursOf(this.#nameOf(uri)),
      house?.accepted,
      house?.names.names,
    );
  }

  /** Notes a story's headline, or that it has another now. */
  note(document: TextDocument, { analysis }: Pick<Review, 'analysis'>): void {
    const uri = normalUri(document.uri);
    const name = this.#nameOf(uri);
    if (name === undefined || this.isIgnored(uri)) return;
    const before = this.#sharing(name);
    this.#headlines.update(name, analysis);
    if (analysis.headline === undefined) this.#places.delete(name);
    else this.#places.set(name, toLocation(document, analysis.headline));
    // Nobody else minds a headline that is and was nobody else's.
    if (before !== this.#sharing(name)) this.#newEdition();
  }

  /** Forgets a story that is gone. */
  forget(uri: string): void {
    const name = this.#nameOf(normalUri(uri));
    if (name === undefined) return;
    const shared = this.#headlines.sharingWith(name).length > 0;
    this.#headlines.remove(name);
    this.#places.delete(name);
    if (shared) this.#newEdition();
  }

  /** The places of the other stories that have a story's headline. */
  sharingWith(uri: string): Location[] {
    const name = this.#nameOf(normalUri(uri));
    const others = name === undefined ? [] : this.#headlines.sharingWith(name);
    return others.flatMap((other) => this.#places.get(other) ?? []);
  }

  /** The place of a story's headline, by the name the rules know the story by. */
  locate(name: string): Location | undefined {
    return this.#places.get(name);
  }

  /** Who shares a story's headline, and where it stands, in a form to compare; empty when nobody does. */
  #sharing(name: string): string {
    const others = this.#headlines.sharingWith(name);
    return others.length === 0 ? '' : JSON.stringify([others, this.#places.get(name)]);
  }

  /**
   * The name a story goes by: its path from the workspace's folder, under the folder's name where there are several;
   * the whole path for one that lies outside.
   */
  #nameOf(uri: string): string | undefined {
    if (uri.startsWith('untitled:')) return undefined;
    const folder = this.folderOf(uri);
    const path = folder === undefined ? filePath(uri) : pathFrom(folder, uri);
    return path !== undefined && folder !== undefined && this.#folders.length > 1
      ? `${nameOf(folder)}/${path}`
      : path;
  }

  #newEdition(): void {
    this.edition++;
    this.onChange?.();
  }

  #settingsWithoutHouse(): RuleSettings {
    return settingsByPath(DEFAULT_CONFIGURATION, RULES, this.#personal)(undefined);
  }
}
