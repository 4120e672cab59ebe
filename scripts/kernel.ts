import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './bundle.ts';
import { plainScript } from './plain-script.ts';

/**
 * Compiles the kernel, server/kernel, to WebAssembly, and the neural tagger's, server/kernel/network, to WebAssembly and to
 * plain JavaScript: the same sources give the same bytes.
 *
 *     node scripts/kernel.ts            writes kernel.wasm, network.wasm and network.js of server/models
 *     node scripts/kernel.ts --check    exits 1 when one of them is not what the sources give
 */

const OPTIONS = [
  ['--optimizeLevel', '3'],
  // Nothing is ever given back, and nothing thrown: no collector, no messages. An alias with nothing behind its “=” leaves
  // the name out, so that the kernel asks its host for nothing.
  ['--runtime', 'stub', '--noAssert', '--use', 'abort='],
  // Vectors pass between functions of the kernel, never to the host.
  ['--disableWarning', '112'],
  // 12 MB: room for the models and for the words of a few stories. Pages that nobody touches cost nothing, but V8 counts
  // them: with 32 MB it collects all garbage before the first story is read, for 4 ms.
  ['--initialMemory', '192'],
];

const VECTORS = ['--enable', 'simd'];

/** What came to WebAssembly after its first version, which is what can be told in JavaScript. */
const NOTHING_NEW = ['bulk-memory', 'sign-extension', 'mutable-globals', 'nontrapping-f2i'].flatMap(
  (feature) => ['--disable', feature],
);

const MADE: Readonly<Record<string, () => Uint8Array>> = {
  'kernel.wasm': () => compile('index.ts', VECTORS),
  'network.wasm': () => compile('network/index.ts', VECTORS),
  'network.js': () => plainScript(compile('network/index.ts', NOTHING_NEW)),
};

for (const [name, make] of Object.entries(MADE)) {
  const path = join(ROOT, 'server', 'models', name);
  const made = make();
  if (!process.argv.includes('--check')) writeFileSync(path, made);
  else if (!readFileSync(path).equals(made)) {
    console.error(`server/models/${name} is not what server/kernel gives: run “npm run kernel”`);
    process.exitCode = 1;
  }
}

/** @throws when the compiler, which says why, finds a fault in the sources. */
function compile(source: string, features: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-kernel-'));
  try {
    const out = join(folder, 'kernel.wasm');
    const compiler = fileURLToPath(import.meta.resolve('assemblyscript/bin/asc.js'));
    const path = join('server', 'kernel', source);
    execFileSync(process.execPath, [compiler, path, '--outFile', out, ...OPTIONS.flat(), ...features], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
