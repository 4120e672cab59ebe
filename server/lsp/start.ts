import { join } from 'node:path';
import { requireCompiled } from '../node/compiled-code.ts';

// What starts the language server, with the code that earlier runs compiled. The bundler writes in the name of its
// bundle, which lies beside this one.
if (process.env['COPYDESK_BUNDLE'] === undefined) void import('./main.ts');
else requireCompiled(join(import.meta.dirname, process.env['COPYDESK_BUNDLE']), 'language-server', require);
