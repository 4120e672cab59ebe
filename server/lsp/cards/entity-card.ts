import type { Analysis } from '../../analysis/analysis.ts';
import type { Attribution } from '../../analysis/attribution.ts';
import type { Entity, EntityKind, Mention } from '../../analysis/entities.ts';
import { isAcronym } from '../../analysis/names/vocabulary.ts';
import type { Article } from '../../text/article.ts';
import { storyWords } from '../story-words.ts';
import { type Card, type CardLine, line, type Piece, place, strong, text } from './card.ts';
import { STANDINGS } from './source-card.ts';
import { countOf, spokenOf, statementLines } from './statements.ts';

const KINDS: Readonly<Record<EntityKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  work: 'work',
  event: 'event',
  other: 'name',
};

/** Who or what a mention names, from this text alone and with the place of each fact. */
export function entityCard(analysis: Analysis, entity: Entity, mention: Mention): Card {
  const { article } = analysis;
  const said = spokenOf(
    analysis,
    analysis.attributions.filter(({ speaker }) => speaker === entity.id),
  );
  return [
    identityLine(entity),
    ...referenceLine(entity, mention, article),
    ...glossLine(entity),
    mentionsLine(entity),
    ...speechLine(analysis, entity, said),
    ...statementLines(article, said),
  ];
}

/** “Lori Reyes, city treasurer (3:12) · who took office in May (5:9)”. */
function identityLine({ name, kind, roles }: Entity): CardLine {
  const titles = roles.filter(({ form }) => form !== 'clause');
  const clauses = roles.filter(({ form }) => form === 'clause');
  const pieces: Piece[] = [strong(name)];
  if (roles.length === 0) pieces.push(text(` · ${KINDS[kind]}`));
  for (const role of titles) pieces.push(text(`, ${role.text} (`), place(role.start), text(')'));
  for (const role of clauses) pieces.push(text(` · ${role.text} (`), place(role.start), text(')'));
  return line(...pieces);
}

/** For words that are no name: whom they stand for, and why that is certain. */
function referenceLine({ name, kind, mentions }: Entity, mention: Mention, article: Article): CardLine[] {
  if (mention.form === 'name') return [];
  const stands = `“${storyWords(article, mention)}” stands for ${name} here`;
  const named = mentions.findLast(({ form, start }) => form === 'name' && start < mention.start);
  if (named === undefined) return [line(`${stands}.`)];
  const certain = kind === 'person' ? 'nobody else near can be meant' : 'nothing else near fits';
  return [line(`${stands}, last named at `, place(named.start), `: ${certain}.`)];
}

function glossLine({ gloss, name, aliases }: Entity): CardLine[] {
  if (gloss === undefined) return [];
  const short = [name, ...aliases].filter((form) => form !== gloss.text && isAcronym(form));
  const what = short.length === 0 ? 'Full name' : `“${short[0]}” in full`;
  return [line(`${what}: ${gloss.text} (`, place(gloss.start), ')')];
}

function mentionsLine({ mentions, aliases }: Entity): CardLine {
  const byWord = mentions.filter(({ form }) => form !== 'pronoun');
  const pronouns = mentions.length - byWord.length;
  const pieces: Piece[] = [text(`Mentions: ${byWord.length}`)];
  const [first] = byWord;
  const last = byWord.at(-1);
  if (first !== undefined) pieces.push(text(' · first '), place(first.start));
  if (last !== undefined && last !== first) pieces.push(text(' · last '), place(last.start));
  if (pronouns > 0) pieces.push(text(` · by pronoun: ${pronouns}`));
  if (aliases.length > 0)
    pieces.push(text(` · also written ${aliases.map((form) => `“${form}”`).join(', ')}`));
  return line(...pieces);
}

/** “Speaks 4 times: 2 direct, 1 mixed, 1 indirect · named source · in a statement”. */
function speechLine(analysis: Analysis, entity: Entity, said: readonly Attribution[]): CardLine[] {
  const rows = analysis.ledger.filter((row) => row.entity === entity.id);
  const standings = [...new Set(rows.map(({ standing }) => STANDINGS[standing]))];
  const media = [...new Set(rows.flatMap(({ medium }) => medium ?? []))];
  const parts = [
    ...countOf(said),
    ...standings,
    ...(media.length > 0 ? [`medium: ${media.join(', ')}`] : []),
  ];
  return parts.length === 0 ? [] : [line(sentenceCase(parts.join(' · ')))];
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
