import type { Analysis } from '../analysis/analysis.ts';
import type { Entity, Mention } from '../analysis/entities.ts';
import { firstIndex } from '../text/bisection.ts';
import { type Span, textOf } from '../text/span.ts';
import { wordsOf } from './named-people.ts';
import { articleRule, type Finding } from './rule.ts';

export const definiteReferenceDistant = articleRule({
  meta: {
    id: 'definite-reference-distant',
    summary: 'Words given to “the agency” when another body has spoken since the one it means was named.',
    group: 'attribution',
    severity: 'hint',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP'],
    storyTypes: ['news', 'brief'],
  },
  options: {
    paragraphs: {
      default: 4,
      minimum: 1,
      description: 'From how many paragraphs on between the name and the noun, whoever spoke since.',
    },
  },
  *check(analysis, { paragraphs }) {
    let distance: ((from: Mention, to: Mention) => number) | undefined;
    /** The last words given to each of the last two bodies that spoke. */
    let last: Voice | undefined;
    let other: Voice | undefined;
    let told: Mention | undefined;
    const spoken = new Set<Entity>();
    for (const { source, cue, speaker, sourceForm, block } of analysis.attributions) {
      const body = speaker === undefined ? undefined : analysis.entity(speaker);
      if (body?.kind !== 'organisation') continue;
      const [span] = source;
      const noun = sourceForm === 'nominal' && span !== undefined ? nounAt(body, span.start) : undefined;
      const rival = last?.body === body ? other : last;
      if (last?.body !== body) other = last;
      last = { body, cue: cue[0]! };
      const spokeBefore = spoken.has(body);
      spoken.add(body);
      if (noun === undefined || noun.end > span!.end) continue;
      const named = lastNaming(analysis, body, noun.start);
      if (named === undefined || named === told || named.block === block) continue;
      if (bearsNoun(body, textOf(analysis.article.text, noun))) continue;
      distance ??= paragraphDistance(analysis);
      // What another body said in this very paragraph makes that one as likely to be meant.
      if (rival !== undefined && rival.cue.start >= analysis.blocks[block]!.block.span.start) continue;
      const between = rival !== undefined && rival.cue.start >= named.end ? rival : undefined;
      const isFar = spokeBefore && distance(lastReference(body, noun), noun) >= paragraphs;
      if (between === undefined && !isFar) continue;
      told = named;
      yield findingOf(analysis, noun, named, between);
    }
  },
});

/** A body that spoke, and where. */
interface Voice {
  readonly body: Entity;
  readonly cue: Span;
}

/** “The agency” that begins at an offset. */
function nounAt({ mentions }: Entity, offset: number): Mention | undefined {
  const found = mentions[firstIndex(mentions.length, (index) => mentions[index]!.start >= offset)];
  return found?.start === offset && found.form === 'nominal' ? found : undefined;
}

/** The mention before one, by name or noun. */
function lastReference({ mentions }: Entity, noun: Mention): Mention {
  return mentions[firstIndex(mentions.length, (index) => mentions[index]!.start >= noun.start) - 1] ?? noun;
}

/** Counts the paragraphs from one mention to another. */
function paragraphDistance({ paragraphs }: Analysis): (from: Mention, to: Mention) => number {
  const order = new Map(paragraphs.map(({ index }, at) => [index, at]));
  return (from, to) => (order.get(to.block) ?? 0) - (order.get(from.block) ?? 0);
}

/** How many mentions back a naming is looked for; in published news it is the first or second. */
const MOST_MENTIONS = 50;

/** The last naming outside quotations in the running text. */
function lastNaming({ blocks }: Analysis, { mentions }: Entity, before: number): Mention | undefined {
  const next = firstIndex(mentions.length, (index) => mentions[index]!.start >= before);
  for (let at = next - 1; at >= 0 && next - at < MOST_MENTIONS; at--) {
    const mention = mentions[at]!;
    if (mention.form === 'name' && !mention.quoted && blocks[mention.block]!.zone === 'paragraph')
      return mention;
  }
  return undefined;
}

/** Whether the name itself has a word of the noun: “the budget office” is the Budget Office, whoever spoke since. */
function bearsNoun({ name }: Entity, noun: string): boolean {
  const words = new Set(wordsOf(name.toLowerCase()));
  return wordsOf(noun.toLowerCase()).some((word) => word !== 'the' && words.has(word));
}

function findingOf(analysis: Analysis, noun: Mention, named: Mention, rival: Voice | undefined): Finding {
  const { text } = analysis.article;
  const { start, end } = noun;
  const written = textOf(text, noun);
  const bare = textOf(text, named);
  const hasArticle = /\bthe $/i.test(text.slice(Math.max(0, named.start - 4), named.start));
  const name = hasArticle ? `${written.slice(0, 3)} ${bare}` : bare;
  const why = rival === undefined ? 'which was named far above' : `but ${rival.body.name} has spoken since`;
  return {
    span: { start, end },
    message: `“${written}” means ${bare}, ${why}. Give the name again.`,
    related: [
      { span: named, message: `The last mention of ${bare}` },
      ...(rival === undefined ? [] : [{ span: rival.cue, message: `${rival.body.name} speaks` }]),
    ],
    fixes: [{ title: `Write “${name}”`, kind: 'suggestion', edits: [{ span: { start, end }, text: name }] }],
  };
}
