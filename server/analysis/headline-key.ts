const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['rsquo', "'"],
  ['lsquo', "'"],
  ['rdquo', '"'],
  ['ldquo', '"'],
  ['ndash', '-'],
  ['mdash', '-'],
]);

/**
 * A headline folded for comparing: two headlines that differ in case, white space, accents' encoding, quotation marks,
 * other punctuation or character references have the same key. Empty when there is no letter or digit.
 */
export function foldHeadline(text: string): string {
  return text
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
      (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
        if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
      },
    )
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}$£€%+&]+/gu, ' ')
    .trim();
}

// “Mayor Resigns After Audit | The Harbor News”: what page titles add behind a bar or a dash.
const SITE_NAME = /\s+(?:[|–—•·»]|-{1,2})\s+(?=\S)(?:(?![|–—•·»])[^.!?]){2,40}$/;

/** A headline without the name of a site behind a bar or a dash; the headline itself when there is none. */
export function withoutSiteName(text: string): string {
  if (text.length > 300) return text;
  const found = SITE_NAME.exec(text);
  return found === null ? text : text.slice(0, found.index);
}

/** “| The Harbour Mercury”, “- Harbour Mercury”: names only, five words at most. */
const NAMED_SITE =
  /\s+(?:(?<bar>[|»])|[–—-])\s+(?=\S)(?<name>(?:The |the )?\p{Lu}[\p{L}\p{N}.'’&-]{0,30}(?: (?:of|the|and|&|\p{Lu}[\p{L}\p{N}.'’&-]{0,30})){0,4})$/u;
const OUTLET_WORD =
  /\b(?:Advertiser|Advocate|Argus|Beacon|Bee|Bulletin|Chronicle|Courier|Dispatch|Echo|Enquirer|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Leader|Ledger|Mail|Mercury|Mirror|Monitor|News|Observer|Post|Press|Record|Register|Reporter|Review|Sentinel|Standard|Star|Sun|Telegraph|Times|Tribune|Voice|Weekly|World)$/;

/**
 * A headline as its desk wrote it: without the name of the site that a page's title adds. Behind a dash only the name
 * of a paper is one; “Council closes pool – But Not Yet” stays whole.
 */
export function withoutOutlet(text: string): string {
  if (text.length > 300) return text;
  const found = NAMED_SITE.exec(text);
  if (found === null) return text;
  return found.groups!['bar'] !== undefined || OUTLET_WORD.test(found.groups!['name']!)
    ? text.slice(0, found.index)
    : text;
}
