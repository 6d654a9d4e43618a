import type { Rule } from '../finding.ts'
import { linkedDocuments } from '../linked-documents.ts'

/** Readers see a linked document only when it is published itself; until then its place stays empty. */
export const linkedDocumentNotPublished: Rule = {
  name: 'linked-document-not-published',
  severity: 'warning',
  *find(document, { getDocument }) {
    if (getDocument === undefined) return
    for (const { path, id } of linkedDocuments(document)) {
      if (getDocument(id) !== null) continue
      yield {
        path,
        message: 'What is linked here is not published, so readers do not see it. Publish it too, or remove the link.',
      }
    }
  },
}
