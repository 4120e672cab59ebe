import { newNetworkTagger } from '../../server/analysis/attribution/network/network-tagger.ts';
import { Language } from '../../server/language/language.ts';
import { plainNetwork, readModel } from '../../server/node/language.ts';
import { blocksOf, tagFast } from './network-inputs.ts';

/** How many blocks of texts the network reads otherwise in plain JavaScript than with vectors, by label or by probability. */
export function comparePaths(texts: readonly string[]): object {
  const vectors = new Language(readModel).once(newNetworkTagger);
  // A module without a byte is none: that of a host without vectors.
  const plainLanguage = new Language(
    (file, roomFor) => (file === 'network.wasm' ? new Uint8Array() : readModel(file, roomFor)),
    plainNetwork,
  );
  const plain = plainLanguage.once(newNetworkTagger);
  let [blocks, tokens, otherLabels, otherProbabilities] = [0, 0, 0, 0];
  for (const text of texts) {
    const inputs = tagFast(blocksOf(text));
    const here = vectors.tagAll(inputs);
    const there = plain.tagAll(inputs);
    for (const [at, block] of here.entries()) {
      blocks += 1;
      tokens += block.labels.length;
      if (!isSame(block.labels, there[at]!.labels)) otherLabels += 1;
      if (!isSame(block.secondPass, there[at]!.secondPass)) otherProbabilities += 1;
    }
  }
  return { stories: texts.length, blocks, tokens, otherLabels, otherProbabilities };
}

function isSame(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  return one.length === other.length && Array.from(one).every((value, at) => value === other[at]);
}
