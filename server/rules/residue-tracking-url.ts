import { LetterPattern } from '../text/letter-pattern.ts';
import { blockRule, type Fix } from './rule.ts';
import { WRITTEN_ZONES } from './zone-sets.ts';

/** Parameters that only tell where a reader came from. */
const TRACKING = new LetterPattern(
  String.raw`^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|twclid|yclid|igshid|igsh|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_id|oly_(?:anon|enc)_id|cmpid|ncid|smid|smtyp|wt\.mc_id|ref_src|ref_url|phpsessid|jsessionid|sessionid)$`,
  'i',
);

export const residueTrackingUrl = blockRule({
  meta: {
    id: 'residue-tracking-url',
    summary: 'A link carries tracking parameters, or leads to a cached copy of the page.',
    group: 'residue',
    severity: 'info',
    fix: 'safe',
    since: '0.1.0',
    authorities: [],
  },
  options: {},
  zones: WRITTEN_ZONES,
  *check({ reading }) {
    if (!reading.text.includes('://')) return;
    for (const { 0: written, index } of addressesIn(reading.text)) {
      const address = written.replace(/[.,;:!?]+$/u, '');
      const span = { start: index, end: index + address.length };
      const { clean, dropped } = withoutTracking(address);
      if (dropped.length > 0) {
        const fix: Fix = {
          title: 'Remove the tracking parameters',
          kind: 'safe',
          edits: [{ span, text: clean }],
        };
        yield {
          span,
          message: `This link carries ${dropped.join(', ')}, which only tells where you found it. Remove the tracking.`,
          fixes: [fix],
        };
      } else if (isCopy(address)) {
        yield { span, message: 'This link leads to a cached copy. Link to the page itself.' };
      }
    }
  },
});

/** Up to the first character that no address holds; 2,048 is what browsers and mail programs pass on. */
function addressesIn(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(/https?:\/\/[^\s<>"'`“”’)\]]{1,2048}/giu);
}

/** Whether it is of a copy that a search engine keeps of the page that is meant. */
function isCopy(address: string): boolean {
  return /^https?:\/\/(?:[\w.-]+\.cdn\.ampproject\.org|(?:www\.)?google\.[a-z.]+\/amp\/|webcache\.)/iu.test(
    address,
  );
}

/** The address without its tracking parameters, and the names of those left out, in order. */
function withoutTracking(address: string): { clean: string; dropped: string[] } {
  const query = address.indexOf('?');
  if (query < 0) return { clean: address, dropped: [] };
  const hash = address.indexOf('#', query);
  const end = hash < 0 ? address.length : hash;
  const dropped: string[] = [];
  const kept = address
    .slice(query + 1, end)
    .split(/&(?:amp;)?/u)
    .filter((pair) => {
      const name = pair.split('=', 1)[0]!;
      if (!TRACKING.test(name)) return true;
      dropped.push(name);
      return false;
    });
  const rest = kept.length > 0 ? `?${kept.join('&')}` : '';
  return { clean: address.slice(0, query) + rest + address.slice(end), dropped };
}
