import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  AnnotatedTextEdit,
  CodeAction,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { turnRuleOff } from '../../server/lsp/configuration-edit.ts';
import { toReplacement } from '../../server/lsp/convert.ts';
import { codeActions } from '../../server/lsp/requests/code-action.ts';
import { readTraits, type Traits } from '../../server/lsp/traits.ts';
import { review, STORY } from './reviewed-story.ts';

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
