import type { Article, Block } from '../text/article.ts';
import { type Acronym, findAcronyms } from './acronyms.ts';
import { type Attribution, findAttributions } from './attribution.ts';
import { isAttributable } from './attribution/attributable.ts';
import { Refinement } from './attribution/refinement.ts';
import { AttributionIndex } from './attribution-index.ts';
import type { BlockReading } from './block-reading.ts';
import type { Entity, Mention } from './entities.ts';
import { newNameJoiner } from './entities/name-joiner.ts';
import { buildLedger, type LedgerRow } from './ledger.ts';
import type { ReadingMemory } from './memory.ts';
import { shift, type Span } from '../text/span.ts';
import { joinQuotations, type Quotation } from './quotations.ts';
import { resolveSpeakers } from './speakers.ts';
import { guessStoryType } from './story-type.ts';
import { assignZones, type ResidueKind, type StoryTypeGuess, type Zone } from './zones.ts';

/** A block with its zone and its reading. */
export interface AnalysedBlock {
  readonly index: number;
  readonly block: Block;
  readonly zone: Zone;
  readonly residue: ResidueKind | undefined;
  readonly reading: BlockReading;
}

/** What the headline's own words tell. */
export interface HeadlineReading {
  readonly reading: BlockReading;
  /** Where a place of the reading stands in the article; all of the headline where its letters are written otherwise. */
  readonly place: (span: Span) => Span;
}

/** Everything the rules and the faces read. Parts are computed when first asked; spans are absolute. */
export interface Analysis {
  readonly article: Article;
  readonly storyType: StoryTypeGuess;
  readonly blocks: readonly AnalysedBlock[];
  /** The blocks of the running text (zone `paragraph`), in order, without residue and repeated headlines. */
  readonly paragraphs: readonly AnalysedBlock[];
  /** The first headline: a block, or the front matter's. */
  readonly headline: { readonly text: string; readonly start: number; readonly end: number } | undefined;
  /** The headline read as a block, the front matter's too; `undefined` for one of more than 600 characters, which is none. */
  readonly headlineReading: HeadlineReading | undefined;
  /** Words of body paragraphs. */
  readonly words: number;
  readonly quotations: readonly Quotation[];
  /** Of the running text: what its sourcing is judged by. */
  readonly attributions: readonly Attribution[];
  /** Of headlines, deks and list items. */
  readonly headlineAttributions: readonly Attribution[];
  readonly entities: readonly Entity[];
  /** Of prose and headlines, with what explains them. */
  readonly acronyms: readonly Acronym[];
  readonly ledger: readonly LedgerRow[];
  /**
   * What the network has still to read for who says what: when that is done, a new analysis tells more. `undefined` where
   * nothing is left to it, and as long as nobody has asked who says what.
   */
  readonly refinement: Refinement | undefined;
  /** The attribution that covers most of a quotation, if one covers at least half of it. */
  attributionOf(quotation: Quotation): Attribution | undefined;
  entity(id: string): Entity | undefined;
  /** The entity mentioned at an offset and the mention. */
  mentionAt(offset: number): { readonly entity: Entity; readonly mention: Mention } | undefined;
}

/**
 * Analyses an article. Nothing is computed but zones until it is asked for; `memory` makes a second analysis of an
 * edited text cheap. A `storyType` given is taken; otherwise it is guessed.
 */
export function analyse(article: Article, memory: ReadingMemory, storyType?: StoryTypeGuess): Analysis {
  memory.nextGeneration();
  // Pushed one by one: an array made by `map` changes its kind in V8 when the code around it is compiled, and all that
  // was compiled for the other kind is thrown away.
  const readings: BlockReading[] = [];
  for (const { text, prose } of article.blocks) readings.push(memory.read(text, prose));
  const assignments = assignZones(article, readings);
  const blocks: AnalysedBlock[] = [];
  for (let index = 0; index < readings.length; index++) {
    const { zone, residue } = assignments[index]!;
    blocks.push({ index, block: article.blocks[index]!, zone, residue, reading: readings[index]! });
  }
  const type = storyType ?? guessStoryType(article, assignments, readings);
  return new LazyAnalysis(article, type, blocks, memory);
}

/** Four times the longest of 840 published headlines, a dek on the next line counted in. */
const LONGEST_HEADLINE = 600;

