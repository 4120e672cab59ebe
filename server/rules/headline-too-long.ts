import { articleRule } from './rule.ts';

export const headlineTooLong = articleRule({
  meta: {
    id: 'headline-too-long',
    summary: 'The headline has more characters than the house allows.',
    group: 'headlines',
    severity: 'info',
    fix: 'none',
    since: '0.1.0',
    authorities: ['Reuters', 'BBC'],
  },
  options: {
    maxCharacters: {
      // 70 characters: the mean of published headlines is 67; Reuters allows 64, search engines show about 70.
      default: 70,
      minimum: 20,
      maximum: 300,
      description: 'The most characters a headline may have, spaces counted.',
    },
  },
  *check({ headline }, { maxCharacters }) {
    if (headline === undefined) return;
    const length = Array.from(headline.text.trim().replace(/\s+/gu, ' ')).length;
    if (length <= maxCharacters) return;
    yield {
      span: { start: headline.start, end: headline.end },
      message: `The headline has ${length} characters, ${length - maxCharacters} over the ${maxCharacters} it may have; search results and phones cut it off. Shorten it.`,
    };
  },
});
