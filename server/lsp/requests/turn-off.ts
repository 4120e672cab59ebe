import { join } from 'node:path';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../../engine/config.ts';
import { readStory } from '../../node/read-story.ts';
import { SAVE_HOUSE_FILE } from '../../protocol/requests.ts';
import { turnRuleOff } from '../configuration-edit.ts';
import { fileUri } from '../places.ts';
import type { ReviewedStory } from '../session.ts';
import type { Traits } from '../traits.ts';
import { fileEdit } from '../workspace-edit.ts';

/**
 * Turns a rule off for the house, in its `copydesk.jsonc`, which is made when there is none.
 *
 * @returns `undefined` where there is no such file and it cannot be made, or it is broken.
 */
export async function turnOffAction(
  { house }: ReviewedStory,
  rule: string,
  traits: Traits,
): Promise<CodeAction | undefined> {
  if (house === undefined) return undefined;
  const file = house.file ?? join(house.folder, CONFIGURATION_FILE);
  const before = await textOfFile(file);
  const after = turnRuleOff(before, rule);
  const edit = after === undefined ? undefined : fileEdit(fileUri(file), before, after, traits);
  if (edit === undefined) return undefined;
  const title = `Turn “${rule}” off in ${CONFIGURATION_FILE}`;
  const save = { title, command: SAVE_HOUSE_FILE, arguments: [fileUri(file)] };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    edit,
    ...(traits.savesHouseFiles && { command: save }),
  };
}

/** The text of a file of the house; `undefined` where there is none. */
export async function textOfFile(path: string): Promise<string | undefined> {
  const read = await readStory(path);
  return 'problem' in read ? undefined : read.text.replace(/^\uFEFF/, '');
}
