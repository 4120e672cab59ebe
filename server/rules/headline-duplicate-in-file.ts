import { foldHeadline } from '../analysis/headline-key.ts';
import { removeLine } from '../text/edit.ts';
import { articleRule } from './rule.ts';

export const headlineDuplicateInFile = articleRule({
  meta: {
    id: 'headline-duplicate-in-file',
    summary: 'The headline stands in the story again.',
    group: 'headlines',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    authorities: [],
  },
  options: {},
  *check({ article, blocks, headline }) {
    if (headline === undefined) return;
    const related = [
      { span: { start: headline.start, end: headline.end }, message: 'The headline stands here first.' },
    ];
    const ofFrontMatter = article.frontMatter?.fields.get('headline');
    for (const { block, zone } of blocks) {
      // Many sites set the page's heading from the front matter and in the text; only one of them is too many.
      const isPageHeading =
        ofFrontMatter !== undefined &&
        block.level === 1 &&
        foldHeadline(block.prose) === foldHeadline(ofFrontMatter.value);
      if (zone !== 'repeated-headline' && !(zone === 'headline' && isPageHeading)) continue;
      const { span } = block;
      yield {
        span,
        message: isPageHeading
          ? 'The front matter gives this headline too. Delete this one unless your site prints only headings.'
          : 'The headline stands here a second time, left over from a web page. Delete this line.',
        related,
        fixes: [
          {
            title: 'Delete this line',
            kind: isPageHeading ? 'suggestion' : 'safe',
            edits: [removeLine(article.text, span)],
          },
        ],
        ...(isPageHeading && { severity: 'info' as const }),
      };
    }
  },
});
