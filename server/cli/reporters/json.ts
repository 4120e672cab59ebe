import type { Fix, Related } from '../../rules/rule.ts';
import type { Diagnostic } from '../../engine/diagnostic.ts';
import { placeOf, type Report, type ReviewedStory, summarise } from '../report.ts';

/** The whole report as one object; its shape is versioned. */
export function json(report: Report): string {
  const whole = {
    version: 1,
    files: report.stories.map(toFile),
    troubles: report.troubles.map(({ name, problem }) => ({ path: name, message: problem })),
    summary: summarise(report),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** One object a file and line, each as in the whole report. */
export function jsonl(report: Report): string {
  const troubles = report.troubles.map(({ name, problem }) => ({ path: name, trouble: problem }));
  return [...report.stories.map(toFile), ...troubles].map((file) => `${JSON.stringify(file)}\n`).join('');
}

function toFile(story: ReviewedStory): object {
  const { analysis, diagnostics } = story.review;
  return {
    path: story.name,
    storyType: analysis.storyType.type,
    words: analysis.words,
    diagnostics: diagnostics.map((diagnostic) => toJson(diagnostic, story)),
  };
}

function toJson({ rule, severity, message, span, related, fixes }: Diagnostic, story: ReviewedStory): object {
  return {
    rule,
    severity,
    message,
    start: placeOf(story, span.start),
    end: placeOf(story, span.end),
    related: related.map((one) => relatedToJson(one, story)),
    fixes: fixes.map(fixToJson),
  };
}

/** Of another file only offsets are known. */
function relatedToJson({ path, span, message }: Related, story: ReviewedStory): object {
  return path === undefined
    ? { message, start: placeOf(story, span.start), end: placeOf(story, span.end) }
    : { path, message, start: { offset: span.start }, end: { offset: span.end } };
}

/** Edits are offsets into the text as read. */
function fixToJson({ title, kind, edits }: Fix): object {
  return { title, kind, edits: edits.map(({ span, text }) => ({ start: span.start, end: span.end, text })) };
}
