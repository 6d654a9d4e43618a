import type { CommittedTransaction } from '../core/transaction.ts'
import type { EventSubscription, ListenOptions } from '../lake/lake.ts'
import type { Broker } from './broker.ts'
import { EventQueue } from './event-queue.ts'
import { toMutationEvents, type Visibility } from './to-mutation-events.ts'

export interface ListenerOptions {
  readonly broker: Broker
  readonly isVisible: Visibility
  readonly options: ListenOptions
}

/**
 * Opens a listener: `welcome`, then a `mutation` for each visible change of each transaction, in order.
 * One that comes back with the id of its last event gets `welcomeback` and what it missed, or `reset` when that
 * is no longer known.
 */
export function openListener({ broker, isVisible, options }: ListenerOptions): EventSubscription {
  const queue = new EventQueue(() => unsubscribe())
  let work = Promise.resolve()
  const send = (transaction: CommittedTransaction, afterDocumentId?: string) => {
    work = work
      .then(async () => {
        const events = await toMutationEvents(transaction, isVisible, options)
        const last = events.findIndex(({ id }) => id === `${transaction.id}#${afterDocumentId}`)
        for (const event of events.slice(last + 1)) queue.push(event)
      })
      .catch((error: unknown) => {
        // A filter that cannot be evaluated would leave a gap that nobody notices.
        queue.push({ event: 'channelError', data: { message: error instanceof Error ? error.message : String(error) } })
        queue.close()
      })
  }

  // Subscribing and looking back happen in one step, so nothing falls between them.
  const unsubscribe = broker.subscribe(({ transaction }) => send(transaction))
  const id = `${broker.lastTransactionId ?? ''}#`
  const { enableResume = false, lastEventId } = options
  if (!enableResume || lastEventId === undefined) {
    queue.push({ event: 'welcome', id, data: { listenerName: 'lake' } })
    return queue
  }
  const [transactionId = '', documentId = ''] = lastEventId.split('#')
  const missed = broker.since(transactionId)
  if (missed === null) {
    queue.push({ event: 'reset', id, data: {} })
    return queue
  }
  queue.push({ event: 'welcomeback', id: lastEventId, data: {} })
  missed.forEach(({ transaction }, index) => {
    const isSeen = index === 0 && documentId === ''
    if (!isSeen) send(transaction, index === 0 ? documentId : undefined)
  })
  return queue
}
