import { type CardLine, line } from './card.ts';

/** “In this folder: 3 other stories”; nothing where none names it, or that is not known. */
export function folderLine(others: number | undefined): CardLine[] {
  if (others === undefined || others === 0) return [];
  return [line(`In this folder: ${others} other ${others === 1 ? 'story' : 'stories'}`)];
}
