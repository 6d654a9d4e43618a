import type { Rule } from './finding.ts'
import { callToActionOver } from './rules/call-to-action-over.ts'
import { claimReviewDue } from './rules/claim-review-due.ts'
import { claimWithoutDate } from './rules/claim-without-date.ts'
import { claimWithoutSource } from './rules/claim-without-source.ts'
import { consentExpired } from './rules/consent-expired.ts'
import { consentExpiresSoon } from './rules/consent-expires-soon.ts'
import { consentMissing } from './rules/consent-missing.ts'
import { consentWithdrawn } from './rules/consent-withdrawn.ts'
import { coordinates } from './rules/coordinates.ts'
import { deniedName } from './rules/denied-name.ts'
import { emailAddress } from './rules/email-address.ts'
import { embargoInFuture } from './rules/embargo-in-future.ts'
import { imageWithoutAlt } from './rules/image-without-alt.ts'
import { importNotesOpen } from './rules/import-notes-open.ts'
import { linkedDocumentOfOtherCountry } from './rules/linked-document-of-other-country.ts'
import { linkedDocumentNotPublished } from './rules/linked-document-not-published.ts'
import { phoneNumber } from './rules/phone-number.ts'
import { postcode } from './rules/postcode.ts'
import { pseudonymWithoutNotice } from './rules/pseudonym-without-notice.ts'
import { reviewDue } from './rules/review-due.ts'
import { riskHighWithoutSignOff } from './rules/risk-high-without-sign-off.ts'
import { riskNotAssessed } from './rules/risk-not-assessed.ts'
import { streetAddress } from './rules/street-address.ts'
import { translationChanged } from './rules/translation-changed.ts'
import { translationIncomplete } from './rules/translation-incomplete.ts'
import { unpublishTimePassed } from './rules/unpublish-time-passed.ts'
import { unredactedFace } from './rules/unredacted-face.ts'
import { unsafeLink } from './rules/unsafe-link.ts'
import { villageName } from './rules/village-name.ts'

/** Every rule, in the order in which editors read the findings. To add one: see the README. */
export const allRules: readonly Rule[] = [
  riskNotAssessed,
  riskHighWithoutSignOff,
  consentMissing,
  consentExpired,
  consentWithdrawn,
  pseudonymWithoutNotice,
  deniedName,
  coordinates,
  streetAddress,
  postcode,
  villageName,
  phoneNumber,
  emailAddress,
  claimWithoutSource,
  claimWithoutDate,
  imageWithoutAlt,
  unsafeLink,
  linkedDocumentOfOtherCountry,
  callToActionOver,
  embargoInFuture,
  unpublishTimePassed,
  unredactedFace,
  consentExpiresSoon,
  reviewDue,
  claimReviewDue,
  linkedDocumentNotPublished,
  translationChanged,
  translationIncomplete,
  importNotesOpen,
]
