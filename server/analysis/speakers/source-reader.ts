import type { AnalysedBlock } from '../analysis.ts';
import type { Attribution, FoundAttribution } from '../attribution.ts';
import type { BlockReading } from '../block-reading.ts';
import type { Entity, MentionForm } from '../entities.ts';
import { genderOfTitle } from '../entities/people.ts';
import { firstIndex } from '../../text/bisection.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';
import { lengthOf, type Span } from '../../text/span.ts';

/** Who speaks; `undefined` where that could not be told with certainty. */
export type Speaker = Entity | undefined;

/** What the words of a source say of the speaker. */
export interface SourceReading {
  readonly speaker: Speaker;
  readonly form: Attribution['sourceForm'];
}

/** A mention and the entity it names. */
interface KnownMention extends Span {
  readonly entity: Entity;
  readonly form: MentionForm;
}

/** Most units between a name and the “who” that means it. */
const WHO_REACH = 4;
/** And where an aside between commas stands there. */
const LONGEST_ASIDE = 84;

/** How many mentions back in its paragraph a pronoun is held against; no paragraph of published news has as many. */
const MOST_NAMES = 100;

const PRONOUNS: ReadonlySet<string> = new Set(
  'he she they it i we you him her his them us me who which that everyone someone nobody himself herself both all other others some many'.split(
    ' ',
  ),
);
/** Of those. */
const LONGEST_PRONOUN = 'everyone'.length;

/** Tells who the sources of a story are. */
export class SourceReader {
  readonly #blocks: readonly AnalysedBlock[];
  /** By index of the block, for blocks with attributions. */
  readonly #mentions: (KnownMention[] | undefined)[] = [];
  readonly #genders = new Map<Entity, 'he' | 'she' | undefined>();

  /** @param blocks All that are read for who says what, in order, as are the attributions. */
  constructor(
    blocks: readonly AnalysedBlock[],
    entities: readonly Entity[],
    attributions: readonly FoundAttribution[],
  ) {
    this.#blocks = blocks;
    for (let at = 0; at < attributions.length; at++) this.#mentions[attributions[at]!.block] ??= [];
    for (let at = 0; at < entities.length; at++) this.#addMentions(entities[at]!);
    for (let at = 0; at < attributions.length; at++) {
      const { block } = attributions[at]!;
      if (at === 0 || attributions[at - 1]!.block !== block) putInOrder(this.#mentions[block]!);
    }
  }

  #addMentions(entity: Entity): void {
    const { mentions } = entity;
    for (let at = 0; at < mentions.length; at++) {
      const { start, end, form, block } = mentions[at]!;
      this.#mentions[block]?.push({ start, end, entity, form });
    }
  }

