import type { LakeDocument } from '../core/document.ts'
import type { CommittedTransaction, DocumentChange } from '../core/transaction.ts'
import type { ListenOptions, ServerEvent } from '../lake/lake.ts'

/** Whether a listener sees this document: its filter and the reader's grants, both. */
export type Visibility = (document: LakeDocument) => boolean

/** What the events of a listener carry besides who changed which document when. */
export type EventContent = Pick<
  ListenOptions,
  'includeResult' | 'includePreviousRevision' | 'includeMutations' | 'includeEffects'
>

interface SeenChange {
  readonly change: DocumentChange
  readonly wasVisible: boolean
  readonly isVisible: boolean
}

/**
 * The `mutation` events of one transaction as one listener sees them. Transitions tell of its own view: a document
 * that an edit moves out of the filter disappears. `transactionTotalEvents` counts this listener's events only,
 * as the Studio waits until it has them all.
 */
export function toMutationEvents(
  transaction: CommittedTransaction,
  isVisible: Visibility,
  content: EventContent,
): readonly ServerEvent[] {
  const seen = transaction.changes.flatMap((change): readonly SeenChange[] => {
    const was = change.before !== null && isVisible(change.before)
    const is = change.after !== null && isVisible(change.after)
    return was || is ? [{ change, wasVisible: was, isVisible: is }] : []
  })
  return seen.map((item, index) => toEvent({ transaction, item, index, total: seen.length, content }))
}

interface EventParts {
  readonly transaction: CommittedTransaction
  readonly item: SeenChange
  readonly index: number
  readonly total: number
  readonly content: EventContent
}

function toEvent({ transaction, item, index, total, content }: EventParts): ServerEvent {
  const { change, wasVisible, isVisible } = item
  const eventId = `${transaction.id}#${change.documentId}`
  // What a document became after it left the view is not this listener's to know.
  const maySeeChange = isVisible || change.after === null
  return {
    event: 'mutation',
    id: eventId,
    data: {
      eventId,
      documentId: change.documentId,
      transactionId: transaction.id,
      transition: !wasVisible ? 'appear' : isVisible ? 'update' : 'disappear',
      identity: transaction.author,
      ...(content.includeMutations !== false && maySeeChange && { mutations: change.mutations }),
      ...(content.includeEffects === true && maySeeChange && { effects: change.effects }),
      ...(change.before !== null && { previousRev: change.before._rev }),
      resultRev: transaction.id,
      timestamp: transaction.timestamp,
      visibility: 'query',
      transactionTotalEvents: total,
      transactionCurrentEvent: index,
      ...(content.includeResult !== false && isVisible && { result: change.after }),
      ...(content.includePreviousRevision === true && wasVisible && { previous: change.before }),
    },
  }
}
