import { MarkupKind } from 'vscode-languageserver';
import { dayWordAt } from '../../server/analysis/dates/day-words.ts';
import { Newsroom } from '../../server/lsp/newsroom.ts';
import { hover } from '../../server/lsp/requests/hover.ts';
import { type ReviewedStory, Session } from '../../server/lsp/session.ts';
import type { Stories } from '../gold.ts';
import { cpu, round, sum } from './cpu.ts';
import { documentOf } from './document.ts';

const WORDS = 100_000;

/** Places of each kind under the pointer, spread over the document. */
const PLACES = 200;

/** Letters typed for each kind, each followed by one hover. */
const KEYSTROKES = 20;

const URI = 'untitled:archive.txt';

/** Where something of a kind stands in a document: offsets. */
type Finder = (story: ReviewedStory) => readonly number[];

const KINDS: Readonly<Record<string, Finder>> = {
  person: named('person'),
  organisation: named('organisation'),
  place: named('place'),
  pronoun: ({ review }) =>
    review.analysis.entities.flatMap(({ mentions }) =>
      mentions.flatMap(({ form, start }) => (form === 'pronoun' ? [start] : [])),
    ),
  'unnamed source': ({ review }) =>
    review.analysis.ledger.flatMap(({ entity, span }) => (entity === undefined ? [span.start] : [])),
  quotation: ({ review }) => review.analysis.quotations.map(({ inner }) => inner.start),
  // Told by its digits: who asks for the figures themselves has them gathered.
  figure: ({ document }) =>
    [...document.getText().matchAll(/(?<![\d,.$£€-])[1-9]\d{1,2}(?= [a-z])/g)].map(({ index }) => index),
  weekday: ({ review }) =>
    review.analysis.paragraphs.flatMap(({ reading, block }) =>
      [...reading.prose.matchAll(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g)].flatMap(({ index }) =>
        dayWordAt(reading, index) === undefined ? [] : [block.span.start + index],
      ),
    ),
  finding: ({ review }) => review.diagnostics.map(({ span }) => span.start),
};

/**
 * CPU milliseconds of the server for what is told of a place under the pointer, in a document of 100,000 words, by what
 * stands there: for the first place of a kind that anybody asks for, as the mean of its places, as the longest of them, and
 * as the mean of one after each of some letters typed in the middle, when what is told may have to be gathered anew. The
 * review that a keystroke brings is not counted; it is measured in `keystroke.ts`.
 *
 * @throws Error when nothing is told of any place of a kind.
 */
export async function measureHover({ known }: Stories): Promise<object> {
  const session = new Session(new Newsroom(), () => undefined);
  const text = documentOf(known, WORDS);
  session.open(URI, 'plaintext', 1, text);
  const kinds: Record<string, object> = {};
  for (const [kind, find] of Object.entries(KINDS)) {
    const opened = (await session.review(URI))!;
    const first = find(opened)[0]!;
    const firstMs = round(cpu(() => void told(opened, first)));
    const typed: number[] = [];
    for (let key = 0; key < KEYSTROKES; key++) {
      const before = find((await session.review(URI))!);
      const story = await typeLetter(session, text.length);
      const offset = before[Math.floor((before.length * key) / KEYSTROKES / 2)]!;
      typed.push(cpu(() => void told(story, offset)));
    }
    const story = (await session.review(URI))!;
    const offsets = spread(find(story), PLACES);
    const answered = offsets.filter((offset) => told(story, offset));
    if (answered.length === 0) throw new Error(`Nothing is told of any ${kind}.`);
    const each = answered.map((offset) => cpu(() => void told(story, offset)));
    kinds[kind] = {
      places: each.length,
      firstMs,
      meanMs: mean(each),
      longestMs: round(Math.max(...each)),
      afterKeystrokeMs: mean(typed),
    };
  }
  return { words: WORDS, kinds };
}

/** Where entities of a kind are named. */
function named(kind: string): Finder {
  return ({ review }) =>
    review.analysis.entities
      .filter((entity) => entity.kind === kind)
      .flatMap(({ mentions }) => mentions.flatMap(({ form, start }) => (form === 'name' ? [start] : [])));
}

/** Types one more letter in the middle of a document of so many characters, and reviews it. */
async function typeLetter(session: Session, length: number): Promise<ReviewedStory> {
  const { document } = (await session.review(URI))!;
  const middle = document.positionAt(Math.floor(length / 2));
  session.change(URI, document.version + 1, [{ range: { start: middle, end: middle }, text: 'y' }]);
  return (await session.review(URI))!;
}

function told(story: ReviewedStory, offset: number): boolean {
  return hover(story, story.document.positionAt(offset), MarkupKind.Markdown) !== undefined;
}

/** So many of a row, at equal distances. */
function spread(offsets: readonly number[], count: number): readonly number[] {
  const step = Math.max(1, offsets.length / count);
  return Array.from({ length: Math.min(count, offsets.length) }, (_, at) => offsets[Math.floor(at * step)]!);
}

function mean(values: readonly number[]): number {
  return round(sum(values) / values.length);
}
