import { join } from 'node:path';
import { type Language, wordClusters } from '../server/language/language.ts';
import { ModelFile } from '../server/language/model-file.ts';
import { PartOfSpeechTagger, PROPER_TAGS } from '../server/language/part-of-speech-tagger.ts';
import { TagCandidates } from '../server/language/tag-candidates.ts';
import { TagFeatures } from '../server/language/tag-features.ts';
import { Vocabulary } from '../server/language/vocabulary.ts';
import { PLACE, WordLooks } from '../server/language/word-looks.ts';
import { readConll, splitInFifths } from './conll.ts';
import { NameVariety } from './name-variety.ts';
import { headlineCase } from './headline-case.ts';
import { modelBytes, writeModel } from './model-file-writer.ts';
import { readSilver, type TaggedSentence, UNKNOWN } from './silver.ts';
import { dictionaryTables } from './tag-dictionary.ts';
import { type NumberedSentence, TagPerceptron } from './tag-perceptron.ts';

/** 64 weights a block: 0.5 MB. Twice as many gain nothing. */
const BLOCKS = 1 << 13;
const EPOCHS = 8;

/** Trains the part-of-speech tagger on the silver tags of the 700 stories and writes `part-of-speech.bin`. */
export function trainPartOfSpeech(gold: string, language: Language, models: string): void {
  const stories = readSilver(gold, language);
  const training = stories.filter(({ heldOut }) => !heldOut).flatMap(({ sentences }) => sentences);
  const testing = stories.filter(({ heldOut }) => heldOut).flatMap(({ sentences }) => sentences);
  const clusters = language.once(wordClusters);
  const dictionary = dictionaryTables(training);
  const vocabulary = new Vocabulary();
  const candidates = new TagCandidates(new ModelFile(modelBytes({}, dictionary)), vocabulary, PROPER_TAGS);
  const features = new TagFeatures(vocabulary, clusters, candidates);
  const plain = training.map((sentence) => number(sentence, vocabulary));
  const headlines = headlineCase(training, 0.2, 7).map((sentence) => number(sentence, vocabulary));
  const marked = ['wikigold.conll.txt', 'wnut17train.conll'].flatMap(
    (file) => splitInFifths(readConll(gold, file)).training,
  );
  const renamed = new NameVariety(marked, 31)
    .copies(training, 0.15)
    .map((sentence) => number(sentence, vocabulary));
  features.note();
  const looks = new WordLooks(vocabulary);
  looks.note();
  // CoreNLP takes most words of a headline for names: headlines are learned from sentences set as headlines instead.
  const running = [...plain, ...renamed].filter(
    ({ words }) => looks.placeIn(words, 0, words.length) === PLACE.inside,
  );
  const numbered = [...running, ...headlines];
  const weights = new TagPerceptron(looks, features, candidates, BLOCKS).train(numbered, EPOCHS, 1);
  console.log(`${weights.filter((weight) => weight !== 0).length} of ${weights.length} weights in use`);
  const tables = { ...dictionary, weights: quantise(weights) };
  const tagger = new PartOfSpeechTagger(new ModelFile(modelBytes({}, tables)), looks, clusters);
  const known = new Set(training.flatMap(({ words }) => words));
  const unseen = testing.map((sentence) => onlyUnseen(sentence, known));
  report('held-out stories', tagger, testing, vocabulary);
  report('held-out stories, words never seen in training', tagger, unseen, vocabulary);
  report('held-out stories, as headlines', tagger, headlineCase(testing, 1, 3), vocabulary);
  writeModel(join(models, 'part-of-speech.bin'), {}, tables);
}

function number({ words, tags }: TaggedSentence, vocabulary: Vocabulary): NumberedSentence {
  return { words: Int32Array.from(words, (word) => vocabulary.intern(word)), tags };
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

function report(
  what: string,
  tagger: PartOfSpeechTagger,
  sentences: readonly TaggedSentence[],
  vocabulary: Vocabulary,
): void {
  const numbered = sentences.map((sentence) => number(sentence, vocabulary));
  let right = 0;
  let all = 0;
  let tokens = 0;
  const started = process.cpuUsage();
  for (const { words, tags } of numbered) {
    const found = new Uint8Array(words.length);
    tagger.tag(words, 0, words.length, found);
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