  /** Reads the source of an attribution in its block; `before` gives who spoke before it, the nearest first. */
  read(home: AnalysedBlock, source: readonly Span[], before: () => readonly Speaker[]): SourceReading {
    const span = source[0];
    if (span === undefined) return { speaker: undefined, form: 'none' };
    const pronoun = pronounOf(home, span);
    if (pronoun !== undefined)
      return { speaker: this.#ofPronoun(home, span, pronoun, before), form: 'pronoun' };
    const mentions = this.#mentions[home.index]!;
    const head = headOf(home, span, mentions);
    if (head !== undefined) return { speaker: head.entity, form: head.form };
    return { speaker: spokesFor(home, span, mentions), form: 'nominal' };
  }

  /** The name a “who” directly follows. */
  #antecedent(home: AnalysedBlock, who: Span): Speaker {
    const all = this.#mentions[home.index]!;
    let at = firstEndingBehind(all, who.start) - 1;
    while (at >= 0 && all[at]!.form !== 'name' && who.start - all[at]!.end <= LONGEST_ASIDE) at -= 1;
    const before = all[at];
    if (before?.form !== 'name') return undefined;
    const between = textOf(home, { start: before.end, end: who.start });
    const direct =
      between.length <= WHO_REACH ||
      (between.length <= LONGEST_ASIDE && /^,[^.;:“”"]{0,80},\s*$/.test(between));
    return direct && before.entity.kind !== 'place' ? before.entity : undefined;
  }

  /** @param text In small letters. */
  #ofPronoun(home: AnalysedBlock, span: Span, text: string, before: () => readonly Speaker[]): Speaker {
    if (text === 'who') return this.#antecedent(home, span);
    const resolved = mentionsAt(this.#mentions[home.index]!, span).find(({ form }) => form === 'pronoun');
    if (resolved !== undefined) return resolved.entity;
    if (text === 'it') return bodyBefore(before());
    if (text !== 'he' && text !== 'she') return undefined;
    const fits = (entity: Entity): boolean => this.#isPerson(entity, text);
    const people = this.#peopleBefore(home, span);
    // Who spoke last goes on speaking, unless somebody else was named since.
    const last = before().find((speaker) => speaker !== undefined);
    if (last !== undefined && fits(last) && people.every((each) => each === last || !fits(each))) return last;
    const fitting = people.filter(fits);
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** Whether an entity is a person whom a pronoun can mean. */
  #isPerson(entity: Entity, pronoun: 'he' | 'she'): boolean {
    return entity.kind === 'person' && (this.#genderOf(entity) ?? pronoun) === pronoun;
  }

  #genderOf(entity: Entity): 'he' | 'she' | undefined {
    if (!this.#genders.has(entity))
      this.#genders.set(entity, genderOfRoles(entity) ?? this.#genderOfMentions(entity));
    return this.#genders.get(entity);
  }

  /** What the first pronoun says that means somebody. */
  #genderOfMentions({ mentions }: Entity): 'he' | 'she' | undefined {
    for (const mention of mentions) {
      const home = mention.form === 'pronoun' ? this.#home(mention.block) : undefined;
      if (home !== undefined) return genderOfPronoun(textOf(home, mention));
    }
    return undefined;
  }

  /** The block with an index, if it is read for who says what. */
  #home(index: number): AnalysedBlock | undefined {
    const home = this.#blocks[firstIndex(this.#blocks.length, (at) => this.#blocks[at]!.index >= index)];
    return home?.index === index ? home : undefined;
  }

  /** People named in the block before a span, outside quotations; each once. */
  #peopleBefore(home: AnalysedBlock, span: Span): Entity[] {
    const all = this.#mentions[home.index]!;
    const end = firstEndingBehind(all, span.start);
    const people = all
      .slice(Math.max(0, end - MOST_NAMES), end)
      .filter(({ entity, form }) => entity.kind === 'person' && form === 'name')
      .filter((mention) => !isQuoted(home, mention))
      .map(({ entity }) => entity);
    return [...new Set(people)];
  }
}

/** The body that spoke just before: “it” is never a person. */
function bodyBefore([last]: readonly Speaker[]): Speaker {
  return last?.kind === 'organisation' ? last : undefined;
}

/** A source that is nothing but a pronoun, in small letters. */
function pronounOf(home: AnalysedBlock, source: Span): string | undefined {
  if (lengthOf(source) > LONGEST_PRONOUN) return undefined;
  const text = textOf(home, source).toLowerCase();
  return PRONOUNS.has(text) ? text : undefined;
}

/** How surely a source is the mention that it is about: of several, the first of the surest is meant. */
const SURENESS: Readonly<Record<MentionForm, number>> = { name: 2, nominal: 1, pronoun: 0 };
const PERSON_SURENESS = 3;

/** The mention that a source is about: the first person by name, else the first name, else the first noun. */
function headOf(
  home: AnalysedBlock,
  source: Span,
  mentions: readonly KnownMention[],
): KnownMention | undefined {
  let head: KnownMention | undefined;
  let surest = 0;
  for (let at = firstEndingBehind(mentions, source.start); at < mentions.length; at++) {
    const mention = mentions[at]!;
    if (mention.start >= source.end) break;
    const { form, entity } = mention;
    const sure = form === 'name' && entity.kind === 'person' ? PERSON_SURENESS : SURENESS[form];
    if (sure <= surest || !isHead(home, source, mention)) continue;
    head = mention;
    surest = sure;
  }
  return head;
}

