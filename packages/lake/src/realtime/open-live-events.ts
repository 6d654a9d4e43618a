import type { EventSubscription, ServerEvent } from '../lake/lake.ts'
import type { Broker, Commit } from './broker.ts'
import { EventQueue } from './event-queue.ts'

export interface LiveEventsOptions {
  readonly broker: Broker
  /** Also what only drafts and versions touched; the caller has checked that the reader may know. */
  readonly includeDrafts: boolean
  readonly lastEventId?: string
}

/** The id that stands before the first transaction. No transaction can have it. */
const beginning = '#'

/**
 * Opens a live stream: `welcome`, then a `message` with the sync tags of each transaction that concerns the reader.
 * One that comes back gets the messages it missed, or `restart` when they are not known, or too many.
 */
export function openLiveEvents({ broker, includeDrafts, lastEventId }: LiveEventsOptions): EventSubscription {
  const toMessage = includeDrafts ? toDraftsMessage : toPublishedMessage
  const queue = new EventQueue(() => unsubscribe())
  const send = (commit: Commit) => {
    const message = toMessage(commit)
    if (message) queue.push(message)
  }
  const unsubscribe = broker.subscribe(send)
  const id = broker.lastTransactionId || beginning
  if (lastEventId === undefined || lastEventId === '') {
    queue.push({ event: 'welcome', id, data: {} })
    return queue
  }
  const missed = broker.since(lastEventId === beginning ? '' : lastEventId)
  if (missed === null) {
    queue.push({ event: 'restart', id, data: {} })
    return queue
  }
  queue.push({ event: 'welcome', id: lastEventId, data: {} })
  missed.later.forEach(send)
  return queue
}

const toPublishedMessage = createMessages(({ tags }) => tags.published)
const toDraftsMessage = createMessages(({ tags }) => tags.drafts)

/** Makes the message of a commit once for all who get it; null when it is of no concern to them. */
function createMessages(tagsOf: (commit: Commit) => readonly string[]): (commit: Commit) => ServerEvent | null {
  const messages = new WeakMap<Commit, ServerEvent>()
  return (commit) => {
    const tags = tagsOf(commit)
    if (tags.length === 0) return null
    const known = messages.get(commit)
    if (known) return known
    const message = { event: 'message', id: commit.transaction.id, data: { tags } }
    messages.set(commit, message)
    return message
  }
}
