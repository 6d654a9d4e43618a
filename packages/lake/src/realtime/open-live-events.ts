import type { EventSubscription } from '../lake/lake.ts'
import type { Broker, Commit } from './broker.ts'
import { EventQueue } from './event-queue.ts'

export interface LiveEventsOptions {
  readonly broker: Broker
  /** Also what only drafts and versions touched; the caller has checked that the reader may know. */
  readonly includeDrafts: boolean
  readonly lastEventId?: string
}

/**
 * Opens a live stream: `welcome`, then a `message` with the sync tags of each transaction that concerns the reader.
 * One that comes back gets the messages it missed, or `restart` when they are no longer known.
 */
export function openLiveEvents({ broker, includeDrafts, lastEventId }: LiveEventsOptions): EventSubscription {
  const queue = new EventQueue(() => unsubscribe())
  const send = ({ transaction, tags }: Commit) => {
    const relevant = includeDrafts ? tags.drafts : tags.published
    if (relevant.length > 0) queue.push({ event: 'message', id: transaction.id, data: { tags: relevant } })
  }
  const unsubscribe = broker.subscribe(send)
  const position = broker.lastTransactionId
  const id = position === undefined ? {} : { id: position }
  if (lastEventId === undefined || lastEventId === '') {
    queue.push({ event: 'welcome', ...id, data: {} })
    return queue
  }
  const missed = broker.since(lastEventId)
  if (missed === null) {
    queue.push({ event: 'restart', ...id, data: {} })
    return queue
  }
  queue.push({ event: 'welcome', id: lastEventId, data: {} })
  for (const commit of missed.slice(1)) send(commit)
  return queue
}
