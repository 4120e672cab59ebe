// What the host calls, and the places that it reads and writes: offsets in the kernel's memory, in bytes.
export { take } from './memory';
export { enterBlock } from './block';
export { clusterOf, setClusters } from './word-clusters';
export { setCandidates } from './tag-candidates';
export { setTagWeights } from './part-of-speech';
export { setClassGroups } from './name-features';
export { setNames } from './name-tagger';
export { enterWord, noteWord } from './word-notes';
export { tagWords } from './word-tagging';
export { contexts } from './block-outline';
export { coarseTags, describe, describeEdge, tagHashes, tagOf, wordOfType } from './word-types';
export { cueBegins, flags, layOutFindings, lemmas, probabilities } from './findings';
export { firstExponentials, readTypes, runFirst, setFirst } from './first-pass';
export { views } from './cue-views';
export { runSecond, secondExponentials, secondResults, setSecond } from './second-pass';
export { listedFeatures, listedStarts, listFirst, listSecond, readFindings } from './training';
export {
  listAlone,
  listAround,
  listCandidates,
  listed,
  listNear,
  listOpen,
  listSlot,
  placeOfSentence,
} from './sentence-training';
export { enterStretches, nextStretch, stretchFrom, stretchTo } from './name-stretches';
