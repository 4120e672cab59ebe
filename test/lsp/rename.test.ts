import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ResponseError, type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { prepareRename, rename } from '../../server/lsp/requests/rename.ts';
import { readTraits, type Traits } from '../../server/lsp/traits.ts';
import { at, review } from './reviewed-story.ts';

const ASKING = readTraits({
  capabilities: {
    textDocument: { rename: { prepareSupport: true, honorsChangeAnnotations: true } },
    workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  },
});
const PLAIN = readTraits({});

const STORY = `WHITLOCK DENIES THE PIER WAS UNSAFE

SALTBY, Maine (Coast Wire) — Harbor Engineer Ada Whitlock told the Saltby Harbor Board (SHB) on Monday that the pier was safe.

“Nobody can promise that,” said Councilman Joel Park. “Ada Whitlock’s report said so, and Whitlock knows it.”

Ms. Whitlock, who took office in May, said Mr. Park had read the wrong page. She will speak again. The Whitlock-led inquiry goes on, Dr. Ada B. Whitlock wrote in Whitlock's report.

The SHB met in Saltby. The board called A. Whitlock first.
`;

/** A story after a rename at one of its words, and what was told with it. */
async function renamed(
  story: string,
  [word, nth]: readonly [word: string, nth?: number],
  to: string,
  traits: Traits = ASKING,
  language = 'article',
): Promise<{ text: string; edit: WorkspaceEdit; notice: string | undefined }> {
  const reviewed = await review(
    story,
    `untitled:pier.${language === 'markdown' ? 'md' : language}`,
    language,
  );
  const { edit, notice } = rename(reviewed, at(reviewed, word, nth), to, traits);
  const { document } = reviewed;
  const edits = edit.changes?.[document.uri] ?? (edit.documentChanges![0] as TextDocumentEdit).edits;
  return {
    text: TextDocument.applyEdits(document, edits as Parameters<typeof TextDocument.applyEdits>[1]),
    edit,
    notice,
  };
}

