import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { RoomFor } from '../language/kernel.ts';
import { Language } from '../language/language.ts';
import type { NetworkExports } from '../language/network-exports.ts';

let language: Language | undefined;

/** The process's one Language: models are read from their files when first needed, and their tables kept. */
export function sharedLanguage(): Language {
  return (language ??= new Language(readModel, plainNetwork));
}

/** The bytes of a model's file; where there is a `roomFor`, they are put there. */
export function readModel(file: string, roomFor?: RoomFor): Uint8Array {
  return readFrom(join(modelFolder(), file), roomFor);
}

/** The neural tagger as plain JavaScript, for a Node without vectors in WebAssembly: loaded when there is need of it. */
export function plainNetwork(): NetworkExports {
  const folder = modelFolder();
  // Bundles have it as CommonJS: not every Node and editor they run in can require a module.
  const bundled = join(folder, 'network.cjs');
  const script = existsSync(bundled) ? bundled : join(folder, 'network.js');
  const { instantiate }: { readonly instantiate: () => NetworkExports } = createRequire(script)(script);
  return instantiate();
}

function readFrom(path: string, roomFor?: RoomFor): Uint8Array {
  if (roomFor === undefined) return readFileSync(path);
  const file = openSync(path, 'r');
  try {
    const bytes = roomFor(fstatSync(file).size);
    for (let at = 0; at < bytes.length;) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) throw new RangeError(`${path} ends too early`);
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** Beside the bundles (`dist/models`), or `server/models` when run from source. */
function modelFolder(): string {
  const beside = join(import.meta.dirname, 'models');
  return existsSync(beside) ? beside : join(import.meta.dirname, '..', 'models');
}
