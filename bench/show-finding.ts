import type { Diagnostic } from '../server/engine/diagnostic.ts';
import type { GoldStory } from './gold.ts';

/** Characters shown before and behind a finding. */
const BEFORE = 300;
const BEHIND = 200;

/** Prints a finding with the words around it; for reading, never for keeping. */
export function printFinding({ name, text }: GoldStory, { span }: Diagnostic, said: string): void {
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
  const behind = text.slice(span.end, span.end + BEHIND);
  const found = text.slice(span.start, span.end);
  process.stdout.write(`\n== ${name} ${span.start}\n${before}⟦${found}⟧${behind}\n-- ${said}\n`);
}
