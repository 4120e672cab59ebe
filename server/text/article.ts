import type { Span } from './span.ts';

/** How a text is written. */
export type Format = 'plain' | 'markdown';

/** How a block is written in its format, before anybody asks what it is for (that is its zone). */
export type BlockForm = (typeof BLOCK_FORMS)[number];

/** Every form of a block; plain text knows only the first. */
export const BLOCK_FORMS = [
  'paragraph',
  'heading',
  'list-item',
  'block-quote',
  'code',
  'front-matter',
  'html',
  'table',
  'thematic-break',
] as const;

/** One paragraph or its like. Blocks are in order, do not overlap, and hold every visible character of the text. */
export interface Block {
  readonly form: BlockForm;
  /** 1 to 6 for a heading, 0 for everything else. */
  readonly level: number;
  /** Place in the article. No line break at either end; hard-wrapped paragraphs hold line breaks inside. */
  readonly span: Span;
  /** The text of the span, as written. */
  readonly text: string;
  /** What a reader sees: `text` with markup, code and link targets replaced by spaces, of equal length. */
  readonly prose: string;
}

/** A value of the front matter, with the place it stands at. */
export interface FrontMatterField {
  readonly value: string;
  /** Place of the value in the article. */
  readonly span: Span;
}

/** The front matter of a Markdown text. */
export interface FrontMatter {
  readonly span: Span;
  /** By lower-case key; house keys are folded: `title` and `headline` are both `headline`, `author` is `byline`, `subhed` is `dek`. */
  readonly fields: ReadonlyMap<string, FrontMatterField>;
}

/** Something the parser could not read and left alone, worth telling the writer. */
export interface ParseProblem {
  readonly span: Span;
  readonly message: string;
}

/** A parsed text. Parsing never throws; what could not be read is in `problems`. Too large a text has no blocks. */
export interface Article {
  readonly text: string;
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly frontMatter: FrontMatter | undefined;
  readonly problems: readonly ParseProblem[];
}
