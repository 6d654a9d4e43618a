import { isPublishedId } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import type { DocumentChange } from '../core/transaction.ts'
import type { GuardCandidate, PublishGuard } from './lake.ts'

export interface GuardOptions
  extends Pick<GuardCandidate, 'dataset' | 'now' | 'author' | 'authorsOf' | 'peek' | 'peekAll'> {
  readonly guards: readonly PublishGuard[]
  /** Reads a document as it is before the transaction. */
  readonly read: (id: string) => LakeDocument | null
}

/**
 * Asks every guard about every document that would become public or change there. Drafts and versions are nobody's
 * business until they are published; what belongs to the lake itself, assets included, is no content.
 * @throws LakeError `refusedByGuard` with all findings
 */
export function checkGuards(changes: readonly DocumentChange[], { guards, read, ...about }: GuardOptions): void {
  if (guards.length === 0) return
  const getDocument = readAfter(changes, read)
  const findings = changes.flatMap(({ documentId, before, after }) => {
    if (!after || !isPublishedId(documentId) || isAsset(after)) return []
    return guards.flatMap((guard) => guard({ ...about, document: after, before, getDocument }))
  })
  const [first] = findings
  if (!first) return
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : ''
  throw new LakeError('refusedByGuard', `This must not be published yet: ${first.message}${more}`, {
    documentId: first.documentId,
    findings,
  })
}

/** Reads published documents as they would be after these changes. */
export function readAfter(
  changes: readonly Pick<DocumentChange, 'documentId' | 'after'>[],
  read: (id: string) => LakeDocument | null,
): (id: string) => LakeDocument | null {
  const changed = new Map(changes.map((change) => [change.documentId, change.after]))
  return (id) => {
    if (!isPublishedId(id)) return null
    const after = changed.get(id)
    return after === undefined ? read(id) : after
  }
}

function isAsset({ _type: type }: LakeDocument): boolean {
  return type === 'sanity.imageAsset' || type === 'sanity.fileAsset'
}
