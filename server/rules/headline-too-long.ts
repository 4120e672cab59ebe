import { withoutOutlet } from '../analysis/headline-key.ts';
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
      // 70 characters: the mean of published headlines is 67, a quarter have more; Reuters allows 64, search engines show about 70.
      default: 70,
      minimum: 20,
      maximum: 300,
      description: 'The most characters a headline may have, spaces counted.',
    },
  },
  *check({ headline }, { maxCharacters }) {
    if (headline === undefined) return;
    const { text, end } = cutSite(cutDek(headline));
    const length = Array.from(text.replace(/\s+/g, ' ')).length;
    if (length <= maxCharacters) return;
    yield {
      span: { start: headline.start, end },
      message: `The headline has ${length} characters, ${length - maxCharacters} over the ${maxCharacters} it may have; search results and phones cut it off. Shorten it.`,
    };
  },
});

/** The headline without a dek that stands on the next line: “Council votes to close pool;” and then why. */
function cutDek(headline: { readonly text: string; readonly end: number }): { text: string; end: number } {
  const text = headline.text.trim();
  const first = /^[^\n]{1,400}[;:.!?](?=\s{0,9}\n)/u.exec(text)?.[0];
  return first === undefined
    ? { text, end: headline.end }
    : { text: first, end: headline.end - (text.length - first.length) };
}

/** The headline without the name of the site that a web page's title adds. */
function cutSite({ text, end }: { text: string; end: number }): { text: string; end: number } {
  const own = withoutOutlet(text);
  return { text: own, end: end - (text.length - own.length) };
}
