import { analyse } from '../../server/analysis/analysis.ts';
import type { StoryType } from '../../server/analysis/zones.ts';
import { HeadlineCollection } from '../../server/engine/collection.ts';
import { KnowledgeBase } from '../../server/engine/knowledge-base.ts';
import { readKnowledgeBase } from '../../server/engine/knowledge-base-source.ts';
import type { Diagnostic } from '../../server/engine/diagnostic.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import type { Fix, Neighbours, OptionValue, Rule } from '../../server/rules/rule.ts';
import type { Format } from '../../server/text/article.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { parseArticle } from '../../server/text/parse.ts';
import type { OtherFile } from './cases.ts';
import { newMemory } from '../support/language.ts';

/** A story a rule is tried on. */
export interface Story {
  readonly text: string;
  readonly format: Format;
  /** Guessed when `undefined`. */
  readonly storyType?: StoryType | undefined;
  readonly options?: Readonly<Record<string, OptionValue>>;
  readonly others?: readonly OtherFile[];
  /** The file of the house’s names. */
  readonly names?: string | undefined;
}

/**
 * What one rule finds in a story, in reading order.
 *
 * @throws Error when the rule throws, or has no option of a name given.
 */
export function runRule(rule: Rule, story: Story): readonly Diagnostic[] {
  for (const name of Object.keys(story.options ?? {})) {
    if (!(name in rule.options)) throw new Error(`${rule.meta.id} has no option ${name}`);
  }
  const options = story.options ?? {};
  const settings = settle([rule], { [rule.meta.id]: { severity: 'on', options } }, story.storyType);
  const { diagnostics, failures } = new Reviewer(newMemory()).review(
    story,
    settings,
    neighboursFrom(story.others ?? []),
    [],
    story.names === undefined ? undefined : namesFrom(story.names),
  );
  if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join('\n'));
  return diagnostics;
}

function namesFrom(text: string): KnowledgeBase {
  const { entries, problems } = readKnowledgeBase(text);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return new KnowledgeBase(entries);
}

function neighboursFrom(others: readonly OtherFile[]): Neighbours {
  const collection = new HeadlineCollection();
  for (const { path, text } of others) {
    const format = path.endsWith('.md') ? 'markdown' : 'plain';
    collection.update(path, analyse(parseArticle(text, format), newMemory(), NEWS));
  }
  return collection.neighboursOf(undefined);
}

/** An example is too short to guess from. */
const NEWS = { type: 'news', from: 'configuration', reason: '' } as const;

/** The text after the first fix of this kind of every diagnostic; edits that overlap an earlier one are left out. */
export function fixText(text: string, diagnostics: readonly Diagnostic[], kind: Fix['kind']): string {
  const edits = diagnostics.flatMap(({ fixes }) => fixes.find((fix) => fix.kind === kind)?.edits ?? []);
  return applyEdits(text, edits).text;
}
