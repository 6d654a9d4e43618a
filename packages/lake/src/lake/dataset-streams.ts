import { LakeError } from '../core/errors.ts'
import { compileQueryFilter, type DocumentFilter } from '../groq/evaluate-filter.ts'
import { type Broker, type Commit, createBroker } from '../realtime/broker.ts'
import { openListener } from '../realtime/open-listener.ts'
import { openLiveEvents } from '../realtime/open-live-events.ts'
import type { CompiledAccess } from './access.ts'
import type { Access, EventSubscription, LakeDataset, ListenOptions } from './lake.ts'
import { toSeenChange } from './seen-change.ts'

export interface DatasetStreamsOptions {
  readonly compile: (access: Access) => CompiledAccess
  readonly clock: () => Date
}

export interface DatasetStreams extends Pick<LakeDataset, 'listen' | 'liveEvents'> {
  publish(commit: Commit): void
  /** Ends all open streams. */
  close(): void
}

/** A listener that comes back and has missed more documents than this is told to fetch them anew. */
const longestReplay = 2000

/** The open streams of a dataset: who hears of which commits, and what they may know of them. */
export function createDatasetStreams({ compile, clock }: DatasetStreamsOptions): DatasetStreams {
  const everything = createBroker()
  // Commits that readers of published documents may know of have their own order, so that not even the ids of
  // events tell how busy the editors are.
  const published = createBroker()
  const open = new Set<EventSubscription>()

  function keepTrackOf(subscription: EventSubscription): EventSubscription {
    const tracked: EventSubscription = {
      events: endingWith(subscription.events, () => open.delete(tracked)),
      close() {
        open.delete(tracked)
        subscription.close()
      },
    }
    open.add(tracked)
    return tracked
  }

  return {
    publish(commit) {
      everything.publish(commit)
      if (commit.tags.published.length > 0) published.publish(commit)
    },

    async listen(options) {
      const access = compile(options.access)
      const filter = findFilter(options, access, clock)
      if ('refusal' in filter) return openRefused(filter.refusal)
      const broker = toSeenBroker(access.canReadDrafts ? everything : published, access.canRead)
      return keepTrackOf(openListener({ broker, isVisible: filter.matches, options }))
    },

    liveEvents({ access, includeDrafts = false, lastEventId }) {
      if (includeDrafts && !compile(access).canReadDrafts) {
        const message =
          'Live events of drafts need the permission to read drafts. Leave "includeDrafts" out, or sign in.'
        throw new LakeError('insufficientPermissions', message)
      }
      const broker = includeDrafts ? everything : published
      const resume = lastEventId === undefined ? {} : { lastEventId }
      return keepTrackOf(openLiveEvents({ broker, includeDrafts, ...resume }))
    },

    close() {
      for (const subscription of [...open]) subscription.close()
    },
  }
}

type Filter = { readonly matches: DocumentFilter } | { readonly refusal: LakeError }

function findFilter({ query, params = {} }: ListenOptions, { userId }: CompiledAccess, clock: () => Date): Filter {
  try {
    return { matches: compileQueryFilter(query, { params, userId, clock }) }
  } catch (error) {
    if (error instanceof LakeError) return { refusal: error }
    throw error
  }
}

/** The stream of a query that cannot be listened to says so and ends; a client would try an HTTP error again and again. */
function openRefused({ kind, message, details }: LakeError): EventSubscription {
  const { query, start, end } = details
  const type = kind === 'queryParse' ? 'queryParseError' : 'listenerError'
  const error = { type, description: message, ...(query !== undefined && { query, start, end }) }
  async function* once() {
    yield { event: 'channelError', data: { error } }
  }
  return { events: once(), close() {} }
}

/** The same commits, as somebody sees them who may not read every document. */
function toSeenBroker(broker: Broker, canRead: DocumentFilter): Broker {
  const toSeen = ({ transaction, tags }: Commit): Commit => {
    const changes = transaction.changes.flatMap((change) => toSeenChange(change, canRead) ?? [])
    return { transaction: { ...transaction, changes }, tags }
  }
  return {
    publish: broker.publish,
    subscribe: (receive) => broker.subscribe((commit) => receive(toSeen(commit))),
    get lastTransactionId() {
      return broker.lastTransactionId
    },
    since(transactionId) {
      const commits = broker.since(transactionId)
      const count = commits?.reduce((sum, { transaction }) => sum + transaction.changes.length, 0) ?? 0
      return commits && count <= longestReplay ? commits.map(toSeen) : null
    },
  }
}

async function* endingWith<Item>(items: AsyncIterable<Item>, onEnd: () => void): AsyncGenerator<Item, void> {
  try {
    yield* items
  } finally {
    onEnd()
  }
}
