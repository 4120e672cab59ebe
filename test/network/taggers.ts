import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../server/analysis/analysis.ts';
import { blockKind, isAttributable } from '../../server/analysis/attribution/attributable.ts';
import {
  type NetworkInput,
  NetworkTagger,
} from '../../server/analysis/attribution/network/network-tagger.ts';
import { Tagger } from '../../server/analysis/attribution/tagging/tagger.ts';
import { ModelFile } from '../../server/language/model-file.ts';
import { instantiateNetwork, type NetworkExports } from '../../server/language/network-exports.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { LANGUAGE, newMemory } from '../support/language.ts';

const MODELS = join(import.meta.dirname, '../../server/models');
const WASM = readFileSync(join(MODELS, 'network.wasm'));

// A path that the compiler does not follow: the script is made, and has no types.
const script = join(MODELS, 'network.js');
const plain = (await import(script)) as { readonly instantiate: () => NetworkExports };

/** The network as WebAssembly with vectors. */
export function vectorTagger(model: Uint8Array): NetworkTagger {
  return new NetworkTagger(instantiateNetwork(WASM)!, () => new ModelFile(model));
}

/** The network as plain JavaScript. */
export function plainTagger(model: Uint8Array): NetworkTagger {
  return new NetworkTagger(plain.instantiate(), () => new ModelFile(model));
}

/** The blocks of a story as the fast tagger leaves them. */
export function inputsOf(text: string): NetworkInput[] {
  const { blocks } = analyse(parseArticle(text, 'plain'), newMemory());
  const read = blocks.filter(isAttributable);
  const kinds = read.map(blockKind);
  const tagged = new Tagger(LANGUAGE).tag(
    read.map(({ reading }, order) => ({ reading, kind: kinds[order]! })),
  );
  return tagged.map((block, order) => ({ block, order, kind: kinds[order]!, dateline: 0 }));
}
