import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language } from '../language/language.ts';

let language: Language | undefined;

/** The process's one Language: models are read from their files when first needed, and their tables kept. */
export function sharedLanguage(): Language {
  return (language ??= new Language((file) => readFileSync(join(modelFolder(), file))));
}

/** Beside the bundles (`dist/models`), or `server/models` when run from source. */
function modelFolder(): string {
  const beside = join(import.meta.dirname, 'models');
  return existsSync(beside) ? beside : join(import.meta.dirname, '..', 'models');
}
