import { join } from 'node:path';
import type { Language } from '../server/language/language.ts';
import { PLACE } from '../server/language/word-looks.ts';
import { readConll, splitInFifths } from './conll.ts';
import { draftLanguage, NO_NAMES } from './draft-language.ts';
import { headlineCase } from './headline-case.ts';
import { modelBytes, type Table, writeModel } from './model-file-writer.ts';
import { NameVariety } from './name-variety.ts';
import { SentenceKernel } from './sentence-kernel.ts';
import { readSilver, type TaggedSentence, UNKNOWN } from './silver.ts';
import { dictionaryTables } from './tag-dictionary.ts';
import { type NumberedSentence, TagPerceptron, WEIGHTS_OF_BLOCK } from './tag-perceptron.ts';

/** 64 weights a block: 0.5 MB. Twice as many gain nothing. */
const BLOCKS = 1 << 13;
const EPOCHS = 8;

/** Trains the part-of-speech tagger on the silver tags of the 700 stories and writes `part-of-speech.bin`. */
export function trainPartOfSpeech(gold: string, language: Language, models: string): void {
  const stories = readSilver(gold, language);
  const training = stories.filter(({ heldOut }) => !heldOut).flatMap(({ sentences }) => sentences);
  const testing = stories.filter(({ heldOut }) => heldOut).flatMap(({ sentences }) => sentences);
  const dictionary = dictionaryTables(training);
  const draft = (weights: Int8Array): SentenceKernel => kernelWith(models, { ...dictionary, weights });
  const kernel = draft(new Int8Array(WEIGHTS_OF_BLOCK));
  const plain = training.map((sentence) => number(sentence, kernel));
  const headlines = headlineCase(training, 0.2, 7).map((sentence) => number(sentence, kernel));
  const marked = ['wikigold.conll.txt', 'wnut17train.conll'].flatMap(
    (file) => splitInFifths(readConll(gold, file)).training,
  );
  const renamed = new NameVariety(marked, 31)
    .copies(training, 0.15)
    .map((sentence) => number(sentence, kernel));
  // CoreNLP takes most words of a headline for names: headlines are learned from sentences set as headlines instead.
  const running = [...plain, ...renamed].filter(({ words }) => {
    kernel.enter(words);
    return kernel.place === PLACE.inside;
  });
  const numbered = [...running, ...headlines];
  const weights = new TagPerceptron(kernel, BLOCKS).train(numbered, EPOCHS, 1);
  console.log(`${weights.filter((weight) => weight !== 0).length} of ${weights.length} weights in use`);
  const quantised = quantise(weights);
  const trained = draft(quantised);
  const known = new Set(training.flatMap(({ words }) => words));
  const unseen = testing.map((sentence) => onlyUnseen(sentence, known));
  report('held-out stories', trained, testing);
  report('held-out stories, words never seen in training', trained, unseen);
  report('held-out stories, as headlines', trained, headlineCase(testing, 1, 3));
  writeModel(join(models, 'part-of-speech.bin'), {}, { ...dictionary, weights: quantised });
}

/** A kernel that tells parts of speech by these tables. */
function kernelWith(models: string, tables: Readonly<Record<string, Table>>): SentenceKernel {
  return new SentenceKernel(
    draftLanguage(models, { 'part-of-speech': modelBytes({}, tables), names: NO_NAMES }),
  );
}

function number({ words, tags }: TaggedSentence, kernel: SentenceKernel): NumberedSentence {
  return { words: kernel.intern(words), tags };
}

function onlyUnseen(sentence: TaggedSentence, known: ReadonlySet<string>): TaggedSentence {
  return {
    ...sentence,
    tags: sentence.tags.map((tag, at) => (known.has(sentence.words[at]!) ? UNKNOWN : tag)),
  };
}

/** One in ten thousand weights is cut, so that the others keep more of their differences. */
function quantise(weights: Float32Array): Int8Array {
  const sizes = weights.map(Math.abs).toSorted();
  const scale = 127 / sizes[Math.floor(sizes.length * 0.9999)]!;
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
}

function report(what: string, kernel: SentenceKernel, sentences: readonly TaggedSentence[]): void {
  const numbered = sentences.map((sentence) => number(sentence, kernel));
  let right = 0;
  let all = 0;
  let tokens = 0;
  const started = process.cpuUsage();
  for (const { words, tags } of numbered) {
    const found = kernel.tag(words).tags;
    tokens += words.length;
    for (const [at, tag] of tags.entries()) {
      if (tag === UNKNOWN) continue;
      all += 1;
      if (found[at] === tag) right += 1;
    }
  }
  const time = process.cpuUsage(started).user / tokens;
  console.log(`${what}: ${(right / all).toFixed(4)} of ${all} tags right, ${time.toFixed(2)} µs a token`);
}
