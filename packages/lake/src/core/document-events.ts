import { isPublishedId, isSystemId, releaseIdOf, toDraftId, toPublishedId } from './document-id.ts'
import type { LakeDocument } from './document.ts'
import type { DocumentChange, DocumentEvent } from './transaction.ts'

type Change = Pick<DocumentChange, 'documentId' | 'before' | 'after'>

/**
 * What editors would call the changes that plain mutations made. Clients without actions publish by writing the
 * published document and deleting the draft in one transaction, and unpublish the other way around; that is told
 * as what it is. Edits of drafts and versions are no events: the Studio finds them in the transactions.
 * @param read Reads a document as the transaction leaves it.
 */
export function toDocumentEvents(
  changes: readonly Change[],
  transactionId: string,
  read: (id: string) => LakeDocument | null,
): readonly DocumentEvent[] {
  const groups = Map.groupBy(
    changes.filter(({ documentId }) => !isSystemId(documentId)),
    ({ documentId }) => toPublishedId(documentId),
  )
  return [...groups].flatMap(([documentId, group]) => toGroupEvents(documentId, group, transactionId, read))
}

/** The events of one document and its versions. */
function toGroupEvents(
  documentId: string,
  group: readonly Change[],
  revisionId: string,
  read: (id: string) => LakeDocument | null,
): readonly DocumentEvent[] {
  const live = group.find((change) => isPublishedId(change.documentId))
  const versions = group.filter((change) => change !== live)
  const toEvents = (changes: readonly Change[]) => changes.flatMap((change) => toVersionEvent(change, revisionId))
  if (!live) return toEvents(versions)

  if (live.after) {
    const published = versions.find(({ before, after }) => before && !after)
    const others = toEvents(versions.filter((change) => change !== published))
    if (!published?.before) {
      return [...others, { type: live.before ? 'updateLiveDocument' : 'createLiveDocument', documentId, revisionId }]
    }
    const revisions = { revisionId, versionRevisionId: published.before._rev }
    const version = versionOf(published.documentId)
    return [
      ...others,
      { type: 'publishDocumentVersion', documentId, ...version, ...revisions, publishCause: 'document.publish' },
    ]
  }

  const draft = read(toDraftId(documentId))
  if (!draft) return [...toEvents(versions), { type: 'deleteDocumentGroup', documentId }]
  return [
    ...toEvents(versions.filter((change) => change.documentId !== draft._id)),
    { type: 'unpublishDocument', documentId, ...versionOf(draft._id), versionRevisionId: draft._rev },
  ]
}

function toVersionEvent({ documentId, before, after }: Change, transactionId: string): readonly DocumentEvent[] {
  if (!before) return [toCreatedEvent(documentId, transactionId)]
  return after ? [] : [toDeletedEvent(before)]
}

/** A draft or a version has begun. */
export function toCreatedEvent(versionId: string, transactionId: string): DocumentEvent {
  return {
    type: 'createDocumentVersion',
    documentId: toPublishedId(versionId),
    ...versionOf(versionId),
    versionRevisionId: transactionId,
  }
}

/** A draft or a version is gone; the event leads to how it last was. */
export function toDeletedEvent(version: LakeDocument): DocumentEvent {
  return {
    type: 'deleteDocumentVersion',
    documentId: toPublishedId(version._id),
    ...versionOf(version._id),
    versionRevisionId: version._rev,
  }
}

/** The part of an event that names a draft or a version. */
export function versionOf(versionId: string): { readonly versionId: string; readonly releaseId?: string } {
  const releaseId = releaseIdOf(versionId)
  return releaseId === null ? { versionId } : { versionId, releaseId }
}
