import type { NameVariant, Spelling } from '../analysis/variants/variants.ts';
import type { Finding, Fix, Related } from './rule.ts';

/**
 * The finding about a name that is written in two ways: at the first odd place outside quotations, pointing at the usual
 * form and at the other odd places.
 *
 * @param written What is said of the name: it is “spelled” or “written” so.
 */
export function variantFinding({ usual, odd, name }: NameVariant, written: 'spelled' | 'written'): Finding {
  const place = odd.places.find(({ quoted }) => !quoted) ?? odd.places[0]!;
  const [first] = usual.places;
  // Of two as common, either may be right.
  const isTie = usual.places.length === odd.places.length;
  const elsewhere: Related[] = odd.places
    .filter((other) => other !== place)
    .map((other) => ({
      span: other,
      message: `“${odd.text}” again${other.quoted ? ', in a quotation' : ''}`,
    }));
  return {
    span: { start: place.start, end: place.end },
    message: messageOf(usual, odd, name, written),
    related: [{ span: first!, message: `“${usual.text}” first stands here` }, ...elsewhere],
    fixes: isTie ? [...fixesFor(odd, usual.text), ...fixesFor(usual, odd.text)] : fixesFor(odd, usual.text),
  };
}

function messageOf(usual: Spelling, odd: Spelling, name: string, written: string): string {
  const whom = name === usual.text ? '' : `, as in “${name}”`;
  const { length } = usual.places;
  return odd.places.length < length
    ? `“${odd.text}” is ${written} “${usual.text}” ${length === 2 ? 'twice' : `${length} times`} in this story${whom}. Check which one is right.`
    : `“${odd.text}” is also ${written} “${usual.text}” in this story${whom}. Check which one is right.`;
}

/** Makes one spelling equal to another outside quotations and, apart, wherever it stands. */
function fixesFor({ text, places }: Spelling, right: string): Fix[] {
  const written = places.filter(({ quoted }) => !quoted);
  const fixes: Fix[] = [];
  if (written.length > 0) fixes.push(replacement(written, text, right, ''));
  if (written.length < places.length) fixes.push(replacement(places, text, right, ', in quotations too'));
  return fixes;
}

function replacement(places: Spelling['places'], from: string, to: string, where: string): Fix {
  const title =
    places.length === 1
      ? `Change “${from}” to “${to}”${where}`
      : `Change all ${places.length} “${from}” to “${to}”${where}`;
  const edits = places.map(({ start, end }) => ({ span: { start, end }, text: to }));
  return { title, kind: 'suggestion', edits };
}
