import { join } from 'node:path';
import { type Language, wordClusters } from '../server/language/language.ts';
import { NAME_TAGS } from '../server/language/layers.ts';
import { ModelFile } from '../server/language/model-file.ts';
import { MOST_FEATURES, NameFeatures, SLOTS } from '../server/language/name-features.ts';
import { NameTagger } from '../server/language/name-tagger.ts';
import { PartOfSpeechTagger } from '../server/language/part-of-speech-tagger.ts';
import { Vocabulary } from '../server/language/vocabulary.ts';
import { PLACE, WordLooks } from '../server/language/word-looks.ts';
import { readConll, splitInFifths } from './conll.ts';
import { CrfTrainer } from './crf-trainer.ts';
import { readHandMadeNames } from './hand-made-names.ts';
import { headlineCase } from './headline-case.ts';
import { modelBytes, type Table, writeModel } from './model-file-writer.ts';
import { type NamedSentence, NameSequences, withoutRareFeatures } from './name-sequences.ts';
import { NameVariety } from './name-variety.ts';
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
  const clusters = language.once(wordClusters);
  const looks = new WordLooks(new Vocabulary());
  const tagger = new PartOfSpeechTagger(language.model('part-of-speech'), looks, clusters);
  const features = new NameFeatures(looks, clusters);
  const sequences = new NameSequences(features);
  const named = (sentence: TaggedSentence): NamedSentence => nameSentence(sentence, looks.vocabulary, tagger);
  const sequencesOf = (sentences: readonly TaggedSentence[], weight: number) =>
    sentences.map(named).flatMap((sentence) => {
      features.note();
      return [...sequences.of(sentence, weight)];
    });
  // CoreNLP takes most headlines for names of organisations: they are learned from sentences set as headlines instead.
  const inRunningText = (sentence: TaggedSentence): boolean => {
    const { words } = named(sentence);
    looks.note();
    return looks.placeIn(words, 0, words.length) === PLACE.inside;
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
  const { settings, tables } = pack(trainer, featureCount(features));
  const names = new NameTagger(new ModelFile(modelBytes(settings, tables)), looks, clusters);
  const handMade = readHandMadeNames(join(import.meta.dirname, '../bench/names/hand-made'), language);
  report('held-out stories', names, silver.heldOut.map(named));
  report('held-out stories, as headlines', names, headlineCase(silver.heldOut, 1, 5).map(named));
  report('Wikipedia', names, wikigold.heldOut.map(named));
  report('noisy text', names, wnut.heldOut.map(named));
  report('local news made by hand', names, handMade.map(named));
  writeModel(join(models, 'names.bin'), settings, tables);
}

function nameSentence(
  { words: texts, names }: TaggedSentence,
  vocabulary: Vocabulary,
  tagger: PartOfSpeechTagger,
): NamedSentence {
  const words = Int32Array.from(texts, (text) => vocabulary.intern(text));
  const tags = new Uint8Array(words.length);
  tagger.tag(words, 0, words.length, tags);
  return { words, tags, names };
}

/** How many features each token has. */
function featureCount(features: NameFeatures): number {
  const found = new Int32Array(MOST_FEATURES);
  const stretch = { first: 0, end: 1, from: 0, to: 1, place: 0 };
  let count = features.around(Int32Array.of(0), Uint8Array.of(0), stretch, 0, found);
  for (let slot = 0; slot < SLOTS; slot++) count += features.alone(0, slot, found);
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

function report(what: string, tagger: NameTagger, sentences: readonly NamedSentence[]): void {
  const right = new Float64Array(NAME_TAGS.length);
  const found = new Float64Array(NAME_TAGS.length);
  const wanted = new Float64Array(NAME_TAGS.length);
  let tokens = 0;
  const started = process.cpuUsage();
  for (const { words, tags, names } of sentences) {
    const guessed = new Uint8Array(words.length);
    tagger.tag(words, tags, 0, words.length, guessed);
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
