import type { Diagnostic } from '../../engine/diagnostic.ts';
import { HOUSEKEEPING } from '../../engine/housekeeping.ts';
import { RULES } from '../../rules/index.ts';
import { type Card, line, type Piece, strong, text } from './card.ts';

/** What a rule says of itself. */
interface RuleNotes {
  readonly summary: string;
  readonly authorities: readonly string[];
}

const NOTES: ReadonlyMap<string, RuleNotes> = new Map<string, RuleNotes>([
  ...HOUSEKEEPING.map(({ id, summary }) => [id, { summary, authorities: [] }] as const),
  ...RULES.map(({ meta }) => [meta.id, meta] as const),
]);

/** Why a finding was made and who asks for it; the message itself the editor shows already. */
export function findingCard({ rule }: Diagnostic, page: string | undefined): Card {
  const notes = NOTES.get(rule);
  const pieces: Piece[] = [strong(rule)];
  if (notes !== undefined) pieces.push(text(`: ${notes.summary}`));
  if (notes !== undefined && notes.authorities.length > 0) {
    pieces.push(text(` Asked for by ${listed(notes.authorities)}.`));
  }
  if (page !== undefined) pieces.push(text(' '), { page, label: 'About this rule' });
  return [line(...pieces)];
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
