/** CPU milliseconds, user and system, that a call takes. */
export function cpu(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Stories that two read in turn: machines are faster one second and slower the next. */
export const IN_TURN = 10;

/** CPU milliseconds that each of two took for the same texts, by turns. */
export interface Turns {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** Has two readers read texts by turns, ours first. */
export function cpuByTurns(
  texts: readonly string[],
  ours: (text: string) => unknown,
  theirs: (text: string) => unknown,
): Turns {
  const turns = { ours: [] as number[], theirs: [] as number[] };
  for (let from = 0; from < texts.length; from += IN_TURN) {
    const some = texts.slice(from, from + IN_TURN);
    turns.ours.push(cpu(() => some.forEach(ours)));
    turns.theirs.push(cpu(() => some.forEach(theirs)));
  }
  return turns;
}

/** Words between white space. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** The words of all texts together. */
export function wordsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + wordCount(text), 0);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export function ratio(ours: number, theirs: number): number {
  return round(ours / theirs);
}

/** Two decimals. */
export function round(value: number): number {
  return Number(value.toFixed(2));
}
