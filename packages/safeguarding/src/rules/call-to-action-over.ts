import type { PublishCandidate, Rule } from '../finding.ts'
import { labelOf, linkedDocuments } from '../linked-documents.ts'

/** A campaign that has ended asks readers for something that nobody waits for any more. */
export const callToActionOver: Rule = {
  name: 'call-to-action-over',
  severity: 'warning',
  *find(document, { getDocument, today }) {
    if (isOver(document, today)) {
      yield {
        path: 'endsOn',
        message: `This call ended on ${document.endsOn}. Give it a later end, or leave it unpublished.`,
      }
    }
    if (getDocument === undefined) return
    for (const { path, id } of linkedDocuments(document)) {
      const linked = getDocument(id)
      if (linked === null || !isOver(linked, today)) continue
      yield {
        path,
        message: `The call ${labelOf(linked)} ended on ${linked.endsOn}, so readers do not see it. Remove it, or give the call a later end.`,
      }
    }
  },
}

/** Days in this form sort as they follow each other; the last day itself still counts. */
function isOver({ _type, endsOn }: PublishCandidate, today: string): boolean {
  return _type === 'callToAction' && typeof endsOn === 'string' && endsOn !== '' && endsOn < today
}
