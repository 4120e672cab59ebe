/** A compiled glob: whether a path matches. Paths have `/` between folders and none in front. */
export type Glob = (path: string) => boolean;

/** Longer globs, and globs with more alternatives, are refused: nobody writes them by hand. */
const LONGEST = 256;
const MOST_ALTERNATIVES = 64;
const MOST_WILDCARDS = 24;

/** One step of a glob: a letter, any letter but `/`, any run without `/`, any run at all, or a set of letters. */
type Step =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'one' | 'run' | 'folders' | 'everything' }
  | { readonly kind: 'set'; readonly letters: string; readonly inverted: boolean };

/**
 * Compiles `*`, `?`, `**`, `[abc]`, `[!a-z]` and `{one,two}`. A pattern without a slash matches a file of that name in
 * every folder; one that ends in a slash matches all that lies in the folder. Upper and lower case differ.
 *
 * Matching costs path × glob at most, whatever the glob: it follows all its possibilities at once, never one after the other.
 *
 * @returns What is wrong with the pattern, as a sentence, where it cannot be compiled.
 */
export function compileGlob(pattern: string): Glob | string {
  if (pattern === '') return 'An empty pattern matches nothing.';
  if (pattern.length > LONGEST) return `A pattern may have ${LONGEST} characters at most.`;
  if (pattern.startsWith('!')) return 'A pattern cannot begin with “!”: say what is meant, not what is not.';
  if (pattern.includes('\\')) return 'Write “/” between folders, not “\\”.';
  if ((pattern.match(/[*?[]/g) ?? []).length > MOST_WILDCARDS) {
    return `A pattern may have ${MOST_WILDCARDS} wildcards at most.`;
  }
  const alternatives = expandBraces(pattern);
  if (alternatives === undefined) return `A pattern may stand for ${MOST_ALTERNATIVES} alternatives at most.`;
  const compiled = alternatives.map((alternative) => toSteps(anchored(alternative)));
  return (path) => compiled.some((steps) => matches(steps, path));
}

/** The pattern from the root: `*.md` is looked for in every folder, `drafts/` stands for what lies in it. */
function anchored(pattern: string): string {
  let whole = pattern.replace(/^\.?\//, '');
  const isLoose = whole === pattern && !whole.slice(0, -1).includes('/');
  if (whole.endsWith('/')) whole += '**';
  return isLoose ? `**/${whole}` : whole;
}

/** Writes out `{a,b}`, also nested; `undefined` when there are too many. Braces without a partner or comma are letters. */
function expandBraces(pattern: string): string[] | undefined {
  const done: string[] = [];
  const waiting = [pattern];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const group = innermostGroup(next);
    if (group === undefined) done.push(next);
    else {
      const { before, choices, after } = group;
      waiting.push(...choices.map((choice) => before + choice + after));
    }
    if (done.length + waiting.length > MOST_ALTERNATIVES) return undefined;
  }
  return done.toReversed();
}

function innermostGroup(pattern: string): { before: string; choices: string[]; after: string } | undefined {
  for (let end = pattern.indexOf('}'); end >= 0; end = pattern.indexOf('}', end + 1)) {
    const start = pattern.lastIndexOf('{', end);
    const inner = pattern.slice(start + 1, end);
    if (start >= 0 && inner.includes(',') && !inner.includes('}')) {
      return { before: pattern.slice(0, start), choices: inner.split(','), after: pattern.slice(end + 1) };
    }
  }
  return undefined;
}

function toSteps(pattern: string): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length;) {
    const letter = pattern[at]!;
    if (pattern.startsWith('**/', at) && (at === 0 || pattern[at - 1] === '/')) {
      steps.push({ kind: 'folders' });
      at += 3;
    } else if (pattern.startsWith('**', at)) {
      steps.push({ kind: 'everything' });
      at += 2;
    } else if (letter === '*' || letter === '?') {
      steps.push({ kind: letter === '*' ? 'run' : 'one' });
      at += 1;
    } else {
      const close = letter === '[' ? pattern.indexOf(']', at + 2) : -1;
      if (close > 0) {
        const inverted = '!^'.includes(pattern[at + 1]!);
        steps.push({ kind: 'set', letters: pattern.slice(at + (inverted ? 2 : 1), close), inverted });
        at = close + 1;
      } else {
        steps.push({ kind: 'letter', letter });
        at += 1;
      }
    }
  }
  return steps;
}

/** Walks the path once, with the set of all steps that may come next. */
function matches(steps: readonly Step[], path: string): boolean {
  let states = withSkips(new Set([0]), steps, true);
  for (let at = 0; at < path.length && states.size > 0; at++) {
    const letter = path[at]!;
    const next = new Set<number>();
    for (const state of states) {
      const step = steps[state];
      if (step === undefined) continue;
      if (step.kind === 'folders' || step.kind === 'everything') next.add(state);
      else if (step.kind === 'run') {
        if (letter !== '/') next.add(state);
      } else if (accepts(step, letter)) next.add(state + 1);
    }
    states = withSkips(next, steps, letter === '/');
  }
  return states.has(steps.length);
}

/** Adds the steps reached by letting a run be empty; `**` + `/` may only be left where a folder begins. */
function withSkips(states: Set<number>, steps: readonly Step[], atFolder: boolean): Set<number> {
  for (const state of states) {
    const kind = steps[state]?.kind;
    if (kind === 'run' || kind === 'everything' || (kind === 'folders' && atFolder)) states.add(state + 1);
  }
  return states;
}

function accepts(step: Step, letter: string): boolean {
  if (step.kind === 'letter') return step.letter === letter;
  if (letter === '/') return false;
  return step.kind === 'one' || (step.kind === 'set' && isInSet(step.letters, letter) !== step.inverted);
}

function isInSet(letters: string, letter: string): boolean {
  for (let at = 0; at < letters.length; at++) {
    if (letters[at + 1] === '-' && at + 2 < letters.length) {
      if (letters[at]! <= letter && letter <= letters[at + 2]!) return true;
      at += 2;
    } else if (letters[at] === letter) return true;
  }
  return false;
}
