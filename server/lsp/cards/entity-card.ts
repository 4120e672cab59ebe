import type { Analysis } from '../../analysis/analysis.ts';
import type { Attribution } from '../../analysis/attribution.ts';
import { isUnsure } from '../../analysis/attribution/unsure.ts';
import type { Entity, EntityKind, Mention } from '../../analysis/entities.ts';
import type { SourceStanding } from '../../analysis/ledger.ts';
import type { PartOfSpeech } from '../../language/part-of-speech.ts';
import type { Article } from '../../text/article.ts';
import { contains, overlaps, shift } from '../../text/span.ts';
import { storyWords } from '../story-words.ts';
import { type Card, type CardLine, item, line, type Piece, place, strong, text } from './card.ts';

const KINDS: Readonly<Record<EntityKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  other: 'name',
};

const STANDINGS: Readonly<Record<SourceStanding, string>> = {
  named: 'named source',
  organisation: 'speaks as an organisation',
  document: 'cited as a document',
  'second-hand': 'quoted from another outlet’s report',
  anonymous: 'unnamed source',
  collective: 'unnamed group',
  asked: 'asked, and gave no answer',
};

/** How many of its statements a card lists. */
const STATEMENTS = 5;

/** Who or what a mention names, from this text alone and with the place of each fact. */
export function entityCard(analysis: Analysis, entity: Entity, mention: Mention): Card {
  const { article } = analysis;
  const said = statementsOf(analysis, entity);
  return [
    identityLine(entity),
    ...referenceLine(entity, mention, article),
    ...glossLine(entity),
    mentionsLine(entity),
    ...speechLine(analysis, entity, said),
    ...said.slice(0, STATEMENTS).flatMap((attribution) => statementLine(attribution, article)),
    ...(said.length > STATEMENTS ? [item(`and ${said.length - STATEMENTS} more`)] : []),
  ];
}

/** What the entity says, in the story's order. */
function statementsOf(analysis: Analysis, { id }: Entity): Attribution[] {
  // “… did not respond to requests for comment”: nothing was said.
  const silent = analysis.ledger.filter(({ standing }) => standing === 'asked').map(({ span }) => span);
  return analysis.attributions.filter(
    (attribution) =>
      attribution.speaker === id &&
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

/** For words that are no name: whom they stand for. */
function referenceLine({ name }: Entity, mention: Mention, article: Article): CardLine[] {
  if (mention.form === 'name') return [];
  return [line(`“${storyWords(article, mention)}” stands for ${name} here.`)];
}

function glossLine({ gloss, name, aliases }: Entity): CardLine[] {
  if (gloss === undefined) return [];
  const short = [name, ...aliases].filter((form) => form !== gloss.text && isAcronym(form));
  const what = short.length === 0 ? 'Full name' : `“${short[0]}” in full`;
  return [line(`${what}: ${gloss.text} (`, place(gloss.start), ')')];
}

function isAcronym(form: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.&-]*$/u.test(form);
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
  const parts = [...standings, ...(media.length > 0 ? [`medium: ${media.join(', ')}`] : [])];
  if (said.length > 0) {
    const forms = (['direct', 'mixed', 'indirect'] as const).flatMap((form) => {
      const count = said.filter((attribution) => attribution.form === form).length;
      return count === 0 ? [] : `${count} ${form === 'mixed' ? 'partly quoted' : form}`;
    });
    const often = ['', 'once', 'twice'][said.length] ?? `${said.length} times`;
    parts.unshift(`Speaks ${often}: ${forms.join(', ')}`);
  }
  return parts.length === 0 ? [] : [line(sentenceCase(parts.join(' · ')))];
}

/** What it says, in the story's words, and where. */
function statementLine(attribution: Attribution, article: Article): CardLine[] {
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

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