class LazyAnalysis implements Analysis {
  readonly article: Article;
  readonly storyType: StoryTypeGuess;
  readonly blocks: readonly AnalysedBlock[];
  readonly paragraphs: readonly AnalysedBlock[];
  readonly #memory: ReadingMemory;
  #headlineReading: HeadlineReading | 'none' | undefined;
  #words: number | undefined;
  #quotations: readonly Quotation[] | undefined;
  #attributions: readonly Attribution[] | undefined;
  #allAttributions: readonly Attribution[] | undefined;
  #entities: readonly Entity[] | undefined;
  #acronyms: readonly Acronym[] | undefined;
  #refinement: Refinement | undefined;
  #attributionIndex: AttributionIndex | undefined;
  #ledger: readonly LedgerRow[] | undefined;
  #entitiesById: ReadonlyMap<string, Entity> | undefined;

  constructor(
    article: Article,
    storyType: StoryTypeGuess,
    blocks: readonly AnalysedBlock[],
    memory: ReadingMemory,
  ) {
    this.#memory = memory;
    this.article = article;
    this.storyType = storyType;
    this.blocks = blocks;
    this.paragraphs = blocks.filter(({ zone }) => zone === 'paragraph');
  }

  get headline(): Analysis['headline'] {
    const field = this.article.frontMatter?.fields.get('headline');
    if (field !== undefined) return { text: field.value, ...field.span };
    const block = this.blocks.find(({ zone }) => zone === 'headline')?.block;
    return block && { text: block.prose.trim(), ...block.span };
  }

  get headlineReading(): HeadlineReading | undefined {
    this.#headlineReading ??= this.#readHeadline() ?? 'none';
    return this.#headlineReading === 'none' ? undefined : this.#headlineReading;
  }

  #readHeadline(): HeadlineReading | undefined {
    const { headline } = this;
    if (headline === undefined || headline.text.length > LONGEST_HEADLINE) return undefined;
    const { text, start, end } = headline;
    const block = this.blocks.find(
      ({ zone, block: { span } }) => zone === 'headline' && span.start === start,
    );
    const reading = block?.reading ?? this.#memory.read(text, text);
    // An escape in the front matter is longer than what it stands for.
    const isAsWritten = block !== undefined || this.article.text.slice(start, end) === text;
    return { reading, place: (span) => (isAsWritten ? shift(span, start) : { start, end }) };
  }

  get words(): number {
    this.#words ??= this.paragraphs.reduce((sum, { reading }) => sum + reading.once(countWords), 0);
    return this.#words;
  }

  get quotations(): readonly Quotation[] {
    this.#quotations ??= joinQuotations(this.paragraphs);
    return this.#quotations;
  }

  get entities(): readonly Entity[] {
    this.#entities ??= this.#memory.once(newNameJoiner).join(this.blocks, this.quotations);
    return this.#entities;
  }

  get acronyms(): readonly Acronym[] {
    return (this.#acronyms ??= findAcronyms(this.blocks));
  }

  get attributions(): readonly Attribution[] {
    this.#attributions ??= this.#everyAttribution.filter(
      ({ block }) => this.blocks[block]!.zone === 'paragraph',
    );
    return this.#attributions;
  }

  get headlineAttributions(): readonly Attribution[] {
    return this.#everyAttribution.filter(({ block }) => this.blocks[block]!.zone !== 'paragraph');
  }

  get #everyAttribution(): readonly Attribution[] {
    if (this.#allAttributions === undefined) {
      const blocks = this.blocks.filter(isAttributable);
      const { language, engine, budget } = this.#memory;
      if (engine === 'network') this.#refinement = new Refinement(language, budget);
      const found = findAttributions(blocks, language, this.#refinement);
      this.#allAttributions = resolveSpeakers(blocks, found, this.entities);
    }
    return this.#allAttributions;
  }

  get ledger(): readonly LedgerRow[] {
    this.#ledger ??= buildLedger(this.paragraphs, this.attributions, this.entities);
    return this.#ledger;
  }

  get refinement(): Refinement | undefined {
    return this.#refinement?.isDone === false ? this.#refinement : undefined;
  }

  attributionOf(quotation: Quotation): Attribution | undefined {
    this.#attributionIndex ??= new AttributionIndex(this.attributions);
    return this.#attributionIndex.covering(quotation.inner);
  }

  entity(id: string): Entity | undefined {
    this.#entitiesById ??= new Map(this.entities.map((entity) => [entity.id, entity]));
    return this.#entitiesById.get(id);
  }

  mentionAt(offset: number): { readonly entity: Entity; readonly mention: Mention } | undefined {
    for (const entity of this.entities) {
      const mention = entity.mentions.find(({ start, end }) => start <= offset && offset <= end);
      if (mention !== undefined) return { entity, mention };
    }
    return undefined;
  }
}

function countWords(reading: BlockReading): number {
  return reading.tokens.filter(({ kind }) => kind === 'word' || kind === 'number').length;
}
