import { type AlignedMention, type Alignment, align, type FoundEntity } from './alignment.ts';
import type { MarkedArticle } from './marked-article.ts';
import { isRightKind } from './score.ts';

/** An error as a line to read: where, what, and the words around. */
export interface EntityError {
  readonly what:
    | 'name missed'
    | 'name too many'
    | 'wrong kind'
    | 'entity split'
    | 'entities joined'
    | 'pronoun wrong'
    | 'pronoun missed'
    | 'nominal wrong'
    | 'nominal missed';
  readonly message: string;
}

/** What was found otherwise than marked, in order: names, joins, nominals, pronouns; each in order of place. */
export function errorsOf(article: MarkedArticle, entities: readonly FoundEntity[]): EntityError[] {
  const alignment = align(article, entities);
  return [
    ...nameErrors(article, entities, alignment),
    ...splits(article, entities, alignment),
    ...joins(article, entities, alignment),
    ...references('nominal', article, entities, alignment, alignment.nominals),
    ...references('pronoun', article, entities, alignment, alignment.pronouns),
  ];
}

function nameErrors(
  article: MarkedArticle,
  entities: readonly FoundEntity[],
  { names }: Alignment,
): EntityError[] {
  return inOrder(names).flatMap((mention): EntityError[] => {
    const { marked, found } = mention;
    const where = around(article.text, mention);
    if (found === undefined)
      return [{ what: 'name missed', message: `${where} is ${nameOf(article, marked?.entity)}` }];
    const entity = entities[found]!;
    if (marked?.entity === undefined)
      return [{ what: 'name too many', message: `${where} as ${entity.kind} “${entity.name}”` }];
    if (isRightKind(article, marked.entity, entity.kind)) return [];
    const kind = article.entities.find(({ id }) => id === marked.entity)?.kind;
    return [{ what: 'wrong kind', message: `${where} is ${kind}, found as ${entity.kind}` }];
  });
}

function splits(
  article: MarkedArticle,
  entities: readonly FoundEntity[],
  { names }: Alignment,
): EntityError[] {
  return article.entities.flatMap(({ id, name }): EntityError[] => {
    const groups = new Set(
      names.flatMap(({ marked, found }) => (marked?.entity === id && found !== undefined ? [found] : [])),
    );
    if (groups.size < 2) return [];
    const parts = [...groups].map((found) => {
      const words = names
        .filter((mention) => mention.found === found && mention.marked?.entity === id)
        .map(({ start, end }) => article.text.slice(start, end));
      return `“${entities[found]!.name}” (${[...new Set(words)].join(', ')} × ${words.length})`;
    });
    return [{ what: 'entity split', message: `${name}: ${parts.join(' and ')}` }];
  });
}

function joins(
  article: MarkedArticle,
  entities: readonly FoundEntity[],
  { names }: Alignment,
): EntityError[] {
  return entities.flatMap(({ name }, found): EntityError[] => {
    const own = names.filter((mention) => mention.found === found && mention.marked?.entity !== undefined);
    const ids = new Set(own.map(({ marked }) => marked?.entity));
    if (ids.size < 2) return [];
    const parts = [...ids].map((id) => {
      const words = own
        .filter(({ marked }) => marked?.entity === id)
        .map(({ start, end }) => article.text.slice(start, end));
      return `${nameOf(article, id)} (${[...new Set(words)].join(', ')} × ${words.length})`;
    });
    return [{ what: 'entities joined', message: `“${name}”: ${parts.join(' and ')}` }];
  });
}

function references(
  form: 'nominal' | 'pronoun',
  article: MarkedArticle,
  entities: readonly FoundEntity[],
  { meant }: Alignment,
  mentions: readonly AlignedMention[],
): EntityError[] {
  return inOrder(mentions).flatMap((mention): EntityError[] => {
    const wanted = mention.marked?.entity;
    const where = `${around(article.text, mention)} is ${nameOf(article, wanted)}`;
    if (mention.found === undefined)
      return wanted === undefined ? [] : [{ what: `${form} missed`, message: where }];
    if (wanted !== undefined && meant[mention.found] === wanted) return [];
    return [{ what: `${form} wrong`, message: `${where}, given to “${entities[mention.found]!.name}”` }];
  });
}

function inOrder(mentions: readonly AlignedMention[]): AlignedMention[] {
  return mentions.toSorted((a, b) => a.start - b.start);
}

function nameOf(article: MarkedArticle, id: string | undefined): string {
  return article.entities.find((entity) => entity.id === id)?.name ?? 'nobody named';
}

const AROUND = 32;

function around(text: string, { start, end }: AlignedMention): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + AROUND)}`.replace(/\s+/g, ' ');
}
