import type { Severity } from '../../rules/rule.ts';
import { placeOf, type Report } from '../report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub shows beside the lines of a pull request. */
export function github({ stories, troubles }: Report): string {
  const lines = stories.flatMap((story) =>
    story.review.diagnostics.map(({ span, severity, rule, message }) => {
      const start = placeOf(story, span.start);
      const end = placeOf(story, span.end);
      // GitHub ignores columns of a range over several lines.
      const columns = start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : [];
      const place = [`file=${property(story.name)}`, `line=${start.line}`, `endLine=${end.line}`, ...columns];
      return `::${COMMANDS[severity]} ${[...place, `title=${property(rule)}`].join(',')}::${data(message)}`;
    }),
  );
  lines.push(...troubles.map(({ name, problem }) => `::error file=${property(name)}::${data(problem)}`));
  return lines.map((line) => `${line}\n`).join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
