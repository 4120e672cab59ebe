import { placeOf, type Report } from '../report.ts';
import { harmless } from '../terminal.ts';

/** One line a finding, as compilers write them: `path:line:column: severity rule: message`. */
export function concise({ stories, troubles }: Report): string {
  const lines = stories.flatMap((story) =>
    story.review.diagnostics.map(({ span, severity, rule, message }) => {
      const { line, column } = placeOf(story, span.start);
      return `${story.name}:${line}:${column}: ${severity} ${rule}: ${message.replace(/\s+/g, ' ')}`;
    }),
  );
  lines.push(...troubles.map(({ name, problem }) => `${name}: ${problem}`));
  return lines.map((line) => `${harmless(line)}\n`).join('');
}
