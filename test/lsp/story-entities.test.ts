import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STORY_ENTITIES, type StoryEntities } from '../../server/protocol/requests.ts';
import { storyEntities } from '../../server/lsp/requests/story-entities.ts';
import { review, STORY } from './reviewed-story.ts';
import { TestDesk } from './test-desk.ts';

describe('the entities of a story', () => {
  it('are listed with what they are and where they are mentioned', async () => {
    const { version, entities } = storyEntities(await review(STORY));
    assert.equal(version, 3);
    const ada = entities.find(({ name }) => name === 'Ada Whitlock');
    assert.deepEqual([ada?.kind, ada?.detail, ada?.aliases], ['person', 'Harbor Engineer', ['Whitlock']]);
    assert.deepEqual(
      ada?.mentions.map(({ line, isName }) => [line, isName]),
      [
        [4, true],
        [6, true],
        [8, true],
      ],
    );
    assert.equal(entities.find(({ name }) => name === 'Coastal Safety Administration')?.kind, 'organisation');
    assert.equal(entities.find(({ name }) => name.toLowerCase() === 'saltby')?.kind, 'place');
  });

  it('are told of an open story, and of no other', { timeout: 60_000 }, async () => {
    const desk = await TestDesk.open();
    try {
      await desk.client.initialize();
      const ask = async (): Promise<StoryEntities | null> =>
        desk.client.request(STORY_ENTITIES, { textDocument: { uri: desk.uri } });
      assert.equal(await ask(), null);
      desk.client.open(desk.uri, STORY);
      assert.ok((await ask())!.entities.some(({ name }) => name === 'Ada Whitlock'));
      const malformed = await desk.client.start(STORY_ENTITIES, {}).answer;
      assert.equal(malformed.error?.code, -32602);
      assert.equal(await desk.client.stop(), 0);
    } finally {
      await desk.close();
    }
  });
});
