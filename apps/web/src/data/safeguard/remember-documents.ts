import type { StoredDocument } from './find-refused-documents.ts'

/**
 * Gives the same object for the same revision of a document, however often it is fetched, so that what was once found out
 * about it need not be found out again.
 *
 * @param most how many documents are remembered; the one that was added first is forgotten first
 */
export function createDocumentMemory(most = 1000): (document: StoredDocument) => StoredDocument {
  const known = new Map<string, StoredDocument>()
  return (document) => {
    const { _id: id, _rev: revision } = document
    if (typeof revision !== 'string') return document
    const remembered = known.get(id)
    if (remembered?._rev === revision) return remembered
    known.delete(id)
    known.set(id, document)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return document
  }
}
