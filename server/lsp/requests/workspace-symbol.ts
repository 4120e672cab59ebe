import { type CancellationToken, type Range, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { nameOf } from '../places.ts';
import type { FlatRange, StoryNames } from '../story-names.ts';

/** Most names in an answer: a list that nobody reads to its end. */
const MOST = 250;

/** Kinds of symbols that editors show with signs of their own; the protocol has none for people. */
const SYMBOL_KINDS: Partial<Readonly<Record<string, SymbolKind>>> = {
  person: SymbolKind.Object,
  organisation: SymbolKind.Package,
  place: SymbolKind.Namespace,
};

/**
 * The people, bodies and places that a search finds in the workspace, each where a story first names it.
 *
 * @returns `undefined` when it was cancelled.
 */
export async function workspaceSymbols(
  names: StoryNames,
  query: string,
  token: CancellationToken,
): Promise<WorkspaceSymbol[] | undefined> {
  const found = await names.find(query, MOST, token);
  return found?.map(({ story, kind, name, also, place }) => ({
    // An editor filters what it is given by the name alone: an acronym that was asked for has to be in it.
    name: [name, ...also].join(' · '),
    kind: SYMBOL_KINDS[kind] ?? SymbolKind.String,
    containerName: nameOf(story),
    location: { uri: story, range: rangeOf(place) },
  }));
}

function rangeOf({ line, character, endLine, endCharacter }: FlatRange): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
