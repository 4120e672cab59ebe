import type { Diagnostic } from '../../engine/diagnostic.ts';
import type { Severity } from '../../rules/rule.ts';
import { codeFrame } from '../code-frame.ts';
import { type Colours, coloursFor } from '../colours.ts';
import { placeOf, type Report, type ReportStyle, type ReviewedStory, summarise } from '../report.ts';
import { harmless } from '../terminal.ts';

/** For people: findings by file, each with the words at fault, and a summary. */
export function pretty(report: Report, style: ReportStyle): string {
  const colours = coloursFor(style.colour);
  const parts = report.stories
    .filter(({ review }) => review.diagnostics.length > 0)
    .map((story) => {
      const findings = story.review.diagnostics.map((one) => finding(one, story, style.width, colours));
      return `${colours.underline(harmless(story.name))}\n\n${findings.join('\n')}`;
    });
  for (const { name, isNamed, review } of report.stories) {
    const { type, reason } = review.analysis.storyType;
    if (!isNamed || type !== 'not-an-article') continue;
    parts.push(`${colours.dim('left alone')}  ${harmless(name)}: ${harmless(reason)}\n`);
  }
  for (const { name, problem } of report.troubles) {
    parts.push(`${colours.red('not reviewed')}  ${harmless(name)}: ${harmless(problem)}\n`);
  }
  return `${[...parts, summary(report, colours)].join('\n')}\n`;
}

function finding(diagnostic: Diagnostic, story: ReviewedStory, width: number, colours: Colours): string {
  const { severity, rule, message, span, related, fixes } = diagnostic;
  const { line, column } = placeOf(story, span.start);
  const paint = painter(severity, colours);
  const fixable = fixes.some(({ kind }) => kind === 'safe') ? colours.green('  can be fixed') : '';
  const gutter = String(line).length;
  const frame = codeFrame(story.text, story.lines, span, width - gutter - 5);
  const bar = colours.dim('│');
  const rows = [
    `  ${colours.bold(`${line}:${column}`)}  ${paint(severity)}  ${colours.dim(rule)}${fixable}`,
    ...wrap(harmless(message), width - 2).map((row) => `  ${row}`),
    `  ${colours.dim(String(frame.line))} ${bar} ${frame.text}`,
    `  ${' '.repeat(gutter)} ${bar} ${paint(frame.carets)}`,
  ];
  for (const one of related.slice(0, 3)) {
    const place =
      one.path ??
      `${story.name}:${placeOf(story, one.span.start).line}:${placeOf(story, one.span.start).column}`;
    rows.push(colours.dim(`  ${' '.repeat(gutter)} = ${harmless(place)}  ${harmless(one.message)}`));
  }
  if (related.length > 3)
    rows.push(
      colours.dim(`  ${' '.repeat(gutter)} = and ${count(related.length - 3, 'more place', 'more places')}`),
    );
  return `${rows.join('\n')}\n`;
}

function painter(severity: Severity, colours: Colours): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, info: colours.blue, hint: colours.dim }[severity];
}

function summary(report: Report, colours: Colours): string {
  const { files, leftAlone, findings, fixable, suppressed, error, warning, info, hint } = summarise(report);
  const looked = count(files - leftAlone, 'story', 'stories');
  const alone = leftAlone > 0 ? ` ${aside(leftAlone)} left alone.` : '';
  const quiet = suppressed > 0 ? ` ${count(suppressed, 'accepted finding', 'accepted findings')}.` : '';
  if (findings === 0) return `${colours.green('No findings')} in ${looked}.${quiet}${alone}`;
  const kinds = [
    ...(error > 0 ? [colours.red(count(error, 'error', 'errors'))] : []),
    ...(warning > 0 ? [colours.yellow(count(warning, 'warning', 'warnings'))] : []),
    ...(info > 0 ? [colours.blue(`${info} info`)] : []),
    ...(hint > 0 ? [colours.dim(count(hint, 'hint', 'hints'))] : []),
  ];
  const fixes = fixable > 0 ? ` ${fixable} can be fixed with “copydesk fix”.` : '';
  return `${count(findings, 'finding', 'findings')} in ${looked}: ${kinds.join(', ')}.${fixes}${quiet}${alone}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function aside(texts: number): string {
  return texts === 1 ? '1 text is no story and was' : `${texts} texts are no stories and were`;
}

/** Breaks a message at spaces; a longer word stands on a line of its own. */
function wrap(text: string, width: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(/\s+/)) {
    if (row !== '' && row.length + 1 + word.length > width) {
      rows.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...rows, row];
}
