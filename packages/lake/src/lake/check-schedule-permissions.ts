import { releaseIdOf, toPublishedId } from '../core/document-id.ts'
import { toPermissionChecks } from '../core/permission-checks.ts'
import type { DocumentChange } from '../core/transaction.ts'
import { isMarkedForDeletion } from '../core/version-system.ts'
import type { DocumentIndex } from '../groq/document-index.ts'
import type { CompiledAccess } from './access.ts'
import { insufficientPermissions } from './check-permissions.ts'

/**
 * Who schedules a release decides that its documents become public, only later. So they need the permissions of who
 * publishes it now; when its time comes, the lake asks nobody any more.
 * @throws LakeError `insufficientPermissions`
 */
export function checkSchedulePermissions(
  changes: readonly DocumentChange[],
  { access, index }: { readonly access: CompiledAccess; readonly index: DocumentIndex },
): void {
  const scheduled = changes.flatMap(({ after }) =>
    after?._type === 'system.release' && after.state === 'scheduled' && typeof after.name === 'string'
      ? [after.name]
      : [],
  )
  for (const releaseId of scheduled) {
    const added = changes.flatMap(({ documentId }) => (releaseIdOf(documentId) === releaseId ? [documentId] : []))
    for (const versionId of new Set([...index.versionIdsIn(releaseId), ...added])) {
      requirePublisher(versionId, changes, { access, index })
    }
  }
}

function requirePublisher(
  versionId: string,
  changes: readonly DocumentChange[],
  { access, index }: { readonly access: CompiledAccess; readonly index: DocumentIndex },
): void {
  const change = changes.find(({ documentId }) => documentId === versionId)
  const version = change ? change.after : index.get(versionId)
  if (!version) return
  const publishedId = toPublishedId(versionId)
  const after = isMarkedForDeletion(version) ? null : { ...version, _id: publishedId }
  for (const { permission, document } of toPermissionChecks({ before: index.get(publishedId), after })) {
    if (!access.may(permission, document)) throw insufficientPermissions(permission, publishedId)
  }
}
