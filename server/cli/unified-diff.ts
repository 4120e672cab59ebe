/** A line of a comparison: kept, taken out or put in. `text` has its line break, if it has one. */
interface Change {
  readonly kind: ' ' | '-' | '+';
  readonly text: string;
}

const CONTEXT = 3;

/** More differing lines than this are shown as one replacement: looking for the fewest changes costs their square. */
const MOST_CHANGES = 2000;

/** What turns one text into another, as `diff -u` and `patch` write it; empty when they are equal. */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const changes = compare(linesWithBreaks(before), linesWithBreaks(after));
  const out = [`--- a/${name}\n`, `+++ b/${name}\n`];
  for (const [start, end] of hunks(changes)) {
    const head = changes.slice(0, start);
    const hunk = changes.slice(start, end);
    const range = (side: '-' | '+'): string => {
      const length = hunk.filter(({ kind }) => kind === ' ' || kind === side).length;
      const above = head.filter(({ kind }) => kind === ' ' || kind === side).length;
      return `${length === 0 ? above : above + 1}${length === 1 ? '' : `,${length}`}`;
    };
    out.push(`@@ -${range('-')} +${range('+')} @@\n`);
    for (const { kind, text } of hunk) {
      out.push(kind + text, text.endsWith('\n') ? '' : '\n\\ No newline at end of file\n');
    }
  }
  return out.join('');
}

function linesWithBreaks(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** The places of changes with the lines around them, as half-open ranges of the comparison. */
function hunks(changes: readonly Change[]): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (const [index, { kind }] of changes.entries()) {
    if (kind === ' ') continue;
    const [start, end] = [Math.max(0, index - CONTEXT), Math.min(changes.length, index + CONTEXT + 1)];
    const last = found.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = end;
    else found.push([start, end]);
  }
  return found;
}

/** Compares lines; equal heads and tails first, since a fix changes little. */
function compare(before: readonly string[], after: readonly string[]): Change[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const kept = (text: string): Change => ({ kind: ' ', text });
  return [
    ...before.slice(0, head).map(kept),
    ...shortestEdit(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(kept),
  ];
}

/** Source: Myers 1986, “An O(ND) Difference Algorithm and Its Variations”, the greedy form. */
function shortestEdit(before: readonly string[], after: readonly string[]): Change[] {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let edits = 0; edits <= Math.min(before.length + after.length, MOST_CHANGES); edits++) {
    trace.push(new Map(furthest));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = stepsDown(furthest, diagonal, edits);
      let x = down ? furthest.get(diagonal + 1)! : furthest.get(diagonal - 1)! + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(trace, before, after);
    }
  }
  return [
    ...before.map((text): Change => ({ kind: '-', text })),
    ...after.map((text): Change => ({ kind: '+', text })),
  ];
}

function stepsDown(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && furthest.get(diagonal - 1)! < furthest.get(diagonal + 1)!;
}

function walkBack(
  trace: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
) {
  const changes: Change[] = [];
  let x = before.length;
  let y = after.length;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits]!;
    const diagonal = x - y;
    const from = stepsDown(furthest, diagonal, edits) ? diagonal + 1 : diagonal - 1;
    const fromX = edits === 0 ? 0 : furthest.get(from)!;
    const fromY = edits === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      x--;
      y--;
      changes.push({ kind: ' ', text: before[x]! });
    }
    if (edits === 0) break;
    if (x === fromX) changes.push({ kind: '+', text: after[--y]! });
    else changes.push({ kind: '-', text: before[--x]! });
  }
  return changes.toReversed();
}
