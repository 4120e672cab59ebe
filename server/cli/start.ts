import { join } from 'node:path';
import { requireCompiled } from '../node/compiled-code.ts';

/** Commands that go most of the way through the program, each another. */
const COMMANDS = ['check', 'fix', 'sources', 'entities'];

// What `copydesk` runs: the command line, with the code that earlier runs compiled. The bundler writes in the name of
// its bundle, which lies beside this one.
if (process.env['COPYDESK_BUNDLE'] === undefined) void import('./main.ts');
else {
  const command = process.argv[2] ?? '';
  const use = COMMANDS.includes(command) ? command : 'other';
  requireCompiled(join(import.meta.dirname, process.env['COPYDESK_BUNDLE']), use, require);
}
