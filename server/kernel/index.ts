// What the host calls, and the places that it reads and writes: offsets in the kernel's memory, in bytes.
export { take } from './memory';
export { enterBlock } from './block';
export { contexts } from './block-outline';
export { coarseTags, describe, describeEdge, tagHashes, tagOf, wordOfType } from './word-types';
export { cueBegins, flags, layOutFindings, lemmas, probabilities } from './findings';
export { firstExponentials, readTypes, runFirst, setFirst } from './first-pass';
export { views } from './cue-views';
export { runSecond, secondExponentials, secondResults, setSecond } from './second-pass';
export { listedFeatures, listedStarts, listFirst, listSecond, readFindings } from './training';
