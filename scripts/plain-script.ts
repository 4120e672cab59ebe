import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What we use of binaryen, which the compiler of the kernel brings. */
interface Binaryen {
  readonly readBinary: (bytes: Uint8Array) => BinaryenModule;
  readonly Features: { readonly MVP: number };
}

interface BinaryenModule {
  setFeatures(features: number): void;
  emitAsmjs(): string;
}

/** Where binaryen's script begins to make the module at once, and to export its parts. */
const MADE_AT_ONCE = '\nvar retasmFunc = asmFunc(';

const { default: binaryen }: { readonly default: Binaryen } = await import(binaryenPlace());

/**
 * A module of WebAssembly that imports nothing as JavaScript, with a function `instantiate` that makes its exports, a memory
 * of their own with them.
 */
export function plainScript(bytes: Uint8Array): Uint8Array {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(binaryen.Features.MVP);
  const script = module.emitAsmjs();
  const end = script.indexOf(MADE_AT_ONCE);
  if (end < 0) throw new Error('binaryen writes its scripts in another way now');
  const plain = `// Made of server/kernel/network by “npm run kernel”.\n${script.slice(0, end)}\nexport function instantiate() {\n  return asmFunc({});\n}\n`;
  return new TextEncoder().encode(plain);
}

/** Where the binaryen that the compiler uses lies. */
function binaryenPlace(): string {
  const compiler = createRequire(import.meta.resolve('assemblyscript/bin/asc.js'));
  return pathToFileURL(compiler.resolve('binaryen')).href;
}
