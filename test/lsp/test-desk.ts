import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { StdioClient } from './stdio-client.ts';

/** A story with a label and a repeated headline left over from a web page. */
export const STORY = [
  'ADVERTISEMENT',
  '',
  'Harbor Board Votes to Close the North Pier',
  '',
  'By Tomas Reyes',
  '',
  'SALTBY, Maine (Coast Wire) — The harbor board voted on Monday to close the north pier, its engineer, Ada Whitlock, said.',
  '',
  'Harbor Board Votes to Close the North Pier',
  '',
  '“The pilings are gone and nobody can promise that the deck will hold,” Whitlock said in a statement on Tuesday.',
  '',
].join('\n');

/** A story that nothing is wrong with but its headline, when another has it. */
export const CLEAN =
  'Ferry Fares Rise in Spring\n\nThe operator said on Monday that fares rise by 40 cents.\n';

export interface Report {
  readonly kind: string;
  readonly uri?: string;
  readonly resultId?: string;
  readonly items?: readonly Item[];
}

export interface Item {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: { start: { line: number; character: number }; end: { line: number; character: number } };
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string } }[];
}

export interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edit?: {
    readonly documentChanges: readonly {
      readonly kind?: string;
      readonly textDocument?: { readonly uri: string; readonly version: number | null };
      readonly edits?: { range: Item['range']; newText: string }[];
    }[];
  };
  readonly command?: { readonly command: string; readonly arguments: readonly object[] };
}

/** The first letters of a story. */
export const AT_HEAD = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };

/** A client with a server of its own, and a folder to keep stories in. */
export class TestDesk {
  readonly client = new StdioClient();
  readonly folder: string;
  /** Address of a story in the folder. */
  readonly uri: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.uri = this.address('pier.article');
  }

  static async open(): Promise<TestDesk> {
    return new TestDesk(await mkdtemp(join(tmpdir(), 'copydesk-lsp-')));
  }

  async close(): Promise<void> {
    this.client.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The folder's address. */
  get workspace(): string {
    return pathToFileURL(this.folder).href;
  }

  address(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  async pull(uri = this.uri, previousResultId?: string): Promise<Report> {
    return this.client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** The story has other words now. */
  change(text: string, version: number): void {
    this.client.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version },
      contentChanges: [{ text }],
    });
  }

  async rules(uri = this.uri): Promise<string[]> {
    return (await this.pull(uri)).items?.map(({ code }) => code) ?? [];
  }

  async actions(range: Item['range'], only?: string[]): Promise<Action[]> {
    const context = { diagnostics: [], ...(only && { only }) };
    return this.client.request('textDocument/codeAction', {
      textDocument: { uri: this.uri },
      range,
      context,
    });
  }

  /** The story with an action's edits made in it. */
  applied(edit: Action['edit'], text: string): string {
    const change = edit?.documentChanges.find(({ textDocument }) => textDocument?.uri === this.uri);
    return TextDocument.applyEdits(TextDocument.create(this.uri, '', 1, text), [...(change?.edits ?? [])]);
  }
}
