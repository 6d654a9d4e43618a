import type { Finding, PublishCandidate, Rule, RuleContext } from './finding.ts'
import { callToActionOver } from './rules/call-to-action-over.ts'
import { coordinates } from './rules/coordinates.ts'
import { emailAddress } from './rules/email-address.ts'
import { imageWithoutAlt } from './rules/image-without-alt.ts'
import { linkedDocumentOfOtherCountry } from './rules/linked-document-of-other-country.ts'
import { linkedDocumentNotPublished } from './rules/linked-document-not-published.ts'
import { phoneNumber } from './rules/phone-number.ts'
import { riskHigh } from './rules/risk-high.ts'
import { riskNotAssessed } from './rules/risk-not-assessed.ts'
import { unsafeLink } from './rules/unsafe-link.ts'

export type { Finding, PublishCandidate, Severity } from './finding.ts'

/** Every rule, in the order in which editors read the findings. To add one: a file in `rules/`, a line here. */
const rules: readonly Rule[] = [
  imageWithoutAlt,
  coordinates,
  emailAddress,
  phoneNumber,
  unsafeLink,
  riskNotAssessed,
  riskHigh,
  linkedDocumentOfOtherCountry,
  linkedDocumentNotPublished,
  callToActionOver,
]

/**
 * Finds what speaks against publishing this document as it is. Pure: the same question has the same answer in the
 * Studio, in the lake's guard and in a script.
 *
 * @param document The document as it would be published. It may be half-written; missing fields are not an error here.
 * @param context `today` decides whether calls to action are over. With `getDocument` linked documents are judged too;
 *   without it the rules that need them stay silent.
 */
export function findPublishProblems(document: PublishCandidate, context: RuleContext): Finding[] {
  if (isSystemDocument(document)) return []
  return rules.flatMap((rule) =>
    Array.from(rule.find(document, context), ({ path, message }) => ({
      severity: rule.severity,
      rule: rule.name,
      path,
      message,
    })),
  )
}

/** Assets, preview secrets and the like are written by programs and are no page's content. */
function isSystemDocument({ _type }: PublishCandidate): boolean {
  return typeof _type === 'string' && /^(sanity|system)\./.test(_type)
}
