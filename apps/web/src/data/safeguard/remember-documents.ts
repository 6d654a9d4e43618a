import type { StoredDocument } from './find-refused-documents.ts'

/**
 * Documents as they were last seen, one object for each revision, so that what was once found out about it need not be
 * found out again, nor fetched.
 */
export interface DocumentMemory {
  /** Those of these documents that are known, as they were last seen. */
  recall(ids: readonly string[]): readonly StoredDocument[]
  /** @returns the object that is known of this revision already, or this one */
  keep(document: StoredDocument): StoredDocument
}

/** @param most how many documents are remembered; the one that was added first is forgotten first */
export function createDocumentMemory(most = 1000): DocumentMemory {
  const known = new Map<string, StoredDocument>()
  return {
    recall: (ids) => ids.flatMap((id) => known.get(id) ?? []),
    keep(document) {
      const { _id: id, _rev: revision } = document
      if (typeof revision !== 'string') return document
      const remembered = known.get(id)
      if (remembered?._rev === revision) return remembered
      known.delete(id)
      known.set(id, document)
      const [oldest] = known.keys()
      if (known.size > most && oldest !== undefined) known.delete(oldest)
      return document
    },
  }
}
