import { LetterPattern } from '../text/letter-pattern.ts';
import { endBefore } from '../text/lines.ts';
import { SHARE_SIGNS, SHARE_WORDS } from '../lexicon/share-words.ts';
import { type BlockCharacters, Holds, Tells } from './block-characters.ts';
import { Form } from './line-opening.ts';
import type { ResidueKind } from './zones.ts';

// Every form below is met on scraped or wired copy as a line of its own. A form that could open a sentence of the
// story asks for more than its first words: a colon, an object that only a web page has, or the end of the line.

const ADVERT_LABEL =
  /^(?:(?:paid |sponsored )?advertise?ments?|advertising|adverts?|ads?|sponsored|promoted|paid (?:content|post|program)|(?:sponsored|promoted|partner|branded|affiliate) (?:content|posts?|links?|stor(?:y|ies))|sponsor(?:ed)? (?:by|message)\b.{0,40}|presented by\b.{0,40}|ad feedback|advertise(?:ment)? with us|advertisement feature|(?:advertisement\W+)?(?:story|article|content|post) continues (?:below|after) (?:the |this )?ad(?:vert|vertisement)?|(?:advertisement\W+)?scroll (?:down )?(?:to|for) (?:continue|more|keep reading)\b.{0,40}|(?:advertisement\W+)?continue reading after (?:the )?ad(?:vertisement)?|(?:skip|close|report|remove|hide|turn off) (?:this |the )?ads?(?:vertisement)?|why (?:am i seeing )?this ad|advertisement\W{1,5}(?:skip|scroll|continue|story|article)\b.{0,60})$/i;

const LINK_LABEL =
  /^(?:read more|read (?:this )?next|read also|also read|see also|also see|also on [\w .'’]{2,30}|read|see|watch|watch (?:also|now|live|more|next)|listen|more|(?:more )?related(?: (?:stor(?:y|ies)|articles?|content|coverage|links?|news|posts?|reading|topics?|videos?))?|more (?:(?:on this|like this)(?: (?:story|topic))?|stories|news|headlines|coverage|(?:from|in|on|about) [\w .,'’&-]{2,50})|recommended(?: (?:for you|reading|stories))?|(?:further|suggested|additional|background) reading|you (?:may|might) (?:also )?(?:like|be interested in|have missed)(?: these)?|(?:don['’]t|do not) miss(?: (?:this|these))?|must reads?|up next|next up|(?:editors?['’]?s?['’]?) picks?|top stories|in case you missed it|icymi|before you go|most (?:popular|read|shared|viewed|watched)|trending(?: now| stories| on [\w .'’]{2,30})?|popular (?:now|stories)|latest (?:stories|news|headlines)|read it here|full (?:story|coverage|report)|explore more|learn more|tags|topics|filed under|more to read)(?=\s*(?:[:|>»→]|$))/i;
const HEADS_LINKS =
  /^\W*(?:also|before|don|editor|icymi|in case|latest|more|most|must|popular|read (?:also|next)|recommended|related|see also|suggested|top|trending|up next|you)\b/i;
const NOTHING_BUT = /^[\s:.…>»→|–—-]*$/;
const COLON = /^\s*[:|>»→]\s*/;
// These stand on a line of their own often enough without being a link: “More”, “Read”, “Watch” want a colon.
const WANTS_COLON =
  /^(?:read|see|watch|listen|more|tags|topics|more (?:from|in|on|about) (?!th(?:is|ese)\b).*)$/i;

