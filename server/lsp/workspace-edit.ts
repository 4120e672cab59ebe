import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../text/edit.ts';
import { toLspEdits, toReplacement } from './convert.ts';
import type { Traits } from './traits.ts';

/** Edits of an open story, for the version they were made for where the client can tell. */
export function storyEdit(
  document: TextDocument,
  edits: readonly TextEdit[],
  { versionedEdits }: Pick<Traits, 'versionedEdits'>,
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = toLspEdits(document, edits);
  return versionedEdits
    ? { documentChanges: [TextDocumentEdit.create({ uri, version }, changes)] }
    : { changes: { [uri]: changes } };
}

/**
 * Brings a file of the house to a new text; makes it where there is none.
 *
 * @param before `undefined` where there is no such file.
 * @returns `undefined` where the file would have to be made and the client cannot.
 */
export function fileEdit(
  uri: string,
  before: string | undefined,
  after: string,
  { versionedEdits, createsFiles }: Pick<Traits, 'versionedEdits' | 'createsFiles'>,
): WorkspaceEdit | undefined {
  const change = toReplacement(TextDocument.create(uri, '', 0, before ?? ''), after);
  if (before === undefined) {
    if (!versionedEdits || !createsFiles) return undefined;
    return {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        TextDocumentEdit.create({ uri, version: null }, [change]),
      ],
    };
  }
  return versionedEdits
    ? { documentChanges: [TextDocumentEdit.create({ uri, version: null }, [change])] }
    : { changes: { [uri]: [change] } };
}
