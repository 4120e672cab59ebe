import { Command, Option } from 'commander';
import { DEFAULT_ENGINE, TAGGING_ENGINES } from '../analysis/attribution/tagging-engine.ts';
import { formatParser, parseCount, parseRuleChoice, parseRuleList } from './args.ts';
import { check, type CheckOptions } from './commands/check.ts';
import { entities } from './commands/entities.ts';
import { explain } from './commands/explain.ts';
import { fix, type FixOptions } from './commands/fix.ts';
import { init } from './commands/init.ts';
import { rules } from './commands/rules.ts';
import { sources } from './commands/sources.ts';
import type { ExportOptions } from './export-stories.ts';
import { REPORTERS } from './reporters/index.ts';
import type { Terminal } from './terminal.ts';

/** The version of the package; the bundler writes it in. */
const VERSION = process.env['COPYDESK_VERSION'] ?? '0.0.0-source';

const EXIT_CODES = `
Exit codes: 0 clean, 1 findings at or over the limit, 2 mistakes in the arguments or the configuration,
3 something could not be read or written.`;

type Exit = (code: number) => void;

/** What adds each command, by its name, in the order in which they are listed. */
const COMMANDS: Readonly<Record<string, (program: Command, terminal: Terminal, exit: Exit) => void>> = {
  check(program, terminal, exit) {
    withStories(program.command('check'))
      .description('review stories and report what was found')
      .addOption(formatOption(Object.keys(REPORTERS)))
      .addOption(
        new Option('--fail-on <severity>', 'exit 1 for findings of this severity or graver')
          .choices(['error', 'warning', 'info', 'hint', 'never'])
          .default('error'),
      )
      .option('--max-warnings <n>', 'exit 1 for more warnings than this', parseCount)
      .option('--print-config', 'print the settings of each story instead of reviewing it')
      .action(async (paths: string[], options: CheckOptions) => exit(await check(paths, options, terminal)));
  },

  fix(program, terminal, exit) {
    withStories(program.command('fix'))
      .description('apply the safe fixes')
      .option('--dry-run', 'print what would change, as a diff, and change nothing')
      .option('--only <rule>', 'fix what this rule finds and nothing else; repeatable', parseRuleList)
      .action(async (paths: string[], options: FixOptions) => exit(await fix(paths, options, terminal)));
  },

  sources(program, terminal, exit) {
    withStories(program.command('sources'))
      .description('list who says what, and what the story rests on')
      .addOption(formatOption(['pretty', 'markdown', 'csv', 'json', 'jsonl']))
      .action(async (paths: string[], options: ExportOptions) =>
        exit(await sources(paths, options, terminal)),
      );
  },

  entities(program, terminal, exit) {
    withStories(program.command('entities'))
      .description('list whom and what a story names, where, and what the house has of it')
      .addOption(formatOption(['pretty', 'csv', 'json', 'jsonl']))
      .action(async (paths: string[], options: ExportOptions) =>
        exit(await entities(paths, options, terminal)),
      );
  },

  explain(program, terminal, exit) {
    program
      .command('explain')
      .argument('<rule>', 'the rule’s name')
      .description('tell what a rule finds, why, and how to set it')
      .action(async (rule: string) => exit(await explain(rule, terminal)));
  },

  rules(program, terminal, exit) {
    program
      .command('rules')
      .description('list the rules')
      .addOption(formatOption(['pretty', 'json']))
      .action(async (options: ExportOptions) => exit(await rules(options, terminal)));
  },

  init(program, terminal, exit) {
    program
      .command('init')
      .description('write a commented copydesk.jsonc to this folder')
      .action(async () => exit(await init(terminal)));
  },
};

/**
 * The commands and their options; `exit` is told the exit code of the one that ran.
 *
 * @param asked The first argument: where it names a command, only that one is made, which saves 3 ms of every run.
 */
export function createProgram(terminal: Terminal, exit: Exit, asked = ''): Command {
  const program = new Command('copydesk')
    .description('An editor’s second read for news copy. Everything runs on this machine.')
    .version(VERSION, '-V, --version')
    .option('--no-color', 'write without colours, as with NO_COLOR')
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .addHelpText('after', EXIT_CODES)
    .exitOverride();
  const names = Object.hasOwn(COMMANDS, asked) ? [asked] : Object.keys(COMMANDS);
  for (const name of names) COMMANDS[name]!(program, terminal, exit);
  return program;
}

function withStories(command: Command): Command {
  return command
    .argument(
      '[path...]',
      'stories and folders of stories; “-” for standard input; this folder when none is given',
    )
    .option('--config <file>', 'use this configuration, not the nearest copydesk.jsonc')
    .option('--stdin-filename <name>', 'what standard input is called: its ending tells how it is written')
    .option('--rule <rule=severity>', 'set a rule for this run; repeatable', parseRuleChoice)
    .addOption(
      new Option(
        '--engine <engine>',
        'who tells sources, cues and contents: network finds more of them and takes longer',
      )
        .choices(TAGGING_ENGINES)
        .default(DEFAULT_ENGINE),
    );
}

function formatOption(formats: readonly string[]): Option {
  return new Option(
    '--format <format[:file]>',
    `${formats.join(', ')}; to a file when one is named; repeatable`,
  ).argParser(formatParser(formats));
}
