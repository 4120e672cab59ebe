import type { Candidate } from './candidate.ts';
import type { WordRange } from './noun-phrases.ts';
import type { Wording } from './words.ts';

/**
 * Keeps the outermost attributions: what stands inside the content of one that is kept is what was said, no
 * attribution of the writer's. Cues never overlap. Ordered by cue. Cost: linear in the words.
 *
 * @param wordCount number of words in the block.
 */
export function settle(candidates: readonly Candidate[], wordCount: number): Candidate[] {
  const tagged = ownership(wordCount);
  candidates.forEach(({ closes, content }, index) => {
    if (closes) for (const range of content) tagged.claim(range, index);
  });
  const said = ownership(wordCount);
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const at = candidate.cue.start;
    if (said.ownerOf(at) !== undefined || (!candidate.closes && tagged.ownerOf(at) !== undefined)) continue;
    const rival = kept.at(-1);
    if (rival !== undefined && rival.cue.end > at) {
      if (rival.cue.start < at) continue;
      kept.pop();
    }
    kept.push(candidate);
    for (const range of candidate.content) said.claim(range, kept.length - 1);
  }
  return kept;
}

/**
 * Gives quotations that nobody introduces to the speaker of the quotation beside them: “A,” she said. “B.”
 * Only whole sentences move; a fragment that nobody introduces stays uncovered.
 *
 * @param sentenceStarts word indexes at which sentences begin.
 */
export function continueQuotations(
  { words, speech }: Wording,
  kept: readonly Candidate[],
  sentenceStarts: ReadonlySet<number>,
): Candidate[] {
  const owned = ownership(words.length);
  kept.forEach(({ content }, index) => {
    for (const range of content) owned.claim(range, index);
  });
  const owners = speech.map(({ start }) => owned.ownerOf(start));
  const added = new Map<number, WordRange[]>();
  const give = (index: number, owner: number): void => {
    owners[index] = owner;
    added.set(owner, [...(added.get(owner) ?? []), { start: speech[index]!.start, end: speech[index]!.end }]);
  };
  let cue = 0;
  speech.forEach(({ start }, index) => {
    while (cue < kept.length && kept[cue]!.cue.end <= start) cue += 1;
    if (owners[index] !== undefined || !sentenceStarts.has(start) || cue === 0) return;
    const before = index > 0 ? owners[index - 1] : undefined;
    // Another cue since the last quotation means another speaker, or narration; the quotation is left to that cue.
    const owner = before !== undefined && before >= cue - 1 ? before : cue - 1;
    if (kept[owner]!.kind === 'speech' && kept[owner]!.rule !== 'object') give(index, owner);
  });
  for (let index = speech.length - 2; index >= 0; index -= 1) {
    const owner = owners[index + 1];
    if (owners[index] !== undefined || owner === undefined || !sentenceStarts.has(speech[index]!.start))
      continue;
    if (words.slice(speech[index]!.end, speech[index + 1]!.start).some(({ isWord }) => isWord)) continue;
    give(index, owner);
  }
  return kept.map((candidate, index) => {
    const more = added.get(index);
    if (more === undefined) return candidate;
    return { ...candidate, content: [...candidate.content, ...more].toSorted((a, b) => a.start - b.start) };
  });
}

interface Ownership {
  /** Gives the range's words that nobody has yet to `owner`. */
  claim(range: WordRange, owner: number): void;
  /** Who has the word; `undefined` when nobody does. */
  ownerOf(word: number): number | undefined;
}

/** Who has which words; first come, first served. All claims together cost no more than the words they first take. */
function ownership(wordCount: number): Ownership {
  const owners = new Int32Array(wordCount + 1).fill(-1);
  // From a taken word the place to look next for a free one.
  const next = Int32Array.from({ length: wordCount + 1 }, (_, index) => index);
  const firstFree = (from: number): number => {
    let at = from;
    while (next[at] !== at) {
      next[at] = next[next[at]!]!;
      at = next[at]!;
    }
    return at;
  };
  return {
    claim({ start, end }, owner) {
      for (let at = firstFree(start); at < end; at = firstFree(at)) {
        owners[at] = owner;
        next[at] = at + 1;
      }
    },
    ownerOf: (word) => (owners[word]! < 0 ? undefined : owners[word]),
  };
}
