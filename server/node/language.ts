import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { RoomFor } from '../language/kernel.ts';
import { Language } from '../language/language.ts';

let language: Language | undefined;

/** The process's one Language: models are read from their files when first needed, and their tables kept. */
export function sharedLanguage(): Language {
  return (language ??= new Language((file, roomFor) => readModel(join(modelFolder(), file), roomFor)));
}

function readModel(path: string, roomFor?: RoomFor): Uint8Array {
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
