import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { type TextDocumentContentChangeEvent, TextDocument } from 'vscode-languageserver-textdocument';
import { readHouseFile } from '../node/read-house-file.ts';
import { SAVE_HOUSE_FILE } from '../protocol/requests.ts';
import { fileUri, nameOf, normalUri, uriPath } from './places.ts';
import type { Traits } from './traits.ts';
import { fileEdit } from './workspace-edit.ts';

/** A file of the house as it stands before the person: in an editor where it is open, else on the disk. */
export interface HouseFile {
  /** As the client writes it where the file is open. */
  readonly document: TextDocument;
  /** Without a byte order mark; `undefined` where there is no such file, or it cannot be read. */
  readonly text: string | undefined;
  /** Why it cannot be read; `undefined` for a file that can, or is none. */
  readonly problem: string | undefined;
  readonly isOpen: boolean;
  /** It is open, and what stands there is not what lies on the disk. */
  readonly isUnsaved: boolean;
}

/** A change to a file of the house. */
export interface HouseChange {
  readonly edit: WorkspaceEdit;
  /** Address of the file where the client is to save it; `undefined` where a person has unsaved changes of their own in it. */
  readonly saves: string | undefined;
  /** What the person is to know of it. */
  readonly notice?: string;
}

/** Whether a document is a file of the house, and no story whatever language the client takes it for: all end in `.jsonc`. */
export function isHouseFile(uri: string): boolean {
  return uriPath(uri).endsWith('.jsonc');
}

/** The files of the house that the client has open, so that they are edited where the person sees them. */
export class HouseFiles {
  readonly #open = new Map<string, TextDocument>();

  open(uri: string, languageId: string, version: number, text: string): void {
    this.#open.set(normalUri(uri), TextDocument.create(uri, languageId, version, text));
  }

  /** Changes in their order. Unknown files are passed over. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.#open.get(normalUri(uri));
    if (document !== undefined) TextDocument.update(document, [...changes], version);
  }

  close(uri: string): void {
    this.#open.delete(normalUri(uri));
  }

  /**
   * A file as it stands now. Never throws; waits for the disk.
   *
   * @param largest Units of the largest text that is read; the usual bound where it is left out.
   */
  read(path: string, largest?: number): HouseFile {
    const uri = fileUri(path);
    const saved = readHouseFile(path, largest);
    const open = this.#open.get(normalUri(uri));
    if (open !== undefined) {
      const text = withoutMark(open.getText());
      const isUnsaved = typeof saved !== 'string' || inOneForm(saved) !== inOneForm(text);
      return { document: open, text, problem: undefined, isOpen: true, isUnsaved };
    }
    const text = typeof saved === 'string' ? saved : undefined;
    const problem = typeof saved === 'string' || saved.isAbsent ? undefined : saved.problem;
    const document = TextDocument.create(uri, 'jsonc', 0, text ?? '');
    return { document, text, problem, isOpen: false, isUnsaved: false };
  }
}

/**
 * Changes a file of the house; makes it where there is none.
 *
 * @param change The new text; `undefined` where the old one is broken.
 * @param empty What a file holds in which nothing stands yet, for the person to write.
 * @returns A sentence for the writer where it cannot be done.
 */
export function changeHouseFile(
  file: HouseFile,
  change: (text: string | undefined) => string | undefined,
  empty: string,
  traits: Pick<Traits, 'versionedEdits' | 'createsFiles'>,
): HouseChange | string {
  const { document, text, problem, isUnsaved } = file;
  const name = nameOf(document.uri);
  if (problem !== undefined) return `${name} cannot be read. ${problem}`;
  const after = change(text);
  if (after === undefined) {
    return isUnsaved
      ? `${name} has unsaved changes and cannot be read as it stands. Correct it first.`
      : `${name} cannot be read as it stands. Correct what Problems shows there first.`;
  }
  const edit = fileEdit(file, after, traits);
  if (edit === undefined) {
    return `There is no ${name} yet, and this editor cannot make it. Make one with ${empty} in it.`;
  }
  if (!isUnsaved) return { edit, saves: document.uri };
  return { edit, saves: undefined, notice: `${name} has unsaved changes: save it, and this counts too.` };
}

/**
 * An action that changes a file of the house, and has it saved; one that cannot be had where the change cannot be made.
 *
 * @param title Ends with the name of the file.
 */
export function houseAction(
  title: string,
  kind: string,
  change: HouseChange | string,
  { savesHouseFiles }: Pick<Traits, 'savesHouseFiles'>,
): CodeAction {
  if (typeof change === 'string') return { title, kind, disabled: { reason: change } };
  const { edit, saves, notice } = change;
  if (notice !== undefined) return { title: `${title}, which has unsaved changes`, kind, edit };
  if (!savesHouseFiles || saves === undefined) return { title, kind, edit };
  return { title, kind, edit, command: { title, command: SAVE_HOUSE_FILE, arguments: [saves] } };
}

/** Why nothing can be written down for a story that lies in no folder of this machine. */
export function whyNoHouse(uri: string, what: string): string {
  return uri.startsWith('untitled:')
    ? `Save the story first: ${what} in its folder.`
    : `The story does not lie on this computer: ${what} in its folder.`;
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** Editors write all line ends of a file alike; that is no change. */
function inOneForm(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
