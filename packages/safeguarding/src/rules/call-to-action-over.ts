import type { PublishCandidate, Rule } from '../finding.ts'
import { labelOf, linkedDocuments } from '../linked-documents.ts'
import { textAt } from '../story.ts'

/**
 * A campaign that has ended asks readers for something that nobody waits for any more. It may stay where it says so
 * itself: with words for the time after its last day.
 */
export const callToActionOver: Rule = {
  name: 'call-to-action-over',
  severity: 'blocking',
  *find(document, { getDocument, today }) {
    if (isOver(document, today)) {
      yield {
        path: 'endsOn',
        message: `This call ended on ${document.endsOn}. Give it a later end, or say below what readers see when it is over.`,
      }
    }
    if (getDocument === undefined) return
    for (const { path, id } of linkedDocuments(document)) {
      const linked = getDocument(id)
      if (linked === null || !isOver(linked, today)) continue
      yield {
        path,
        message: `The call ${labelOf(linked)} ended on ${linked.endsOn}. Remove it, or give the call a later end.`,
      }
    }
  },
}

/** Days in this form sort as they follow each other; the last day itself still counts. */
function isOver(call: PublishCandidate, today: string): boolean {
  const endsOn = textAt(call, 'endsOn')
  return call._type === 'callToAction' && endsOn !== '' && endsOn < today && textAt(call, 'expiredText') === ''
}
