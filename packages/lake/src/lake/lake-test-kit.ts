import type { DocumentStore } from '../storage/document-store.ts'
import { createMemoryDocumentStore } from '../storage/memory/memory-document-store.ts'
import { createLake, type LakeOptions } from './create-lake.ts'
import type { Access, EventSubscription, Lake, LakeDataset, Permission, ServerEvent } from './lake.ts'

const everything: readonly Permission[] = ['read', 'create', 'update', 'history', 'editHistory']

/** May do everything. */
export const editor: Access = { userId: 'ed', grants: [{ filter: '_id in path("**")', permissions: everything }] }

/** Reads everything, writes drafts and versions. */
export const contributor: Access = {
  userId: 'con',
  grants: [
    { filter: '_id in path("**")', permissions: ['read', 'history'] },
    { filter: '_id in path("drafts.**") || _id in path("versions.**")', permissions: ['create', 'update'] },
  ],
}

/** Reads what is published, and nothing else. */
export const reader: Access = { userId: 'rea', grants: [{ filter: '_id in path("*")', permissions: ['read'] }] }

export interface TestLake {
  readonly lake: Lake
  readonly dataset: LakeDataset
  /** Sets the clock, in seconds after the start. */
  setTime(seconds: number): void
  /** What a reader sees: the answer to a query. */
  ask(query: string, more?: Partial<Parameters<LakeDataset['query']>[0]>): Promise<unknown>
}

/** A lake with one empty dataset, `production`; its ids are `id-1`, `id-2` and so on. */
export function createTestLake({
  store = createMemoryDocumentStore(),
  ...options
}: Partial<LakeOptions> & { readonly store?: DocumentStore } = {}): TestLake {
  let seconds = 0
  let ids = 0
  const lake = createLake({ store, clock: () => new Date(at(seconds)), createId: () => `id-${++ids}`, ...options })
  if (lake.listDatasets().length === 0) lake.createDataset('production')
  const dataset = lake.dataset('production')
  return {
    lake,
    dataset,
    setTime(value) {
      seconds = value
    },
    async ask(query, more = {}) {
      return (await dataset.query({ query, perspective: 'raw', access: editor, ...more })).result
    },
  }
}

/** The time of a test lake's clock, in seconds after its start. */
export function at(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString()
}

/** Reads a stream event by event. */
export function createEventReader(subscription: EventSubscription) {
  const iterator = subscription.events[Symbol.asyncIterator]()
  async function next(): Promise<ServerEvent> {
    const { done, value } = await iterator.next()
    if (done) throw new Error('The stream ended.')
    return value
  }
  return {
    next,
    async take(count: number): Promise<readonly ServerEvent[]> {
      const events: ServerEvent[] = []
      while (events.length < count) events.push(await next())
      return events
    },
    /** Everything until the stream ends. */
    async drain(): Promise<readonly ServerEvent[]> {
      const events: ServerEvent[] = []
      for (let result = await iterator.next(); !result.done; result = await iterator.next()) events.push(result.value)
      return events
    },
  }
}
