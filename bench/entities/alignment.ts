import type { Entity, Mention } from '../../server/analysis/entities.ts';
import type { Span } from '../../server/text/span.ts';
import type { MarkedArticle, MarkedMention } from './marked-article.ts';

/** What of the program's entities is scored. */
export type FoundEntity = Pick<Entity, 'name' | 'kind'> & {
  readonly mentions: readonly Pick<Mention, 'start' | 'end' | 'form'>[];
};

/** A mention of the key, one that was found, or both at one place; never neither. */
export interface AlignedMention extends Span {
  readonly marked: MarkedMention | undefined;
  /** Index among the entities found; `undefined` when nothing was found here. */
  readonly found: number | undefined;
}

/** Mentions of key and program side by side, by form. Where both know a mention, the key tells its form. */
export interface Alignment {
  readonly names: readonly AlignedMention[];
  readonly nominals: readonly AlignedMention[];
  readonly pronouns: readonly AlignedMention[];
  /**
   * For each entity found, the id of the one it is shown as: that which its own name names, in most of the places where
   * it stands, or else most of its names. `undefined` when two share first place or none is named.
   */
  readonly meant: readonly (string | undefined)[];
}

type Form = 'name' | 'nominal' | 'pronoun';

/** Puts the mentions found beside those of the key. What the key leaves uncounted is left out. */
export function align(article: MarkedArticle, entities: readonly FoundEntity[]): Alignment {
  const byForm: Record<Form, AlignedMention[]> = { name: [], nominal: [], pronoun: [] };
  const placed = placesOf(article);
  const met = new Set<MarkedMention>();
  for (const [found, entity] of entities.entries())
    for (const mention of entity.mentions) {
      const { start, end, form } = withoutArticle(article.text, mention);
      const marked = placed.get(`${start} ${end}`) ?? (form === 'nominal' ? placed.get(`${end}`) : undefined);
      if (marked !== undefined && marked.form !== 'plain') {
        met.add(marked);
        if (marked.form !== 'uncounted') byForm[marked.form].push({ start, end, marked, found });
      } else if (!isUncounted(article, entity, { ...mention, start, end }))
        byForm[form].push({ start, end, marked: undefined, found });
    }
  for (const marked of article.mentions)
    if (isCounted(marked.form) && !met.has(marked))
      byForm[marked.form].push({ start: marked.start, end: marked.end, marked, found: undefined });
  return {
    names: byForm.name,
    nominals: byForm.nominal,
    pronouns: byForm.pronoun,
    meant: entities.map(({ name }, found) => {
      const own = byForm.name.filter((mention) => mention.found === found);
      const inFull = own.filter(
        ({ marked, start, end }) => marked && article.text.slice(start, end) === name,
      );
      return meantBy(inFull.length > 0 ? inFull : own);
    }),
  };
}

function isCounted(form: MarkedMention['form']): form is Form {
  return form !== 'uncounted' && form !== 'plain';
}

/**
 * Marked mentions by start and end, without “the”, and nominals by their end alone as well: “the group” for “the Dutch
 * group”.
 */
function placesOf({ text, mentions }: MarkedArticle): Map<string, MarkedMention> {
  const places = new Map<string, MarkedMention>();
  for (const mention of mentions) {
    const { start, end } = withoutArticle(text, mention);
    places.set(`${start} ${end}`, mention);
    if (mention.form === 'nominal') places.set(`${end}`, mention);
  }
  return places;
}

function withoutArticle<T extends Span>(text: string, mention: T): T {
  const [article] = /^the\s+(?=\S)/i.exec(text.slice(mention.start, mention.end)) ?? [''];
  return { ...mention, start: mention.start + article.length };
}

/**
 * Whether a mention that the key has not is left out: it touches what is uncounted, lies in a nominal, or stands beside its
 * own name.
 */
function isUncounted(
  { text, mentions }: MarkedArticle,
  entity: FoundEntity,
  mention: FoundEntity['mentions'][number],
): boolean {
  const touched = mentions.filter(({ start, end }) => start < mention.end && mention.start < end);
  if (touched.some(({ form }) => form === 'uncounted' || (form === 'nominal' && mention.form === 'name')))
    return true;
  return (
    mention.form === 'nominal' &&
    entity.mentions.some((name) => name.form === 'name' && isBeside(text, mention, name))
  );
}

/** “the mayor, Lena Ruiz”, “Lena Ruiz, 52, the mayor”. */
function isBeside(text: string, one: Span, other: Span): boolean {
  const between =
    one.end <= other.start ? text.slice(one.end, other.start) : text.slice(other.end, one.start);
  return /^[\s,(“‘"—–-]{1,4}(?:\d{1,3},\s)?(?:the\s+)?$/i.test(between);
}

function meantBy(names: readonly AlignedMention[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { marked } of names)
    if (marked?.entity !== undefined) counts.set(marked.entity, (counts.get(marked.entity) ?? 0) + 1);
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first === undefined || first[1] === second?.[1] ? undefined : first[0];
}
