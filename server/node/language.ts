import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Language } from '../language/language.ts';

let language: Language | undefined;

/** The process's one Language: models are read from their files when first needed, and their tables kept. */
export function sharedLanguage(): Language {
  return (language ??= new Language((file) => readFileSync(join(modelFolder(), file))));
}

/** Beside the bundles (`dist/models`), or `server/models` when run from source. */
function modelFolder(): string {
  const own = dirname(fileURLToPath(import.meta.url));
  const beside = join(own, 'models');
  return existsSync(beside) ? beside : join(own, '..', 'models');
}
