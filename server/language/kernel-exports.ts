/**
 * What the kernel exports: see server/kernel/index.ts. Numbers are 32-bit integers unless said. Addresses are in bytes, and
 * come signed: those beyond 2 GB are below 0 until `>>> 0` makes them places.
 */
export interface KernelExports extends SharedNumbers {
  readonly memory: { readonly buffer: ArrayBuffer };
  take(bytes: number): number;
  enterBlock(tokens: number): number;
  readonly contexts: Global;
  clusterOf(lower: number): number;
  setClusters(slots: number, count: number): void;
  setCandidates(
    words: number,
    count: number,
    setStarts: number,
    setTags: number,
    proper: number,
    properPlural: number,
    plural: number,
  ): void;
  setTagWeights(weights: number, blocks: number): void;
  setClassGroups(groups: number): void;
  /** @param scale A fraction. */
  setNames(
    weights: number,
    count: number,
    scale: number,
    features: number,
    transitions: number,
    exponentials: number,
  ): void;
  enterWord(letters: number): number;
  noteWord(hash: number, lower: number, shape: number, classes: number, look: number): void;
  tagWords(): void;
  readonly coarseTags: Global;
  readonly tagHashes: Global;
  describe(type: number, lemma: number, classes: number, flags: number): void;
  describeEdge(type: number, tag: number, hash: number): void;
  tagOf(type: number): number;
  wordOfType(type: number): number;
  layOutFindings(): number;
  readonly probabilities: Global;
  readonly cueBegins: Global;
  readonly lemmas: Global;
  readonly flags: Global;
  readonly firstExponentials: Global;
  setFirst(weights: number, buckets: number, transitions: number, exponentials: number): void;
  readTypes(): number;
  runFirst(carry: number, kind: number): number;
  readonly secondExponentials: Global;
  /** @param scale A fraction. */
  setSecond(
    weights: number,
    buckets: number,
    transitions: number,
    exponentials: number,
    scale: number,
    bias: number,
  ): void;
  readonly views: Global;
  runSecond(): number;
  secondResults(): number;
  listFirst(carry: number, kind: number): number;
  listSecond(): number;
  listedFeatures(): number;
  listedStarts(): number;
  readFindings(): number;
  readonly listed: Global;
  listAlone(word: number): number;
  listAround(at: number, place: number, before: number, beforeThat: number): number;
  listCandidates(word: number, wide: number): number;
  listOpen(look: number): number;
  listSlot(word: number, slot: number): number;
  listNear(at: number): number;
  placeOfSentence(): number;
  enterStretches(from: number): void;
  nextStretch(end: number): number;
  readonly stretchFrom: Global;
  readonly stretchTo: Global;
}

/** Numbers on which host and kernel have to agree. What the host does not read here a test compares with its own. */
interface SharedNumbers {
  /** Bytes of a token's layers. */
  readonly LAYERS_SIZE: Global;
  /** How many tables of transitions there are, labels and kinds of name; the number of “cue-begin”. */
  readonly CONTEXTS: Global;
  readonly LABELS: Global;
  readonly KINDS: Global;
  readonly CUE_BEGIN: Global;
  /** Bytes of the weights of a feature of parts of speech; the tag before a sentence. */
  readonly TAG_BLOCK: Global;
  readonly NO_TAG: Global;
  /** Groups of classes that speak for a kind of name; words whose own features count at a token, itself in the middle. */
  readonly CLASS_GROUPS: Global;
  readonly SLOTS: Global;
  /** Room for tags and for their classes, edges included; the types and tags of the edges of a block. */
  readonly TAG_RADIX: Global;
  readonly COARSE_RADIX: Global;
  readonly LEFT_EDGE: Global;
  readonly RIGHT_EDGE: Global;
  readonly LEFT_EDGE_TAG: Global;
  readonly RIGHT_EDGE_TAG: Global;
  /** Looks of words, and what capitals tell at a place. */
  readonly SMALL: Global;
  readonly CAPITAL: Global;
  readonly SHOUTED: Global;
  readonly DIGIT: Global;
  readonly INSIDE: Global;
  readonly FIRST: Global;
  readonly TITLE_CASE: Global;
  readonly ALL_CAPITALS: Global;
  /** What a word is, as bits. */
  readonly FLAG_WORD: Global;
  readonly FLAG_COMMA: Global;
  readonly FLAG_OPENER: Global;
  readonly FLAG_STOP: Global;
  readonly FLAG_CLAUSE: Global;
  readonly FLAG_VERB: Global;
  /** Steps of a table of exponentials; bytes of a bucket of weights. */
  readonly STEPS: Global;
  readonly BUCKET: Global;
  /** Bytes of findings: their head, the places of the views in it, a view, and what a token has. */
  readonly HEAD: Global;
  readonly FROM_AFTER: Global;
  readonly FROM_BEFORE: Global;
  readonly VIEW: Global;
  readonly SUMS: Global;
  readonly PARTS: Global;
  readonly WORD_NUMBER: Global;
  /** Bytes of what comes of a token. */
  readonly RESULTS: Global;
  /** The same functions as the host's; probabilities are fractions. */
  mix(left: number, right: number): number;
  probabilityBucket(probability: number): number;
}

/** An exported variable. */
interface Global {
  readonly value: number;
}
