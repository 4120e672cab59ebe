import type { BlockReading } from '../analysis/block-reading.ts';
import { articleRule, type Finding } from './rule.ts';
import type { TextEdit } from '../text/edit.ts';
import { shift, type Span } from '../text/span.ts';
import { WRITTEN_ZONES } from './zone-sets.ts';

type Kind = 'no-break space' | 'soft hyphen' | 'zero-width character' | 'direction mark' | 'control code';

/** One group a kind; the tab, line breaks and what a garbled character is made of are not among them. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- control codes are what is looked for
  /(?<space>[\u00A0\u202F]+)|(?<hyphen>\u00AD+)|(?<zero>[\u200B-\u200D\u2060\uFEFF]+)|(?<bidi>[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+)|(?<control>[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]+)/g;

const KINDS: Readonly<Record<string, Kind>> = {
  space: 'no-break space',
  hyphen: 'soft hyphen',
  zero: 'zero-width character',
  bidi: 'direction mark',
  control: 'control code',
};

export const residueInvisibleChar = articleRule({
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
  *check({ article, blocks }, { noBreakSpaces }) {
    const edits = new Map<Kind, TextEdit[]>();
    for (const { block, zone, reading } of blocks) {
      if (!WRITTEN_ZONES.includes(zone)) continue;
      for (const { kind, span } of reading.once(findInvisible)) {
        if (kind === 'no-break space' && !noBreakSpaces) continue;
        const same = edits.get(kind) ?? [];
        same.push({ span: shift(span, block.span.start), text: kind === 'no-break space' ? ' ' : '' });
        edits.set(kind, same);
      }
    }
    for (const [kind, found] of edits) yield report(article.text, kind, found);
  },
});

interface Invisible {
  readonly kind: Kind;
  /** Relative to the block. */
  readonly span: Span;
}

function findInvisible({ text }: BlockReading): readonly Invisible[] {
  const found: Invisible[] = [];
  let needed: boolean | undefined;
  for (const match of text.matchAll(INVISIBLE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const kind = KINDS[Object.entries(match.groups!).find(([, words]) => words !== undefined)![0]]!;
    if (kind !== 'control code' && kind !== 'no-break space' && (needed ??= needsThem(text))) continue;
    if (kind === 'zero-width character' && joinsEmoji(text, span.start, span.end)) continue;
    found.push({ kind, span });
  }
  return found;
}

/** One finding a kind and story: a scrape has hundreds, and all go together. */
function report(text: string, kind: Kind, edits: readonly TextEdit[]): Finding {
  const [first, ...others] = edits.map(({ span }) => span);
  const near = /\S{0,20}$/u.exec(text.slice(Math.max(0, first!.start - 20), first!.start))![0];
  const behind = near === '' ? '' : ` behind “${near}”`;
  const isSpace = kind === 'no-break space';
  return {
    span: first!,
    message:
      others.length === 0
        ? `A ${kind} is hidden here${behind}; it ${isSpace ? 'keeps the line from breaking' : 'breaks searches'}. Take it out.`
        : `${edits.length} ${kind}s are hidden in this story; they ${isSpace ? 'keep lines from breaking' : 'break searches'}. Take them out.`,
    // Twenty places show the pattern; the fix knows all of them.
    related: others.slice(0, 20).map((span) => ({ span, message: `Another ${kind}.` })),
    fixes: [{ title: isSpace ? 'Replace by plain spaces' : `Remove every ${kind}`, kind: 'safe', edits }],
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

/** Scripts that are written from right to left, or join their letters: there the characters have work to do. */
function needsThem(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Khmer}\p{Script=Thai}\p{Script=Myanmar}]/u.test(
    text,
  );
}
