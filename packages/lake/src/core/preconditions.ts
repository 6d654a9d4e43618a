import { LakeError } from './errors.ts'
import type { LakeDocument } from './document.ts'

/** @throws LakeError `documentNotFound` */
export function requirePresent(document: LakeDocument | null, id: string): LakeDocument {
  if (document) return document
  throw new LakeError('documentNotFound', `The document with the ID "${id}" was not found. It may have been deleted.`, {
    documentId: id,
  })
}

/** @throws LakeError `documentAlreadyExists` */
export function requireAbsent(document: LakeDocument | null): void {
  if (!document) return
  const { _id } = document
  throw new LakeError(
    'documentAlreadyExists',
    `Document by ID "${_id}" already exists. Choose another ID, or change the document that is there.`,
    { documentId: _id },
  )
}

/**
 * Checks that a document is at the revision that a client has seen.
 * @throws LakeError `revisionMismatch`
 */
export function requireRevision(document: LakeDocument, revision: string | undefined): void {
  if (revision === undefined || revision === document._rev) return
  throw new LakeError(
    'revisionMismatch',
    `Document "${document._id}" has unexpected revision ID ("${document._rev}"), expected "${revision}". Fetch it again and retry.`,
    { documentId: document._id },
  )
}
