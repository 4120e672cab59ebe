import type { Analysis } from '../../analysis/analysis.ts';
import type { LedgerRow, SourceStanding } from '../../analysis/ledger.ts';
import type { Article } from '../../text/article.ts';
import { contains, type Span } from '../../text/span.ts';
import { storyWords } from '../story-words.ts';
import { type Card, type CardLine, line, place, strong, text } from './card.ts';
import { countOf, spokenOf, statementLines } from './statements.ts';

/** What an editor calls each standing. */
export const STANDINGS: Readonly<Record<SourceStanding, string>> = {
  named: 'named source',
  organisation: 'speaks as an organisation',
  document: 'cited as a document',
  'second-hand': 'quoted from another outlet’s report',
  anonymous: 'unnamed source',
  collective: 'unnamed group',
  asked: 'asked, and gave no answer',
};

/**
 * Of the source without a name that a place gives: how it is described, why it is not named, and what rests on it. For
 * unnamed sources that another outlet cites: whose they are.
 *
 * @returns `undefined` where no such source stands; sources with names have the card of what they are.
 */
export function sourceAt(analysis: Analysis, offset: number): { card: Card; span: Span } | undefined {
  const here = { start: offset, end: offset };
  for (const row of analysis.ledger) {
    if (row.citing !== undefined && contains(row.citing, here))
      return { card: citedCard(analysis.article, row, row.citing), span: row.citing };
    if (row.entity !== undefined) continue;
    const given = [row.span, ...row.attributions.flatMap((index) => analysis.attributions[index]!.source)];
    const span = given.find((each) => contains(each, here));
    if (span !== undefined) return { card: sourceCard(analysis, row), span };
  }
  return undefined;
}

function sourceCard(analysis: Analysis, row: LedgerRow): Card {
  const { article } = analysis;
  const { name, standing, span, words, medium } = row;
  const said = spokenOf(
    analysis,
    row.attributions.map((index) => analysis.attributions[index]!),
  );
  const told = [
    ...countOf(said),
    ...(words > 0 ? [`${words} ${words === 1 ? 'word rests' : 'words rest'} on it`] : []),
    ...(medium === undefined ? [] : [`medium: ${medium}`]),
  ];
  return [
    line(strong(name), text(` · ${STANDINGS[standing]} · first `), place(span.start)),
    ...(standing === 'anonymous' ? [reasonLine(article, row)] : []),
    ...(told.length === 0 ? [] : [line(told.join(' · '))]),
    ...statementLines(article, said),
  ];
}

function reasonLine(article: Article, { reason }: LedgerRow): CardLine {
  if (reason === undefined) return line('The story gives no reason for not naming this source.');
  return line(`Not named, the story says: “${storyWords(article, reason)}” (`, place(reason.start), ')');
}

function citedCard(article: Article, { name, span }: LedgerRow, citing: Span): Card {
  return [
    line(strong(storyWords(article, citing)), text(' · unnamed, in another outlet’s report')),
    line(`Cited by ${name} (`, place(span.start), '): its sources, and none of this story’s own.'),
  ];
}
