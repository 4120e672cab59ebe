import type { AnalysedBlock } from '../analysis/analysis.ts';
import type { BlockReading } from '../analysis/block-reading.ts';
import { articleRule, type Finding } from './rule.ts';
import { WRITTEN_ZONES } from './zone-sets.ts';

/** The names that turn up in copy; an entity by any other name is left alone. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    bull: '•',
    middot: '·',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    frac12: '½',
    frac14: '¼',
    cent: '¢',
    pound: '£',
    euro: '€',
    yen: '¥',
    sect: '§',
    eacute: 'é',
    egrave: 'è',
    aacute: 'á',
    agrave: 'à',
    iacute: 'í',
    oacute: 'ó',
    uacute: 'ú',
    ntilde: 'ñ',
    ouml: 'ö',
    uuml: 'ü',
    auml: 'ä',
    ccedil: 'ç',
  }),
);

const ENTITY = /&(?:amp;)?(?:#(?<decimal>\d{2,7})|#x(?<hex>[0-9a-f]{2,6})|(?<name>[a-z]{2,8}\d{0,2}));/giu;

/** In Markdown an entity is read as its character; only one that was encoded twice is seen by readers. */
const ENCODED_TWICE = /^&amp;./iu;

/** Tags of formatting, which no sentence of news holds. */
const TAG =
  /<\/?(?:p|br|b|i|u|em|strong|span|div|a|h[1-6]|ul|ol|li|font|img|blockquote)(?:\s[^<>]{0,500})?\/?>/giu;

export const residueHtmlEntity = articleRule({
  meta: {
    id: 'residue-html-entity',
    summary: 'An HTML entity or tag is left in the text.',
    group: 'residue',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    authorities: [],
  },
  options: {},
  *check({ article, blocks }) {
    for (const found of blocks) {
      if (!WRITTEN_ZONES.includes(found.zone) || found.block.form === 'html') continue;
      if (!found.reading.once(mayHoldMarkup)) continue;
      yield* entitiesIn(found, article.format === 'markdown');
      if (article.format === 'plain') yield* tagsIn(found);
    }
  },
});

/** Nearly all blocks hold neither sign, and need not be read again. */
function mayHoldMarkup({ prose }: BlockReading): boolean {
  return /[&<]/.test(prose);
}

function* entitiesIn({ block }: AnalysedBlock, isMarkdown: boolean): Iterable<Finding> {
  for (const match of block.prose.matchAll(ENTITY)) {
    const words = match[0];
    if (isMarkdown && !ENCODED_TWICE.test(words)) continue;
    const start = block.span.start + match.index;
    const span = { start, end: start + words.length };
    // Inside an address “&copy;” may be a parameter; nobody sees it, and changing it breaks the link.
    if (/https?:\/\/\S{0,2048}$/u.test(block.text.slice(Math.max(0, match.index - 2100), match.index)))
      continue;
    const character = decode(match.groups!);
    if (character === undefined) continue;
    yield {
      span,
      message: `Readers will see “${words}” where “${character}” is meant. Write the character itself.`,
      fixes: [{ title: `Replace by “${character}”`, kind: 'safe', edits: [{ span, text: character }] }],
    };
  }
}

function* tagsIn({ block }: AnalysedBlock): Iterable<Finding> {
  for (const { 0: words, index } of block.prose.matchAll(TAG)) {
    const start = block.span.start + index;
    const span = { start, end: start + words.length };
    yield {
      span,
      message: `The HTML tag “${words}” is left in the text. Take it out.`,
      fixes: [{ title: 'Delete the tag', kind: 'suggestion', edits: [{ span, text: '' }] }],
    };
  }
}

function decode(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { decimal, hex, name } = groups;
  if (name !== undefined) return NAMED.get(name) ?? NAMED.get(name.toLowerCase());
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number.parseInt(decimal, 10);
  if (code === 160) return ' ';
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  // Codes 128 to 159 are read as Windows-1252 by browsers, and are control codes otherwise.
  return isCharacter && !(code >= 127 && code < 160) ? String.fromCodePoint(code) : undefined;
}
