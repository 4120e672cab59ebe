import { findNamedReporters } from './named-reporters.ts';
import { articleRule, type Fix } from './rule.ts';

export const datelineNoPlace = articleRule({
  meta: {
    id: 'dateline-no-place',
    summary: 'The dateline names the agency but not the place.',
    group: 'headlines',
    severity: 'info',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP'],
  },
  options: {},
  *check(analysis) {
    const found = analysis.paragraphs.find(({ reading }) => reading.dateline !== undefined);
    const dateline = found?.reading.dateline;
    if (found === undefined || dateline?.agency === undefined || dateline.place !== undefined) return;
    const start = found.block.span.start + dateline.span.start;
    const written = found.reading.prose.slice(dateline.span.start, dateline.span.end).trim();
    const insert = (title: string, text: string): Fix => ({
      title,
      kind: 'suggestion',
      edits: [{ span: { start, end: start }, text: `${text} ` }],
    });
    const reporter = findNamedReporters(analysis).find(({ place }) => place !== undefined);
    const place = reporter?.place?.toUpperCase();
    yield {
      span: { start, end: start + written.length },
      message: `“${written}” says whose copy this is but not where it was reported. Put the city in front.`,
      related:
        reporter === undefined
          ? []
          : [{ span: reporter.span, message: `${reporter.name} is said to be in ${reporter.place}.` }],
      fixes: [
        ...(place === undefined ? [] : [insert(`Insert “${place}”`, place)]),
        insert('Insert a placeholder for the city', '[TK CITY]'),
      ],
    };
  },
});
