import type { Position } from 'vscode-languageserver';
import { Newsroom } from '../../server/lsp/newsroom.ts';
import { type ReviewedStory, Session } from '../../server/lsp/session.ts';

/** A story in which somebody speaks, with furniture at its end and nothing to fix. */
export const STORY = `Harbor Board Votes to Close the North Pier

By Tomas Reyes

SALTBY, Maine (Coast Wire) — The harbor board voted on Monday to close the north pier, Harbor Engineer Ada Whitlock said.

“The pilings are gone, and nobody can promise that the deck will hold,” Whitlock said in a statement on Tuesday.

The Coastal Safety Administration (CSA) inspected the pier in May. CSA divers found rot in every second pile, Whitlock said.

--With assistance from Pat Ellery.

©2024 Coast Wire
`;

/** A story as the requests see it. */
export async function review(
  text: string,
  uri = 'untitled:pier.article',
  language = 'article',
): Promise<ReviewedStory> {
  const session = new Session(new Newsroom(), (rule) => `file:///rules/${rule}.md`);
  session.open(uri, language, 3, text);
  return (await session.review(uri))!;
}

/** The position of a word of the story, the first unless told. */
export function at({ document }: ReviewedStory, word: string, nth = 1): Position {
  let offset = -1;
  for (let i = 0; i < nth; i++) offset = document.getText().indexOf(word, offset + 1);
  return document.positionAt(offset + 1);
}
