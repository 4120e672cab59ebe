import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PULLING } from './stdio-client.ts';
import { type Action, AT_HEAD, STORY, TestDesk } from './test-desk.ts';

const NAMES = 'copydesk-names.jsonc';
const CONFIGURATION = 'copydesk.jsonc';
const ACCEPTED = '.copydesk/accepted.jsonc';

/** In the name “Whitlock” of the paragraph that introduces her. */
const IN_NAME = { line: 6, character: STORY.split('\n')[6]!.indexOf('Whitlock') + 2 };

interface Registration {
  readonly method: string;
  readonly registerOptions: { readonly documentSelector?: readonly { readonly pattern: string }[] };
}

describe('a file of the house that is open and not saved', { timeout: 300_000 }, () => {
  let desk: TestDesk;

  beforeEach(async () => {
    desk = await TestDesk.open();
    desk.client.replies['workspace/applyEdit'] = () => ({ applied: true });
  });

  afterEach(async () => desk.close());

  async function start(): Promise<void> {
    await desk.client.initialize(PULLING, desk.workspace, { savesHouseFiles: true, tellsDay: true });
    desk.client.open(desk.uri, STORY);
  }

  /** Writes a file, and has the server hear of it. */
  async function save(name: string, text: string | Buffer): Promise<void> {
    await mkdir(dirname(join(desk.folder, name)), { recursive: true });
    await writeFile(join(desk.folder, name), text);
    desk.client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: desk.address(name), type: 2 }],
    });
  }

  function type(name: string, version: number, text: string): void {
    desk.client.notify('textDocument/didChange', {
      textDocument: { uri: desk.address(name), version },
      contentChanges: [{ text }],
    });
  }

  async function add(): Promise<Action | undefined> {
    const [action] = await desk.actions({ start: IN_NAME, end: IN_NAME }, ['refactor.copydesk.addName']);
    return action;
  }

  async function turnOff(): Promise<Action> {
    return (await desk.actions(AT_HEAD)).find(({ title }) => title.startsWith('Turn'))!;
  }

  /** Accepts the label at the head of the story. */
  async function ignore(): Promise<unknown> {
    const actions = await desk.actions(AT_HEAD);
    const { command } = actions.find(({ title }) => title.startsWith('Ignore'))!;
    return desk.client.request('workspace/executeCommand', {
      command: command!.command,
      arguments: [{ ...command!.arguments[0], reason: 'The label is part of the joke' }],
    });
  }

  async function appliedEdit(): Promise<Action['edit']> {
    return (await desk.client.hear<{ edit: NonNullable<Action['edit']> }>('workspace/applyEdit', () => true))
      .edit;
  }

  /** What a text becomes by the one change of an edit, and the version it was made for. */
  function changed(name: string, text: string, edit: Action['edit']): [string, number | null | undefined] {
    assert.equal(edit?.documentChanges.length, 1);
    const [{ textDocument, edits } = {}] = edit.documentChanges;
    assert.equal(textDocument?.uri, desk.address(name));
    const document = TextDocument.create(desk.address(name), 'jsonc', 0, text);
    return [TextDocument.applyEdits(document, [...edits!]), textDocument.version];
  }

  it('is edited where it stands in the editor, and left for the person to save', async () => {
    const saved = '{\n  "names": [\n    { "name": "Lori Reyes", "kind": "person" },\n  ],\n}\n';
    const typed = saved.replace('{\n', '{\n  // Whom the harbor desk writes about.\n');
    await start();
    await save(NAMES, saved);
    desk.client.open(desk.address(NAMES), saved, 'jsonc');
    const before = await add();
    assert.equal(before?.title, `Add “Ada Whitlock” to ${NAMES}`);
    assert.equal(before.command?.command, 'copydesk.saveHouseFile');
    assert.equal(changed(NAMES, saved, before.edit)[1], 1);

    type(NAMES, 2, typed);
    const after = await add();
    assert.equal(after?.title, `Add “Ada Whitlock” to ${NAMES}, which has unsaved changes`);
    assert.equal(after.command, undefined);
    const [text, version] = changed(NAMES, typed, after.edit);
    assert.equal(version, 2);
    assert.match(text, /harbor desk writes[^]*Reyes[^]*\n {4}\{ "name": "Ada Whitlock".*\},\n {2}\],\n\}\n$/);

    // The entry is there though nobody has saved it.
    type(NAMES, 3, text);
    assert.equal(await add(), undefined);

    desk.client.notify('textDocument/didClose', { textDocument: { uri: desk.address(NAMES) } });
    assert.equal(changed(NAMES, saved, (await add())!.edit)[1], null);
    assert.equal(await desk.client.stop(), 0);
  });

  it('is no story, whatever else it holds', async () => {
    await start();
    desk.client.open(desk.address(CONFIGURATION), STORY);
    assert.deepEqual((await desk.pull(desk.address(CONFIGURATION))).items, []);
    assert.equal(await desk.client.stop(), 0);
  });

  it('keeps its line ends and its byte order mark', async () => {
    const saved = '{\r\n  "rules": {\r\n    "lede-too-long": "off"\r\n  }\r\n}\r\n';
    await start();
    // The editor writes all line ends alike: nothing is unsaved for that.
    await save(CONFIGURATION, saved.replace('\r\n', '\n'));
    desk.client.open(desk.address(CONFIGURATION), saved, 'jsonc');
    const action = await turnOff();
    assert.equal(action.command?.command, 'copydesk.saveHouseFile');
    const expected = saved.replace('"off"', '"off",\r\n    "residue-advert-label": "off"');
    assert.equal(changed(CONFIGURATION, saved, action.edit)[0], expected);

    // Some editors show the mark as a letter of the text.
    type(CONFIGURATION, 2, `\uFEFF${saved}`);
    assert.equal(changed(CONFIGURATION, `\uFEFF${saved}`, (await turnOff()).edit)[0], `\uFEFF${expected}`);
    assert.equal(await desk.client.stop(), 0);
  });

  it('may be empty, or lie nowhere yet', async () => {
    await start();
    desk.client.open(desk.address(CONFIGURATION), '', 'jsonc');
    const [text, version] = changed(CONFIGURATION, '', (await turnOff()).edit);
    assert.match(text, /"residue-advert-label": "off"/);
    assert.equal(version, 1);
    assert.equal(await desk.client.stop(), 0);
  });

  it('is left alone as long as it is broken', async () => {
    await desk.client.initialize(
      { ...PULLING, textDocument: { ...PULLING.textDocument, codeAction: { disabledSupport: true } } },
      desk.workspace,
    );
    desk.client.open(desk.uri, STORY);
    await save(CONFIGURATION, '{}');
    desk.client.open(desk.address(CONFIGURATION), '{ "rules": {', 'jsonc');
    const { disabled, edit } = (await turnOff()) as Action & { disabled?: { reason: string } };
    assert.equal(edit, undefined);
    assert.equal(
      disabled?.reason,
      'copydesk.jsonc has unsaved changes and cannot be read as it stands. Correct it first.',
    );
    await save(ACCEPTED, '{ "accepted": [] }');
    desk.client.open(desk.address(ACCEPTED), '{ "accepted": [', 'jsonc');
    assert.equal(await ignore(), null);
    type(ACCEPTED, 2, `{ "accepted": [] }${' '.repeat(1_000_000)}`);
    assert.equal(await ignore(), null);
    assert.equal(await desk.client.stop(), 0);
  });

  it('takes an accepted finding, and says what it waits for', async () => {
    await start();
    await save(ACCEPTED, '{ "accepted": [] }\n');
    desk.client.open(desk.address(ACCEPTED), '// Ask Ada first.\n{ "accepted": [] }\n', 'jsonc');
    assert.deepEqual(await ignore(), { applied: true });
    const [text, version] = changed(ACCEPTED, '// Ask Ada first.\n{ "accepted": [] }\n', await appliedEdit());
    assert.equal(version, 1);
    assert.match(text, /^\/\/ Ask Ada first\.\n\{\s+"accepted": \[[^]*part of the joke/);
    await desk.client.hear<{ message: string }>('window/showMessageRequest', ({ message }) =>
      message.startsWith('accepted.jsonc has unsaved changes'),
    );
    assert.equal(await desk.client.stop(), 0);
  });

  it('is asked for by its name, and by the name that the configuration has for it', async () => {
    await writeFile(join(desk.folder, CONFIGURATION), '{ "namesFile": "desk/harbor [old].jsonc" }');
    const synchronization = { dynamicRegistration: true };
    await desk.client.initialize(
      { ...PULLING, textDocument: { ...PULLING.textDocument, synchronization } },
      desk.workspace,
    );
    desk.client.open(desk.uri, STORY);
    await desk.pull();
    const asksFor = async (pattern: string): Promise<void> => {
      for (const method of ['didOpen', 'didChange', 'didClose']) {
        await desk.client.hear<{ registrations: Registration[] }>(
          'client/registerCapability',
          ({ registrations }) =>
            registrations.some(
              ({ method: asked, registerOptions }) =>
                asked === `textDocument/${method}` &&
                registerOptions.documentSelector?.some((each) => each.pattern === pattern) === true,
            ),
        );
      }
    };
    for (const name of [NAMES, CONFIGURATION, ACCEPTED, 'harbor ?old?.jsonc']) await asksFor(`**/${name}`);
    assert.equal(await desk.client.stop(), 0);
  });
});
