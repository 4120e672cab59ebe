import type { AnalysedBlock, Analysis } from '../../analysis/analysis.ts';
import type { Entity, Mention } from '../../analysis/entities.ts';
import { compareSpans, overlaps, type Span } from '../../text/span.ts';
import { firstIndex } from '../../text/bisection.ts';
import { isSameWord } from './words.ts';
import { wordsFrom, wordsIn, type WrittenName } from './written-name.ts';

/** Most forms of a name that are looked for: a story that writes one in more ways is no story. */
const MOST_FORMS = 20;

/** Fields of the front matter that a reader sees. */
const FIELDS = ['headline', 'dek'] as const;

/**
 * Where a name stands that joining names passes over: in compounds (“the Whitlock-led group”) and in the headline and dek of
 * the front matter. Only forms whose every bearer in the story is the entity.
 *
 * @param named Its mentions by name.
 * @param surname A form to look for although nobody may be called so elsewhere.
 */
export function unreadMentions(
  analysis: Analysis,
  entity: Entity,
  named: readonly Mention[],
  surname: string,
): WrittenName[] {
  const forms = formsOf(analysis, named, surname).filter((form) => isItsOwn(form, entity, analysis.entities));
  if (forms.length === 0) return [];
  const found: WrittenName[] = [];
  const mentions = analysis.entities.flatMap((other) => other.mentions).toSorted(compareSpans);
  const isTaken = (span: Span): boolean => {
    const next = firstIndex(mentions.length, (index) => mentions[index]!.end > span.start);
    return next < mentions.length && mentions[next]!.start < span.end;
  };
  for (const block of analysis.blocks)
    for (const span of inCompounds(block, forms, isTaken))
      found.push({ block, words: wordsIn(block, span), isShouted: false });
  return [...found, ...inFrontMatter(analysis, forms)];
}

/** The forms in which the entity is written on one line, the longest first. */
function formsOf({ blocks }: Analysis, named: readonly Mention[], surname: string): readonly string[] {
  const forms = new Set([surname]);
  for (const mention of named) {
    forms.add(
      wordsIn(blocks[mention.block]!, mention)
        .map(({ text }) => text)
        .join(' '),
    );
    if (forms.size === MOST_FORMS) break;
  }
  return [...forms].filter((form) => form.length > 2).toSorted((a, b) => b.length - a.length);
}

function isItsOwn(form: string, entity: Entity, entities: readonly Entity[]): boolean {
  const words = form.split(' ');
  return entities.every(
    (other) =>
      other === entity ||
      ![other.name, ...other.aliases].some((name) =>
        name.split(/[\s-]+/).some((word) => words.some((own) => isSameWord(own, word))),
      ),
  );
}

/** “Whitlock-led”, “pro-Whitlock”: the form with a word in small letters at a hyphen. */
function inCompounds(
  { block, zone }: AnalysedBlock,
  forms: readonly string[],
  isTaken: (span: Span) => boolean,
): Span[] {
  if (zone === 'metadata' || zone === 'code' || !block.prose.includes('-')) return [];
  const found = new Map<number, Span>();
  for (const form of forms) {
    for (let at = block.prose.indexOf(form); at >= 0; at = block.prose.indexOf(form, at + form.length)) {
      const end = at + form.length;
      const before = block.prose.slice(Math.max(0, at - 3), at);
      const isCompound =
        (/^-\p{Ll}/u.test(block.prose.slice(end, end + 2)) && !/[\p{L}\p{N}-]$/u.test(before)) ||
        (/\p{Ll}-$/u.test(before) && !/^[\p{L}\p{N}-]/u.test(block.prose.slice(end, end + 1)));
      if (!isCompound) continue;
      const span = { start: at + block.span.start, end: end + block.span.start };
      // The longer form of two that end alike comes first.
      if (!found.has(span.end) && !isTaken(span)) found.set(span.end, span);
    }
  }
  return [...found.values()];
}

function inFrontMatter({ article, blocks }: Analysis, forms: readonly string[]): WrittenName[] {
  const home = blocks.find(({ block }) => block.form === 'front-matter');
  if (home === undefined) return [];
  const found: WrittenName[] = [];
  for (const field of FIELDS) {
    const span = article.frontMatter?.fields.get(field)?.span;
    if (span === undefined) continue;
    const value = article.text.slice(span.start, span.end);
    const spans: Span[] = [];
    for (const form of forms) {
      for (let at = value.indexOf(form); at >= 0; at = value.indexOf(form, at + form.length)) {
        const place = { start: span.start + at, end: span.start + at + form.length };
        const isWhole =
          !/[\p{L}\p{N}]$/u.test(value.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(value.slice(at + form.length));
        if (isWhole && !spans.some((other) => overlaps(other, place))) spans.push(place);
      }
    }
    // What the fields hold is no prose of the block.
    for (const { start, end } of spans)
      found.push({
        block: home,
        words: wordsFrom(article.text.slice(start, end), start),
        isShouted: false,
      });
  }
  return found;
}
