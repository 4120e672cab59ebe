import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  AnnotatedTextEdit,
  CodeAction,
  Position,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { turnRuleOff } from '../../server/lsp/configuration-edit.ts';
import { toReplacement } from '../../server/lsp/convert.ts';
import { Newsroom } from '../../server/lsp/newsroom.ts';
import { codeActions } from '../../server/lsp/requests/code-action.ts';
import { documentSymbols } from '../../server/lsp/requests/document-symbol.ts';
import { foldingRanges } from '../../server/lsp/requests/folding-range.ts';
import { hover } from '../../server/lsp/requests/hover.ts';
import { definition, highlights, references } from '../../server/lsp/requests/references.ts';
import { type ReviewedStory, Session } from '../../server/lsp/session.ts';
import { readTraits, type Traits } from '../../server/lsp/traits.ts';

const STORY = `Harbor Board Votes to Close the North Pier

By Tomas Reyes

SALTBY, Maine (Coast Wire) — The harbor board voted on Monday to close the north pier, Harbor Engineer Ada Whitlock said.

“The pilings are gone, and nobody can promise that the deck will hold,” Whitlock said in a statement on Tuesday.

The Coastal Safety Administration (CSA) inspected the pier in May. CSA divers found rot in every second pile, Whitlock said.

--With assistance from Pat Ellery.

©2024 Coast Wire
`;

async function review(
  text: string,
  uri = 'untitled:pier.article',
  language = 'article',
): Promise<ReviewedStory> {
  const session = new Session(new Newsroom(), (rule) => `file:///rules/${rule}.md`);
  session.open(uri, language, 3, text);
  return (await session.review(uri))!;
}

/** The position of a word of the story, the first unless told. */
function at({ document }: ReviewedStory, word: string, nth = 1): Position {
  let offset = -1;
  for (let i = 0; i < nth; i++) offset = document.getText().indexOf(word, offset + 1);
  return document.positionAt(offset + 1);
}

async function cardAt(word: string, nth?: number, story?: string): Promise<string> {
  const reviewed = await review(story ?? STORY);
  const told = hover(reviewed, at(reviewed, word, nth), 'plaintext');
  assert.ok(told !== undefined, `nothing is told of “${word}”`);
  return (told.contents as { value: string }).value;
}

describe('hover', () => {
  it('tells who a surname names, and what the story lets her say', async () => {
    const card = await cardAt('Whitlock said in');
    assert.match(card, /^Ada Whitlock, Harbor Engineer \(5:88\)/);
    assert.match(card, /Mentions: 3 · first 5:104 · last 9:111 · also written “Whitlock”/);
    assert.match(card, /Speaks 3 times: 1 direct, 2 indirect/);
    assert.match(
      card,
      /- “The pilings are gone, and nobody can promise that the deck will hold” \(7:\d+, direct\)/,
    );
  });

  it('tells what an acronym stands for, and where the story says so', async () => {
    const card = await cardAt('CSA divers');
    assert.match(card, /^Coastal Safety Administration/);
    assert.match(card, /“CSA” in full: Coastal Safety Administration \(9:5\)/);
  });

  it('tells whose words a quotation is, in which form and of what length', async () => {
    const card = await cardAt('pilings are gone');
    assert.match(card, /Speaker: Ada Whitlock · “said” at 7:\d+/);
    assert.match(card, /Direct quotation · 13 words/);
  });

  it('tells why there is a finding, who asks for it, and where to read on', async () => {
    const reviewed = await review(`ADVERTISEMENT\n\n${STORY}`);
    const told = hover(reviewed, { line: 0, character: 2 }, 'markdown');
    const { value } = told!.contents as { value: string };
    assert.match(
      value,
      /^\*\*residue-advert-label\*\*: .+ \[About this rule\]\(file:\/\/\/rules\/residue-advert-label\.md\)/,
    );
    assert.deepEqual(told?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 13 } });
  });

  it('tells of Markdown as its reader sees it, at the words themselves', async () => {
    const markdown = [
      '# Pier to Close',
      '**SALTBY, Maine** — The [harbor board](https://example.org/Whitlock) voted on Monday to close the pier, Harbor Engineer **Ada Whitlock** said.',
      '“The pilings are *gone*, and nobody can promise that the deck will hold,” [Whitlock](https://example.org/who) said.',
    ].join('\n\n');
    const story = await review(markdown, 'untitled:pier.md', 'markdown');
    const told = (word: string, nth?: number): ReturnType<typeof hover> =>
      hover(story, at(story, word, nth), 'plaintext');
    const card = told('Whitlock]')!;
    assert.deepEqual(card.range, {
      start: { line: 4, character: 75 },
      end: { line: 4, character: 83 },
    });
    const { value } = card.contents as { value: string };
    assert.match(value, /^Ada Whitlock, Harbor Engineer \(3:\d+\)/);
    assert.match(value, /- The harbor board voted on Monday to close the pier \(/);
    assert.match(value, /- “The pilings are gone, and nobody can promise that the deck will hold” \(/);
    assert.equal(told('example.org/Whitlock'), undefined);
    assert.equal(told('example.org/who'), undefined);
    assert.equal(documentSymbols(story)[0]?.detail, 'Pier to Close');
  });

  it('counts no silence as speech', async () => {
    const asked = STORY.replace(
      '--With',
      'The Harbor Masters Union did not respond to requests for comment.\n\n--With',
    );
    const card = await cardAt('Harbor Masters Union', 1, asked);
    assert.match(card, /Asked, and gave no answer/);
    assert.doesNotMatch(card, /Speaks/);
  });

  it('has nothing to tell of an ordinary word', async () => {
    const reviewed = await review(STORY);
    assert.equal(hover(reviewed, at(reviewed, 'inspected'), 'markdown'), undefined);
  });

  it('lets no markup of the story into the card', async () => {
    const story = STORY.replaceAll('Ada Whitlock', 'Ada [Whitlock](command:quit)');
    const reviewed = await review(story);
    for (let line = 0; line < reviewed.document.lineCount; line++) {
      for (let character = 0; character < 60; character += 7) {
        const told = hover(reviewed, { line, character }, 'markdown');
        assert.doesNotMatch(
          (told?.contents as { value: string } | undefined)?.value ?? '',
          /(?<!\\)\]\(command:/,
        );
      }
    }
  });
});

