import { fieldOf, textOf } from '../field-of.ts'

/** One reason why the lake did not publish. */
export interface RefusedFinding {
  /** The published id of the document that it is about. */
  readonly documentId: string | null
  readonly rule: string | null
  /** As safeguarding writes paths. */
  readonly path: string
  readonly message: string
}

/**
 * The findings for which the lake refused a commit, or null: the error is something else, such as a lost connection.
 *
 * @param error what the client threw
 */
export function readRefusal(error: unknown): RefusedFinding[] | null {
  const items = fieldOf(fieldOf(fieldOf(fieldOf(error, 'response'), 'body'), 'error'), 'items')
  if (!Array.isArray(items)) return null
  const findings = items.flatMap((item: unknown) => {
    const refused = fieldOf(item, 'error')
    const message = textOf(refused, 'description')
    if (textOf(refused, 'type') !== 'refusedByGuardError' || message === '') return []
    const [documentId, rule] = [textOf(refused, 'id') || null, textOf(refused, 'rule') || null]
    return [{ documentId, rule, path: textOf(refused, 'path'), message }]
  })
  return findings.length === 0 ? null : findings
}