const LINK_LINE =
  /^(?:(?:click|tap) (?:here|through|on the (?:link|image|video|photo))\b.{0,80}|(?:to )?(?:read|see|view|hear) (?:more|the (?:full|entire|rest of (?:the|this)|original|whole|complete) (?:\w+ ){0,2}(?:article|column|coverage|interview|list|piece|poll|post|report|series|story|text|transcript|release|statement))\b(?: (?:here|below|at [\w./]+|on [\w .]{2,30}|of [\w .'’]{2,40}))?|read more (?:about|at|from|here|in|on)\b.{0,90}|(?:continue|keep) reading(?: (?:below|here|the main story|at .{2,30}))?|(?:story|article|post|content|text) continues(?: below| after\b.{0,30})?|continued? (?:below|on (?:the )?next page|on page \w{1,4}|from page \w{1,4})|(?:watch|listen to|see|view) (?:the |a |this |our )?(?:\w+ ){0,4}(?:ad|clip|clips|footage|interview|podcast|segment|video|videos|slideshow|gallery|photos|episode)\b.{0,60}\b(?:above|below|here)|(?:watch|listen|see|view)(?: it)? (?:above|below|here)|(?:next|previous) (?:article|story|post|page)|(?:show|load|see|view) (?:all|less|more)(?: (?:articles|comments|photos|stories))?|(?:photo )?gallery|slideshow)$/i;

const SIGNUP_VERB =
  /^(?:please |click here to |to |not ready to )?(?:become a|create (?:a|an|your)|download|enjoy|enter your|find us|follow|get|join|like us|listen and|log ?in|never miss|read unlimited|receive|register|sign[ -]?(?:in|up)|start your|stay (?:informed|up to date|on top|connected|in the know)|subscribe|support (?:our|us|local|independent|quality)|try|unlock|want (?:more|the|to (?:get|read|receive|know))|you(?:['’]ve| have) (?:read|reached|used|been)|already (?:a|have)|thanks? (?:you )?for (?:signing|subscribing|reading|registering)|this (?:article|content|story) is (?:exclusively )?(?:available |reserved )?(?:only )?(?:for|to)|by (?:clicking|entering|signing|subscribing|submitting|providing)|don['’]t have an account|our (?:daily|free|weekly)|keep up|if you (?:enjoy|like|value)|(?:a )?free (?:daily|weekly))\b/i;
const SIGNUP_OBJECT =
  /\b(?:newsletters?|inbox|e-?mail (?:alerts?|address|from|updates?|list)|(?:news|breaking|push|text|email|mobile) alerts?|notifications|(?:daily|morning|evening|weekly) (?:briefing|digest|email|headlines|report)|subscri(?:bers?|ption|ptions)|free (?:trial|articles?|account)|(?:our|the|your|mobile|free|news) app|app store|google play|paywall|(?:itunes|spotify|apple podcasts|soundcloud|stitcher)|podcasts?|rss|youtube channel|our channel|unlimited (?:digital )?access|full access|digital access|membership|terms of (?:service|use)|privacy policy)\b/i;
const BARE_SIGNUP =
  /^(?:subscribe(?: (?:now|today|here))?|sign ?(?:up|in)(?: (?:now|today|here|for free))?|log ?in|register(?: now)?|newsletters?(?: sign ?up)?|become a (?:member|subscriber)|start (?:your )?free trial|enter your e-?mail(?: address)?|e-?mail address|your e-?mail(?: address)?|support (?:our|local|independent) journalism|donate(?: now| today)?|already a (?:subscriber|member)\b.{0,30}|follow us|find us on .{2,40}|like us on .{2,40}|follow us on .{2,80})$/i;
const FOLLOW =
  /^(?:you can )?(?:follow|like|find)\b.{1,140}(?:@\w|\bon (?:twitter|x|facebook|instagram|threads|bluesky|mastodon|linkedin|tiktok|snapchat|youtube)\b|facebook\.com|twitter\.com)/i;
const FOLLOW_HANDLE = /^(?:follow|tweet(?: to)?) [@#]\w+(?:(?:,| and| or)? [@#]\w+)*$/i;
const LIKE_PAGE = /\blike (?:the|our|this) (?:facebook )?page$/i;

const COUNTER =
  /^(?:\d[\d.,]*[km]?\s+(?:comments?|shares?|likes?|views?|reactions?|retweets?)|(?:\d{1,3}[ -](?:min(?:ute)?s?)[ -](?:read|listen|watch))|(?:(?:estimated )?(?:reading|read|listening) time|time to read)\W{0,3}\d{1,3}\s*(?:min(?:ute)?s?\.?)?(?: read)?|listen to (?:this|the) (?:article|story)\b.{0,30}|(?:be the first to|leave a|add a|post a|write a|add your) (?:comment|reply|comments)|(?:view|show|hide|read|see|join|load)(?: the| all)? (?:\d+ )?(?:comments?|conversation|discussion)|join the (?:conversation|discussion)|comments (?:are )?(?:closed|off|disabled)|(?:change |adjust |increase |decrease )?(?:text|font) size|what do you think\? .{0,30}comments?(?: below)?|share your thoughts\b.{0,40}|back to (?:the )?top|jump to (?:comments|recipe|top)|skip to (?:main )?(?:content|navigation)|copy (?:the )?(?:link|url)(?: to (?:clipboard|article|story))?|link copied|click to (?:share|print|email)\b.{0,60}|(?:print|email|save|gift|bookmark|share) (?:this )?(?:article|story|page|post)\b.{0,20})$/i;

/** Dots and all: “Loading” alone may head a part of a story about docks. */
const LOADING = /^(?:loading|please wait)(?: \w+){0,2}\s?(?:\.{3}|…)$/i;

const SIGN_OFF =
  /^(?:-\s?0\s?-|-\s?30\s?-|\(?-?\s?ends?\s?-?\)?|#(?:\s?#){1,5}|\(?\s?[-–—]{0,2}\s?more(?: to (?:come|follow))?\s?[-–—]{0,2}\s?\)?|x{3,5}|mf|nnnn|\(?(?:end|ends|endit|endall|enditem|finis)\)?)$/i;
// Bare “more”, “end” and “ends” count only when the wire wrote them: in capitals, or between dashes or brackets.
const SIGN_OFF_MARKED = /^(?:[^a-z]+|[-–—(#].*|xx.*|nnnn|mf|endit|endall|enditem)$/;
const WIRE_LINE =
  /^(?:(?:BC|AM|PM|AP|US|EU|ME|AS|AF|LA|SC|FB|BK|BB|TV)-{1,2}[A-Z][\w.'’&/ -]*(?:,|--|\d).{0,80}|AP-[A-Z]{2}-\d\d-\d\d-\d\d.{0,20}|\(?E[Dd][Ss]\.?:.{1,400}|\(?EDITORS\s?:.{1,400}|(?:slug|urgency|priority|category|keywords?|take|format)\s?:\s?.{1,80}|\d{1,2}(?:st|nd|rd|th) (?:Ld|Lead|Add|Take|Writethru|NewsAlert).{0,60}|(?:Eds|Desks)\s?[-–—].{1,200}|\((?:Adds|Updates|Recasts|Rewrites|Refiles|Repeats|Releads|Removes|Changes|Edits|Writes through)\b.{1,300}\))$/;

const PHOTO_AGENCY =
  '(?:AP|AFP|EPA(?:-EFE)?|UPI|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|Associated Press|ASSOCIATED PRESS|Shutterstock|Bloomberg|iStock(?:photo)?|Alamy(?: Stock Photo)?|Xinhua|Corbis|Sipa(?: USA)?|Zuma(?: Press)?|ZUMA(?: Press)?|Unsplash|Wikimedia Commons|Flickr|Adobe Stock|Pool|TNS|USA Today Sports|Imagn(?: Images)?)';
const PHOTO_CREDIT = new LetterPattern(
  `^[([]?(?:(?:AP|AFP|EPA|UPI|Reuters|REUTERS|Getty|File|Staff|Courtesy|Submitted|Handout|Contributed|Provided|Archive|Screengrab|Video) )?(?:Photos?|PHOTOS?|Image|IMAGE|Picture|Photograph|Illustration|Graphic|Photo illustration|Photo credit|Photo Credit|PHOTO CREDIT|Image credit|Image Credit|Image source|Photos? and video|Screenshot|Credit|CREDIT)(?:\\s*(?:[:/|]|\\.{3}|…|,\\s*(?=Getty|AFP|Reuters|AP|EPA|PA))\\s*|\\s+(?:by|courtesy(?: of)?|provided by)\\s+|\\s+(?:BY|COURTESY(?: OF)?)\\s+)(?<names>.{2,110})$`,
);
const AGENCY_CREDIT = new LetterPattern(
  `^[([]?(?:(?:${PHOTO_AGENCY})(?:\\s*[/|]\\s*.{2,80}|\\s+(?:Photo|photo|file(?: photo)?|File|via .{2,60})\\b.{0,80})|[\\p{Lu}][\\p{L}.'’ -]{1,50}\\s*/\\s*(?:The )?${PHOTO_AGENCY}(?:\\s*(?:[/|,]|via)\\s*.{2,60})?|(?:${PHOTO_AGENCY})[/|]${PHOTO_AGENCY}|Getty Images?|GETTY IMAGES?|Shutterstock|(?:.{2,40} )?via (?:Getty Images?|AP|Reuters))[)\\]]?$`,
);
const NAME_WORD = new LetterPattern(
  String.raw`^[([]?(?:\p{Lu}|\d|[@/|&©—–-]|https?:|(?:a|and|by|de|del|der|for|from|in|of|on|staff|special|the|to|van|via|von|file|photo|photographer|courtesy|handout|contributed|provided|via)[,/|]?$)`,
);
const BARE_PHOTO =
  /^(?:image|photo|photos|photograph|file photo|ap photo|getty images?|picture|(?:image|photo|slide) \d+ of \d+)$/i;
const CAPTION_CREDIT = new LetterPattern(
  `[([](?:(?:AP|AFP|EPA|UPI|Reuters|File|Staff|Submitted|Handout|Courtesy|Contributed) (?:[Pp]hoto|[Ii]mage|[Vv]ideo|of\\b)[^()]{0,80}|(?:Courtesy|COURTESY|Photo|PHOTO|Photos|Credit|Image|Getty)\\b[^()]{0,80}|File|[^()]{2,60}[/|](?:The )?${PHOTO_AGENCY}[^()]{0,40}|${PHOTO_AGENCY}[/|][^()]{2,60})[)\\]]\\.?$`,
);

const CONSENT =
  /^(?:(?:we|this (?:web)?(?:site|page)|our (?:web)?site|our partners|we and our (?:\d+ )?partners) (?:and our partners |also )?(?:uses?|stores?|places?|sets?) (?:\w+ ){0,4}cookies\b|by (?:continuing|using|browsing|clicking|closing|visiting)\b.{0,80}\b(?:cookies|terms|privacy policy)\b|cookies? (?:policy|settings|preferences|notice|consent|statement)\b.{0,20}$|(?:accept|allow|reject|decline|manage|refuse)(?: all| my| our)? (?:cookies|consent|preferences|privacy settings)\b.{0,20}$|(?:accept|reject) all$|(?:your )?privacy (?:policy|notice|settings|choices|preferences|manager)\W*$|do not sell (?:or share )?my\b.{0,40}$|(?:please |you (?:must|need to) )?(?:enable|turn on|activate|allow) javascript\b|javascript (?:is|must be|needs to be|appears to be|has been) (?:currently )?(?:not )?(?:available|disabled|enabled|required|turned off)|(?:your|this) browser (?:does not|doesn['’]t|is not|isn['’]t) (?:currently )?support|(?:to (?:view|see|play|watch|use) (?:this|the) (?:video|content|site|page|embed|comments?)\b.{0,60}\b(?:javascript|cookies|browser|consent))|(?:it (?:looks|seems) like|we(?:['’]ve)? (?:noticed|detected)(?: that)?) you(?:['’]re| are| have)?\b.{0,30}\bad ?block|(?:please )?(?:disable|turn off|whitelist)\b.{0,30}\bad ?block)/i;

/** What each of these notices speaks of; many sentences begin as they do. */
const CONSENT_SUBJECTS =
  'cookie|consent|privacy|preferences|javascript|browser|ad block|adblock|terms|accept all|reject all|do not sell'.split(
    '|',
  );

/** Words a residue line may not exceed: notices of consent are the longest, at some hundred words. */
const LONGEST = 700;

/**
 * What a line is a remnant of; `undefined` for the story's own lines. `forms` are what its first words leave open.
 * Linear.
 */
export function findResidue(characters: BlockCharacters, forms: number): ResidueKind | undefined {
  const { words } = characters;
  if (words.length > LONGEST || !mayBeResidue(characters, forms)) return undefined;
  const bare = bareOf(words);
  if ((forms & Form.signOff) !== 0 && isSignOff(words)) return 'agency-signoff';
  if (bare === '') return undefined;
  if (
    words.length <= 130 &&
    (forms & Form.advert) !== 0 &&
    ADVERT_LABEL.test(bare.replace(/^[-–—~=\s]+|[-–—~=\s]+$/g, ''))
  )
    return 'advert-label';
  // The codes of the wires have two letters and a dash: “BC-”.
  if (((forms & Form.wire) !== 0 || words.charAt(2) === '-') && WIRE_LINE.test(words))
    return 'agency-signoff';
  if (words.length <= 140 && isPhotoCredit(characters, bare, forms)) return 'photo-credit';
  if ((forms & Form.consent) !== 0 && speaksOfConsent(bare) && CONSENT.test(bare)) return 'cookie-consent';
  if (
    words.length <= 90 &&
    (isShareWidget(bare, forms) || ((forms & Form.loading) !== 0 && LOADING.test(words)))
  )
    return 'share-widget';
  if (isSignup(characters, bare, forms)) return 'signup';
  if (words.length <= 220 && isReadMore(words, bare, forms)) return 'read-more';
  return undefined;
}

const RESIDUE_FORMS =
  Form.signOff |
  Form.advert |
  Form.wire |
  Form.photo |
  Form.agencyPhoto |
  Form.consent |
  Form.counter |
  Form.share |
  Form.loading |
  Form.signup |
  Form.signupVerb |
  Form.linkLine |
  Form.linkLabel;

/** Whether a line has the first words of any residue, or another mark of it: most paragraphs have none. */
function mayBeResidue({ words, holds, tells }: BlockCharacters, forms: number): boolean {
  return (
    (forms & RESIDUE_FORMS) !== 0 ||
    (holds & Holds.slash) !== 0 ||
    (tells & (Tells.via | Tells.page)) !== 0 ||
    words.charAt(2) === '-'
  );
}

function speaksOfConsent(bare: string): boolean {
  const lower = bare.toLowerCase();
  return CONSENT_SUBJECTS.some((subject) => lower.includes(subject));
}

/** Whether a line heads a list of links to other stories: “Related stories:”. */
export function headsLinks(words: string): boolean {
  return words.length <= 60 && HEADS_LINKS.test(words) && LINK_LABEL.test(bareOf(words));
}

/** Whether a paragraph ends in a photographer's credit in brackets: “… on Monday. (AP Photo/Jane Doe)”. */
export function endsInPhotoCredit(words: string): boolean {
  const last = words.charAt(words.length - (words.endsWith('.') ? 2 : 1));
  return (last === ')' || last === ']') && CAPTION_CREDIT.test(words.slice(-160));
}

/** A line without the brackets, bullets and stops around it. */
function bareOf(words: string): string {
  return words.slice(0, endBefore(words, ' *_.…!?:»→)]')).replace(/^[\s*_>»•·|[(]+/, '');
}

function isSignOff(words: string): boolean {
  return words.length <= 24 && SIGN_OFF.test(words) && SIGN_OFF_MARKED.test(words);
}

function isPhotoCredit({ words, holds, tells }: BlockCharacters, bare: string, forms: number): boolean {
  const opens = (forms & Form.photo) !== 0;
  const credits =
    (forms & Form.agencyPhoto) !== 0 || (holds & Holds.slash) !== 0 || (tells & Tells.via) !== 0;
  if (!opens && !credits) return false;
  if (opens && BARE_PHOTO.test(bare)) return true;
  const line = words.replace(/[.)\]]+$/, '');
  const names = opens ? PHOTO_CREDIT.exec(line)?.groups?.['names'] : undefined;
  return (names !== undefined && isNames(names)) || (credits && AGENCY_CREDIT.test(line) && isNames(line));
}

/** Whether words are names, places and outlets only: “Jane Doe for the Harbor News”. */
function isNames(words: string): boolean {
  return words.split(/\s+/).every((word) => NAME_WORD.test(word));
}

function isShareWidget(bare: string, forms: number): boolean {
  if ((forms & Form.counter) !== 0 && COUNTER.test(bare)) return true;
  if ((forms & Form.share) === 0) return false;
  const words = bare
    .toLowerCase()
    .split(/[\s,|/•·+:&()]+/)
    .filter((word) => word !== '' && !/^\d[\d.,]*[km]?$/.test(word));
  return (
    words.length > 0 &&
    words.length <= 12 &&
    words.every((word) => SHARE_WORDS.has(word)) &&
    words.some((word) => SHARE_SIGNS.has(word))
  );
}

function isSignup({ words, holds, tells }: BlockCharacters, bare: string, forms: number): boolean {
  const opens = (forms & Form.signup) !== 0;
  if (opens && (BARE_SIGNUP.test(bare) || FOLLOW_HANDLE.test(bare))) return true;
  const likes = (tells & Tells.page) !== 0;
  if (!opens && !likes && (forms & Form.signupVerb) === 0) return false;
  if ((holds & Holds.quotationMark) !== 0) return false;
  if (words.length <= 200 && ((opens && FOLLOW.test(bare)) || (likes && LIKE_PAGE.test(bare)))) return true;
  return (
    words.length <= 420 &&
    (forms & Form.signupVerb) !== 0 &&
    SIGNUP_OBJECT.test(bare) &&
    SIGNUP_VERB.test(bare) &&
    !REPORTED.test(words)
  );
}

// A sentence that tells who said or did something is the story's own, whatever it is about.
const REPORTED = /\b(?:said|says|told|according to|announced|reported|asked|spokes(?:man|woman|person))\b/i;

function isReadMore(words: string, bare: string, forms: number): boolean {
  if ((forms & Form.linkLine) !== 0 && LINK_LINE.test(bare)) return !REPORTED.test(words);
  const label = (forms & Form.linkLabel) !== 0 ? LINK_LABEL.exec(bare) : null;
  if (label === null) return false;
  const rest = words.slice(words.indexOf(label[0]) + label[0].length);
  const wantsColon = WANTS_COLON.test(label[0]);
  if (NOTHING_BUT.test(rest)) return !wantsColon || /[:|>»→]/.test(rest) || isLinkTitle(label[0]);
  return COLON.test(rest) && !(wantsColon && REPORTED.test(rest));
}

/** “More from The Herald”: a label whose last words are capitalised throughout. */
function isLinkTitle(label: string): boolean {
  return (
    /^more (?:from|in|on|about) (?:the )?\p{Lu}/iu.test(label) &&
    /^\S+ \S+ (?:the )?\p{Lu}/u.test(label) &&
    label.split(' ').length <= 6 &&
    !/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.test(label)
  );
}
