import { LakeError } from '../core/errors.ts'
import { toPermissionChecks } from '../core/permission-checks.ts'
import type { LakeDocument } from '../core/document.ts'
import type { DocumentChange } from '../core/transaction.ts'
import type { DocumentIndex } from '../groq/document-index.ts'
import type { CompiledAccess } from './access.ts'

/**
 * Holds each change against the grants of its author.
 * @throws LakeError `insufficientPermissions` naming the permission and the document
 */
export function checkPermissions(changes: readonly DocumentChange[], access: CompiledAccess): void {
  for (const change of changes) {
    for (const { permission, document } of toPermissionChecks(change)) {
      if (!access.may(permission, document)) throw insufficientPermissions(permission, change.documentId)
    }
  }
}

/**
 * Keeps documents that the author may not see, and whose plan took them for absent, from being replaced.
 * @throws LakeError `insufficientPermissions`
 */
export function requireFreeIds(changes: readonly DocumentChange[], index: DocumentIndex): void {
  const taken = changes.find(({ documentId, before }) => before === null && index.get(documentId) !== null)
  if (taken !== undefined) throw insufficientPermissions('update', taken.documentId)
}

/**
 * Forgetting what was is not the same as deleting what is.
 * @throws LakeError `insufficientPermissions`
 */
export function checkPurgePermissions(
  purgedIds: readonly string[],
  { access, index }: { readonly access: CompiledAccess; readonly index: DocumentIndex },
): void {
  for (const id of purgedIds) {
    const document = index.get(id)
    if (document && !access.may('editHistory', document)) throw insufficientPermissions('editHistory', id)
  }
}

interface SeenBy {
  readonly index: DocumentIndex
  /** The documents as the plan sees them. */
  readonly read: (id: string) => LakeDocument | null
  readonly access: CompiledAccess
}

/**
 * Runs the planning of a transaction so that its errors tell nothing of documents that the author may not read:
 * neither that one exists already, nor at which revision it is, nor what refers to what.
 */
export function withoutLeaks<Result>({ index, read, access }: SeenBy, plan: () => Result): Result {
  try {
    return plan()
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    const id = error.details.documentId
    const hidden = id === undefined ? null : read(id)
    if (id !== undefined && hidden && !access.canRead(hidden)) throw insufficientPermissions('update', id)
    if (error.kind !== 'referencedDocument' || id === undefined) throw error
    const referrers = [...index.strongReferrersOf(id)].flatMap((referrer) => index.get(referrer) ?? [])
    if (referrers.every(access.canRead)) throw error
    const message = `Document "${id}" cannot be deleted as there are references to it. Ask an editor to remove those first.`
    throw new LakeError('referencedDocument', message, error.details)
  }
}

/** The error of hosted Sanity, with the document and who can help. */
export function insufficientPermissions(
  permission: 'create' | 'update' | 'editHistory',
  documentId: string | undefined,
): LakeError {
  const where = documentId === undefined ? '' : ` on document "${documentId}"`
  const message = `Insufficient permissions; permission "${permission}" required${where}. Ask an administrator for a role that has it.`
  return new LakeError('insufficientPermissions', message, documentId === undefined ? {} : { documentId })
}
