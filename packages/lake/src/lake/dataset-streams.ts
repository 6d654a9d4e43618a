import { isPublishedId } from '../core/document-id.ts'
import { LakeError } from '../core/errors.ts'
import { compileQueryFilter, type DocumentFilter } from '../groq/evaluate-filter.ts'
import { type Commit, type CommitHistory, createBroker } from '../realtime/broker.ts'
import { createListenerView, type ListenerView } from '../realtime/create-listener-view.ts'
import { openLiveEvents } from '../realtime/open-live-events.ts'
import { toMutationEvents } from '../realtime/to-mutation-events.ts'
import type { CompiledAccess } from './access.ts'
import type { Access, EventSubscription, LakeDataset, ListenOptions } from './lake.ts'
import { toSeenChange } from './seen-change.ts'
import { toSeenCommits } from './seen-commits.ts'

export interface DatasetStreamsOptions {
  readonly compile: (access: Access) => CompiledAccess
  readonly clock: () => Date
  /** The recorded commits that changed a document which is wanted. */
  readonly createHistory: (isWanted: (documentId: string) => boolean) => CommitHistory
  /** Whether somebody who may read no drafts could know of the document with this id. */
  readonly isKnownOutside: (documentId: string) => boolean
  /** Which documents somebody may read, as the dataset is now. */
  readonly readableBy: (access: CompiledAccess) => DocumentFilter
}

export interface DatasetStreams extends Pick<LakeDataset, 'listen' | 'liveEvents'> {
  publish(commit: Commit): void
  /** Ends all open streams. */
  close(): void
}

/** The open streams of a dataset: who hears of which commits, and what they may know of them. */
export function createDatasetStreams(streamOptions: DatasetStreamsOptions): DatasetStreams {
  const { compile, clock, createHistory, isKnownOutside, readableBy } = streamOptions
  const everything = createBroker({ history: createHistory(() => true) })
  const published = createBroker({ history: createHistory(isPublishedId) })
  // Commits that those outside may know of have their own order, so that not even the ids of events tell how busy
  // the editors are.
  const outside = createBroker({ history: createHistory(isKnownOutside) })
  const open = new Set<EventSubscription>()
  const views = new Map<string, ListenerView>()

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

  function viewFor(options: ListenOptions, access: CompiledAccess): ListenerView {
    const key = toViewKey(options, access)
    const known = views.get(key)
    if (known) return known
    const view = createListenerView({
      broker: access.draftReading === 'none' ? outside : everything,
      toEvents: createEvents(options, { userId: access.userId, isReadable: readableBy(access), clock }),
      onEmpty: () => views.delete(key),
    })
    views.set(key, view)
    return view
  }

  return {
    publish(commit) {
      everything.publish(commit)
      if (commit.tags.published.length > 0) published.publish(commit)
      if (commit.transaction.changes.some(({ documentId }) => isKnownOutside(documentId))) outside.publish(commit)
    },

    async listen(options) {
      try {
        return keepTrackOf(viewFor(options, compile(options.access)).open(options))
      } catch (error) {
        if (error instanceof LakeError && error.kind !== 'unavailable') return openRefused(error)
        throw error
      }
    },

    liveEvents({ access, includeDrafts = false, lastEventId }) {
      const compiled = compile(access)
      const readsAll = compiled.draftReading === 'all'
      if (includeDrafts && !readsAll) {
        const message =
          'Live events of drafts need the permission to read drafts. Leave "includeDrafts" out, or sign in.'
        throw new LakeError('insufficientPermissions', message)
      }
      const broker = includeDrafts ? everything : readsAll ? published : toSeenCommits(outside, readableBy(compiled))
      const resume = lastEventId === undefined ? {} : { lastEventId }
      return keepTrackOf(openLiveEvents({ broker, includeDrafts, ...resume }))
    },

    close() {
      for (const subscription of [...open]) subscription.close()
    },
  }
}

/** What two listeners have in common that may share their events. Who asks matters only where `identity()` is asked. */
function toViewKey({ query, params = {}, ...options }: ListenOptions, { grants, userId }: CompiledAccess): string {
  const { includeResult, includePreviousRevision, includeMutations, includeEffects } = options
  const question = JSON.stringify([query, params, grants])
  const asker = question.includes('identity') ? userId : null
  return JSON.stringify([question, asker, includeResult, includePreviousRevision, includeMutations, includeEffects])
}

/** @throws LakeError when the query cannot be listened to */
function createEvents(
  options: ListenOptions,
  {
    userId,
    isReadable,
    clock,
  }: { readonly userId: string; readonly isReadable: DocumentFilter; readonly clock: () => Date },
) {
  const { query, params = {} } = options
  const matches = compileQueryFilter(query, { params, userId, clock })
  return (transaction: Commit['transaction']) => {
    const changes = transaction.changes.flatMap((change) => toSeenChange(change, isReadable) ?? [])
    return toMutationEvents({ ...transaction, changes }, matches, options)
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

async function* endingWith<Item>(items: AsyncIterable<Item>, onEnd: () => void): AsyncGenerator<Item, void> {
  try {
    yield* items
  } finally {
    onEnd()
  }
}
