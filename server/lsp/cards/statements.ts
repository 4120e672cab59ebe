import type { Analysis } from '../../analysis/analysis.ts';
import type { Attribution } from '../../analysis/attribution.ts';
import { isUnsure } from '../../analysis/attribution/unsure.ts';
import type { PartOfSpeech } from '../../language/part-of-speech.ts';
import type { Article } from '../../text/article.ts';
import { contains, overlaps, shift } from '../../text/span.ts';
import { storyWords } from '../story-words.ts';
import { type CardLine, item, place } from './card.ts';

/** How many statements a card lists. */
const LISTED = 5;

/** Those of some attributions in which something is said, and not only thought, asked or done. */
export function spokenOf(analysis: Analysis, attributions: readonly Attribution[]): Attribution[] {
  // “… did not respond to requests for comment”: nothing was said.
  const silent = analysis.ledger.filter(({ standing }) => standing === 'asked').map(({ span }) => span);
  return attributions.filter(
    (attribution) =>
      attribution.kind === 'speech' &&
      // “…, referring to the Coastal Safety Administration”: the writer explains, in words of the writer's.
      attribution.cueLemma !== 'refer' &&
      !attribution.source.some((span) => silent.some((asked) => overlaps(asked, span))) &&
      (attribution.form !== 'indirect' || holdsClause(analysis, attribution)),
  );
}

const FINITE: ReadonlySet<PartOfSpeech> = new Set(['verb-present', 'verb-past', 'modal', 'auxiliary']);

/** Whether a content says something of something: “condemned the board over the delay” tells of an act, and gives no words. */
function holdsClause({ blocks }: Analysis, { block, content }: Attribution): boolean {
  const { block: home, reading } = blocks[block]!;
  return content.some((span) => {
    const inside = shift(span, -home.span.start);
    return reading.tokens.some(
      (token, i) => contains(inside, token) && FINITE.has(reading.partsOfSpeech[i]!),
    );
  });
}

/** “Speaks 4 times: 2 direct, 1 partly quoted, 1 indirect”; nothing of nothing. */
export function countOf(said: readonly Attribution[]): string[] {
  if (said.length === 0) return [];
  const forms = (['direct', 'mixed', 'indirect'] as const).flatMap((form) => {
    const count = said.filter((attribution) => attribution.form === form).length;
    return count === 0 ? [] : `${count} ${form === 'mixed' ? 'partly quoted' : form}`;
  });
  const often = ['', 'once', 'twice'][said.length] ?? `${said.length} times`;
  return [`Speaks ${often}: ${forms.join(', ')}`];
}

/** What is said, in the story's words and with the place of each, as a list that ends early where it is long. */
export function statementLines(article: Article, said: readonly Attribution[]): CardLine[] {
  return [
    ...said.slice(0, LISTED).flatMap((attribution) => statementLine(article, attribution)),
    ...(said.length > LISTED ? [item(`and ${said.length - LISTED} more`)] : []),
  ];
}

function statementLine(article: Article, attribution: Attribution): CardLine[] {
  const { content, form } = attribution;
  const [first] = content;
  if (first === undefined) return [];
  // The comma before the cue belongs to the sentence around the words.
  const words = content
    .map((span) => storyWords(article, span))
    .join(' … ')
    .replace(/,(?=[”"’']?$)/, '')
    .replace(/^that\s+(?=["“])/i, '');
  const how = form === 'mixed' ? 'partly quoted' : form;
  const doubt = isUnsure(attribution) ? ', unsure' : '';
  return [item(words, ' (', place(first.start), `, ${how}${doubt})`)];
}