describe('mentions', () => {
  it('are found from any of them, the first being where she is introduced', async () => {
    const story = await review(STORY);
    const from = at(story, 'Whitlock said', 3);
    const lines = references(story, from, true).map(({ range }) => range.start.line);
    assert.deepEqual(lines, [4, 6, 8]);
    assert.deepEqual(
      references(story, from, false).map(({ range }) => range.start.line),
      [6, 8],
    );
    assert.equal(definition(story, from)?.range.start.line, 4);
    assert.deepEqual(
      highlights(story, from).map(({ kind }) => kind),
      [3, 2, 2],
    );
  });

  it('there are none of an ordinary word', async () => {
    const story = await review(STORY);
    assert.deepEqual(references(story, at(story, 'inspected'), true), []);
    assert.equal(definition(story, at(story, 'inspected')), undefined);
  });
});

describe('the outline', () => {
  it('lists a story as an editor would', async () => {
    const names = documentSymbols(await review(STORY)).map(({ name }) => name);
    assert.deepEqual(names, [
      'Headline',
      'Byline',
      'Dateline',
      'Lede Ada Whitlock',
      '¶2 quotation, Ada Whitlock',
      '¶3 Ada Whitlock',
      'Credit',
      'Copyright',
    ]);
  });

  it('keeps the paragraphs of a section under it', async () => {
    const markdown =
      '# Pier to Close\n\nThe board voted on Monday.\n\n## Costs\n\nThe work costs little.\n\nNobody objected.\n';
    const symbols = documentSymbols(await review(markdown, 'untitled:pier.md', 'markdown'));
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [
        ['Headline', undefined],
        ['Lede', undefined],
        ['Section', ['¶2', '¶3']],
      ],
    );
  });
});

describe('folding', () => {
  it('folds what is not the story’s text, front matter and sections', async () => {
    assert.deepEqual(foldingRanges(await review(STORY)), [{ startLine: 10, endLine: 12, kind: 'comment' }]);
    const markdown =
      '---\nslug: pier\n---\n\n# Pier to Close\n\n## Costs\n\nThe work costs little.\n\n## Next\n\nNothing.\n';
    assert.deepEqual(
      foldingRanges(await review(markdown, 'untitled:pier.md', 'markdown')).map(({ startLine, endLine }) => [
        startLine,
        endLine,
      ]),
      [
        [0, 2],
        [6, 8],
        [10, 12],
      ],
    );
  });
});

