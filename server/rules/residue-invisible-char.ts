import { blockRule, type Finding } from './rule.ts';
import type { TextEdit } from '../text/edit.ts';
import { WRITTEN_ZONES } from './zone-sets.ts';

type Kind = 'no-break space' | 'soft hyphen' | 'zero-width character' | 'direction mark' | 'control code';

/** One group a kind; the tab, line breaks and what a garbled character is made of are not among them. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- control codes are what is looked for
  /(?<space>[\u00A0\u202F]+)|(?<hyphen>\u00AD+)|(?<zero>[\u200B-\u200D\u2060\uFEFF]+)|(?<bidi>[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+)|(?<control>[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]+)/gu;

const KINDS: Readonly<Record<string, Kind>> = {
  space: 'no-break space',
  hyphen: 'soft hyphen',
  zero: 'zero-width character',
  bidi: 'direction mark',
  control: 'control code',
};

/** Scripts that are written from right to left, or join their letters: there the characters have work to do. */
const NEEDS_THEM =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Khmer}\p{Script=Thai}\p{Script=Myanmar}]/u;

export const residueInvisibleChar = blockRule({
  meta: {
    id: 'residue-invisible-char',
    summary: 'Characters that nobody sees stand in the text.',
    group: 'residue',
    severity: 'info',
    fix: 'safe',
    since: '0.1.0',
    authorities: [],
  },
  options: {
    noBreakSpaces: {
      default: true,
      description:
        'Whether no-break spaces are reported too; turn it off where the house sets them on purpose.',
    },
  },
  zones: WRITTEN_ZONES,
  *check({ reading: { text } }, { noBreakSpaces }) {
    const needed = NEEDS_THEM.test(text);
    const edits = new Map<Kind, TextEdit[]>();
    for (const match of text.matchAll(INVISIBLE)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const kind = KINDS[Object.entries(match.groups!).find(([, words]) => words !== undefined)![0]]!;
      if (kind === 'no-break space' ? !noBreakSpaces : needed && kind !== 'control code') continue;
      if (kind === 'zero-width character' && joinsEmoji(text, span.start, span.end)) continue;
      const of = edits.get(kind) ?? [];
      of.push({ span, text: kind === 'no-break space' ? ' ' : '' });
      edits.set(kind, of);
    }
    for (const [kind, found] of edits) yield report(text, kind, found);
  },
});

/** One finding a kind and block: a scrape has dozens in a paragraph, and all go together. */
function report(text: string, kind: Kind, edits: readonly TextEdit[]): Finding {
  const { span } = edits[0]!;
  const near = /\S{0,20}$/u.exec(text.slice(Math.max(0, span.start - 20), span.start))![0];
  const place = near === '' ? '' : ` The first stands behind “${near}”.`;
  const what = edits.length === 1 ? `A ${kind} is` : `${edits.length} ${kind}s are`;
  const why = kind === 'no-break space' ? 'keeps lines from breaking' : 'breaks searches and copies along';
  return {
    span,
    message: `${what} hidden in this paragraph, which ${why}.${place}`,
    fixes: [
      {
        title:
          kind === 'no-break space' ? 'Replace by plain spaces' : `Remove the ${kind}s of this paragraph`,
        kind: 'safe',
        edits,
      },
    ],
  };
}

/** A joiner between two pictographs makes one of them: “woman” and “rocket” are an astronaut. */
function joinsEmoji(text: string, start: number, end: number): boolean {
  if (text.slice(start, end) !== '\u200D') return false;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return (
    /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u.test(before) &&
    /^[\p{Extended_Pictographic}♀♂⚕]/u.test(after)
  );
}