/** The places of an edit that ask first. */
function asking({ documentChanges, changeAnnotations }: WorkspaceEdit): number {
  const needs = Object.entries(changeAnnotations ?? {}).filter(
    ([, { needsConfirmation }]) => needsConfirmation,
  );
  const ids = new Set(needs.map(([id]) => id));
  return (documentChanges as TextDocumentEdit[])
    .flatMap(({ edits }) => edits)
    .filter((edit) => 'annotationId' in edit && ids.has(edit.annotationId)).length;
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => assert.fail('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ResponseError);
  return error.message;
}

describe('renaming a person', () => {
  it('follows every form of the name, and leaves titles, pronouns and other people alone', async () => {
    const { text, edit } = await renamed(STORY, ['Ada Whitlock'], 'Edith Thornbury');
    assert.equal(
      text,
      `THORNBURY DENIES THE PIER WAS UNSAFE

SALTBY, Maine (Coast Wire) — Harbor Engineer Edith Thornbury told the Saltby Harbor Board (SHB) on Monday that the pier was safe.

“Nobody can promise that,” said Councilman Joel Park. “Edith Thornbury’s report said so, and Thornbury knows it.”

Ms. Thornbury, who took office in May, said Mr. Park had read the wrong page. She will speak again. The Thornbury-led inquiry goes on, Dr. Edith B. Thornbury wrote in Thornbury's report.

The SHB met in Saltby. The board called E. Thornbury first.
`,
    );
    assert.equal(asking(edit), 3);
  });

  it('changes the surname alone where a bare surname gets another, in all forms', async () => {
    const { text } = await renamed(STORY, ['Whitlock,'], 'Thornbury');
    assert.equal(text, STORY.replaceAll('Whitlock', 'Thornbury').replace('WHITLOCK', 'THORNBURY'));
  });

  it('keeps the capitals of a headline whichever way the name was entered', async () => {
    const { text } = await renamed(STORY, ['WHITLOCK'], "O'NEIL");
    assert.match(text, /^O'NEIL DENIES[^]*Ada O'Neil told[^]*Ada B\. O'Neil wrote/);
  });

  it('takes one of two who share a surname', async () => {
    const story = STORY.replace('The board called A. Whitlock first.', 'Her brother, Jens Whitlock, left.');
    const { text } = await renamed(story, ['Jens'], 'Jens Thornbury');
    assert.equal(text, story.replace('Jens Whitlock', 'Jens Thornbury'));
  });

  it('leaves quotations alone where the editor cannot ask, and says so', async () => {
    const { text, notice } = await renamed(STORY, ['Ada Whitlock'], 'Edith Thornbury', PLAIN);
    assert.match(text, /“Ada Whitlock’s report said so, and Whitlock knows it\.”/);
    assert.doesNotMatch(text.replace(/“[^”]*”/g, ''), /Whitlock/i);
    assert.match(notice ?? '', /^Left as it was: 3 places inside quotations/);
    const only = STORY.replaceAll(/Whitlock|WHITLOCK/g, 'Moss').replace(
      'Moss knows',
      'Whitlock, Lars Whitlock, knows',
    );
    assert.match(await refusal(renamed(only, ['Lars'], 'Lars Holm', PLAIN)), /only inside quotations/);
  });

  it('makes possessives of names in s and of others', async () => {
    const story = STORY.replace(
      'The board called',
      'Gil Banks’ boat sank. “It was mine,” said Banks. The board called',
    );
    const { text } = await renamed(story, ['Gil Banks'], 'Gil Marsh');
    assert.match(text, /Gil Marsh’s boat sank\. “It was mine,” said Marsh\./);
  });

  it('knows surnames of several words, initials, “Jr.” and short names', async () => {
    const story = `The board met on Monday in Saltby.

Pedro de la Cruz said no. De la Cruz left, and Mr. de la Cruz’s son stayed. William Moss and J.D. Holm came. Bill Moss spoke. Gabriel García Márquez said yes, and García Márquez sat down.
`;
    assert.match(
      (await renamed(story, ['Pedro'], 'Petra van Dam')).text,
      /^Petra van Dam said no\. Van Dam left, and Mr\. van Dam’s son stayed\./m,
    );
    assert.match((await renamed(story, ['Holm'], 'Jane Dorothy Holm')).text, /and Jane Dorothy Holm came/);
    assert.match(
      (await renamed(story, ['William'], 'Robert Moss')).text,
      /Robert Moss and .* Robert Moss spoke/,
    );
    assert.match(
      (await renamed(story, ['García'], 'Ana Lopez')).text,
      /Ana Lopez said yes, and Lopez sat down/,
    );
  });

  it('changes words in Markdown, not marks, and the headline in the front matter', async () => {
    const markdown = `---
title: "Whitlock Denies the Pier Was Unsafe"
---

**SALTBY, Maine** — Harbor Engineer Ada **Whitlock** spoke on Monday, and [Ada
Whitlock](https://example.org/Whitlock) left.
`;
    const { text } = await renamed(markdown, ['Ada'], 'Edith Thornbury', ASKING, 'markdown');
    assert.equal(
      text,
      markdown
        .replaceAll('Ada', 'Edith')
        .replaceAll('Whitlock', 'Thornbury')
        .replace('org/Thornbury', 'org/Whitlock'),
    );
  });

  it('refuses what is no full name, no name, or too much of one', async () => {
    assert.match(await refusal(renamed(STORY, ['Ada Whitlock'], 'Edith')), /first name and surname/);
    assert.match(await refusal(renamed(STORY, ['Ada Whitlock'], '  ')), /Enter/);
    assert.match(await refusal(renamed(STORY, ['Ada Whitlock'], '123')), /no letter/);
    assert.match(await refusal(renamed(STORY, ['Ada Whitlock'], 'Edith\nThornbury')), /one line/);
  });
});

describe('renaming a body or a place', () => {
  it('makes a new acronym of a new name, and a new short form', async () => {
    const { text, notice } = await renamed(STORY, ['Saltby Harbor Board'], 'Saltby Port Authority');
    assert.match(text, /the Saltby Port Authority \(SPA\) on Monday/);
    assert.match(text, /The SPA met in Saltby\. The board called/);
    assert.equal(notice, undefined);
  });

  it('leaves capitals that are not made of the name’s letters: they may be another body', async () => {
    const story = STORY.replaceAll('SHB', 'HARBO');
    const { text, notice } = await renamed(story, ['Saltby Harbor Board'], 'Saltby Port Authority');
    assert.equal(text, story.replace('Saltby Harbor Board', 'Saltby Port Authority'));
    assert.equal(notice, undefined);
  });

  it('changes the acronym alone from the acronym, and says what stays', async () => {
    const { text, notice } = await renamed(STORY, ['SHB'], 'SHA');
    assert.equal(text, STORY.replaceAll('SHB', 'SHA'));
    assert.match(notice ?? '', /“Saltby Harbor Board”/);
  });

  it('keeps the capitals of a dateline, and leaves bodies that bear the place’s name', async () => {
    const { text } = await renamed(STORY, ['Saltby.'], 'Port Moss');
    assert.equal(text, STORY.replace('SALTBY', 'PORT MOSS').replace('in Saltby.', 'in Port Moss.'));
  });

  it('changes the part of a short form', async () => {
    const story =
      'The Ashbury City Council voted on Monday.\n\nThe City Council meets again in May, it said.\n';
    assert.equal(
      (await renamed(story, ['Ashbury'], 'Ashbury Town Council')).text,
      story.replaceAll('City', 'Town'),
    );
  });
});

describe('asking to rename', () => {
  it('begins with the name as it stands', async () => {
    const story = await review(STORY);
    const { range, placeholder } = prepareRename(story, at(story, 'Whitlock,'));
    assert.equal(placeholder, 'Whitlock');
    assert.deepEqual(range, {
      start: { line: 6, character: 4 },
      end: { line: 6, character: 12 },
    });
  });

  it('is refused on pronouns, nouns and words that name nothing', async () => {
    const story = await review(STORY);
    const refused = async (word: string, nth?: number): Promise<string> =>
      refusal((async () => prepareRename(story, at(story, word, nth)))());
    assert.match(await refused('She will'), /“She” stands for Ada B\. Whitlock .* on line 1/);
    assert.match(await refused('The board called'), /“The board” stands for Saltby Harbor Board/);
    assert.match(await refused('promise'), /Nothing is named here/);
  });
});
