import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import type { TaggingEngine } from '../../server/analysis/attribution/tagging-engine.ts';
import { type Review, Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { Newsroom } from '../../server/lsp/newsroom.ts';
import { Refiner } from '../../server/lsp/refiner.ts';
import { Session } from '../../server/lsp/session.ts';
import { readSettings } from '../../server/lsp/settings.ts';
import { RULES } from '../../server/rules/index.ts';
import { LANGUAGE } from '../support/language.ts';
import { LONG_STORY } from '../support/long-story.ts';

const URI = 'untitled:council.article';

/** Some twenty paragraphs: more than fifty tokens, and enough that the engines differ. */
const STORY = LONG_STORY.split('\n\n').slice(0, 22).join('\n\n').concat('\n');
const BUDGET = 50;
const EDITED = STORY.replace('the boiler', 'the old boiler');

function review(text: string, engine: TaggingEngine): Review {
  const reviewer = new Reviewer(new ReadingMemory(LANGUAGE, engine));
  return reviewer.review({ text, format: 'plain' }, settle(RULES));
}

/** Who says what, in a form to compare. */
function said({ analysis: { attributions } }: Review): string {
  return JSON.stringify(attributions.map(({ source, cue, content }) => [source, cue, content]));
}

const fast = (text: string): string => said(review(text, 'fast'));
const refined = (text: string): string => said(review(text, 'network'));

/** A session with the story open, and what is told of it. */
class Desk {
  readonly session = new Session(new Newsroom(), () => undefined, BUDGET);
  readonly told: string[] = [];
  readonly refiner = new Refiner(this.session, (uri) => this.told.push(uri));

  constructor() {
    this.session.engine = 'network';
    this.session.onReview = (uri) => this.refiner.wait(uri);
    this.session.open(URI, 'article', 1, STORY);
  }

  async said(): Promise<string> {
    const story = await this.session.review(URI);
    assert.ok(story);
    return said(story.review);
  }

  change(text: string, version: number): void {
    this.session.change(URI, version, [{ text }]);
    this.refiner.wait(URI);
  }

  /** Waits until somebody is told. */
  async hear(): Promise<void> {
    for (let patience = 0; this.told.length === 0 && patience < 500; patience++) await setTimeout(20);
    assert.deepEqual(this.told, [URI]);
  }

  /** Waits for longer than the refiner does. */
  async pause(): Promise<void> {
    for (let breath = 0; breath < 20; breath++) {
      await setTimeout(20);
      await setImmediate();
    }
  }
}

describe('a long story that is open', () => {
  it('is one on which the engines differ, or these tests show nothing', () => {
    assert.notEqual(fast(STORY), refined(STORY));
    assert.notEqual(fast(EDITED), refined(EDITED));
  });

  it('is as the fast tagger reads it until the network has read it all, and is told of once', async () => {
    const desk = new Desk();
    assert.equal(await desk.said(), fast(STORY));
    await desk.hear();
    assert.equal(await desk.said(), refined(STORY));
    await desk.pause();
    assert.deepEqual(desk.told, [URI]);
  });

  it('shows nothing of what is half read', async () => {
    const { session } = new Desk();
    const seen = new Set<string>();
    let next: ReturnType<Session['refine']> = 'go on';
    while (next === 'go on') {
      seen.add(said((await session.review(URI))!.review));
      next = session.refine(URI, 1);
    }
    assert.equal(next, 'review again');
    assert.deepEqual([...seen], [fast(STORY)]);
    assert.equal(said((await session.review(URI))!.review), refined(STORY));
    assert.equal(session.refine(URI, 1), undefined);
  });

  it('edited while it is read on, is told of when the edited story is read, and not before', async () => {
    const desk = new Desk();
    await desk.said();
    desk.session.refine(URI, 300);
    desk.change(EDITED, 2);
    await desk.said();
    await desk.hear();
    assert.equal(await desk.said(), refined(EDITED));
  });

  it('closed while it is read on, is told of no more', async () => {
    const desk = new Desk();
    await desk.said();
    desk.session.refine(URI, 300);
    desk.session.close(URI);
    assert.equal(desk.session.refine(URI, 300), undefined);
    await desk.pause();
    assert.deepEqual(desk.told, []);
  });

  it('shown before as the network reads it, is read to its end before anything is said of it', async () => {
    const { session } = new Desk();
    session.close(URI);
    session.open(URI, 'article', 1, STORY, true);
    const reviews = [session.review(URI), session.review(URI)];
    for (const each of reviews) assert.equal(said((await each)!.review), refined(STORY));
    assert.equal(session.refine(URI), undefined);
  });

  it('opened again, is read anew', async () => {
    const desk = new Desk();
    await desk.said();
    await desk.hear();
    desk.session.close(URI);
    desk.session.open(URI, 'article', 1, STORY);
    assert.equal(await desk.said(), fast(STORY));
  });

  it('is read on though no rule asked who says what in it', async () => {
    const session = new Session(new Newsroom(), () => undefined, BUDGET);
    session.engine = 'network';
    session.open(URI, 'article', 1, STORY.replace(/^/, 'OPINION\n\n'));
    const before = (await session.review(URI))!.review;
    assert.equal(before.analysis.refinement, undefined);
    assert.equal(session.refine(URI), 'go on');
    while (session.refine(URI) === 'go on');
    assert.equal((await session.review(URI))!.review.analysis.refinement, undefined);
  });

  it('is read by the engine that is chosen, from the next review on', async () => {
    const desk = new Desk();
    await desk.said();
    await desk.hear();
    desk.session.engine = 'fast';
    assert.equal(await desk.said(), fast(STORY));
    assert.equal(desk.session.refine(URI, 300), undefined);
    desk.told.length = 0;
    desk.session.engine = 'network';
    await desk.said();
    await desk.hear();
    assert.equal(await desk.said(), refined(STORY));
  });

  it('keeps its last review when the engine is set to what it is', async () => {
    const { session } = new Desk();
    const before = (await session.review(URI))!.review;
    session.engine = 'network';
    assert.equal((await session.review(URI))!.review, before);
  });
});

describe('the setting of the engine', () => {
  it('is the fast one, unless the network is named', () => {
    const engineOf = (engine?: unknown): TaggingEngine => readSettings({ engine }).engine;
    assert.equal(engineOf('network'), 'network');
    for (const other of ['fast', undefined, null, 'Network', 'slow', 7, ['network'], {}])
      assert.equal(engineOf(other), 'fast');
    assert.equal(readSettings('network').engine, 'fast');
  });
});
