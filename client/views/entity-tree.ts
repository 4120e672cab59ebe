import { Range, type TextDocument, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { ListedEntity, ListedMention } from '../../server/protocol/requests.ts';

/** A kind of names, with those of it. */
interface Group {
  readonly type: 'group';
  readonly title: string;
  readonly entities: readonly EntityNode[];
}

/** Whom or what a story names. */
export interface EntityNode {
  readonly type: 'entity';
  /** The same for the same name, as long as the story is shown. */
  readonly id: string;
  readonly icon: string;
  readonly entity: ListedEntity;
  readonly mentions: readonly MentionNode[];
}

interface MentionNode {
  readonly type: 'mention';
  readonly id: string;
  readonly uri: string;
  readonly mention: ListedMention;
  /** The part of its line that is shown, and which letter of the line that begins with. */
  readonly text: string;
  readonly from: number;
}

export type EntityTreeNode = Group | EntityNode | MentionNode;

/** Kinds in the order in which they are shown; any other is shown with the last. */
const KINDS: readonly (readonly [kind: string, title: string, icon: string])[] = [
  ['person', 'People', 'person'],
  ['organisation', 'Organisations', 'organization'],
  ['place', 'Places', 'location'],
  ['work', 'Works', 'book'],
  ['event', 'Events', 'calendar'],
  ['other', 'Other names', 'tag'],
];

/** Letters before a mention that are shown with it: more would push it out of a narrow side bar. */
const LEAD = 15;

/** Letters of its line that are shown: what a side bar has room for. */
const LONGEST = 120;

/** The tree of a story’s names, kind by kind, each with its mentions. */
export function entityTree(document: TextDocument, entities: readonly ListedEntity[]): Group[] {
  return KINDS.flatMap(([kind, title, icon]) => {
    const isLast = kind === 'other';
    const known = entities.filter(
      (entity) => entity.kind === kind || (isLast && !KINDS.some(([each]) => each === entity.kind)),
    );
    const seen = new Map<string, number>();
    const nodes = known.map((entity) => {
      const nth = (seen.get(entity.name) ?? 0) + 1;
      seen.set(entity.name, nth);
      return entityNode(document, entity, icon, `${kind}/${entity.name}/${nth}`);
    });
    return nodes.length === 0 ? [] : [{ type: 'group', title, entities: nodes }];
  });
}

function entityNode(document: TextDocument, entity: ListedEntity, icon: string, id: string): EntityNode {
  const uri = document.uri.toString();
  const mentions = entity.mentions
    .filter(({ line }) => line < document.lineCount)
    .map((mention, at): MentionNode => {
      const from = Math.max(0, mention.character - LEAD);
      const text = document.lineAt(mention.line).text.slice(from, from + LONGEST);
      return { type: 'mention', id: `${id}/${at}`, uri, mention, text, from };
    });
  return { type: 'entity', id, icon, entity, mentions };
}

export function childrenOf(node: EntityTreeNode): readonly EntityTreeNode[] {
  if (node.type === 'group') return node.entities;
  return node.type === 'entity' ? node.mentions : [];
}

/** The mention that a click on a name leads to: where it is introduced. */
export function introductionOf({ mentions }: EntityNode): MentionNode | undefined {
  return mentions.find(({ mention }) => mention.isName) ?? mentions[0];
}

export function rangeOf({ line, character, endLine, endCharacter }: ListedMention): Range {
  return new Range(line, character, endLine, endCharacter);
}

/** How a node is shown. */
export function toTreeItem(node: EntityTreeNode): TreeItem {
  if (node.type === 'group') return groupItem(node);
  return node.type === 'entity' ? entityItem(node) : mentionItem(node);
}

function groupItem({ title, entities }: Group): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  item.id = title;
  item.description = String(entities.length);
  return item;
}

function entityItem(node: EntityNode): TreeItem {
  const { name, detail, aliases } = node.entity;
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.id = node.id;
  item.iconPath = new ThemeIcon(node.icon);
  item.contextValue = 'entity';
  const count = `${node.mentions.length}×`;
  item.description = detail === '' ? count : `${detail} · ${count}`;
  const also =
    aliases.length === 0 ? '' : `, also written ${aliases.map((alias) => `“${alias}”`).join(', ')}`;
  item.tooltip = `${name}${also}`;
  const first = introductionOf(node);
  if (first !== undefined) item.command = jumpTo(first, true);
  return item;
}

function mentionItem(node: MentionNode): TreeItem {
  const { line, character, endLine, endCharacter } = node.mention;
  const lead = `${line + 1}: ${node.from > 0 ? '…' : ''}`;
  const shift = lead.length - node.from;
  const end = endLine === line ? endCharacter + shift : lead.length + node.text.length;
  const item = new TreeItem({
    label: lead + node.text,
    highlights: [[character + shift, end]],
  });
  item.id = node.id;
  item.command = jumpTo(node, false);
  return item;
}

/** Selects a mention in the editor. */
function jumpTo({ uri, mention }: MentionNode, preserveFocus: boolean): NonNullable<TreeItem['command']> {
  return {
    title: 'Go to Mention',
    command: 'vscode.open',
    arguments: [Uri.parse(uri), { selection: rangeOf(mention), preserveFocus }],
  };
}
