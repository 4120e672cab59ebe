import { anonymousSourceUndescribed } from './anonymous-source-undescribed.ts';
import { attributionTooLate } from './attribution-too-late.ts';
import { bylineMissing } from './byline-missing.ts';
import { datelineNoPlace } from './dateline-no-place.ts';
import { headlineDuplicateInFile } from './headline-duplicate-in-file.ts';
import { headlineDuplicateWorkspace } from './headline-duplicate-workspace.ts';
import { headlineMissing } from './headline-missing.ts';
import { headlineTooLong } from './headline-too-long.ts';
import { ledeTooLong } from './lede-too-long.ts';
import { nameSpellingHouse } from './name-spelling-house.ts';
import { noNamedSource } from './no-named-source.ts';
import { paragraphDuplicate } from './paragraph-duplicate.ts';
import { quoteGlyphMismatch } from './quote-glyph-mismatch.ts';
import { quoteNotClosed } from './quote-not-closed.ts';
import { quoteWithoutSpeaker } from './quote-without-speaker.ts';
import { repeatedWord } from './repeated-word.ts';
import { reportingVerbLoaded } from './reporting-verb-loaded.ts';
import { residueAdvertLabel } from './residue-advert-label.ts';
import { residueAgencySignoff } from './residue-agency-signoff.ts';
import { residueContactLine } from './residue-contact-line.ts';
import { residueContactPii } from './residue-contact-pii.ts';
import { residueCookieConsent } from './residue-cookie-consent.ts';
import { residueCopyrightLine } from './residue-copyright-line.ts';
import { residueCreditLine } from './residue-credit-line.ts';
import { residueHtmlEntity } from './residue-html-entity.ts';
import { residueInvisibleChar } from './residue-invisible-char.ts';
import { residueMojibake } from './residue-mojibake.ts';
import { residuePhotoCredit } from './residue-photo-credit.ts';
import { residueReadMore } from './residue-read-more.ts';
import { residueShareWidget } from './residue-share-widget.ts';
import { residueSignup } from './residue-signup.ts';
import { residueTrackingUrl } from './residue-tracking-url.ts';
import type { Rule } from './rule.ts';
import { roleDiffersFromHouse } from './role-differs-from-house.ts';
import { secondHandAnonymous } from './second-hand-anonymous.ts';
import { sentenceTooLong } from './sentence-too-long.ts';
import { singleSourceStory } from './single-source-story.ts';
import { statisticWithoutSource } from './statistic-without-source.ts';
import { storyDateMissing } from './story-date-missing.ts';
import { tkPlaceholder } from './tk-placeholder.ts';
import { typographyDashes } from './typography-dashes.ts';
import { typographyMixedQuotes } from './typography-mixed-quotes.ts';
import { typographySpaces } from './typography-spaces.ts';
import { unattributedClaim } from './unattributed-claim.ts';
import { weaselCollective } from './weasel-collective.ts';
import { WRITE_GOOD_RULES } from './write-good.ts';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  anonymousSourceUndescribed,
  attributionTooLate,
  bylineMissing,
  datelineNoPlace,
  headlineDuplicateInFile,
  headlineDuplicateWorkspace,
  headlineMissing,
  headlineTooLong,
  ledeTooLong,
  nameSpellingHouse,
  noNamedSource,
  paragraphDuplicate,
  quoteGlyphMismatch,
  quoteNotClosed,
  quoteWithoutSpeaker,
  repeatedWord,
  reportingVerbLoaded,
  residueAdvertLabel,
  residueAgencySignoff,
  residueContactLine,
  residueContactPii,
  residueCookieConsent,
  residueCopyrightLine,
  residueCreditLine,
  residueHtmlEntity,
  residueInvisibleChar,
  residueMojibake,
  residuePhotoCredit,
  residueReadMore,
  residueShareWidget,
  residueSignup,
  residueTrackingUrl,
  roleDiffersFromHouse,
  secondHandAnonymous,
  sentenceTooLong,
  singleSourceStory,
  statisticWithoutSource,
  storyDateMissing,
  tkPlaceholder,
  typographyDashes,
  typographyMixedQuotes,
  typographySpaces,
  unattributedClaim,
  weaselCollective,
  ...WRITE_GOOD_RULES,
];
