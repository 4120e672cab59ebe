import { readFileSync } from 'node:fs';
import { HOUSEKEEPING } from '../../engine/housekeeping.ts';
import { nearest } from '../../engine/nearest.ts';
import { settableIds, severityWhenOn } from '../../engine/settings.ts';
import { findRulePage } from '../../node/rule-pages.ts';
import { RULES } from '../../rules/index.ts';
import type { OptionSpec, Rule } from '../../rules/rule.ts';
import { CommandError, EXIT, type Terminal } from '../terminal.ts';

/** Prints what a rule finds, why, and how to set it. Returns the exit code. */
export async function explain(id: string, terminal: Terminal): Promise<number> {
  const own = HOUSEKEEPING.find((one) => one.id === id);
  if (own !== undefined) {
    terminal.stdout.write(
      `# ${id}\n\n${own.summary}\n\nSeverity: ${own.severity}. Reported by the review itself.\n`,
    );
    return EXIT.clean;
  }
  const rule = RULES.find(({ meta }) => meta.id === id);
  if (rule === undefined) {
    const close = nearest(id, settableIds(RULES));
    throw new CommandError(
      `There is no rule “${id}”.${close ? ` Did you mean “${close}”?` : ' “copydesk rules” lists all.'}`,
    );
  }
  const path = findRulePage(id);
  const page = path === undefined ? pageOf(rule) : readFileSync(path, 'utf8');
  // The marks of the generated part are for the page's source.
  terminal.stdout.write(page.replaceAll(/^<!--.*-->\n+/gm, ''));
  return EXIT.clean;
}

/** A page made of what the rule says of itself. */
function pageOf({ meta, options }: Rule): string {
  const severity = meta.severity === 'off' ? `off; ${severityWhenOn(meta)} when turned on` : meta.severity;
  const lines = [
    `# ${meta.id}`,
    '',
    meta.summary,
    '',
    `Group: ${meta.group}. Severity: ${severity}. Fix: ${meta.fix}. Since: ${meta.since}.`,
  ];
  if (meta.authorities.length > 0) lines.push('', `Asked for by: ${meta.authorities.join(', ')}.`);
  const specs = Object.entries(options);
  if (specs.length > 0)
    lines.push('', '## Options', '', ...specs.map(([name, spec]) => optionLine(name, spec)));
  return `${lines.join('\n')}\n`;
}

function optionLine(name: string, { default: value, description, choices }: OptionSpec): string {
  const allowed = choices ? ` One of ${choices.join(', ')}.` : '';
  return `- \`${name}\` (default ${JSON.stringify(value)}): ${description}${allowed}`;
}
