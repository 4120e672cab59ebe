// What the host calls, and the places that it reads and writes: offsets in the kernel's memory, in bytes. In capitals, the
// numbers on which both have to agree: the host reads them, or a test compares them with its own.
export { take } from './memory';
export { enterBlock, LAYERS_SIZE } from './block';
export { probabilityBucket } from './buckets';
export { mix } from './hash';
export { clusterOf, setClusters } from './word-clusters';
export { setCandidates } from './tag-candidates';
export { NO_TAG, setTagWeights, TAG_BLOCK } from './part-of-speech';
export { CLASS_GROUPS, setClassGroups, SLOTS } from './name-features';
export { KINDS, setNames } from './name-tagger';
export { enterWord, noteWord } from './word-notes';
export { tagWords } from './word-tagging';
export { contexts, CONTEXTS } from './block-outline';
export {
  COARSE_RADIX,
  coarseTags,
  describe,
  describeEdge,
  LEFT_EDGE,
  LEFT_EDGE_TAG,
  RIGHT_EDGE,
  RIGHT_EDGE_TAG,
  TAG_RADIX,
  tagHashes,
  tagOf,
  wordOfType,
} from './word-types';
export { ALL_CAPITALS, CAPITAL, DIGIT, FIRST, INSIDE, SHOUTED, SMALL, TITLE_CASE } from './word-looks';
export { FLAG_CLAUSE, FLAG_COMMA, FLAG_OPENER, FLAG_STOP, FLAG_VERB, FLAG_WORD } from './flags';
export { CUE_BEGIN, LABELS } from './labels';
export { STEPS } from './exponentials';
export { BUCKET } from './score-rows';
export {
  cueBegins,
  flags,
  FROM_AFTER,
  FROM_BEFORE,
  HEAD,
  layOutFindings,
  lemmas,
  PARTS,
  probabilities,
  SUMS,
  VIEW,
  WORD_NUMBER,
} from './findings';
export { firstExponentials, readTypes, runFirst, setFirst } from './first-pass';
export { views } from './cue-views';
export { RESULTS, runSecond, secondExponentials, secondResults, setSecond } from './second-pass';
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
