import type { CommittedTransaction } from '../core/transaction.ts'
import type { EventSubscription, ListenOptions, ServerEvent } from '../lake/lake.ts'
import type { Broker, Commit, Missed } from './broker.ts'
import { encodeEvent } from './encode-event.ts'
import { EventQueue } from './event-queue.ts'

export interface ListenerViewOptions {
  readonly broker: Broker
  /** The events that a transaction means to the listeners of this view. */
  readonly toEvents: (transaction: CommittedTransaction) => readonly ServerEvent[]
  /** Called when the last listener has gone. */
  readonly onEmpty?: () => void
}

/**
 * What listeners share that have the same filter, see the same documents and want the same told of them: each
 * transaction is judged once and its events are made once, however many they are.
 */
export interface ListenerView {
  /**
   * Opens a listener: `welcome`, then a `mutation` for each visible change of each transaction, in order.
   * One that comes back with the id of its last event gets `welcomeback` and what it missed, or `reset` when that
   * is not known, or too much.
   */
  open(options: Pick<ListenOptions, 'enableResume' | 'lastEventId'>): EventSubscription
}

/** A listener that has missed more than this is told to fetch anew. */
const longestReplay = 2000
const largestReplay = 8 * 1024 * 1024

export function createListenerView({ broker, toEvents, onEmpty = () => {} }: ListenerViewOptions): ListenerView {
  const listeners = new Set<EventQueue>()
  let unsubscribe = () => {}

  function receive({ transaction }: Commit): void {
    try {
      for (const event of toEvents(transaction)) for (const listener of [...listeners]) listener.push(event)
    } catch (error) {
      // What cannot be judged would leave a gap that nobody notices.
      const message = error instanceof Error ? error.message : String(error)
      for (const listener of [...listeners]) {
        listener.push({ event: 'channelError', data: { message } })
        listener.close()
      }
    }
  }

  function join(...first: readonly ServerEvent[]): EventQueue {
    const queue = new EventQueue(leave)
    for (const event of first) queue.push(event)
    if (listeners.size === 0) unsubscribe = broker.subscribe(receive)
    listeners.add(queue)
    return queue
  }

  function leave(queue: EventQueue): void {
    listeners.delete(queue)
    if (listeners.size > 0) return
    unsubscribe()
    onEmpty()
  }

  return {
    // Looking back and joining happen in one step, so nothing falls between them.
    open({ enableResume = false, lastEventId }) {
      const id = `${broker.lastTransactionId}#`
      if (!enableResume || lastEventId === undefined) {
        return join({ event: 'welcome', id, data: { listenerName: 'lake' } })
      }
      const replay = toReplay(broker, lastEventId, toEvents)
      if (replay === null) return join({ event: 'reset', id, data: {} })
      return join({ event: 'welcomeback', id: lastEventId, data: {} }, ...replay)
    },
  }
}

function toReplay(
  broker: Broker,
  lastEventId: string,
  toEvents: ListenerViewOptions['toEvents'],
): readonly ServerEvent[] | null {
  const place = lastEventId.indexOf('#')
  const missed = broker.since(lastEventId.slice(0, Math.max(place, 0)))
  if (missed === null || countChanges(missed) > longestReplay) return null
  const events = [
    ...restOf(missed, lastEventId, toEvents),
    ...missed.later.flatMap(({ transaction }) => toEvents(transaction)),
  ]
  const size = events.reduce((sum, event) => sum + encodeEvent(event).byteLength, 0)
  return size > largestReplay ? null : events
}

/** A listener may have been cut off in the middle of a transaction. An id that ends in "#" is that of a welcome. */
function restOf(
  { from }: Missed,
  lastEventId: string,
  toEvents: ListenerViewOptions['toEvents'],
): readonly ServerEvent[] {
  if (from === null || lastEventId.endsWith('#')) return []
  const events = toEvents(from.transaction)
  return events.slice(events.findIndex(({ id }) => id === lastEventId) + 1)
}

function countChanges({ later }: Missed): number {
  return later.reduce((sum, { transaction }) => sum + transaction.changes.length, 0)
}
