import type { LakeDocument } from './document.ts'
import type { DocumentChange } from './transaction.ts'

/** A permission that the author of a change needs on a document. */
export interface PermissionCheck {
  readonly permission: 'create' | 'update'
  readonly document: LakeDocument
}

/**
 * What an author must be allowed to do for a change. An update counts on the document as it was and as it
 * becomes, so that nobody edits a document into or out of what they may touch. Deleting is updating, and
 * publishing is creating or updating the published document.
 */
export function toPermissionChecks({
  before,
  after,
}: Pick<DocumentChange, 'before' | 'after'>): readonly PermissionCheck[] {
  if (!before) return after ? [{ permission: 'create', document: after }] : []
  return [before, ...(after ? [after] : [])].map((document) => ({ permission: 'update', document }))
}
