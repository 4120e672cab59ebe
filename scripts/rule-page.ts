import type { Rule, RuleGroup } from '../server/rules/rule.ts';

/** What was measured on published stories: how often a rule speaks, and how often readers found it right. */
export interface Measured {
  readonly stories: number;
  /** Findings in all stories; absent where the rule was not run. */
  readonly findings?: number;
  /** Findings read by a person, and how many of those were right. */
  readonly judged?: number;
  readonly right?: number;
}

const OPEN = '<!-- head: written by npm run docs from the rule itself -->';
const CLOSE = '<!-- /head -->';

/** The page with its head written anew; the body is left as it is. A page without a head gets one in front. */
export function withHead(page: string, rule: Rule, measured: Measured | undefined): string {
  const head = `${OPEN}\n\n${headOf(rule, measured)}\n${CLOSE}\n`;
  const from = page.indexOf(OPEN);
  const to = page.indexOf(CLOSE);
  if (from < 0 || to < from) return `${head}\n${page.trimStart()}`;
  return page.slice(0, from) + head + page.slice(to + CLOSE.length).replace(/^\n/, '');
}

function headOf({ meta, options, scope }: Rule, measured: Measured | undefined): string {
  const severity = meta.severity === 'off' ? `off (${meta.severityWhenOn ?? 'info'} when on)` : meta.severity;
  const looks = {
    block: 'one paragraph',
    article: 'the whole story',
    workspace: 'the story beside all others',
    house: 'the story beside the names of the house',
  };
  const rows = [
    ['Severity', severity],
    ['Group', meta.group],
    ['Looks at', looks[scope]],
    ['Fix', meta.fix],
    ...(meta.authorities.length > 0 ? [['Asked for by', meta.authorities.join(', ')]] : []),
    ...(meta.storyTypes ? [['Story types', meta.storyTypes.join(', ')]] : []),
    ...(meta.supersedes?.length ? [['Speaks instead of', meta.supersedes.map(linkTo).join(', ')]] : []),
    ...(measured ? [['On published news', sayMeasured(measured)]] : []),
    ['Since', meta.since],
  ];
  const lines = [`# ${meta.id}`, '', meta.summary, '', ...table(['', ''], rows), ''];
  const specs = Object.entries(options);
  if (specs.length > 0) {
    const optionRows = specs.map(([name, spec]) => [
      `\`${name}\``,
      `\`${JSON.stringify(spec.default)}\``,
      spec.description +
        (spec.choices ? ` One of ${spec.choices.map((choice) => `\`${choice}\``).join(', ')}.` : ''),
    ]);
    lines.push(...table(['Option', 'Default', 'Meaning'], optionRows), '');
  }
  return lines.join('\n');
}

function sayMeasured({ stories, findings, judged, right }: Measured): string {
  const parts: string[] = [];
  if (findings !== undefined) {
    parts.push(
      findings === 0
        ? `nothing in ${stories} stories`
        : `${rate(findings / stories)} findings a story (${findings} in ${stories})`,
    );
  }
  if (judged !== undefined && right !== undefined && judged > 0)
    parts.push(`${right} of ${judged} read were right`);
  return parts.join('; ');
}

/** Two digits; tenths where these make one or more. */
function rate(number: number): string {
  const digits = number.toPrecision(2);
  return Number(digits) < 1 ? digits.replace(/0+$/, '') : number.toFixed(1);
}

function linkTo(id: string): string {
  return `[${id}](${id}.md)`;
}

/** A table as prettier sets it: columns of equal width. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const width = (cell: string): number => Array.from(cell).length;
  const widths = head.map((cell, i) => Math.max(3, width(cell), ...rows.map((row) => width(row[i]!))));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell + ' '.repeat(widths[i]! - width(cell))).join(' | ')} |`;
  return [line(head), `| ${widths.map((size) => '-'.repeat(size)).join(' | ')} |`, ...rows.map(line)];
}

/** The list of all rules, by group. */
export function indexOf(rules: readonly Rule[]): string {
  const groups = Map.groupBy(rules, ({ meta }) => meta.group);
  const lines = [
    '# Rules',
    '',
    'What Copydesk looks for. Every rule can be turned off, given another severity and set per path in `copydesk.jsonc`.',
    'This list is written by `npm run docs`.',
  ];
  for (const [group, name] of GROUPS) {
    const members = groups.get(group) ?? [];
    if (members.length === 0) continue;
    const rows = members.map(({ meta }) => [linkTo(meta.id), meta.severity, meta.fix, meta.summary]);
    lines.push('', `## ${name}`, '', ...table(['Rule', 'Severity', 'Fix', 'What it flags'], rows));
  }
  return `${lines.join('\n')}\n`;
}

const GROUPS: readonly (readonly [RuleGroup, string])[] = [
  ['attribution', 'Attribution'],
  ['sourcing', 'Sourcing'],
  ['headlines', 'Headlines and structure'],
  ['residue', 'Residue from wires, scrapes and systems'],
  ['entities', 'Names'],
  ['style', 'Style'],
];
