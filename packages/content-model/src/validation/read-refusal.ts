import type { Finding } from '@vigil/safeguarding/find-publish-problems'
import { fieldOf, textOf } from '../field-of.ts'

/**
 * Reads why the lake would not publish a document. Any other error is no answer to that, and has no reasons.
 *
 * @param publishedId the document in the form; what is refused about others is shown at the document as a whole
 */
export function readRefusal(error: unknown, publishedId: string): Finding[] {
  const items = fieldOf(fieldOf(fieldOf(fieldOf(error, 'response'), 'body'), 'error'), 'items')
  if (!Array.isArray(items)) return []
  return items.flatMap((item: unknown) => {
    const refused = fieldOf(item, 'error')
    const message = textOf(refused, 'description')
    if (textOf(refused, 'type') !== 'refusedByGuardError' || message === '') return []
    const path = textOf(refused, 'id') === publishedId ? textOf(refused, 'path') : ''
    return [{ severity: 'blocking', rule: textOf(refused, 'rule') || 'refused', path, message }]
  })
}
