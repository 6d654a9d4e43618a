import type { CustomValidator, DocumentRule, SanityDocument, ValidationError } from '@sanity/types'
import { type FormFinding, type FormLevel, judgeForm } from './judge-form.ts'
import { toFormPath } from './to-form-path.ts'

/**
 * The validation of every document type: what speaks against publishing the document is shown in its form while the
 * editor types. The same rules guard the publish action itself, so that nothing gets past a form that was not open.
 */
export function publishSafetyRules(rule: DocumentRule): DocumentRule[] {
  return [
    rule.custom(findingsOf('error')).error(),
    rule.custom(findingsOf('warning')).warning(),
    rule.custom(findingsOf('info')).info(),
  ]
}

function findingsOf(level: FormLevel): CustomValidator<SanityDocument | undefined> {
  return async (document, context) => {
    if (document === undefined) return true
    const findings = (await judgeForm(document, context)).filter((finding) => finding.level === level)
    return findings.length === 0 ? true : findings.map(toValidationError)
  }
}

function toValidationError({ message, path, rule }: FormFinding): ValidationError {
  return { message, path: toFormPath(path), code: `custom.${rule}` }
}
