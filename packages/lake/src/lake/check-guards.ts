import { isPublishedId } from '../core/document-id.ts'
import type { LakeDocument } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import type { DocumentChange } from '../core/transaction.ts'
import type { PublishGuard } from './lake.ts'

export interface GuardOptions {
  readonly guards: readonly PublishGuard[]
  /** Reads a document as it is before the transaction. */
  readonly read: (id: string) => LakeDocument | null
  readonly now: Date
}

/**
 * Asks every guard about every document that would become public or change there. Drafts and versions are nobody's
 * business until they are published; what belongs to the lake itself, assets included, is no content.
 * @throws LakeError `refusedByGuard` with all findings
 */
export function checkGuards(changes: readonly DocumentChange[], { guards, read, now }: GuardOptions): void {
  if (guards.length === 0) return
  const changed = new Map(changes.map((change) => [change.documentId, change.after]))
  const getDocument = (id: string): LakeDocument | null => {
    if (!isPublishedId(id)) return null
    const after = changed.get(id)
    return after === undefined ? read(id) : after
  }

  const findings = changes.flatMap(({ documentId, before, after }) => {
    if (!after || !isPublishedId(documentId) || isAsset(after)) return []
    return guards.flatMap((guard) => guard({ document: after, before, getDocument, now }))
  })
  const [first] = findings
  if (!first) return
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : ''
  throw new LakeError('refusedByGuard', `This must not be published yet: ${first.message}${more}`, {
    documentId: first.documentId,
    findings,
  })
}

function isAsset({ _type: type }: LakeDocument): boolean {
  return type === 'sanity.imageAsset' || type === 'sanity.fileAsset'
}
