import { articleRule } from './rule.ts';
import { storyAnchor } from './story-anchor.ts';

export const noNamedSource = articleRule({
  meta: {
    id: 'no-named-source',
    summary: 'A news story in which no source is named in full.',
    group: 'sourcing',
    severity: 'warning',
    fix: 'none',
    supersedes: ['single-source-story'],
    since: '0.1.0',
    authorities: ['BBC', 'Reuters', 'SPJ'],
    storyTypes: ['news'],
  },
  options: {
    minimumWords: {
      default: 150,
      minimum: 0,
      description: 'Stories with fewer words in the body are left alone.',
    },
  },
  *check(analysis, { minimumWords }) {
    if (analysis.words < minimumWords) return;
    const speaking = analysis.ledger.filter(({ attributions }) => attributions.length > 0);
    if (speaking.some(({ standing }) => standing === 'named')) return;
    yield {
      span: storyAnchor(analysis),
      message:
        speaking.length === 0
          ? 'This story gives no source at all. Say who told you what it states.'
          : 'No person is named in full as a source in this story. Name one, or say why nobody can be named.',
      related: speaking.slice(0, 5).map(({ name, span }) => ({ span, message: `Source: ${name}` })),
    };
  },
});
