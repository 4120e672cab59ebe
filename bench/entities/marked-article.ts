import type { Span } from '../../server/text/span.ts';

/** What an entity is by the key. A program that knows neither works nor events calls both “other”. */
type MarkedKind = (typeof MARKED_KINDS)[number];

const MARKED_KINDS = ['person', 'organisation', 'place', 'work', 'event', 'other'] as const;

/** An entity as the head of a marked article declares it. */
interface MarkedEntity {
  readonly id: string;
  readonly kind: MarkedKind;
  readonly name: string;
  /** Forms that share no word with the name: acronyms, nicknames, maiden names. */
  readonly aliases: readonly string[];
}

/**
 * A marked span. `entity` is `undefined` for a pronoun that stands for no one named entity, and for the last two forms:
 * uncounted (careful readers would differ) and plain (looks like a name, and is none).
 */
export interface MarkedMention extends Span {
  readonly form: 'name' | 'nominal' | 'pronoun' | 'uncounted' | 'plain';
  readonly entity: string | undefined;
  /** Line of the marked file, from 1. */
  readonly line: number;
}

export interface MarkedArticle {
  /** The article as a reader sees it, without head and marks. Offsets of mentions are UTF-16 units of it. */
  readonly text: string;
  readonly entities: readonly MarkedEntity[];
  /** In order of place; they do not overlap. */
  readonly mentions: readonly MarkedMention[];
  /** What is wrong with the markup, in order of line; mentions at fault are left out. */
  readonly problems: readonly MarkupProblem[];
}

export interface MarkupProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

const FORMS: Readonly<Record<string, MarkedMention['form']>> = {
  '@': 'name',
  '=': 'nominal',
  '~': 'pronoun',
  '?': 'uncounted',
  '!': 'plain',
};

/** Reads an article with its entities marked; `test/entities/README.md` describes the markup. Never throws. */
export function readMarkedArticle(source: string): MarkedArticle {
  const lines = source.split(/\r?\n/);
  const rule = lines.indexOf('---');
  if (rule < 0)
    return {
      text: '',
      entities: [],
      mentions: [],
      problems: [{ line: 1, message: 'No line “---” ends the head.' }],
    };
  const head = readHead(lines.slice(0, rule));
  const body = readBody(lines.slice(rule + 1), rule + 2, new Set(head.entities.map(({ id }) => id)));
  return {
    text: body.text,
    entities: head.entities,
    mentions: body.mentions,
    problems: [...head.problems, ...body.problems],
  };
}

/** First a line saying what is hard about the article, then one line an entity: `id kind Name | alias | alias`. */
function readHead(lines: readonly string[]): { entities: MarkedEntity[]; problems: MarkupProblem[] } {
  const entities: MarkedEntity[] = [];
  const problems: MarkupProblem[] = [];
  const ids = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const report = (message: string): number => problems.push({ line: index + 1, message });
    const [, id, word, names] = /^(\S+)\s+(\S+)\s+(\S.*)$/.exec(line) ?? [];
    if (id === undefined || names === undefined) {
      report('An entity is written “id kind Name | alias”.');
      continue;
    }
    const kind = MARKED_KINDS.find((known) => known === word);
    if (kind === undefined) report(`“${word}” is no kind; the kinds are ${MARKED_KINDS.join(', ')}.`);
    else if (ids.has(id)) report(`“${id}” is declared twice.`);
    else {
      const [name, ...aliases] = names.split('|').map((form) => form.trim());
      ids.add(id);
      entities.push({ id, kind, name: name!, aliases });
    }
  }
  return { entities, problems };
}

function readBody(
  lines: readonly string[],
  firstLine: number,
  ids: ReadonlySet<string>,
): { text: string; mentions: MarkedMention[]; problems: MarkupProblem[] } {
  const mentions: MarkedMention[] = [];
  const problems: MarkupProblem[] = [];
  let text = '';
  for (const [index, source] of lines.entries()) {
    const line = firstLine + index;
    const report = (message: string): number => problems.push({ line, message });
    let at = 0;
    for (const { 0: whole, 1: inner, index: start } of source.matchAll(/\[([^[\]]*)\]/g)) {
      text += outside(source.slice(at, start), report);
      const mark = readMark(inner!, ids, report);
      if (mark !== undefined)
        mentions.push({
          form: mark.form,
          entity: mark.entity,
          start: text.length,
          end: text.length + mark.words.length,
          line,
        });
      text += mark?.words ?? inner!;
      at = start + whole.length;
    }
    text += `${outside(source.slice(at), report)}\n`;
  }
  return { text: `${text.trimEnd()}\n`, mentions, problems };
}

function outside(words: string, report: (message: string) => void): string {
  if (/[[\]]/.test(words)) report(`A bracket without its partner near “${words.trim().slice(0, 40)}”.`);
  return words;
}

interface Mark extends Pick<MarkedMention, 'form' | 'entity'> {
  readonly words: string;
}

/** Reads what stands between brackets: the words, a space, a sign and an id. */
function readMark(
  inner: string,
  ids: ReadonlySet<string>,
  report: (message: string) => void,
): Mark | undefined {
  const [, words, sign, id] = /^(\S|\S.*\S) ([@=~?!])(\S*)$/.exec(inner) ?? [];
  if (words === undefined || sign === undefined) {
    report(`“[${inner}]” is no mark: words, a space, one of @ = ~ ? ! and an id.`);
    return undefined;
  }
  const form = FORMS[sign]!;
  const entity = id === '' ? undefined : id;
  if (entity === undefined && (sign === '@' || sign === '='))
    report(`“[${inner}]” does not say which entity is meant.`);
  else if (entity !== undefined && (sign === '?' || sign === '!'))
    report(`“[${inner}]” names an entity, but “${sign}” means that none is counted.`);
  else if (entity !== undefined && !ids.has(entity)) report(`“${entity}” is not declared in the head.`);
  else return { words, form, entity };
  return undefined;
}
