import { applyEdits, findNodeAtLocation, modify, type ParseError, parseTree } from 'jsonc-parser';
import { whyUnparsed } from '../engine/config-source.ts';

const EMPTY = `{
  // How Copydesk reviews the stories of this folder.
  "rules": {}
}
`;

/**
 * The text of `copydesk.jsonc` with a rule turned off, its order and comments kept.
 *
 * @param text `undefined` where there is no such file yet.
 * @returns `undefined` when the text is broken: the writer mends it first.
 */
export function turnRuleOff(text: string | undefined, rule: string): string | undefined {
  const before = text === undefined || text.trim() === '' ? EMPTY : text;
  if (whyUnparsed(before) !== undefined) return undefined;
  const errors: ParseError[] = [];
  const root = parseTree(before, errors, { allowTrailingComma: true });
  const rules = root && findNodeAtLocation(root, ['rules']);
  if (errors.length > 0 || root?.type !== 'object' || (rules !== undefined && rules.type !== 'object')) {
    return undefined;
  }
  // A rule that has options keeps them for the day it is turned on again.
  const hasOptions = findNodeAtLocation(root, ['rules', rule])?.type === 'object';
  const path = hasOptions ? ['rules', rule, 'severity'] : ['rules', rule];
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: before.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(before, modify(before, path, 'off', { formattingOptions }));
}
