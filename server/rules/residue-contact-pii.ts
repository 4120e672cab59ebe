import type { Zone } from '../analysis/zones.ts';
import { findAddresses } from './staff-address.ts';
import { blockRule } from './rule.ts';

const ZONES: readonly Zone[] = [
  'byline',
  'dek',
  'story-date',
  'paragraph',
  'list-item',
  'caption',
  'residue',
  'credit',
  'contact',
  'copyright',
  'other',
];

/** Words that make an address the staff's: it is theirs, or it is where to write to them. */
const STAFF =
  /\b(?:reporters?|(?:staff )?writers?|editors?|journalists?|correspondents?|newsroom|byline|this story|follow (?:him|her|them)|(?:he|she|they) can be reached|reach (?:him|her|them)|contact (?:him|her|them))\b/iu;

export const residueContactPii = blockRule({
  meta: {
    id: 'residue-contact-pii',
    summary: 'The address or telephone number of a member of staff stands in the text.',
    group: 'residue',
    severity: 'warning',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: [],
  },
  options: {
    allow: {
      default: [] as readonly string[],
      description: 'Addresses, numbers or mail domains that may be printed, such as the news tip line.',
    },
  },
  zones: ZONES,
  *check({ zone, reading }, { allow }) {
    const addresses = findAddresses(reading.narration);
    if (addresses.length === 0) return;
    // In running text, most addresses are given to readers on purpose: a box office, an agency's hotline.
    if (zone === 'paragraph' || zone === 'list-item' || zone === 'other') {
      if (!STAFF.test(reading.narration)) return;
    }
    for (const { kind, text, start, end } of addresses) {
      if (allow.some((allowed) => isAllowed(text, allowed))) continue;
      yield {
        span: { start, end },
        message: `This ${kind} looks like a colleague’s own. Take it out unless readers are meant to have it.`,
        fixes: [
          { title: `Delete the ${kind}`, kind: 'suggestion', edits: [{ span: { start, end }, text: '' }] },
        ],
      };
    }
  },
});

function isAllowed(address: string, allowed: string): boolean {
  const [given, wanted] = [address.toLowerCase(), allowed.toLowerCase().replace(/^@/u, '')];
  return given === wanted || given.endsWith(`@${wanted}`);
}
