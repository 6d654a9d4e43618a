import type { Finding, PublishCandidate } from '@vigil/safeguarding/find-publish-problems'
import { labelOf, linkedDocuments } from '@vigil/safeguarding/linked-documents'
import type { LinkedDocuments } from './linked-documents.ts'

const kinds = new Map([
  ['prayerPoint', 'The prayer point'],
  ['prayer', 'The prayer'],
  ['callToAction', 'The call to action'],
])

/**
 * Names the linked prayers, prayer points and calls that exist only as drafts: readers do not see them yet.
 * Links to documents that exist nowhere are safeguarding's to report; strong links are the form's.
 */
export function findUnpublishedLinks(document: PublishCandidate, linked: LinkedDocuments): Finding[] {
  return Array.from(linkedDocuments(document)).flatMap(({ path, id }) => {
    const draft = linked.findPublished(id) === null ? linked.findAny(id) : null
    const kind = kinds.get(String(draft?._type))
    if (draft === null || kind === undefined) return []
    const message = `${kind} ${labelOf(draft)} is not published yet, so readers do not see it here. Publish it too: “Publish with linked items” does both.`
    return [{ severity: 'warning', rule: 'linked-document-is-draft', path, message }]
  })
}
