import {
  commands,
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TreeDataProvider,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { STORY_ENTITIES, type StoryEntities } from '../../server/protocol/requests.ts';
import { isStory } from '../settings.ts';
import {
  childrenOf,
  type EntityNode,
  entityTree,
  type EntityTreeNode,
  introductionOf,
  rangeOf,
  toTreeItem,
} from './entity-tree.ts';

/** Name of the view in the manifest. */
const VIEW = 'copydesk.entities';

/** Whether a story is before the reader, for the words that are shown where none is. */
const SHOWS_STORY = 'copydesk.showsStory';

/** So long nobody typed, in ms: the list is read from the side of one’s eye. */
const PAUSE = 400;

/** How often a story that the server does not know yet is asked for again. */
const TRIES = 5;

/** Lists whom and what the story before the reader names; what it showed stays until there is something else to show. */
export class EntitiesView implements TreeDataProvider<EntityTreeNode>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #client: () => Promise<LanguageClient>;
  readonly #complain: (error: unknown) => void;
  readonly #view: TreeView<EntityTreeNode>;
  readonly #listeners: readonly Disposable[];
  #tree: readonly EntityTreeNode[] = [];
  /** What the tree was made of, to compare. */
  #shown = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Rises with every request: an answer that came too late is not shown. */
  #asked = 0;

  /** @param client The running server; starts it when it is not. */
  constructor(client: () => Promise<LanguageClient>, complain: (error: unknown) => void) {
    this.#client = client;
    this.#complain = complain;
    this.#view = window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#listeners = [
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(() => this.#wait(0)),
      window.onDidChangeActiveTextEditor(() => this.#wait(0)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) this.#wait(PAUSE);
      }),
      workspace.onDidCloseTextDocument(() => this.#wait(0)),
      commands.registerCommand('copydesk.showEntities', async () => commands.executeCommand(`${VIEW}.focus`)),
      commands.registerCommand('copydesk.renameEntity', async (node: EntityNode) =>
        at(node, 'editor.action.rename'),
      ),
      commands.registerCommand('copydesk.findMentions', async (node: EntityNode) =>
        at(node, 'editor.action.referenceSearch.trigger'),
      ),
    ];
    this.#wait(0);
  }

  getChildren(node?: EntityTreeNode): EntityTreeNode[] {
    return [...(node === undefined ? this.#tree : childrenOf(node))];
  }

  readonly getTreeItem = toTreeItem;

  dispose(): void {
    clearTimeout(this.#timer);
    // An answer that is still to come is then too late, and asks for nothing more.
    this.#asked += 1;
    for (const listener of this.#listeners) listener.dispose();
  }

  #wait(pause: number, tries = TRIES): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#load(tries).catch(this.#complain);
    }, pause);
  }

  async #load(tries: number): Promise<void> {
    const asked = ++this.#asked;
    const document = window.activeTextEditor?.document;
    const isShown = document !== undefined && isStory(document);
    await commands.executeCommand('setContext', SHOWS_STORY, isShown);
    if (!isShown) this.#show(undefined, undefined);
    else if (this.#view.visible) {
      const client = await this.#client();
      const params = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
      const answer = await client.sendRequest<StoryEntities | null>(STORY_ENTITIES, params);
      if (asked !== this.#asked) return;
      // It may have been opened this moment; a story that is left out the server will never know.
      if (answer === null && tries > 1) this.#wait(PAUSE, tries - 1);
      else this.#show(document, answer ?? undefined);
    }
  }

  #show(document: TextDocument | undefined, answer: StoryEntities | undefined): void {
    // Changed since: what is to be shown is asked for when nobody types.
    if (document !== undefined && answer !== undefined && answer.version !== document.version) return;
    const tree = document === undefined ? [] : entityTree(document, answer?.entities ?? []);
    const shown = JSON.stringify([document?.uri.toString(), tree]);
    const isEmpty = document !== undefined && tree.length === 0;
    this.#view.message = isEmpty ? 'This story names nobody and nothing yet.' : '';
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#tree = tree;
    this.#changed.fire(undefined);
  }
}

/** Goes to where somebody is introduced, and has the editor do something about the name there. */
async function at(node: EntityNode, command: string): Promise<void> {
  const first = introductionOf(node);
  if (first === undefined) return;
  const { start } = rangeOf(first.mention);
  await window.showTextDocument(Uri.parse(first.uri), {
    selection: rangeOf(first.mention).with(start, start),
  });
  await commands.executeCommand(command);
}
