import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, type ModelName } from '../server/language/language.ts';
import { NAME_TAGS } from '../server/language/layers.ts';
import { modelBytes } from './model-file-writer.ts';

/** A model of names that finds none. */
export const NO_NAMES = modelBytes(
  { scale: 0, features: 0 },
  {
    weights: new Int32Array(1),
    transitions: new Float32Array((NAME_TAGS.length + 1) * NAME_TAGS.length),
  },
);

/** The language with some of its models replaced by what is being trained. */
export function draftLanguage(
  models: string,
  drafts: Readonly<Partial<Record<ModelName, Uint8Array>>>,
): Language {
  const files = new Map(Object.entries(drafts).map(([name, bytes]) => [`${name}.bin`, bytes]));
  return new Language((file) => files.get(file) ?? readFileSync(join(models, file)));
}
