import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { TOKEN_TYPES } from '../../server/lsp/coloured-spans.ts';
import { Newsroom } from '../../server/lsp/newsroom.ts';
import { TokenHistory, tokensIn } from '../../server/lsp/requests/semantic-tokens.ts';
import { type ReviewedStory, Session } from '../../server/lsp/session.ts';
import { review } from './reviewed-story.ts';

const STORY = `Harbor Board Votes to Close the North Pier

SALTBY, Maine (Coast Wire) — The pier is shut, Harbor Engineer Ada Whitlock said on Monday.

“The pilings at Saltby are gone,” Whitlock said. An official who asked not to be named said the board had known.
`;

/** Tokens as “type: words”, checked to be in order, apart, and each on one line. */
function read({ document }: ReviewedStory, { data }: SemanticTokens): string[] {
  const lines = document.getText().split(/\r?\n/);
  const read: string[] = [];
  let [line, character, end] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, along, length, type] = data.slice(at, at + 5) as [number, number, number, number];
    if (down > 0) [character, end] = [0, 0];
    line += down;
    character += along;
    assert.ok(down >= 0 && character >= end && length > 0, 'tokens overlap or are out of order');
    end = character + length;
    assert.ok(end <= lines[line]!.length, 'a token runs over the end of its line');
    read.push(`${TOKEN_TYPES[type]}: ${lines[line]!.slice(character, end)}`);
  }
  return read;
}

function history(session = new Session(new Newsroom(), () => undefined)): TokenHistory {
  return new TokenHistory(session);
}

describe('coloured words', () => {
  it('are names, cues, sources and quotations, names before all else', async () => {
    const story = await review(STORY);
    const tokens = read(story, history().full(story));
    for (const expected of [
      'place: SALTBY',
      'source: Harbor Engineer',
      'person: Ada Whitlock',
      'cue: said',
      'quotation: “The pilings at',
      'place: Saltby',
      'quotation: are gone,”',
      'person: Whitlock',
      'anonymousSource: An official who asked not to be named',
    ])
      assert.ok(tokens.includes(expected), `${expected} is not in ${tokens.join('; ')}`);
  });

  it('end with their line in wrapped text', async () => {
    const wrapped = STORY.replace('Ada Whitlock', 'Ada\nWhitlock').replace(
      'pilings at Saltby',
      'pilings\r\nat Saltby',
    );
    const story = await review(wrapped, 'untitled:pier.md', 'markdown');
    const tokens = read(story, history().full(story));
    for (const expected of ['person: Ada', 'person: Whitlock', 'quotation: “The pilings', 'quotation: at'])
      assert.ok(tokens.includes(expected), `${expected} is not in ${tokens.join('; ')}`);
  });

  it('are told of a part alone where only that is asked for', async () => {
    const story = await review(STORY);
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 200 } };
    const tokens = read(story, tokensIn(story, range));
    assert.ok(tokens.includes('person: Ada Whitlock'));
    assert.ok(!tokens.some((token) => token.includes('pilings')));
  });

  it('are told as a change of what was told last, and in full where that is not known', async () => {
    const session = new Session(new Newsroom(), () => undefined);
    const tokens = history(session);
    const uri = 'untitled:pier.article';
    session.open(uri, 'article', 1, STORY);
    const first = tokens.full((await session.review(uri))!);
    session.change(uri, 2, [
      { text: STORY.replace('Whitlock said. An', 'Whitlock said. Joel Park left. An') },
    ]);
    const story = (await session.review(uri))!;
    const delta = tokens.since(story, first.resultId!) as SemanticTokensDelta;
    const data = [...first.data];
    for (const { start, deleteCount, data: added } of delta.edits)
      data.splice(start, deleteCount, ...(added ?? []));
    assert.deepEqual(data, history().full(story).data);
    assert.ok(delta.edits[0]!.data!.length < data.length);
    assert.deepEqual((tokens.since(story, delta.resultId!) as SemanticTokensDelta).edits, []);
    assert.ok('data' in tokens.since(story, 'long ago'));
  });

  it('are none in a text that is no article', async () => {
    const log = Array.from({ length: 40 }, (_, at) => `2024-05-03 12:00:${at} ERROR Whitlock said: no`).join(
      '\n',
    );
    assert.deepEqual(history().full(await review(log)).data, []);
  });

  it('have colours in the manifest', () => {
    const { contributes } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
    ) as {
      contributes: {
        semanticTokenTypes: { id: string }[];
        semanticTokenScopes: { scopes: Record<string, string[]> }[];
      };
    };
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      [...TOKEN_TYPES],
    );
    assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0]!.scopes), [...TOKEN_TYPES]);
  });
});
