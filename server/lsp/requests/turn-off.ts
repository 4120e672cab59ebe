import { join } from 'node:path';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../../engine/config.ts';
import { SAVE_HOUSE_FILE } from '../../protocol/requests.ts';
import { turnRuleOff } from '../configuration-edit.ts';
import { textOfFile, whyNoHouse } from '../house-files.ts';
import { fileUri } from '../places.ts';
import type { ReviewedStory } from '../session.ts';
import type { Traits } from '../traits.ts';
import { fileEdit } from '../workspace-edit.ts';

/** Turns a rule off for the house, in its `copydesk.jsonc`, which is made when there is none. Disabled where that cannot be done. */
export async function turnOffAction(
  { house, document }: ReviewedStory,
  rule: string,
  traits: Traits,
): Promise<CodeAction> {
  const title = `Turn “${rule}” off in ${CONFIGURATION_FILE}`;
  const refused = (reason: string): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    disabled: { reason },
  });
  if (house === undefined) return refused(whyNoHouse(document.uri, 'rules are turned off'));
  const file = house.file ?? join(house.folder, CONFIGURATION_FILE);
  const before = await textOfFile(file);
  const isUnreadable = before === undefined && house.file !== undefined;
  const after = isUnreadable ? undefined : turnRuleOff(before, rule);
  if (after === undefined) {
    return refused(
      `${CONFIGURATION_FILE} cannot be read as it stands. Correct what Problems shows there first.`,
    );
  }
  const edit = fileEdit(fileUri(file), before, after, traits);
  if (edit === undefined) {
    return refused(
      `There is no ${CONFIGURATION_FILE} yet, and this editor cannot make it. Make one with {} in it.`,
    );
  }
  const save = { title, command: SAVE_HOUSE_FILE, arguments: [fileUri(file)] };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    edit,
    ...(traits.savesHouseFiles && { command: save }),
  };
}
