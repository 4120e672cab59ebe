import { join } from 'node:path';
import type { Language } from '../server/language/language.ts';
import { NAME_TAGS } from '../server/language/layers.ts';
import { PLACE } from '../server/language/word-looks.ts';
import { readConll, splitInFifths } from './conll.ts';
import { CrfTrainer } from './crf-trainer.ts';
import { draftLanguage, NO_NAMES } from './draft-language.ts';
import { readHandMadeNames } from './hand-made-names.ts';
import { headlineCase } from './headline-case.ts';
import { modelBytes, type Table, writeModel } from './model-file-writer.ts';
import { type NamedSentence, NameSequences, withoutRareFeatures } from './name-sequences.ts';
import { NameVariety } from './name-variety.ts';
import { SentenceKernel, SLOTS } from './sentence-kernel.ts';
import { readSilver, type TaggedSentence, UNKNOWN } from './silver.ts';

/** Weights for 2 ** 17 features of four labels: 0.5 MB. */
const BITS = 17;
/** Features seen less often are not learned. */
const LEAST = 3;
const OPTIONS = { epochs: 6, rate: 0.1, decay: 0.2, dropout: 0.3, seed: 1, averageFrom: 2 };

/** How much a sentence of each set counts. */
const WEIGHTS = { silver: 1, wikigold: 2, wnut: 0.5 };

/** Trains the name tagger on several kinds of text and writes `names.bin`. */
export function trainNames(gold: string, language: Language, models: string): void {
  const stories = readSilver(gold, language);
  const wikigold = splitInFifths(readConll(gold, 'wikigold.conll.txt'));
  const wnut = splitInFifths(readConll(gold, 'wnut17train.conll'));
  const kernel = new SentenceKernel(draftLanguage(models, { names: NO_NAMES }));
  const sequences = new NameSequences(kernel);
  const sequencesOf = (sentences: readonly TaggedSentence[], weight: number) =>
    sentences.flatMap((sentence) => [...sequences.of(nameSentence(sentence, kernel), weight)]);
  // CoreNLP takes most headlines for names of organisations: they are learned from sentences set as headlines instead.
  const inRunningText = ({ words }: TaggedSentence): boolean => {
    kernel.enter(kernel.intern(words));
    return kernel.place === PLACE.inside;
  };
  const running = (heldOut: boolean): TaggedSentence[] =>
    stories
      .filter((story) => story.heldOut === heldOut)
      .flatMap(({ sentences }) => sentences.filter(inRunningText));
  const silver = { training: running(false), heldOut: running(true) };
  const variety = new NameVariety([...wikigold.training, ...wnut.training], 21);
  const training = withoutRareFeatures(
    [
      ...sequencesOf(silver.training, WEIGHTS.silver),
      ...sequencesOf(headlineCase(silver.training, 0.06, 11), WEIGHTS.silver),
      ...sequencesOf(variety.copies(silver.training, 0.3), WEIGHTS.silver),
      ...sequencesOf(variety.copies(wikigold.training, 0.5), WEIGHTS.wikigold),
      ...sequencesOf(wikigold.training, WEIGHTS.wikigold),
      ...sequencesOf(headlineCase(wikigold.training, 0.2, 12), WEIGHTS.wikigold),
      ...sequencesOf(wnut.training, WEIGHTS.wnut),
    ],
    LEAST,
  );
  console.log(`${training.length} stretches`);
  const trainer = new CrfTrainer(BITS, NAME_TAGS.length, 1);
  trainer.train(training, OPTIONS);
  const { settings, tables } = pack(trainer, featureCount(kernel));
  const trained = new SentenceKernel(draftLanguage(models, { names: modelBytes(settings, tables) }));
  const handMade = readHandMadeNames(join(import.meta.dirname, '../bench/names/hand-made'), language);
  report('held-out stories', trained, silver.heldOut);
  report('held-out stories, as headlines', trained, headlineCase(silver.heldOut, 1, 5));
  report('Wikipedia', trained, wikigold.heldOut);
  report('noisy text', trained, wnut.heldOut);
  report('local news made by hand', trained, handMade);
  writeModel(join(models, 'names.bin'), settings, tables);
}

function nameSentence({ words: texts, names }: TaggedSentence, kernel: SentenceKernel): NamedSentence {
  const words = kernel.intern(texts);
  return { words, tags: kernel.tag(words).tags, names };
}

/** How many features each token has. */
function featureCount(kernel: SentenceKernel): number {
  kernel.enter(Int32Array.of(0));
  let count = kernel.near(0).length;
  for (let slot = 0; slot < SLOTS; slot++) count += kernel.inSlot(0, slot).length;
  return count;
}

/** Weights of the four kinds of name, less that of no name: a byte each, 128 for nothing. */
function pack(
  trainer: CrfTrainer,
  features: number,
): { settings: Record<string, number>; tables: Record<string, Table> } {
  const labels = NAME_TAGS.length;
  const { weights } = trainer;
  const bytes = new Uint8Array((weights.length / labels) * 4);
  let highest = 0;
  for (let at = 0; at < weights.length; at++)
    highest = Math.max(highest, Math.abs(weights[at]! - weights[at - (at % labels)]!));
  const scale = highest / 127;
  for (let bucket = 0; bucket < weights.length / labels; bucket++)
    for (let label = 1; label < labels; label++) {
      const lead = weights[bucket * labels + label]! - weights[bucket * labels]!;
      bytes[bucket * 4 + label - 1] = 128 + Math.round(lead / scale);
    }
  return {
    settings: { scale, features },
    tables: { weights: new Int32Array(bytes.buffer), transitions: trainer.transitions },
  };
}

function report(what: string, kernel: SentenceKernel, sentences: readonly TaggedSentence[]): void {
  const right = new Float64Array(NAME_TAGS.length);
  const found = new Float64Array(NAME_TAGS.length);
  const wanted = new Float64Array(NAME_TAGS.length);
  let tokens = 0;
  const started = process.cpuUsage();
  for (const { words, names } of sentences) {
    const guessed = kernel.tag(kernel.intern(words)).names;
    tokens += words.length;
    for (const [at, name] of names.entries()) {
      if (name === UNKNOWN) continue;
      found[guessed[at]!]! += 1;
      wanted[name]! += 1;
      if (guessed[at] === name) right[name]! += 1;
    }
  }
  const time = process.cpuUsage(started).user / tokens;
  const figures = NAME_TAGS.slice(1).map((name, index) => {
    const at = index + 1;
    const score = (2 * right[at]!) / (found[at]! + wanted[at]!);
    return `${name} ${score.toFixed(3)} (P ${(right[at]! / found[at]!).toFixed(3)} R ${(right[at]! / wanted[at]!).toFixed(3)})`;
  });
  console.log(`${what}: ${figures.join(', ')}; ${time.toFixed(2)} µs a token`);
}
