import { join } from 'node:path';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../../engine/config.ts';
import { turnRuleOff } from '../configuration-edit.ts';
import { changeHouseFile, houseAction, whyNoHouse } from '../house-files.ts';
import type { ReviewedStory } from '../session.ts';
import type { Traits } from '../traits.ts';

/** Turns a rule off for the house, in its `copydesk.jsonc`, which is made when there is none. Disabled where that cannot be done. */
export function turnOffAction(
  { house, document, houseFiles }: ReviewedStory,
  rule: string,
  traits: Traits,
): CodeAction {
  const title = `Turn “${rule}” off in ${CONFIGURATION_FILE}`;
  if (house === undefined) {
    const why = whyNoHouse(document.uri, 'rules are turned off');
    return houseAction(title, CodeActionKind.QuickFix, why, traits);
  }
  const file = houseFiles.read(house.file ?? join(house.folder, CONFIGURATION_FILE));
  const change = changeHouseFile(file, (text) => turnRuleOff(text, rule), '{}', traits);
  return houseAction(title, CodeActionKind.QuickFix, change, traits);
}
