import { LetterPattern } from '../text/letter-pattern.ts';
import { type BlockCharacters, Holds, Tells } from './block-characters.ts';
import type { BlockReading } from './block-reading.ts';
import { Form } from './line-opening.ts';
import { isSmallAt } from '../language/characters.ts';

/** What the lines around a story that are not its text, but belong to it, record. */
export type CreditKind = 'credit' | 'contact' | 'copyright' | 'correction';

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|del|der|la|van|von|al|bin) )?\\p{Lu}[\\p{L}.'’-]*){0,4}";
const NAMES = `${NAME}(?:(?:,| and|, and| &) ${NAME}){0,7}`;
const LEAD = '^[([—–*\\s-]*';

const CREDIT_OPENING = new LetterPattern(
  `${LEAD}(?:(?:with |additional |further |other )?(?:reporting|writing|editing|research|production|photography|graphics?|translation)(?: and (?:reporting|writing|editing|research))?(?: for .{2,40})? (?:by|from)\\b|(?:reported|written|edited|compiled|translated|produced|photographed|researched|updated) by\\b|(?:with|using) (?:assistance|additional reporting|contributions?|files|help|material|reporting|wire reports|inputs?|agency inputs)(?: from| by)?\\b|contribut(?:ing|ors?|ed by)(?: (?:to this (?:report|story|article)|writers?|reporters?))?\\s*:|(?:staff|wire|agency) (?:writers?|reports?|reporters?)(?: and (?:wire|staff|agency)[\\w ]*)? contributed|(?:editor|editors|reporter|reporters|writer|sources?|credits?|agency|producer|photographer)s?\\s?: ?(?=\\p{Lu}|https?:))`,
  'i',
);
const CREDIT_CONTRIBUTED = new LetterPattern(
  `^[^.]{2,260}\\b(?:also )?(?:contributed|helped|assisted)(?: \\w+)? (?:to (?:this|the) (?:report|story|article|dispatch|piece|column|post|analysis|coverage)|(?:to )?(?:the )?(?:reporting|research|writing|material|information)\\b|from \\p{Lu}[^.]{2,60}[.)]*$)`,
  'i',
);
/** What CREDIT_CONTRIBUTED asks for, roughly and at little cost: much is helped and assisted in the news. */
const CONTRIBUTED =
  /(?:contributed|helped|assisted)(?: \w+)? (?:to (?:this|the) (?:report|story|article|dispatch|piece|column|post|analysis|coverage)|(?:to )?(?:the )?(?:reporting|research|writing|material|information)|from )/i;
const CREDIT_REPORTED = new LetterPattern(`^${NAMES}(?:, (?:of |in )?${NAME})? reported from ${NAME}`);
const CREDIT_ORIGIN =
  /^[([*\s]*(?:(?:this|the) (?:article|column|content|dispatch|interview|op-ed|piece|post|report|story|project)(?: first| originally)? (?:(?:is|was) (?:first |originally |also )?(?:adapted|co-published|done|excerpted|generated|made possible|part of|produced|provided|published|reported|reprinted|republished|supported|syndicated|translated|written|created)\b|(?:first |originally )?(?:appeared|ran|appears|comes)\b)|a version of this (?:article|column|essay|piece|post|report|review|story)\b|(?:first|originally|previously) (?:published|appeared) (?:in|on|at|by)\b|(?:re)?(?:printed|published|posted) (?:here )?(?:with|by) permission|(?:from|by) (?:staff|wire|news service|combined)(?: and (?:staff|wire|news service))? reports|(?:staff|wire|news service|combined)(?: and (?:staff|wire))? reports?$|(?:information|material|reporting|content) from\b.{2,100}\bwas (?:used|included))/i;
const CREDIT_NAMES =
  /^[([—–\s-]*(?:(?:the )?associated press|agence france-presse|reuters|afp|ap|upi|bloomberg(?: news)?|dpa|pti|ians|xinhua|tribune news service|the canadian press|(?:staff|wire) (?:report|reports|writer))[)\].\s]*$/i;
const BIO = new LetterPattern(
  String.raw`^(?:\p{Lu}[\p{L}.'’-]* ){1,4}(?:is|was|are|covers|writes|works|reports|serves)\b[^“”"]{0,300}\b(?:reporter|correspondent|columnist|contributor|freelance|staff writer|senior writer|the author of|editor (?:at|of|for)|writes (?:about|for|on)|(?:covers|covering) .{2,60} for|(?:his|her|their) (?:latest|new|most recent) book|opinions expressed|producer for|political editor|fellow at|professor (?:of|at))\b`,
);

/** One of these stands in every biography; BIO is dear to try on a story's last paragraph. */
const AUTHOR_WORD =
  /\b(?:reporter|correspondent|columnist|contributor|freelance|writer|author of|editor|writes|cover|(?:latest|new|recent) book|opinions expressed|producer for|fellow at|professor)/;

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/;
const PHONE_DIGITS = 10;
const PHONE = /(?:\+?1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}/;
const CONTACT_OPENING = new LetterPattern(
  String.raw`^[([*—–\s-]*(?:to (?:contact|reach)|contact(?:ing)?\b|e-?mail\b|reach\b|(?:phone|tel|telephone|fax|twitter|media contacts?|press contacts?|contacts?|newsroom|tips?)\s?:|(?:write|send|submit|call|text|message|dm|tweet) (?:to |us|me|him|her|them|your|letters|tips|a |an |\p{Lu})|(?:got|have|do you have) (?:a |any |news )?(?:tips?|questions?|a story|something|news|information|comments?)|(?:questions|comments|tips|story ideas|news tips)\b.{0,40}\?|for (?:more|further|additional) information,? (?:contact|call|e-?mail)|letters to the editor|know (?:something|anything)|follow\b)`,
  'i',
);
const CONTACT_REACHED = /\bcan be (?:reached|contacted|followed|e-?mailed)\b/i;
const ADDRESSEE =
  /^to contact (?:the|this|our) (?:\w+ ){0,4}(?:reporters?|editors?|authors?|writers?|newsroom|journalists?|columnists?|staff|columnist)\b/i;

const COPYRIGHT =
  /^[([*\s]*(?:©|&copy;|\(c\)\s*(?:copyright\s*)?\d{4}|copyrights?\s*(?:©|\(c\)|&copy;|\d{4}|notice\b.{0,20}$)|(?:[^.!?]{2,60}\s)?all rights reserved\b|(?:this (?:material|content|article|story) (?:may not|must not|cannot) be (?:published|reproduced|broadcast|copied|reprinted))|(?:licensed|republished|published|released) under\b.{0,40}\b(?:licen[cs]e|creative commons|cc)\b|creative commons\b.{0,60}licen[cs]e|reproduction (?:in whole|without)\b)/i;
// These words also open sentences of a story: “Copyright law …”, “Distributed by volunteers, …”.
const COPYRIGHT_NAMED = new LetterPattern(
  String.raw`^(?:Copyright|COPYRIGHT|\([Cc]\)|Distributed by|Provided by) (?:by )?(?:[Tt]he )?(?:\p{Lu}[\p{L}\d.'’&-]*,? ?){0,5}(?:AFP|AP|Agency|Associates|Bloomberg|Co|Company|Corp|Gannett|Group|Herald|Inc|LLC|LP|L\.P|Ltd|Media|Network|News|Newspapers|Post|Press|Publishing|Reuters|Service|Syndicate|Times|Tribune|UPI)\.?$`,
);
const ALL_RIGHTS = /\ball rights reserved\b/i;

const CORRECTION =
  /^[([*•\s]*(?:corrections?(?: appended| & clarifications?| and clarifications?)?\s*(?:$|[.:—–|-]|\((?=[^)]{3,40}\)\s*:))|clarifications?\s*(?:$|[:—–|])|(?:an? )?editor(?:['’]s|s['’]?|ial) ?notes?\s*(?:$|[:.—–|-])|update[ds]?(?: \(?(?:\d|\w+\.? \d)[^:]{0,40})?\s*:(?! (?:\d{1,2}[:.]\d\d|\w+ \d{1,2}, \d{4})[^a-z]{0,20}$)|an (?:earlier|previous|original) version of this (?:article|brief|caption|column|headline|photo|post|report|story|dispatch|graphic|transcript)\b|(?:a|the) (?:previous|earlier|prior|original) version of (?:this|the) (?:article|brief|caption|column|headline|post|report|story)\b|this (?:article|column|caption|headline|post|report|story|version|dispatch|page|piece|item|copy|transcript)(?: has been| was| is)? (?:since |also |subsequently )?(?:been )?(?:amended|changed|clarified|corrected|corrects|revised|updated|edited|modified)\b|\(?(?:this (?:version|story) )?corrects\b)/i;

const LONGEST = 700;
const LONGEST_BIOGRAPHY = 500;
/** White space and masked markup included. */
const LONGEST_BLOCK = 5600;

/**
 * Tells a credit, contact, copyright or correction line from the story's own lines. `forms` are what its first words
 * leave open.
 */
export function findCredit(characters: BlockCharacters, forms: number): CreditKind | undefined {
  const { words } = characters;
  const corrects = (forms & Form.correction) !== 0;
  if (words.length > LONGEST) {
    return corrects && words.length <= 2 * LONGEST && CORRECTION.test(words.slice(0, 120))
      ? 'correction'
      : undefined;
  }
  if (corrects && CORRECTION.test(words)) return 'correction';
  if (words.length <= 400 && isCopyright(characters, forms)) return 'copyright';
  if (isContact(characters, forms)) return 'contact';
  return isCredit(characters, forms) ? 'credit' : undefined;
}

function isCopyright({ words, tells, holds }: BlockCharacters, forms: number): boolean {
  const reserves = (tells & Tells.rights) !== 0 && ALL_RIGHTS.test(words);
  if (
    (reserves || (forms & Form.copyright) !== 0 || ((holds & Holds.other) !== 0 && words.includes('©'))) &&
    COPYRIGHT.test(words)
  )
    return true;
  return (
    ((forms & Form.copyrightNamed) !== 0 && COPYRIGHT_NAMED.test(words)) || (reserves && words.length <= 200)
  );
}

/** Whether a paragraph tells who its author is: “Jane Doe is a reporter for …”. Only the end of a story has them. For `once`. */
export function isBiographyBlock({ prose, characters }: BlockReading): boolean {
  const { words } = characters;
  if (prose.length > LONGEST_BLOCK || words.length > LONGEST_BIOGRAPHY) return false;
  return AUTHOR_WORD.test(words) && BIO.test(words);
}

function isContact({ words, holds, digits }: BlockCharacters, forms: number): boolean {
  if (words.length > 400 || (holds & Holds.quotationMark) !== 0) return false;
  const mayAddress = (holds & Holds.at) !== 0 || digits >= PHONE_DIGITS;
  if (!mayAddress && (forms & Form.addressee) === 0 && (forms & Form.tip) === 0) return false;
  if ((forms & Form.addressee) !== 0 && ADDRESSEE.test(words)) return true;
  const address =
    ((holds & Holds.at) !== 0 && (EMAIL.test(words) || /(?:^|\s)@\w{2,}/.test(words))) ||
    (digits >= PHONE_DIGITS && PHONE.test(words));
  if (!address)
    return (forms & Form.tip) !== 0 && /^(?:got|have|do you have) (?:a |any )?(?:news )?tips?\b/i.test(words);
  const only = words.replace(EMAIL, '').replace(PHONE, '');
  return CONTACT_OPENING.test(words) || CONTACT_REACHED.test(words) || !/\p{L}{2}/u.test(only);
}

function isCredit({ words, holds, tells }: BlockCharacters, forms: number): boolean {
  if ((holds & Holds.quotationMark) !== 0) return false;
  return opensAsCredit(words, forms) || ((tells & Tells.credit) !== 0 && tellsOfReporting(words));
}

function opensAsCredit(words: string, forms: number): boolean {
  return (
    ((forms & Form.credit) !== 0 && opensCredit(words)) ||
    ((forms & Form.origin) !== 0 && CREDIT_ORIGIN.test(words)) ||
    ((forms & Form.agency) !== 0 && CREDIT_NAMES.test(words))
  );
}

/** “Jane Doe contributed to this report”, “Jane Doe reported from Nashua”. */
function tellsOfReporting(words: string): boolean {
  if (words.length <= 320 && CONTRIBUTED.test(words) && CREDIT_CONTRIBUTED.test(words)) return true;
  return words.includes(' reported from ') && CREDIT_REPORTED.test(words);
}

/** “With help from FEMA, the town rebuilt its pier” opens like a credit, but a credit holds little besides names. */
function opensCredit(words: string): boolean {
  const opening = CREDIT_OPENING.exec(words);
  if (opening === null) return false;
  const others = words
    .slice(opening[0].length)
    .split(/[\s,;:.()]+/)
    .filter((word) => isSmallAt(word, 0) && !CREDIT_WORDS.test(word));
  return others.length <= 2;
}

const CREDIT_WORDS =
  /^(?:a|additional|and|at|by|contributed|contributing|correspondents?|de|del|der|editing|editors?|for|from|graphics?|in|la|news|of|other|photographers?|producers?|production|report|reporters?|reporting|research|researchers?|special|staff|the|this|to|translation|van|von|wire|with|writers?|writing)$/;
