import { type CodeAction, type CodeActionContext, CodeActionTriggerKind } from 'vscode-languageserver';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Entity } from '../../analysis/entities.ts';
import { addEntry, type NewEntry, noteChecked } from '../../engine/knowledge-base-edit.ts';
import { KnowledgeBase } from '../../engine/knowledge-base.ts';
import { LARGEST_KNOWLEDGE_BASE, readKnowledgeBase } from '../../engine/knowledge-base-source.ts';
import {
  MARK_CHECKED,
  type MarkCheckedArguments,
  NAME_ACTIONS,
  type NamePlace,
} from '../../protocol/requests.ts';
import type { NamesFile } from '../../node/read-knowledge-base.ts';
import type { HouseCheck, HouseEntry } from '../../rules/house-names.ts';
import { isOverIn } from '../../rules/office-titles.ts';
import type { Span } from '../../text/span.ts';
import {
  changeHouseFile,
  type HouseChange,
  type HouseFile,
  type HouseFiles,
  houseAction,
  whyNoHouse,
} from '../house-files.ts';
import { entityAt, mentionIn, namePlaceOf, readNamePlace, STORY_HAS_CHANGED } from '../named-place.ts';
import { nameOf } from '../places.ts';
import type { ReviewedStory } from '../session.ts';
import { type Traits, toRecord } from '../traits.ts';

/** A file of names that has none. */
const EMPTY = '{ "names": [] }';

/**
 * What can be done about the name in a range, where the house can keep names: to add it, to note that it was checked.
 * Nothing for a range that is no place in a name.
 */
export function nameActions(
  story: ReviewedStory,
  range: Span,
  wants: (kind: string) => boolean,
  traits: Traits,
): CodeAction[] {
  const { house, houseFiles } = story;
  const mentioned = mentionIn(story, range);
  if (mentioned === undefined || house === undefined) return [];
  const { entity, mention } = mentioned;
  const file = readNames(house.names, houseFiles);
  const entries = entriesIn(file, house.names, entity);
  const actions: CodeAction[] = [];
  if (wants(NAME_ACTIONS.add) && entries.length === 0) {
    const title = `Add “${entity.name}” to ${nameOf(file.document.uri)}`;
    const entry = newEntry(entity, story.review.analysis, undefined);
    const change = changeHouseFile(file, (text) => addEntry(text, entry), EMPTY, traits);
    actions.push(houseAction(title, NAME_ACTIONS.add, change, traits));
  }
  if (wants(NAME_ACTIONS.check) && traits.tellsDay && entries.length < 2) {
    const name = entries[0]?.name ?? entity.name;
    const title = `Mark “${name}” as checked…`;
    const given: MarkCheckedArguments = namePlaceOf(story, mention);
    actions.push({
      title,
      kind: NAME_ACTIONS.check,
      command: { title, command: MARK_CHECKED, arguments: [given] },
    });
  }
  return actions;
}

/** Whether the client asks for whatever there is only to know whether it is to show a lamp. */
export function isUnasked({ only, triggerKind }: CodeActionContext): boolean {
  return only === undefined && triggerKind === CodeActionTriggerKind.Automatic;
}

/** The arguments of the command as they should be, and who checked the name when; `undefined` for anything else. */
export function readMarkArguments(
  value: unknown,
): { readonly given: NamePlace; readonly checked: HouseCheck } | undefined {
  const given = readNamePlace(value);
  const { by, on } = toRecord(value);
  if (given === undefined || typeof by !== 'string' || by.trim() === '') return undefined;
  if (typeof on !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(on)) return undefined;
  return { given, checked: { by: by.trim().slice(0, 100), on } };
}

/**
 * The edit that notes in the house’s file that a name was checked; a name that is not there yet is added.
 *
 * @returns A sentence for the writer where it cannot be done.
 */
export function markChecked(
  story: ReviewedStory,
  place: NamePlace,
  checked: HouseCheck,
  traits: Traits,
): HouseChange | string {
  const { house, houseFiles, document, review } = story;
  const entity = entityAt(story, place);
  if (entity === undefined) return STORY_HAS_CHANGED;
  if (house === undefined) return whyNoHouse(document.uri, 'names are kept');
  const file = readNames(house.names, houseFiles);
  const [entry, ...others] = entriesIn(file, house.names, entity);
  if (others.length > 0) {
    return `Several entries are called “${entity.name}”: note the check in the file, at the one you mean.`;
  }
  return changeHouseFile(
    file,
    (text) =>
      entry === undefined || text === undefined
        ? addEntry(text, newEntry(entity, review.analysis, checked))
        : noteChecked(text, entry, checked),
    EMPTY,
    traits,
  );
}

function readNames({ path }: NamesFile, houseFiles: HouseFiles): HouseFile {
  return houseFiles.read(path, LARGEST_KNOWLEDGE_BASE);
}

/** What the file has of somebody or something, unsaved entries included. */
function entriesIn({ text, problem }: HouseFile, read: NamesFile, entity: Entity): readonly HouseEntry[] {
  if (problem !== undefined || text === read.text) return read.names?.entriesOf(entity) ?? [];
  return new KnowledgeBase(readKnowledgeBase(text ?? '').entries).entriesOf(entity);
}

/** What the story tells of whom or what it names, for a person to complete. */
function newEntry(
  { name, kind, gloss, roles }: Entity,
  { article }: Analysis,
  checked: HouseCheck | undefined,
): NewEntry {
  const full = gloss?.text ?? name;
  const titles = roles
    .filter((role) => role.form === 'title' && !isOverIn(article.text, role))
    .map(({ text }) => text.replace(/\s+/g, ' ').replace(/^(?:the|an?|its|his|her|their|our) /i, ''))
    .filter((title) => title.length > 4 && title.length <= 100 && !title.endsWith('.'));
  return {
    name: clean(full),
    kind,
    aliases: full === name ? [] : [clean(name)],
    titles: kind === 'person' ? titles.slice(0, 1) : [],
    checked,
  };
}

/** A name on one line, no longer than the file takes one. */
function clean(name: string): string {
  return name.replace(/\s+/g, ' ').trim().slice(0, 200);
}
