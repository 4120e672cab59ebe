/** CPU milliseconds, user and system, that a call takes. */
export function cpu(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Words between white space. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** The words of all texts together. */
export function wordsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + wordCount(text), 0);
}

export function ratio(ours: number, theirs: number): number {
  return round(ours / theirs);
}

/** Two decimals. */
export function round(value: number): number {
  return Number(value.toFixed(2));
}
