import { length, sentences } from './block';
import { probabilityBucket } from './buckets';
import {
  addCue,
  clearFindings,
  contentShares,
  cueBegins,
  cuePeaks,
  flags,
  lemmas,
  probabilities,
  writeViews,
} from './findings';
import { FLAG_VERB, FLAG_WORD } from './flags';

/** From here on a token is a likely cue, or of a likely source. */
const LIKELY_CUE: f64 = 0.3;
export const LIKELY_SOURCE: f64 = 0.4;
/** How many tokens from its cue a source is looked for. */
const REACH_LEFT: i32 = 25;
const REACH_RIGHT: i32 = 12;

/** Reads likely cues and what surrounds each token off the findings by token. Cost: linear in the tokens. */
export function lookAround(): void {
  clearFindings();
  guessCues();
  shareSentences();
  writeViews();
}

function sourceAt(token: i32): f64 {
  return <f64>probabilities[token * 3];
}

function cueAt(token: i32): f64 {
  return <f64>probabilities[token * 3 + 1];
}

function guessCues(): void {
  for (let from = 0; from < length;) {
    if (cueAt(from) <= LIKELY_CUE) {
      from += 1;
      continue;
    }
    let head = from;
    let to = from;
    do {
      const isVerb = (flags[to] & FLAG_VERB) != 0 && cueAt(to) > 0.5;
      if (isVerb || cueAt(to) > cueAt(head)) head = to;
      to += 1;
    } while (
      to < length &&
      cueAt(to) > LIKELY_CUE &&
      sentences[to] == sentences[from] &&
      <f64>cueBegins[to] < 0.5
    );
    const sourceLeft = findSource(from, -1, REACH_LEFT);
    const sourceRight = findSource(to - 1, 1, REACH_RIGHT);
    addCue(from, to, lemmas[head], probabilityBucket(probabilities[head * 3 + 1]), sourceLeft, sourceRight);
    from = to;
  }
}

/** The first token of a likely source beside an end of a cue, in its sentence; -1 for none. */
function findSource(end: i32, step: i32, reach: i32): i32 {
  const home = sentences[end];
  for (let at = end + step, seen = 1; at >= 0 && at < length && seen < reach; at += step, seen++) {
    if (sentences[at] != home) break;
    if (sourceAt(at) > LIKELY_SOURCE) return at;
  }
  return -1;
}

function shareSentences(): void {
  for (let from = 0; from < length;) {
    const sentence = sentences[from];
    let seen = 0;
    let content: f64 = 0;
    let peak: f32 = 0;
    let to = from;
    for (; to < length && sentences[to] == sentence; to++) {
      peak = max(peak, probabilities[to * 3 + 1]);
      if ((flags[to] & FLAG_WORD) == 0) continue;
      seen += 1;
      content += <f64>probabilities[to * 3 + 2];
    }
    contentShares[sentence] = probabilityBucket(seen == 0 ? 0 : <f32>(content / <f64>seen));
    cuePeaks[sentence] = probabilityBucket(peak);
    from = to;
  }
}
