import { keepCompiledCode } from '../node/compile-cache.ts';

/** What starts the language server. It is a file of its own, for only what is loaded later is kept compiled. */
keepCompiledCode();
void import('./main.ts');
