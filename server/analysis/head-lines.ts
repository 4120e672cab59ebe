import { LetterPattern } from '../text/letter-pattern.ts';
import { endBefore } from '../text/lines.ts';
import { DATE_WORDS, SECTION_LABELS } from '../lexicon/head-words.ts';
import { type BlockCharacters, Tells } from './block-characters.ts';
import { Form, formsOf } from './line-opening.ts';

const NOT_A_NAME = new LetterPattern(
  String.raw`^(?:The (?!Associated|Staff|Editorial|Editors?|Canadian|\p{Lu}\p{L}+ (?:Staff|Press|Post|Times|News|Herald|Tribune|Journal|Editorial))|A |An |All |Any |Far |Law|Night|Now|Then|Way|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March |April |June |July |August |September |October |November |December |Land|Sea |Air |Popular|Contrast|Comparison|Definition|Default|Design)`,
);
const BYLINE = new LetterPattern(
  String.raw`^(?:By|BY|by|Written by|Story by|Words by|Report by|Reported by|Story and photos by|Text by|Posted by|Author:|Authors:|Byline:|Analysis by|Commentary by|Review by|Interview by|Opinion by|From)\s+(?:\p{Lu}[\p{L}.'’-]*)(?:(?:\s*[,|/•·—–;&-]\s*|\s+)(?:\p{Lu}[\p{L}\d.'’&-]*|@\w+|and|de|del|der|di|du|la|le|van|von|bin|al|of|the|for|at|in|staff|writer|reporter|correspondent|editor|columnist|contributor|special|to)){0,18}\.?$`,
);
const SIGNED = new LetterPattern(
  String.raw`^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}\s*(?:[|•·]\s*(?:\p{Lu}[\p{L}.'’&-]*|the|of|staff|writer|reporter)(?: (?:\p{Lu}[\p{L}.'’&-]*|the|of|for|writer|reporter)){0,5}|,\s*(?:Staff|staff|Special|Associated|The Associated|Contributing|Senior|Correspondent|Columnist)(?: (?:\p{Lu}[\p{L}.'’-]*|writer|reporter|correspondent|to|the|for|of)){0,6})\.?$`,
);
const STAFF =
  /^(?:(?:from )?(?:staff|wire|news service|combined)(?: and (?:wire|staff))? reports?|staff writers?|(?:the )?associated press|the canadian press|agence france-presse|reuters|afp|upi|bloomberg(?: news)?|(?:the )?editorial board)\.?$/i;
const OUTLET_STAFF = new LetterPattern(
  String.raw`^(?:\p{Lu}[\p{L}'’]+ ){1,4}(?:staff|Staff|STAFF)(?: (?:report|Report|REPORT))?\.?$`,
);
const BROADSHEET_BY = /^(?:By|BY) .{2,100}$/;

// “By April Smith”, but not “By June voters will know”: nothing but names, and then a desk or nothing.
const MONTH_AS_NAME = new LetterPattern(
  String.raw`^(?:April|June|August|January) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)?(?: and \p{Lu}.*|\s*[,|/•·—–-].*)?\.?$`,
);

/** What parts a name from its desk in a line without “by”. */
const SIGNED_AS =
  /[|•·]|,\s*(?:Staff|staff|Special|Associated|The Associated|Contributing|Senior|Correspondent|Columnist)/;

/** Whether a line says who wrote the story. `words` has single spaces only, `forms` are what its first words leave open. */
export function isByline(words: string, forms: number): boolean {
  if (words.length > 160) return false;
  if ((forms & Form.byline) !== 0 && BYLINE.test(words)) {
    const name = words.slice(3);
    return !BROADSHEET_BY.test(words) || !NOT_A_NAME.test(name) || MONTH_AS_NAME.test(name);
  }
  return SIGNED_AS.test(words) && SIGNED.test(words);
}

/** What may stand between a byline and its date: “By Jane Roe | June 4, 2024”, “By Jane Roe Updated June 4, 2024”. */
const BETWEEN = /\s*[,|•·–—/]\s*|\s+-\s+|\s+(?=(?:Published|Posted|Updated)\b)/gu;

