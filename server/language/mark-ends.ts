import { classAt, isWordAt, unitsAt } from './characters.ts';

/** The end of the mark at `start`: runs of hyphens and dots and pairs of single marks are one. */
export function markEnd(text: string, start: number): number {
  const after = start + unitsAt(text, start);
  switch (text[start]) {
    case '-':
    case '…':
      return runEnd(text, start);
    case '.':
      return dotsEnd(text, start);
    case '@':
      return /[A-Za-z0-9_]/.test(text[after] ?? '') ? handleEnd(text, start) : after;
    case '#':
      return classAt(text, after) === 'letter' ? handleEnd(text, start) : after;
    case '`':
    case "'":
    case '‘':
    case '’':
      return text[after] === text[start] ? after + 1 : after;
    default:
      return after;
  }
}

/** The end of a run of hyphens, or of ellipses and dots. */
function runEnd(text: string, start: number): number {
  let end = start + 1;
  while (text[end] === text[start] || (text[end] === '.' && text[start] === '…')) end += 1;
  return end;
}

/** The end of a full stop, an ellipsis or a number that begins with its point (“.300”). */
function dotsEnd(text: string, start: number): number {
  let end = start + 1;
  if (classAt(text, end) === 'digit' && !isWordAt(text, start - 1)) {
    while (classAt(text, end) === 'digit') end += 1;
    return end;
  }
  while (text[end] === '.') end += 1;
  if (end > start + 1) return end;
  while (text[end] === ' ' && text[end + 1] === '.') end += 2;
  // Two dots with a space between are two slips, three are an ellipsis.
  return end < start + 5 ? start + 1 : end;
}

/** The end of the handle or hashtag whose sign stands at `start`; of the sign alone when a word stands before it. */
function handleEnd(text: string, start: number): number {
  let end = start + 1;
  if (isWordAt(text, start - 1)) return end;
  while (text[end] === '_' || isWordAt(text, end)) end += unitsAt(text, end);
  return end;
}
