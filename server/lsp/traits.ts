import { type InitializeParams, MarkupKind } from 'vscode-languageserver';
import type { ClientTraits } from '../protocol/requests.ts';

/** What a client can do, as far as it matters to us. */
export interface Traits {
  /** It asks for diagnostics; others are sent them. */
  readonly pulls: boolean;
  /** It can be told to ask again. */
  readonly refreshes: boolean;
  /** It can be told to ask for coloured words again. */
  readonly refreshesTokens: boolean;
  /** It can be asked for settings. */
  readonly configures: boolean;
  readonly watchesFiles: boolean;
  /** It can be asked to tell of other documents than stories. */
  readonly syncsOnRequest: boolean;
  readonly tellsFolders: boolean;
  readonly hoverFormat: MarkupKind;
  /** It takes edits with the version of the document they were made for. */
  readonly versionedEdits: boolean;
  /** Edits may create files. */
  readonly createsFiles: boolean;
  /** Edits may say that they want the person's consent. */
  readonly asksConsent: boolean;
  /** It does so for an edit that renames as well. */
  readonly renamesWithConsent: boolean;
  /** It asks whether something can be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** It shows actions that cannot be had, and why. */
  readonly showsRefusals: boolean;
  /** It saves a file of the house when a code action asks for it. */
  readonly savesHouseFiles: boolean;
  /** It fills in by whom and on which day a name was checked. */
  readonly tellsDay: boolean;
  readonly settings: unknown;
}

/** Reads what a client says of itself; a client that says nothing can do nothing. */
export function readTraits({ capabilities, initializationOptions }: Partial<InitializeParams>): Traits {
  const { textDocument, workspace } = capabilities ?? {};
  const formats = textDocument?.hover?.contentFormat;
  const told = toRecord(initializationOptions) as ClientTraits;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    configures: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    syncsOnRequest: textDocument?.synchronization?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    // The list is in the client's order of preference; before it existed everybody took Markdown.
    hoverFormat: formats?.[0] === MarkupKind.PlainText ? MarkupKind.PlainText : MarkupKind.Markdown,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    asksConsent:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    renamesWithConsent: textDocument?.rename?.honorsChangeAnnotations === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    showsRefusals: textDocument?.codeAction?.disabledSupport === true,
    savesHouseFiles: told.savesHouseFiles === true,
    tellsDay: told.tellsDay === true,
    settings: told.settings,
  };
}

/** An object's fields; none for anything else. */
export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
