import { linkedDocuments } from '@vigil/safeguarding/linked-documents'
import { publicObjects } from '@vigil/safeguarding/public-values'
import type { RuleName } from '@vigil/safeguarding/rule-descriptions'
import { isImage } from '@vigil/safeguarding/rules/images'
import { itemsOf, textAt } from '@vigil/safeguarding/story'

type Content = Readonly<Record<string, unknown>>
type Question = (document: Content) => boolean

const always: Question = () => true
const isStory: Question = ({ _type }) => _type === 'story'
const hasPeople: Question = (document) => itemsOf(document, 'people').length > 0
const hasClaims: Question = (document) => itemsOf(document, 'claims').length > 0
const hasConsents: Question = (document) =>
  itemsOf(document, 'people').some(({ value }) => value.consentBasis === 'consent')
const hasImages: Question = (document) => some(publicObjects(document), ({ value }) => isImage(value))
const hasTranslations: Question = (document) => itemsOf(document, 'translations').length > 0
const hasLinks: Question = (document) => some(linkedDocuments(document), () => true)

/** For each rule: what must stand in a document for the rule to have something to say about it. */
const questions: Readonly<Record<RuleName, Question>> = {
  'risk-not-assessed': isStory,
  'risk-high-without-sign-off': (document) => isStory(document) && document.risk === 'high',
  'consent-missing': hasPeople,
  'consent-expired': hasConsents,
  'consent-withdrawn': hasConsents,
  'consent-expires-soon': hasConsents,
  'pseudonym-without-notice': (document) => itemsOf(document, 'people').some(({ value }) => value.isPseudonym === true),
  'denied-name': always,
  coordinates: always,
  'street-address': always,
  postcode: always,
  'village-name': always,
  'phone-number': always,
  'email-address': always,
  'claim-without-source': hasClaims,
  'claim-without-date': hasClaims,
  'claim-review-due': hasClaims,
  'image-without-alt': hasImages,
  'unredacted-face': (document) => isStory(document) && document.risk !== 'low' && hasImages(document),
  'unsafe-link': always,
  'linked-document-of-other-country': (document) => isStory(document) && hasLinks(document),
  'linked-document-not-published': hasLinks,
  'call-to-action-over': (document) => document._type === 'callToAction' || hasLinks(document),
  'embargo-in-future': (document) => textAt(document, 'publishAt') !== '',
  'unpublish-time-passed': (document) => textAt(document, 'unpublishAt') !== '',
  'review-due': (document) => textAt(document, 'reviewBy') !== '',
  'translation-changed': hasTranslations,
  'translation-incomplete': hasTranslations,
  'import-notes-open': (document) => itemsOf(document, 'importNotes').length > 0,
}

/** Whether a rule has something to look at in this document. */
export function ruleApplies(rule: RuleName, document: Content): boolean {
  return questions[rule](document)
}

function some<Item>(items: Iterable<Item>, isIt: (item: Item) => boolean): boolean {
  for (const item of items) if (isIt(item)) return true
  return false
}