describe('code actions', () => {
  const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const capabilities = {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
  };
  const TRAITS = readTraits({
    capabilities: {
      workspace: {
        workspaceEdit: {
          ...capabilities.workspace.workspaceEdit,
          changeAnnotationSupport: { groupsOnLabel: true },
        },
      },
    },
  });
  const doubled = `ADVERTISEMENT\n\n${STORY.replace('--With', 'ADVERTISEMENT\n\n--With')}`;

  async function offered(text: string, only?: string[]): Promise<CodeAction[]> {
    const story = await review(text);
    return codeActions(
      story,
      WHOLE,
      { diagnostics: [], ...(only && { only }) },
      readTraits({ capabilities }),
    );
  }

  it('fix all findings of a rule at once where there are several', async () => {
    const titles = (await offered(doubled)).map(({ title }) => title);
    assert.ok(titles.includes('Fix all 2 “residue-advert-label” in this story'), titles.join('\n'));
    assert.ok(!(await offered(`ADVERTISEMENT\n\n${STORY}`)).some(({ title }) => title.startsWith('Fix all')));
  });

  it('accept nothing in a plain story that was never saved: there is no place for it', async () => {
    assert.ok(!(await offered(doubled)).some(({ title }) => title.startsWith('Ignore')));
  });

  it('are of the kinds asked for', async () => {
    assert.deepEqual(
      (await offered(doubled, ['refactor'])).map(({ kind }) => kind),
      [],
    );
    assert.deepEqual(
      (await offered(doubled, ['source'])).map(({ kind }) => kind),
      ['source.fixAll.copydesk'],
    );
    assert.ok((await offered(doubled, ['quickfix'])).every(({ kind }) => kind === 'quickfix'));
  });

  it('fix all until nothing is left to fix, in one edit of the text as it is', async () => {
    // What was encoded twice is read once more after the first fix.
    const text = STORY.replace('in every second pile', 'in every pile &amp;amp; beam');
    const story = await review(text);
    const [action] = await codeActions(story, WHOLE, { diagnostics: [], only: ['source.fixAll'] }, TRAITS);
    const [change] = action!.edit!.documentChanges as [TextDocumentEdit];
    const fixed = TextDocument.applyEdits(story.document, change.edits as TextEdit[]);
    assert.match(fixed, /every pile & beam/);
    const left = await review(fixed);
    assert.deepEqual(
      await codeActions(left, WHOLE, { diagnostics: [], only: ['source.fixAll'] }, TRAITS),
      [],
    );
  });

  it('ask before they change what somebody is quoted with, where the client can', async () => {
    const text = STORY.replace('gone, and nobody', 'gone &amp; nobody');
    const story = await review(text);
    const titled = async (traits: Traits): Promise<WorkspaceEdit> => {
      const actions = await codeActions(story, WHOLE, { diagnostics: [] }, traits);
      return actions.find(({ diagnostics }) => diagnostics?.[0]?.code === 'residue-html-entity')!.edit!;
    };
    const asked = await titled(TRAITS);
    const [change] = asked.documentChanges as [TextDocumentEdit];
    const [edit] = change.edits as [AnnotatedTextEdit];
    assert.equal(asked.changeAnnotations?.[edit.annotationId]?.needsConfirmation, true);
    const plain = await titled({ ...TRAITS, asksConsent: false });
    assert.equal(plain.changeAnnotations, undefined);
    assert.doesNotMatch(JSON.stringify(plain), /annotationId/);
  });

  it('say why they cannot be had, where the client shows that', async () => {
    const story = await review(doubled);
    const actions = await codeActions(story, WHOLE, { diagnostics: [] }, { ...TRAITS, showsRefusals: true });
    assert.deepEqual(
      actions.flatMap(({ title, disabled }) =>
        disabled && title.includes('residue-advert-label') ? [`${title}: ${disabled.reason}`] : [],
      ),
      [
        'Ignore “residue-advert-label” here with a reason…: Save the story first: what is accepted is kept in its folder.',
        'Ignore “residue-advert-label” here with a reason…: Save the story first: what is accepted is kept in its folder.',
        'Turn “residue-advert-label” off in copydesk.jsonc: Save the story first: rules are turned off in its folder.',
      ],
    );
  });

  it('offer no fix for all where nothing is safe to fix', async () => {
    assert.deepEqual(await offered(STORY, ['source.fixAll.copydesk']), []);
  });
});

describe('turning a rule off', () => {
  it('makes a configuration, with the rule in it', () => {
    assert.match(
      turnRuleOff(undefined, 'sentence-too-long') ?? '',
      /"rules": \{\n {4}"sentence-too-long": "off"\n {2}\}/,
    );
  });

  it('keeps comments, order and options', () => {
    const before =
      '{\n  // Ours.\n  "profile": "wire",\n  "rules": {\n    "a-rule": { "words": 40 }, // forty\n  },\n}\n';
    const after = turnRuleOff(before, 'a-rule')!;
    assert.match(after, /\/\/ Ours\./);
    assert.match(after, /\/\/ forty/);
    assert.match(after, /"words": 40,\s+"severity": "off"/);
  });

  it('leaves a broken configuration alone', () => {
    for (const broken of ['{ "rules": ', '[]', '{ "rules": [] }', 'no'])
      assert.equal(turnRuleOff(broken, 'x'), undefined);
  });
});

describe('a replacement', () => {
  it('is as small as it can be', () => {
    const document = TextDocument.create('file:///x', '', 0, 'one\ntwo two\nthree');
    for (const after of ['one\ntwo\nthree', '', 'one\ntwo two two\nthree', 'one\ntwo two\nthree']) {
      const edit = toReplacement(document, after);
      assert.equal(TextDocument.applyEdits(document, [edit]), after);
    }
    assert.deepEqual(toReplacement(document, 'one\ntwo two\nfour').newText, 'four');
  });
});
