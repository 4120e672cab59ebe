import {
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Entity } from '../../analysis/entities.ts';
import { addEntry, type NewEntry, noteChecked } from '../../engine/knowledge-base-edit.ts';
import {
  MARK_CHECKED,
  type MarkCheckedArguments,
  NAME_ACTIONS,
  type NamePlace,
  SAVE_HOUSE_FILE,
} from '../../protocol/requests.ts';
import type { HouseCheck } from '../../rules/house-names.ts';
import { isOverIn } from '../../rules/office-titles.ts';
import type { Span } from '../../text/span.ts';
import { textOfFile, whyNoHouse } from '../house-files.ts';
import { entityAt, mentionIn, namePlaceOf, readNamePlace, STORY_HAS_CHANGED } from '../named-place.ts';
import { fileUri, nameOf } from '../places.ts';
import type { ReviewedStory } from '../session.ts';
import { type Traits, toRecord } from '../traits.ts';
import { fileEdit } from '../workspace-edit.ts';

/**
 * What can be done about the name in a range, where the house can keep names: to add it, to note that it was checked.
 * Nothing for a range that is no place in a name.
 */
export async function nameActions(
  story: ReviewedStory,
  range: Span,
  wants: (kind: string) => boolean,
  traits: Traits,
): Promise<CodeAction[]> {
  const { house } = story;
  const mentioned = mentionIn(story, range);
  if (mentioned === undefined || house === undefined) return [];
  const { entity, mention } = mentioned;
  const entries = house.names.names?.entriesOf(entity) ?? [];
  const actions: CodeAction[] = [];
  if (wants(NAME_ACTIONS.add) && entries.length === 0) {
    const title = `Add “${entity.name}” to ${nameOf(fileUri(house.names.path))}`;
    const edit = await edited(story, traits, (text) =>
      addEntry(text, newEntry(entity, story.review.analysis, undefined)),
    );
    actions.push(
      typeof edit === 'string'
        ? { title, kind: NAME_ACTIONS.add, disabled: { reason: edit } }
        : {
            title,
            kind: NAME_ACTIONS.add,
            edit,
            ...(traits.savesHouseFiles && {
              command: { title, command: SAVE_HOUSE_FILE, arguments: [fileUri(house.names.path)] },
            }),
          },
    );
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
export async function markChecked(
  story: ReviewedStory,
  place: NamePlace,
  checked: HouseCheck,
  traits: Traits,
): Promise<WorkspaceEdit | string> {
  const entity = entityAt(story, place);
  if (entity === undefined) return STORY_HAS_CHANGED;
  const [entry, ...others] = story.house?.names.names?.entriesOf(entity) ?? [];
  if (others.length > 0) {
    return `Several entries are called “${entity.name}”: note the check in the file, at the one you mean.`;
  }
  return edited(story, traits, (text) =>
    entry === undefined || text === undefined
      ? addEntry(text, newEntry(entity, story.review.analysis, checked))
      : noteChecked(text, entry, checked),
  );
}

/** Address of the file of names of a story’s house. */
export function namesUri({ house }: ReviewedStory): string | undefined {
  return house && fileUri(house.names.path);
}

/** Changes the file of names; says why where that cannot be done. */
async function edited(
  { house, document }: ReviewedStory,
  traits: Traits,
  change: (text: string | undefined) => string | undefined,
): Promise<WorkspaceEdit | string> {
  if (house === undefined) return whyNoHouse(document.uri, 'names are kept');
  const { path, isAbsent } = house.names;
  const file = nameOf(fileUri(path));
  const before = await textOfFile(path);
  const after = before === undefined && !isAbsent ? undefined : change(before);
  if (after === undefined)
    return `${file} cannot be read as it stands. Correct what Problems shows there first.`;
  const edit = fileEdit(fileUri(path), before, after, traits);
  return (
    edit ?? `There is no ${file} yet, and this editor cannot make it. Make one with { "names": [] } in it.`
  );
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
