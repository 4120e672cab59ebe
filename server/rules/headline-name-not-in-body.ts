import { absentNames, type AbsentName, bodyText, misspeltNames } from '../analysis/headline-names.ts';
import type { Entity } from '../analysis/entities.ts';
import { overlaps } from '../text/span.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { BODY_ZONES } from '../analysis/figures/body-figures.ts';
import { articleRule, type Related } from './rule.ts';

export const headlineNameNotInBody = articleRule({
  meta: {
    id: 'headline-name-not-in-body',
    summary: 'The headline names somebody or something that the story never does.',
    group: 'headlines',
    severity: 'info',
    fix: 'none',
    since: '0.1.0',
    authorities: ['SPJ'],
  },
  options: {},
  *check(analysis) {
    const { headlineReading, paragraphs } = analysis;
    if (headlineReading === undefined || paragraphs.length === 0) return;
    const body = bodyText(analysis);
    const misspelt = misspeltNames(analysis, body);
    for (const { word, span, entity } of misspelt) {
      const related = placeOf(analysis, entity);
      yield {
        span: headlineReading.place(span),
        message: `The headline has “${word}”; the story has “${entity.name}”. Check the spelling.`,
        related,
        severity: 'warning',
      };
    }
    for (const absent of absentNames(analysis, body)) {
      if (misspelt.some(({ span }) => overlaps(span, absent.span))) continue;
      const related = alike(analysis, absent);
      const [other] = related;
      yield {
        span: headlineReading.place(absent.span),
        message:
          other === undefined
            ? `The headline names “${absent.name}”, and the story does so nowhere. Check the name, or give it below.`
            : `The headline has “${absent.name}”; the story has “${other.name}”. Check which is right.`,
        related: related.map(({ related: place }) => place),
      };
    }
  },
});

/** Names of the body of the same kind that share a word with one of the headline: “Ann Riaz” for “Ann Ruiz”. */
function alike(analysis: Analysis, { name, kind }: AbsentName): { name: string; related: Related }[] {
  const words = new Set(name.split(' ').filter((word) => word.length > 2));
  return analysis.entities
    .filter((entity) => entity.kind === kind && entity.name.split(' ').some((word) => words.has(word)))
    .flatMap((entity) => placeOf(analysis, entity).map((related) => ({ name: entity.name, related })));
}

/** Where the body names an entity first. */
function placeOf({ blocks }: Analysis, { name, mentions }: Entity): Related[] {
  const first = mentions.find(({ block, form }) => form === 'name' && BODY_ZONES.has(blocks[block]!.zone));
  if (first === undefined) return [];
  return [{ span: { start: first.start, end: first.end }, message: `“${name}” is named here.` }];
}
