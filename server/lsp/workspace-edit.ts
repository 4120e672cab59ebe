import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../text/edit.ts';
import { toLspEdits, toReplacement } from './convert.ts';
import type { HouseFile } from './house-files.ts';
import type { Traits } from './traits.ts';

/** What an edit of quoted words says of itself. */
const QUOTED_WORDS = {
  id: 'quoted-words',
  label: 'Changes words inside a quotation',
  description: 'What somebody is quoted with is never changed without your consent.',
} as const;

/**
 * Edits of an open story, for the version they were made for where the client can tell.
 *
 * @param wantsConsent Edits that a client which can ask shows to the person first.
 */
export function storyEdit(
  document: TextDocument,
  edits: readonly TextEdit[],
  { versionedEdits, asksConsent }: Pick<Traits, 'versionedEdits' | 'asksConsent'>,
  wantsConsent: (edit: TextEdit) => boolean = () => false,
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = toLspEdits(document, edits);
  if (!versionedEdits) return { changes: { [uri]: changes } };
  const asks = edits.map((edit) => asksConsent && wantsConsent(edit));
  const { id, ...annotation } = QUOTED_WORDS;
  const annotated = changes.map((change, i) => (asks[i] === true ? { ...change, annotationId: id } : change));
  return {
    documentChanges: [TextDocumentEdit.create({ uri, version }, annotated)],
    ...(asks.includes(true) && { changeAnnotations: { [id]: { ...annotation, needsConfirmation: true } } }),
  };
}

/**
 * Brings a file of the house to a new text, for the version it was made for where the file is open; makes it where there
 * is none.
 *
 * @param after Without a byte order mark; one that stands in the file stays.
 * @returns `undefined` where the file would have to be made and the client cannot.
 */
export function fileEdit(
  { document, text, isOpen }: Pick<HouseFile, 'document' | 'text' | 'isOpen'>,
  after: string,
  { versionedEdits, createsFiles }: Pick<Traits, 'versionedEdits' | 'createsFiles'>,
): WorkspaceEdit | undefined {
  const { uri, version } = document;
  const mark = document.getText().startsWith('\uFEFF') ? '\uFEFF' : '';
  const change = toReplacement(document, mark + after);
  if (!versionedEdits) return text === undefined ? undefined : { changes: { [uri]: [change] } };
  const edit = TextDocumentEdit.create({ uri, version: isOpen ? version : null }, [change]);
  if (text !== undefined) return { documentChanges: [edit] };
  if (!createsFiles) return undefined;
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] };
}
