import type { MarkedArticle, MarkedMention, MarkupProblem } from './marked-article.ts';

const PRONOUN =
  /^(?:he|him|his|himself|she|hers?|herself|it|its|itself|they|them|theirs?|themsel(?:ves|f))$/i;

/** Words with a capital that say nothing about whom a name means: they stand outside names as often. */
const WITHOUT_IDENTITY = new Set(['the', 'of', 'and', 'for', 'a', 'an', 'in', 'on', 'that', 'this']);

/**
 * Looks for what a marker forgets: a pronoun or a word of a name without a mark, a form that shares no word with its
 * entity, an entity that is never named, a nominal marked here and not there. In order of line.
 */
export function checkMarks(article: MarkedArticle): MarkupProblem[] {
  return [
    ...unnamedEntities(article),
    ...article.mentions.flatMap((mention) => faultsOf(article, mention)),
    ...forgottenWords(article),
    ...forgottenNominals(article),
  ].toSorted((a, b) => a.line - b.line);
}

function unnamedEntities({ entities, mentions }: MarkedArticle): MarkupProblem[] {
  const named = new Set(mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity));
  return entities
    .filter(({ id }) => !named.has(id))
    .map(({ id }) => ({ line: 1, message: `“${id}” is declared and never named.` }));
}

function faultsOf(article: MarkedArticle, mention: MarkedMention): MarkupProblem[] {
  const words = article.text.slice(mention.start, mention.end);
  const message = faultOf(article, mention, words);
  return message === undefined ? [] : [{ line: mention.line, message }];
}

function faultOf({ entities }: MarkedArticle, mention: MarkedMention, words: string): string | undefined {
  const entity = entities.find(({ id }) => id === mention.entity);
  if (mention.form === 'pronoun' && !PRONOUN.test(words)) return `“${words}” is no third-person pronoun.`;
  if (mention.form === 'nominal' && !/^(?:the|this|that) /i.test(words))
    return `The nominal “${words}” does not begin with “the”, “this” or “that”.`;
  if (mention.form !== 'name' || entity === undefined) return undefined;
  const forms = [entity.name, ...entity.aliases];
  if (/^the /i.test(words) && !forms.some((form) => /^the /i.test(form)))
    return `“${words}” begins with an article that its name has not.`;
  if (/['’]s?$/.test(words) && !forms.some((form) => form.endsWith(words.slice(-2))))
    return `The possessive of “${words}” belongs outside.`;
  if (!forms.some((form) => isPartOf(words, form)))
    return `“${words}” is no part of “${forms.join('” or “')}”, which ${entity.id} stands for.`;
  return undefined;
}

/** Whether the words of a form stand in a name, in the same order, whatever their case. */
function isPartOf(form: string, name: string): boolean {
  const wanted = wordsOf(form);
  let met = 0;
  for (const word of wordsOf(name)) if (word === wanted[met]) met += 1;
  return met === wanted.length;
}

function wordsOf(form: string): string[] {
  return form.toLowerCase().match(/[^\s“”"]+/g) ?? [];
}

/** Pronouns, and words of names with a capital, that no mark covers. */
function forgottenWords({ text, mentions }: MarkedArticle): MarkupProblem[] {
  const nameWords = new Map<string, number>();
  for (const { form, start, end, line } of mentions)
    if (form === 'name')
      for (const [word] of text.slice(start, end).matchAll(/\p{Lu}[\p{L}-]+/gu))
        if (!WITHOUT_IDENTITY.has(word.toLowerCase()) && !nameWords.has(word)) nameWords.set(word, line);
  return unmarkedWords(text, mentions).flatMap(({ word, line }) => {
    if (PRONOUN.test(word)) return [{ line, message: `The pronoun “${word}” has no mark.` }];
    const named = nameWords.get(word);
    if (named === undefined) return [];
    return [{ line, message: `“${word}” has no mark, and is part of a name in line ${named}.` }];
  });
}

interface PlacedWord {
  readonly word: string;
  readonly line: number;
}

function unmarkedWords(text: string, mentions: readonly MarkedMention[]): PlacedWord[] {
  const found: PlacedWord[] = [];
  for (const { start, end, line } of gaps(text, mentions))
    for (const { 0: word, index } of text.slice(start, end).matchAll(/[\p{L}-]+/gu))
      found.push({ word, line: line + newlines(text, start, start + index) });
  return found;
}

/** The stretches between marks, each with the line of the marked file in which it begins. */
function gaps(
  text: string,
  mentions: readonly MarkedMention[],
): { start: number; end: number; line: number }[] {
  const first = mentions[0];
  let start = 0;
  let line = first === undefined ? 1 : first.line - newlines(text, 0, first.start);
  const found = [];
  for (const mention of mentions) {
    found.push({ start, end: mention.start, line });
    ({ end: start, line } = mention);
  }
  found.push({ start, end: text.length, line });
  return found;
}

function newlines(text: string, start: number, end: number): number {
  return text.slice(start, end).split('\n').length - 1;
}

/** “the agency” without a mark, where another “the agency” has one. */
function forgottenNominals({ text, mentions }: MarkedArticle): MarkupProblem[] {
  const marked = new Set(
    mentions
      .filter(({ form }) => form === 'nominal')
      .map(({ start, end }) => text.slice(start, end).toLowerCase()),
  );
  const stretches = gaps(text, mentions);
  return [...marked].flatMap((nominal) =>
    stretches.flatMap(({ start, end, line }) => {
      const stretch = text.slice(start, end).toLowerCase();
      const at = stretch.search(new RegExp(`(?<![\\p{L}-])${RegExp.escape(nominal)}(?![\\p{L}-])`, 'u'));
      if (at < 0) return [];
      const message = `“${nominal}” has no mark here, and one elsewhere.`;
      return [{ line: line + newlines(text, start, start + at), message }];
    }),
  );
}
