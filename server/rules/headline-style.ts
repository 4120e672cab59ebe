import type { Analysis, HeadlineReading } from '../analysis/analysis.ts';
import { isShouted, recase } from '../analysis/headline-case.ts';
import type { TextEdit } from '../text/edit.ts';
import { articleRule, type Finding } from './rule.ts';

export const headlineStyle = articleRule({
  meta: {
    id: 'headline-style',
    summary: 'The headline is not written as the house writes headlines.',
    group: 'headlines',
    severity: 'info',
    fix: 'safe',
    since: '0.1.0',
    authorities: ['AP'],
  },
  options: {
    case: {
      default: 'any',
      choices: ['any', 'title', 'sentence'],
      description: 'How headlines are capitalised; any case is left alone but capitals throughout.',
    },
    quotationMarks: {
      default: 'any',
      choices: ['any', 'single', 'double'],
      description: 'The quotation marks of headlines.',
    },
    fullStop: { default: false, description: 'Whether a headline may end with a full stop.' },
  },
  *check(analysis, options) {
    const headline = analysis.headlineReading;
    if (headline === undefined) return;
    if (!options.fullStop) yield* fullStop(headline);
    if (options.quotationMarks !== 'any') yield* quotationMarks(headline, options.quotationMarks);
    const shouted = isShouted(headline.reading.tokens);
    const to = options.case === 'sentence' ? 'sentence' : options.case === 'title' ? 'title' : undefined;
    if (shouted || to !== undefined) yield* wrongCase(analysis, headline, shouted, to);
  },
});

/** A full stop behind one sentence; two sentences need theirs, an abbreviation and an ellipsis too. */
function* fullStop({ reading, place }: HeadlineReading): Generator<Finding> {
  const { tokens, sentences, prose } = reading;
  const last = tokens.at(-1);
  if (last?.text !== '.' || sentences.length !== 1 || /[.?!;:]["”’]?\s/.test(prose.slice(0, last.start)))
    return;
  const span = place(last);
  yield {
    span,
    message: 'Headlines have no full stop at their end. Delete it.',
    fixes:
      span.end - span.start === 1
        ? [{ title: 'Delete the full stop', kind: 'safe', edits: [{ span, text: '' }] }]
        : [],
  };
}

const DOUBLE = /["“”„]/;
const SINGLE = /(?<![\p{L}\d])['‘](?=\p{L})|(?<=[\p{L},.?!])['’](?![\p{L}\d])/u;

/** Quotation marks of the other kind; where both stand, one quotation lies inside the other and nothing is to be done at once. */
function* quotationMarks({ reading, place }: HeadlineReading, wanted: string): Generator<Finding> {
  const { prose, quotations } = reading;
  const wrong = quotations.filter(
    ({ outer, depth }) => depth === 0 && DOUBLE.test(prose.charAt(outer.start)) === (wanted === 'single'),
  );
  for (const { outer, inner } of wrong) {
    const within = prose.slice(inner.start, inner.end);
    if ((wanted === 'single' ? SINGLE : DOUBLE).test(within) || inner.end === outer.end) continue;
    const isStraight = /["']/.test(prose.charAt(outer.start));
    const [open, close] = wanted === 'single' ? (isStraight ? "''" : '‘’') : isStraight ? '""' : '“”';
    const edits: TextEdit[] = [
      { span: place({ start: outer.start, end: inner.start }), text: open! },
      { span: place({ start: inner.end, end: outer.end }), text: close! },
    ];
    const isExact = edits[0]!.span.end - edits[0]!.span.start === inner.start - outer.start;
    yield {
      span: place(outer),
      message: `The house writes ${wanted} quotation marks in headlines. Change these.`,
      fixes: isExact ? [{ title: `Write ${wanted} quotation marks`, kind: 'suggestion', edits }] : [],
    };
  }
}

/** Capitals throughout, or another case than the house's. */
function* wrongCase(
  analysis: Analysis,
  { reading, place }: HeadlineReading,
  shouted: boolean,
  to: 'title' | 'sentence' | undefined,
): Generator<Finding> {
  const recased = recase(analysis, to ?? 'title');
  const [first] = recased;
  if (first === undefined) return;
  const edits = recased.map(({ token, text }): TextEdit => ({ span: place(token), text }));
  const isExact = edits[0]!.span.end - edits[0]!.span.start === first.token.text.length;
  const name = to === 'sentence' ? 'sentence case' : 'title case';
  yield {
    span: place({ start: reading.tokens[0]!.start, end: reading.tokens.at(-1)!.end }),
    message: shouted
      ? 'The headline is in capitals throughout, which are hard to read. Write it with small letters.'
      : `The house writes headlines in ${name}; “${first.token.text}” should be “${first.text}”. Change it.`,
    // Title case follows from the words alone; which words are names no rule is sure of.
    fixes: isExact
      ? [{ title: `Write in ${name}`, kind: shouted || to === 'sentence' ? 'suggestion' : 'safe', edits }]
      : [],
  };
}