/** Whether a line says who wrote the story and when: “By Jane Roe, Staff Writer | Updated June 4, 2024 at 4:10 p.m.” */
export function isDatedByline(words: string): boolean {
  if (words.length > 160 || !/\d/.test(words) || !/\bby\b/i.test(words)) return false;
  for (const { 0: mark, index } of words.matchAll(BETWEEN)) {
    const before = words.slice(0, index);
    const behind = words.slice(index + mark.length);
    if (isByline(before, formsOf(before)) && findDateLine(behind, formsOf(behind)) === 'date') return true;
    if (findDateLine(before, formsOf(before)) === 'date' && isByline(behind, formsOf(behind))) return true;
  }
  return false;
}

/** Whether a line at the head of a story names a desk or an agency as its author. */
export function isStaffLine({ words, tells }: BlockCharacters, forms: number): boolean {
  if (words.length > 60) return false;
  return (
    ((forms & Form.staff) !== 0 && STAFF.test(words)) ||
    ((tells & Tells.staff) !== 0 && OUTLET_STAFF.test(words))
  );
}

/**
 * Whether a line is nothing but a date (“Published 9:04 a.m. ET June 3, 2024”) or nothing but a time of day
 * (“9:45 p.m.”).
 */
export function findDateLine(words: string, forms: number): 'date' | 'time' | undefined {
  if (words.length > 160 || (forms & Form.date) === 0 || !/\d|yesterday|today|ago/i.test(words))
    return undefined;
  let months = 0;
  let numbers = 0;
  let years = 0;
  let clocks = 0;
  let labels = 0;
  for (const [word] of words.toLowerCase().matchAll(/[^\s,|•·()[\]–—]+/g)) {
    const bare = word.replace(/[.:;]+$/, '');
    if (bare === '' || bare === '-' || bare === '/') continue;
    const kind = DATE_WORDS.get(bare.replaceAll('.', ''));
    if (/^\d{4}-\d\d-\d\d(?:t.{1,20})?$/.test(bare) || /^\d{1,2}[/.]\d{1,2}[/.](?:\d\d|\d{4})$/.test(bare))
      months += numbers = 1;
    else if (/^(?:19|20)\d\d$/.test(bare)) years++;
    else if (
      /^\d{1,2}(?:[:.]\d\d){1,2}(?:am|pm|[ap]\.m|z)?$/.test(bare) ||
      /^\d{1,2}(?:am|pm|a\.m|p\.m)$/.test(bare) ||
      /^\d{4}(?:z|h)$/.test(bare)
    )
      clocks++;
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(bare)) numbers++;
    else if (kind === 'month') months++;
    else if (kind === 'label') labels++;
    else if (kind === 'clock') clocks++;
    else if (kind === undefined) return undefined;
  }
  if (months > 0 && numbers > 0) return 'date';
  if (labels > 0 && (clocks > 0 || numbers > 0 || years > 0 || /\b(?:ago|today|yesterday)\b/i.test(words)))
    return 'date';
  if (/\bago\W*$/i.test(words) && numbers > 0) return 'date';
  return clocks > 0 && months === 0 && years === 0 ? 'time' : undefined;
}

const FIELD =
  /^(?:slug|section|category|tags?|keywords?|topics?|publication|source|language|document type|word ?count|length|copyright|load-date|dateline|edition|page|pub(?:lication)? date|date|published|url|permalink|link|id|author|desk|budget|version|body|abstract|full text|links|headnote|description)\s*:\s*\S.{0,200}$/i;
const EXPORT_LABEL = /^(?:ABSTRACT|FULL TEXT|BODY|LINKS|HEADNOTE|DETAILS|Abstract|Full text|Full Text)[.:]?$/;
const TITLE_FIELD = /^(?:headline|title|hed|head)\s*:\s*\S/i;

/** Whether a line at the head of a story is a field of a wire or database record, or a label of its parts. */
export function findField(words: string, forms: number): 'field' | 'label' | 'title' | undefined {
  if ((forms & Form.field) === 0) return undefined;
  if (EXPORT_LABEL.test(words)) return 'label';
  if (words.length <= 240 && TITLE_FIELD.test(words)) return 'title';
  return words.length <= 240 && FIELD.test(words) ? 'field' : undefined;
}

/** Whether a line names the section of the paper above a headline: “Politics”, “Opinion |”. `words` has single spaces only. */
export function isSectionLabel(words: string): boolean {
  return words.length <= 40 && SECTION_LABELS.has(bareLabel(words).toLowerCase());
}

/** A label without the marks behind it. `words` has single spaces only. */
export function bareLabel(words: string): string {
  return words.slice(0, endBefore(words, ' |:»>./'));
}
