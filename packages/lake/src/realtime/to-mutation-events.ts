import type { LakeDocument } from '../core/document.ts'
import type { CommittedTransaction, DocumentChange } from '../core/transaction.ts'
import type { ListenOptions, ServerEvent } from '../lake/lake.ts'

/** Whether a listener sees this document: its filter and the reader's grants, both. */
export type Visibility = (document: LakeDocument) => boolean | Promise<boolean>

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
export async function toMutationEvents(
  transaction: CommittedTransaction,
  isVisible: Visibility,
  options: ListenOptions,
): Promise<ServerEvent[]> {
  const seen: SeenChange[] = []
  for (const change of transaction.changes) {
    const was = change.before !== null && (await isVisible(change.before))
    const is = change.after !== null && (await isVisible(change.after))
    if (was || is) seen.push({ change, wasVisible: was, isVisible: is })
  }
  return seen.map((item, index) => toEvent({ transaction, item, index, total: seen.length, options }))
}

interface EventParts {
  readonly transaction: CommittedTransaction
  readonly item: SeenChange
  readonly index: number
  readonly total: number
  readonly options: ListenOptions
}

function toEvent({ transaction, item, index, total, options }: EventParts): ServerEvent {
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
      ...(options.includeMutations !== false && maySeeChange && { mutations: change.mutations }),
      ...(options.includeEffects === true && maySeeChange && { effects: change.effects }),
      ...(change.before !== null && { previousRev: change.before._rev }),
      resultRev: transaction.id,
      timestamp: transaction.timestamp,
      visibility: 'query',
      transactionTotalEvents: total,
      transactionCurrentEvent: index,
      ...(options.includeResult !== false && isVisible && { result: change.after }),
      ...(options.includePreviousRevision === true && wasVisible && { previous: change.before }),
    },
  }
}
