import { HOUSEKEEPING } from '../../engine/housekeeping.ts';
import { settableIds } from '../../engine/settings.ts';
import { RULES } from '../../rules/index.ts';
import type { RuleGroup } from '../../rules/rule.ts';
import { coloursFor } from '../colours.ts';
import type { FormatChoice } from '../args.ts';
import { writeFormats } from '../output.ts';
import { EXIT, type Terminal } from '../terminal.ts';

const GROUPS: readonly RuleGroup[] = ['attribution', 'sourcing', 'headlines', 'residue', 'entities', 'style'];

/** Lists every rule with its severity and fix. Returns the exit code. */
export async function rules(
  options: { readonly format?: readonly FormatChoice[] },
  terminal: Terminal,
): Promise<number> {
  await writeFormats(options.format, 'pretty', terminal, (format, { colour }) =>
    format === 'json' ? asJson() : asTable(colour),
  );
  return EXIT.clean;
}

function asJson(): string {
  const all = RULES.map(({ meta, scope, options }) => ({ ...meta, scope, options }));
  return `${JSON.stringify({ version: 1, rules: all, housekeeping: HOUSEKEEPING }, undefined, 2)}\n`;
}

function asTable(colour: boolean): string {
  const colours = coloursFor(colour);
  const width = Math.max(...settableIds(RULES).map((id) => id.length));
  const row = (id: string, severity: string, fix: string, summary: string): string =>
    `  ${colours.bold(id.padEnd(width))}  ${severity.padEnd(7)}  ${fix.padEnd(10)}  ${summary}\n`;
  const groups = GROUPS.map((group) => {
    const rows = RULES.filter(({ meta }) => meta.group === group).map(({ meta }) =>
      row(meta.id, meta.severity, meta.fix === 'none' ? '' : meta.fix, meta.summary),
    );
    return rows.length === 0 ? '' : `${colours.underline(group)}\n${rows.join('')}\n`;
  });
  const own = HOUSEKEEPING.map(({ id, severity, summary }) => row(id, severity, '', summary));
  return `${groups.join('')}${colours.underline('housekeeping')}\n${own.join('')}`;
}
