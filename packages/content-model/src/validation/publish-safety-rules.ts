import type { CustomValidator, DocumentRule, SanityDocument, ValidationError } from '@sanity/types'
import { get } from '@sanity/util/paths'
import { type Finding, findPublishProblems, type Severity } from '@vigil/safeguarding/find-publish-problems'
import { today } from '../today.ts'
import { findUnpublishedLinks } from './find-unpublished-links.ts'
import { fetchLinkedDocuments, type LinkedDocuments } from './linked-documents.ts'
import { toFormPath } from './to-form-path.ts'

/**
 * The validation of every document type: what speaks against publishing the document is shown in its form while the
 * editor types. The same rules guard the publish action itself, so that nothing gets past a form that was not open.
 */
export function publishSafetyRules(rule: DocumentRule): DocumentRule[] {
  return [rule.custom(findingsOf('blocking')).error(), rule.custom(findingsOf('warning')).warning()]
}

function findingsOf(severity: Severity): CustomValidator<SanityDocument | undefined> {
  return async (document, context) => {
    if (document === undefined) return true
    const linked = await fetchLinkedDocuments(document, context)
    const errors = judge(document, linked).filter((finding) => finding.severity === severity)
    return errors.length === 0 ? true : errors.map(toValidationError)
  }
}

function judge(document: SanityDocument, linked: LinkedDocuments | null): Finding[] {
  if (linked === null) return withoutRepeats(document, findPublishProblems(document, { today: today() }))
  return [
    // Drafts count here: an editor wants to know of a wrong country before both are published, not after.
    ...withoutRepeats(document, findPublishProblems(document, { today: today(), getDocument: linked.findAny })),
    ...findUnpublishedLinks(document, linked),
  ]
}

/** An empty alternative text is already refused at its own field. */
function withoutRepeats(document: SanityDocument, findings: Finding[]): Finding[] {
  return findings.filter(({ rule, path }) => rule !== 'image-without-alt' || Boolean(get(document, toFormPath(path))))
}

function toValidationError({ message, path, rule }: Finding): ValidationError {
  return { message, path: toFormPath(path), code: `custom.${rule}` }
}
