import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { markChecked, nameActions } from '../../server/lsp/requests/house-names.ts';
import { readTraits } from '../../server/lsp/traits.ts';
import { review } from './reviewed-story.ts';
import { STORY } from './test-desk.ts';

describe('a name whose office the story calls over or not yet begun', () => {
  it('is added without the office', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-offices-'));
    const workspaceEdit = { documentChanges: true, resourceOperations: ['create' as const] };
    const traits = readTraits({ capabilities: { workspace: { workspaceEdit } } });
    const added = async (words: string): Promise<string> => {
      const text = `Pier to Close\n\nThe north pier will close, said ${words}, on Monday.\n`;
      const story = await review(text, pathToFileURL(join(folder, 'pier.article')).href);
      const at = text.indexOf('Whitlock');
      const [action] = nameActions(story, { start: at, end: at }, () => true, traits);
      return JSON.stringify(action?.edit);
    };
    try {
      assert.match(await added('Ada Whitlock, the harbor engineer'), /Whitlock.*harbor engineer/);
      for (const words of [
        'Ada Whitlock, the retired harbor engineer',
        'Ada Whitlock, the interim harbor engineer',
        'outgoing Mayor Ada Whitlock',
        'former prosecutor and Saltby Mayor Ada Whitlock',
      ]) {
        const edit = await added(words);
        assert.match(edit, /Ada Whitlock/);
        assert.doesNotMatch(edit, /roles/, words);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('a name of a story that lies in no folder of this computer', () => {
  it('is marked nowhere, and the person is told why', async () => {
    const marked = async (uri: string): Promise<unknown> => {
      const story = await review(STORY, uri);
      const place = { uri, version: 3, start: STORY.indexOf('Whitlock') };
      return markChecked(story, place, { by: 'AB', on: '2026-01-03' }, readTraits({}));
    };
    assert.equal(await marked('untitled:pier'), 'Save the story first: names are kept in its folder.');
    assert.equal(
      await marked('vscode-vfs://desk/pier.article'),
      'The story does not lie on this computer: names are kept in its folder.',
    );
  });
});
