import { acronymBeforeExpansion } from './acronym-before-expansion.ts';
import { acronymDefinedUnused } from './acronym-defined-unused.ts';
import { acronymExpansionMismatch } from './acronym-expansion-mismatch.ts';
import { acronymUnexplained } from './acronym-unexplained.ts';
import { ageInconsistent } from './age-inconsistent.ts';
import { anonymousSourceUndescribed } from './anonymous-source-undescribed.ts';
import { attributionTooLate } from './attribution-too-late.ts';
import { bylineMissing } from './byline-missing.ts';
import { datelineNoPlace } from './dateline-no-place.ts';
import { definiteReferenceDistant } from './definite-reference-distant.ts';
import { headlineDuplicateInFile } from './headline-duplicate-in-file.ts';
import { headlineDuplicateWorkspace } from './headline-duplicate-workspace.ts';
import { headlineMissing } from './headline-missing.ts';
import { headlineNameNotInBody } from './headline-name-not-in-body.ts';
import { headlineNumberNotInBody } from './headline-number-not-in-body.ts';
import { headlineStyle } from './headline-style.ts';
import { headlineTooLong } from './headline-too-long.ts';
import { ledeTooLong } from './lede-too-long.ts';
import { nameSpellingHouse } from './name-spelling-house.ts';
import { nameSpellingVariants } from './name-spelling-variants.ts';
import { noNamedSource } from './no-named-source.ts';
import { organisationNameVariants } from './organisation-name-variants.ts';
import { paragraphDuplicate } from './paragraph-duplicate.ts';
import { personFirstReferenceNoRole } from './person-first-reference-no-role.ts';
import { personFirstReferencePartial } from './person-first-reference-partial.ts';
import { personLaterFullName } from './person-later-full-name.ts';
import { personSurnameOnly } from './person-surname-only.ts';
import { pronounAttributionDistant } from './pronoun-attribution-distant.ts';
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
import { roleConflict } from './role-conflict.ts';
import { roleDiffersFromHouse } from './role-differs-from-house.ts';
import type { Rule } from './rule.ts';
import { sameSurnameAmbiguity } from './same-surname-ambiguity.ts';
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
  acronymBeforeExpansion,
  acronymDefinedUnused,
  acronymExpansionMismatch,
  acronymUnexplained,
  ageInconsistent,
  anonymousSourceUndescribed,
  attributionTooLate,
  bylineMissing,
  datelineNoPlace,
  definiteReferenceDistant,
  headlineDuplicateInFile,
  headlineDuplicateWorkspace,
  headlineMissing,
  headlineNameNotInBody,
  headlineNumberNotInBody,
  headlineStyle,
  headlineTooLong,
  ledeTooLong,
  nameSpellingHouse,
  nameSpellingVariants,
  noNamedSource,
  organisationNameVariants,
  paragraphDuplicate,
  personFirstReferenceNoRole,
  personFirstReferencePartial,
  personLaterFullName,
  personSurnameOnly,
  pronounAttributionDistant,
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
  roleConflict,
  roleDiffersFromHouse,
  sameSurnameAmbiguity,
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
