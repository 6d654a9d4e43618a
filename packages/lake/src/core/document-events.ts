import { isPublishedId, isSystemId, releaseIdOf, toPublishedId } from './document-id.ts'
import type { DocumentChange, DocumentEvent } from './transaction.ts'

/**
 * What editors would call the changes that plain mutations made.
 * Edits of drafts and versions are no events: the Studio finds them in the transactions.
 */
export function toDocumentEvents(
  changes: readonly Pick<DocumentChange, 'documentId' | 'before' | 'after'>[],
  transactionId: string,
): readonly DocumentEvent[] {
  return changes.flatMap((change): readonly DocumentEvent[] => {
    if (isSystemId(change.documentId)) return []
    const event = isPublishedId(change.documentId)
      ? toLiveEvent(change, changes, transactionId)
      : toVersionEvent(change, transactionId)
    return event ? [event] : []
  })
}

type Change = Pick<DocumentChange, 'documentId' | 'before' | 'after'>

function toLiveEvent(change: Change, _changes: readonly Change[], revisionId: string): DocumentEvent | null {
  const { documentId, before, after } = change
  if (!after) return { type: 'deleteDocumentGroup', documentId }
  return { type: before ? 'updateLiveDocument' : 'createLiveDocument', documentId, revisionId }
}

function toVersionEvent({ documentId: versionId, before, after }: Change, transactionId: string): DocumentEvent | null {
  if (before && after) return null
  return {
    type: after ? 'createDocumentVersion' : 'deleteDocumentVersion',
    documentId: toPublishedId(versionId),
    ...versionOf(versionId),
    versionRevisionId: before ? before._rev : transactionId,
  }
}

/** The part of an event that names a draft or a version. */
export function versionOf(versionId: string): { readonly versionId: string; readonly releaseId?: string } {
  const releaseId = releaseIdOf(versionId)
  return releaseId === null ? { versionId } : { versionId, releaseId }
}
