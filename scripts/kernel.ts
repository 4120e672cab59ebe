import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './bundle.ts';

/**
 * Compiles the kernel, server/kernel, to WebAssembly: the same sources give the same bytes.
 *
 *     node scripts/kernel.ts            writes server/models/kernel.wasm
 *     node scripts/kernel.ts --check    exits 1 when that file is not what the sources give
 */

const KERNEL = join(ROOT, 'server', 'models', 'kernel.wasm');

const OPTIONS = [
  ['--optimizeLevel', '3'],
  // Nothing is ever given back, and nothing thrown: no collector, no messages. An alias with nothing behind its “=” leaves
  // the name out, so that the kernel asks its host for nothing.
  ['--runtime', 'stub', '--noAssert', '--use', 'abort='],
  ['--enable', 'simd'],
  // Vectors pass between functions of the kernel, never to the host.
  ['--disableWarning', '112'],
  // 12 MB: room for the models and for the words of a few stories. Pages that nobody touches cost nothing, but V8 counts
  // them: with 32 MB it collects all garbage before the first story is read, for 4 ms.
  ['--initialMemory', '192'],
];

const compiled = compile();
if (!process.argv.includes('--check')) writeFileSync(KERNEL, compiled);
else if (!compiled.equals(readFileSync(KERNEL))) {
  console.error('server/models/kernel.wasm is not what server/kernel gives: run “npm run kernel”');
  process.exitCode = 1;
}

/** @throws when the compiler, which says why, finds a fault in the sources. */
function compile(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-kernel-'));
  try {
    const out = join(folder, 'kernel.wasm');
    const compiler = fileURLToPath(import.meta.resolve('assemblyscript/bin/asc.js'));
    const source = join('server', 'kernel', 'index.ts');
    execFileSync(process.execPath, [compiler, source, '--outFile', out, ...OPTIONS.flat()], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
