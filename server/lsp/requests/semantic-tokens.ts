import type {
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensEdit,
  SemanticTokensLegend,
} from 'vscode-languageserver';
import { overlaps, type Span } from '../../text/span.ts';
import { colouredSpans, TOKEN_TYPES } from '../coloured-spans.ts';
import { toSpan } from '../convert.ts';
import { normalUri } from '../places.ts';
import type { ReviewedStory, Session } from '../session.ts';

export const TOKEN_LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] };

/** Numbers that the protocol has for a token: lines and letters from the one before, length, type, modifiers. */
const NUMBERS = 5;

/** The coloured words of stories, with what the client was told last of each, so that it is told again only what has changed. */
export class TokenHistory {
  readonly #session: Session;
  readonly #last = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  #serial = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  full(story: ReviewedStory): SemanticTokens {
    const data = encode(story);
    return { resultId: this.#note(story, data), data };
  }

  /** What has changed since an answer; all of it where that is not the last one. */
  since(story: ReviewedStory, resultId: string): SemanticTokens | SemanticTokensDelta {
    const last = this.#last.get(normalUri(story.document.uri));
    if (last?.resultId !== resultId) return this.full(story);
    const data = encode(story);
    return { resultId: this.#note(story, data), edits: editsBetween(last.data, data) };
  }

  #note({ document }: ReviewedStory, data: readonly number[]): string {
    for (const uri of this.#last.keys()) if (!this.#session.isOpen(uri)) this.#last.delete(uri);
    const resultId = String(++this.#serial);
    this.#last.set(normalUri(document.uri), { resultId, data });
    return resultId;
  }
}

/** The coloured words of a part of a story. */
export function tokensIn(story: ReviewedStory, range: Range): SemanticTokens {
  return { data: encode(story, toSpan(story.document, range)) };
}

/** Tokens as numbers: none runs over the end of a line, since many clients take none that do. */
function encode({ document, review }: ReviewedStory, within?: Span): number[] {
  const { analysis } = review;
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (const span of colouredSpans(analysis)) {
    if (within !== undefined && !overlaps(span, within)) continue;
    const type = TOKEN_TYPES.indexOf(span.type);
    for (const { start, end } of linesOf(analysis.article.text, span)) {
      const { line, character } = document.positionAt(start);
      const along = line === lastLine ? character - lastCharacter : character;
      data.push(line - lastLine, along, end - start, type, 0);
      [lastLine, lastCharacter] = [line, character];
    }
  }
  return data;
}

/** The parts of a span on each of its lines, without the space and commas around them. */
function linesOf(text: string, { start, end }: Span): Span[] {
  return Array.from(
    text.slice(start, end).matchAll(/[^\s,;](?:[^\r\n]*[^\s,;])?/g),
    ({ 0: words, index }) => ({
      start: start + index,
      end: start + index + words.length,
    }),
  );
}

/** One edit at most: what stands between the tokens that are the same at the head and at the end. */
function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  head -= head % NUMBERS;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  tail -= tail % NUMBERS;
  const deleteCount = before.length - head - tail;
  const data = after.slice(head, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start: head, deleteCount, data }];
}