/** Those that share a character with a span, in order. */
function mentionsAt(mentions: readonly KnownMention[], span: Span): readonly KnownMention[] {
  const first = firstEndingBehind(mentions, span.start);
  let end = first;
  while (end < mentions.length && mentions[end]!.start < span.end) end += 1;
  return mentions.slice(first, end);
}

/** Index of the first mention that ends behind an offset. */
function firstEndingBehind(mentions: readonly KnownMention[], offset: number): number {
  return firstIndex(mentions.length, (index) => mentions[index]!.end > offset);
}

function isQuoted({ block, reading }: AnalysedBlock, span: Span): boolean {
  const at = block.span.start;
  const quotations = reading.once(outermost);
  // Outermost quotations do not overlap: the first that does not end before the span holds it, or none does.
  const around =
    quotations[firstIndex(quotations.length, (index) => quotations[index]!.end + at >= span.end)];
  return around !== undefined && around.start + at <= span.start;
}

/** Quotations that lie in no other. */
function outermost({ quotations }: BlockReading): readonly Span[] {
  return quotations.filter(({ depth }) => depth === 0).map(({ outer }) => outer);
}

function textOf({ block, reading }: AnalysedBlock, { start, end }: Span): string {
  return reading.prose.slice(start - block.span.start, end - block.span.start);
}

function genderOfPronoun(text: string): 'he' | 'she' {
  return /^(?:s|her)/i.test(text) && !/^his/i.test(text) ? 'she' : 'he';
}

function genderOfRoles({ roles }: Entity): 'he' | 'she' | undefined {
  for (const { text, form } of roles) {
    if (form !== 'title') continue;
    const gender = genderOfTitle(text);
    if (gender !== undefined) return gender;
  }
  return undefined;
}

/** The last word of what stands before a name, but for an article. */
const WORD_BEFORE = /\b(\w+)\s+(?:the\s+|a\s+)?$/i;
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of for from with by at to in near against on like behind inside about'.split(' '),
);

const GOES_ON_SMALL = new LetterPattern(String.raw`^\s+\p{Ll}`);

/** Whether a mention is what the source is about: not “Doe’s lawyer”, “Doe supporters”, “supporters of Doe”. */
function isHead(home: AnalysedBlock, source: Span, mention: KnownMention): boolean {
  if (mention.start > source.start) {
    const before = textOf(home, { start: source.start, end: mention.start });
    const word = WORD_BEFORE.exec(before)?.[1] ?? '';
    if (PREPOSITIONS.has(word.toLowerCase())) return false;
  }
  if (mention.end >= source.end) return true;
  const after = textOf(home, { start: mention.end, end: source.end });
  // Behind most stands an apposition, on which no pattern below has a say.
  if (after.startsWith(',')) return true;
  if (/^['’]s?(?:\s|$)/.test(after)) return false;
  return (
    !GOES_ON_SMALL.test(after) ||
    /^\s+(?:who|and|of|in|for|from|himself|herself|itself|also|on|at|with|has|had|later)\b/.test(after)
  );
}

/** Most mentions of a block that are each put in their place: a third of what a sort takes. Hostile blocks have thousands. */
const FEW = 12;

/** Puts mentions in order of their start; nothing is done to those that are. */
function putInOrder(mentions: KnownMention[]): void {
  for (let next = 1; next < mentions.length; next++) {
    const mention = mentions[next]!;
    if (mentions[next - 1]!.start <= mention.start) continue;
    if (mentions.length > FEW) {
      mentions.sort(byStart);
      return;
    }
    let at = next;
    for (; at > 0 && mentions[at - 1]!.start > mention.start; at--) mentions[at] = mentions[at - 1]!;
    mentions[at] = mention;
  }
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

/** The body a spokesman speaks for: “a spokeswoman for the Harbor Trust”, “a Harbor Trust spokesman”. */
function spokesFor(home: AnalysedBlock, source: Span, mentions: readonly KnownMention[]): Speaker {
  if (!/\bspokes(?:man|woman|person|people|men)\b|\bstatement\b/i.test(textOf(home, source)))
    return undefined;
  const bodies = mentionsAt(mentions, source).filter(({ entity }) => entity.kind === 'organisation');
  return bodies.length === 1 ? bodies[0]!.entity : undefined;
}
