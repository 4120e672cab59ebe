import { pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { answering, heeding } from './answer.ts';
import { Newsroom } from './newsroom.ts';
import { diagnosticsOf, toPullAnswer } from './requests/diagnostics.ts';
import { documentSymbols } from './requests/document-symbol.ts';
import { foldingRanges } from './requests/folding-range.ts';
import { hover } from './requests/hover.ts';
import { definition, highlights, references } from './requests/references.ts';
import { Session } from './session.ts';
import { readTraits, type Traits } from './traits.ts';

/** What the process knows that the connection does not. */
export interface Host {
  /** Folder of the rules' pages. */
  readonly rulePages: string | undefined;
  readonly version: string;
}

/** Connects the requests of the protocol to their handlers. */
export function serve(connection: Connection, host: Host): Session {
  const newsroom = new Newsroom();
  const session = new Session(newsroom, (rule) => rulePage(host, rule));
  let traits: Traits = readTraits({});

  connection.onInitialize((params): InitializeResult => {
    traits = readTraits(params);
    return {
      serverInfo: { name: 'copydesk', version: host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: { label: 'Copydesk' },
        foldingRangeProvider: true,
        ...(traits.pulls && {
          diagnosticProvider: {
            identifier: 'copydesk',
            interFileDependencies: true,
            workspaceDiagnostics: false,
          },
        }),
      },
    };
  });

  connection.onDidOpenTextDocument(
    heeding(({ textDocument: { uri, languageId, version, text } }) => {
      session.open(uri, languageId, version, text);
      push(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    heeding(({ textDocument: { uri, version }, contentChanges }) => {
      session.change(uri, version, contentChanges);
      push(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    heeding(async ({ textDocument: { uri } }) => {
      session.close(uri);
      if (!traits.pulls) await connection.sendDiagnostics({ uri, diagnostics: [] });
    }),
  );
  function push(uri: string): void {
    if (traits.pulls) return;
    const story = session.review(uri);
    if (story !== undefined) {
      void connection.sendDiagnostics({
        uri,
        version: story.document.version,
        diagnostics: diagnosticsOf(story).items,
      });
    }
  }

  connection.languages.diagnostics.on(
    answering(({ textDocument, previousResultId }) => {
      const story = session.review(textDocument.uri);
      return toPullAnswer(story ? diagnosticsOf(story) : { items: [], resultId: '' }, previousResultId);
    }),
  );
  connection.onHover(
    answering(({ textDocument, position }) => {
      const story = session.review(textDocument.uri);
      return (story && hover(story, position, traits.hoverFormat)) ?? null;
    }),
  );
  connection.onDefinition(
    answering(({ textDocument, position }) => {
      const story = session.review(textDocument.uri);
      return (story && definition(story, position)) ?? null;
    }),
  );
  connection.onReferences(
    answering(({ textDocument, position, context }) => {
      const story = session.review(textDocument.uri);
      return story ? references(story, position, context.includeDeclaration) : [];
    }),
  );
  connection.onDocumentHighlight(
    answering(({ textDocument, position }) => {
      const story = session.review(textDocument.uri);
      return story ? highlights(story, position) : [];
    }),
  );
  connection.onDocumentSymbol(
    answering(({ textDocument }) => {
      const story = session.review(textDocument.uri);
      return story ? documentSymbols(story) : [];
    }),
  );
  connection.onFoldingRanges(
    answering(({ textDocument }) => {
      const story = session.review(textDocument.uri);
      return story ? foldingRanges(story) : [];
    }),
  );
  return session;
}

function rulePage({ rulePages }: Host, rule: string): string | undefined {
  if (rulePages === undefined) return undefined;
  const page = join(rulePages, `${rule}.md`);
  return existsSync(page) ? pathToFileURL(page).href : undefined;
}
