import { workspaceRule } from './rule.ts';

export const headlineDuplicateWorkspace = workspaceRule({
  meta: {
    id: 'headline-duplicate-workspace',
    summary: 'Another story of the workspace has the same headline.',
    group: 'headlines',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    authorities: [],
  },
  options: {
    allow: {
      default: [] as readonly string[],
      description: 'Headlines that come back on purpose, such as those of a column.',
    },
  },
  *check({ headline }, neighbours, { allow }) {
    if (headline === undefined) return;
    const text = headline.text.trim();
    if (text === '' || allow.some((allowed) => allowed.toLowerCase() === text.toLowerCase())) return;
    const others = neighbours.sameHeadline(headline.text);
    const [first] = others;
    if (first === undefined) return;
    const who =
      others.length === 1 ? `${first.path} has` : `${first.path} and ${others.length - 1} more have`;
    yield {
      span: { start: headline.start, end: headline.end },
      message: `${who} this headline too. Compare the stories: one may be a second filing of the other.`,
      // Ten: enough to compare; a folder of a recurring column has hundreds.
      related: others.slice(0, 10).map(({ path, span }) => ({ path, span, message: 'The same headline.' })),
    };
  },
});
